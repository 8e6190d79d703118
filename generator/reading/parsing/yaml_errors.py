"""Turn the errors of the YAML parser into messages for an editor, with the place to look at."""

import re
from itertools import pairwise
from typing import cast

import yaml

from generator.reading.parsing.yaml_comments import hidden_end
from generator.reading.parsing.yaml_indents import (
    AT_A_LINE,
    FIELD_LINE,
    IN_ONE_COLUMN,
    indent,
    wrong_above,
)
from generator.reading.parsing.yaml_slips import NEVER_CLOSED, never_closed, slip

Lines = list[str]

_BEGINS_WITH = "a text that begins with {}; put quotation marks around it"
_VALUE = re.compile(r"(?P<before>\s*(?:- +)?(?:[a-z_]+: +)?)(?P<value>[*&|>?\[{-].*)")
"""A value that begins with an indicator of YAML, on the line of its field or list item."""
_WELL_FORMED = re.compile(
    r"[|>][-+0-9]*\s*(?:#.*)?|[\[{].*[\]}],?\s*(?:#.*)?|[\[{][^\]}]*|-(?! |\Z).*"
)
"""Such a value that is what its indicator says: a block scalar, list, mapping or list item."""
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACE_NAMES = {"\u00a0": "no-break space", "\u202f": "narrow no-break space"}
_DASHES = r"\u2010-\u2015\u2212"
_BULLETS = rf"{_DASHES}+>*\u00b7\u2022\u2023\u2043\u2192\u25aa\u25b8\u25ba\u25cb\u25cf\u25e6\u2981"
COLON_TOUCHES = "a colon that touches its text; put a space after it"
_DASH_TOUCHES = "a - that touches its text; put a space after it"
_PASTED = (
    (
        re.compile(rf"[ ]*(?P<at>[{_SPACES}])\s*\S"),
        "{named}; indent with spaces",
    ),
    (
        re.compile(rf"\s*(?:- +)?[a-z_]+:(?P<at>[{_SPACES}])"),
        "{named} after the colon, expected a space",
    ),
    (
        re.compile(rf"\s*-(?P<at>[{_SPACES}])\s*\S"),
        "{named} after the -, expected a space",
    ),
    (
        re.compile(r"\s*(?P<at>-)[a-z_]+:(?:\s|\Z)"),
        _DASH_TOUCHES,
    ),
    (
        re.compile(r"\s*(?:- +)?[a-z_]+\s?(?P<at>[：﹕︓∶꞉])"),
        "“{mark}” ({code}) after the name of a field, expected a colon (:)",
    ),
    (
        re.compile(r"\s*(?:- +)?[a-z_]+(?P<at>:)[^\s:/]"),
        COLON_TOUCHES,
    ),
    (
        re.compile(rf"\s*(?P<at>[{_BULLETS}])\s+\w[\w ]*:|\s*(?P<bare>[{_DASHES}])\w[\w ]*:"),
        "“{mark}” ({code}) where a record begins, expected -",
    ),
    (
        re.compile(r"\s*(?P<at>[0-9]+[.)])\s+[a-z_]+:"),
        "“{mark}” where a record begins, expected -",
    ),
    (
        re.compile(r"\s*(?:- +)?(?P<at>[*_`])[*_`]?[a-z_]+[*_`]{0,2}:"),
        "“{mark}” ({code}) around the name of a field, expected none",
    ),
    (
        re.compile(r"\s*(?:- +)?(?:[a-z_]+: +)?\{.*?[\w\"'](?P<at>[，、؛؛،])\s*[a-z_]+:"),
        "“{mark}” ({code}) between two fields, expected a comma (,)",
    ),
)
"""Characters pasted from a web page or a word processor: their pattern and message."""
_CURLY = re.compile(r"\s*(?:- +)?(?:[a-z_]+: +)?(?P<mark>[“”„«»‘’])")
"""A value that begins with a mark which YAML does not know."""
_UNFINISHED = {
    "quoted scalar": NEVER_CLOSED,
    "flow sequence": "a [ that is never closed, or a comma missing in the list",
    "flow mapping": "a { that is never closed, or a comma missing between its fields",
    "simple key": "a line without colon, expected `name: value`",
}
"""What the parser was reading -> the message at its beginning where no end was found."""


_OPENED = re.compile(r"""[^"'#]*[:\-] (["'])(?:(?!\1).)*""")
"""A value that begins with a quotation mark and has no second one on its line."""
_BEGINS = re.compile(r"\s*(?:- |(?:- )?\{?[a-z_]+:(?: |$))")
"""A line on which a record or a field begins."""
_FIELD = re.compile(r"\s*(?:- )?[a-z_]+\s*")
"""What stands before the first colon of a line."""
_BRACKET = re.compile(r"[{,] ?[a-z_]+: [^\"'\[{,}]+(?P<at>[\[{])")
"""A text in a list or mapping in brackets that has a bracket of its own, as a cut has."""
_OTHER_MARK = re.compile(r"\s*(?:- )?[a-z_]+\s?[=;]\s")
"""A field whose name is not followed by a colon."""
_COLON_IN_BRACES = (
    "a second colon in a value; put quotation marks around it, or a comma before the next field"
)
_ESCAPE = "a \\ that begins no escape; double it, or put '…' around the text"
_AFTER_A_MARK = "text after a closing quotation mark; put other marks around the whole"
_MARKS = ("'", '"')
_NOT_HERE = "mapping values are not allowed"


def explain(error: yaml.MarkedYAMLError, lines: Lines) -> tuple[int, int, str]:
    """Return the line and column of an error, counted from 0, and its message."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    first = error.context_mark.line if error.context_mark else line
    if known := slip((first, line), (line, column), lines):
        return known
    if known := (
        hidden_end(lines[: line + 1])
        or _pasted(lines, first, line)
        or _begins_with_a_mark(lines, first, line)
    ):
        return known
    if opened := _never_closed(lines[: line + 1]):
        return *opened, never_closed(lines[opened[0]])
    said = error.problem or "unreadable"
    is_misplaced = said.endswith(AT_A_LINE) or _NOT_HERE in said
    if known := (
        (wrong_above(line, lines) if is_misplaced else None)
        or _in_braces(error, line, column, lines)
        or _unfinished(error, (line, column), lines)
        or _without_colon(line, lines)
        or _no_number(said, line, column, lines)
    ):
        return known
    if _NOT_HERE in said and _FIELD.fullmatch(_before(line, column, lines)):
        return line, indent(lines[line]), IN_ONE_COLUMN.format("fields of a record")
    return line, column, _in_words(said, line, column, lines)


def _in_braces(
    error: yaml.MarkedYAMLError, line: int, column: int, lines: Lines
) -> tuple[int, int, str] | None:
    """Return the place and message of a text within braces that has a sign of theirs."""
    start, context = error.context_mark, error.context or ""
    if start is not None and context.endswith(("alias", "anchor")):
        return start.line, start.column, begins_with(_at(start.line, start.column, lines))
    is_in_list = context.endswith("flow sequence")
    if start is None or not (is_in_list or context.endswith("flow mapping")):
        return None
    is_after_a_mark = _before(line, column, lines).rstrip()[-1:] in _MARKS
    if is_in_list or ("expected ','" in (error.problem or "") and is_after_a_mark):
        return (line, column, _AFTER_A_MARK) if is_after_a_mark else None
    if match := _BRACKET.search(lines[start.line]):
        message = f"a {match['at']} within a text; put quotation marks around it"
        return start.line, match.start("at"), message
    if (
        line > start.line
        and "}" not in lines[start.line][start.column :]
        and _BEGINS.match("".join(lines[line : line + 1]))
    ):
        return start.line, start.column, _UNFINISHED["flow mapping"]
    return (line, column, _COLON_IN_BRACES) if _at(line, column, lines) == ":" else None


def _unfinished(
    error: yaml.MarkedYAMLError, place: tuple[int, int], lines: Lines
) -> tuple[int, int, str] | None:
    """Return the place and message of what is opened and never closed, or is taken for a tag."""
    start, context, said = error.context_mark, error.context or "", error.problem or ""
    if start and (context.endswith(" a tag") or "tag handle" in said):
        return start.line, start.column, begins_with("!")
    words = next((words for what, words in _UNFINISHED.items() if what in context), None)
    is_open = context.endswith("key") or "expected ','" in said or _is_end(*place, lines)
    return (start.line, start.column, words) if start and words and is_open else None


def _without_colon(line: int, lines: Lines) -> tuple[int, int, str] | None:
    """Return the place and message of the line above where it has another mark for its colon."""
    above, here = "".join(lines[max(line - 1, 0) : line]), "".join(lines[line : line + 1])
    if _OTHER_MARK.match(above) and FIELD_LINE.match(here):
        return line - 1, indent(above), _UNFINISHED["simple key"]
    return None


def _no_number(said: str, line: int, column: int, lines: Lines) -> tuple[int, int, str] | None:
    r"""Return the place and message of an escape such as `\U` without the number of its sign."""
    if "hexdecimal number" not in said:
        return None
    return line, _before(line, column, lines).rfind("\\"), _ESCAPE


def begins_with(mark: str) -> str:
    """Return the message for a text whose first character is an indicator of YAML."""
    return _BEGINS_WITH.format(mark)


def goes_on(event: yaml.Event, lines: Lines) -> bool:
    """Tell whether more words follow on the line, so that `*name` was the beginning of a text."""
    end = cast("yaml.Mark", event.end_mark)
    row = lines[end.line] if end.line < len(lines) else ""
    return row[end.column :].strip()[:1].isalnum()


def named_space(text: str) -> str:
    """Return the name of the first space of a text: `a no-break space (U+00A0)`."""
    mark = next((mark for mark in text if mark.isspace()), text[0])
    return f"a {_SPACE_NAMES.get(mark, 'space')} ({_code(mark)})"


def _code(mark: str) -> str:
    return f"U+{ord(mark):04X}"


def _pasted(lines: Lines, first: int, last: int) -> tuple[int, int, str] | None:
    """Return the place and message of a character that only looks like a space or hyphen."""
    for number in range(min(last + 1, len(lines) - 1), max(min(first, last) - 1, 0) - 1, -1):
        for pattern, template in _PASTED:
            if match := pattern.match(lines[number]):
                group = match.lastgroup or 0
                mark = match[group]
                message = template.format(mark=mark, code=_code(mark[0]), named=named_space(mark))
                return number, match.start(group), message
    return None


def _begins_with_a_mark(lines: Lines, first: int, last: int) -> tuple[int, int, str] | None:
    """Return the place and message of a text whose first character is an indicator of YAML."""
    for number in dict.fromkeys((first, last)):
        row = lines[number] if number < len(lines) else ""
        match = _VALUE.fullmatch(row)
        if match and match["before"].strip() and not _WELL_FORMED.fullmatch(match["value"]):
            return number, match.start("value"), _BEGINS_WITH.format(match["value"][0])
    return None


def _never_closed(lines: Lines) -> tuple[int, int] | None:
    """Return the place of a quotation mark that is not closed before the next field begins.

    The parser reads on to the next such mark, however far away, and reports the error there.
    """
    for number, (row, following) in enumerate(pairwise(lines)):
        opened = _OPENED.fullmatch(row)
        if opened and _BEGINS.match(following):
            return number, opened.start(1)
    return None


def _in_words(said: str, line: int, column: int, lines: Lines) -> str:
    """Return the message for the place at which the parser stopped."""
    here, before = _at(line, column, lines), _before(line, column, lines)
    after_a_mark = before.rstrip()[-1:] in _MARKS
    messages = (
        (_NOT_HERE in said, _second_colon(lines[line : line + 1])),
        ("tab character" in said or here == "\t", "a tab; indent with spaces"),
        ("cannot start any token" in said and here in "@`%>|", _BEGINS_WITH.format(here)),
        ("expected node content" in said and here in (*",]}",), _BEGINS_WITH.format(here)),
        ("unknown escape character" in said, _ESCAPE),
        ("expected key" in said and after_a_mark, _AFTER_A_MARK),
        (
            bool(here.strip()) and not before.strip() and said.endswith(AT_A_LINE),
            _misplaced(said, "".join(lines[line : line + 1]).strip()),
        ),
    )
    unknown = f"not valid YAML: {said}; check the indent and the quotation marks here"
    return next((message for applies, message in messages if applies), unknown)


def _second_colon(row: Lines) -> str:
    """Return the message for a second colon, which curly quotation marks do not hide."""
    curly = _CURLY.match("".join(row))
    if curly is None:
        return "a second colon on the line; put quotation marks around the text"
    return f"a curly mark ({_code(curly['mark'])}) begins the text; put straight ones around it"


def _misplaced(said: str, row: str) -> str:
    """Return the message for a line that begins in a wrong column."""
    if row.startswith("-") and row[1:2] not in ("", " "):
        return _DASH_TOUCHES
    if row.startswith("-") and "expected key" in said:
        return "a - among fields; put it below the - of its list, or the list's name above it"
    return IN_ONE_COLUMN.format("- of a list" if row.startswith("-") else "fields of a record")


def _is_end(line: int, column: int, lines: Lines) -> bool:
    """Tell whether only blank text follows: the parser read to the end without finding a close."""
    rest = [row[column:] if index == 0 else row for index, row in enumerate(lines[line:])]
    return not any(row.strip() for row in rest)


def _at(line: int, column: int, lines: Lines) -> str:
    return lines[line][max(column, 0) :][:1] if line < len(lines) else ""


def _before(line: int, column: int, lines: Lines) -> str:
    return lines[line][: max(column, 0)] if line < len(lines) else ""
