"""What a YAML parser met, in words that help an editor, and where to look for it."""

import re
from itertools import pairwise
from typing import cast

import yaml

Lines = list[str]

_BEGINS_WITH = "a text that begins with {}; put quotation marks around it"
_VALUE = re.compile(r"(?P<before>\s*(?:- +)?(?:[a-z_]+: +)?)(?P<value>[*&|>?\[{-].*)")
"""A value on a line of its own field, where it begins with a mark that means something in YAML."""
_WELL_FORMED = re.compile(
    r"[|>][-+0-9]*\s*(?:#.*)?|[\[{].*[\]}],?\s*(?:#.*)?|[\[{][^\]}]*|-(?! ).*"
)
"""Such a value that is what its mark says: a block of text, a list or a mapping, a list's item."""
_COMMENT = re.compile(r"\s+#|(?<=:)\s*#")
_BARE = re.compile(r"[a-z0-9_.-]*")
"""A date, an id, a number, true or false: no words that could go on."""
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACE_NAMES = {"\u00a0": "no-break space", "\u202f": "narrow no-break space"}
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
        re.compile(r"\s*(?P<at>[\u2010-\u2015\u2022\u2212\u00b7•])\s+[a-z_]+\s*:"),
        "“{mark}” ({code}) where a record begins, expected -",
    ),
)
"""What comes with text from a web page or a word processor: where it is, what to say of it."""
_UNFINISHED = {
    "quoted scalar": "a quotation mark that is never closed; close it or leave it out",
    "flow sequence": "a [ that is never closed, or a comma missing in the list",
    "flow mapping": "a { that is never closed, or a comma missing between its fields",
    "simple key": "a line without colon, expected `name: value`",
}
"""What the parser was reading, and what to say where it began if it found no end."""


_OPENED = re.compile(r"""[^"'#]*[:\-] (["'])(?:(?!\1).)*""")
"""A value that begins with a quotation mark and has no second one on its line."""
_BEGINS = re.compile(r"\s*(?:- |(?:- )?\{?[a-z_]+:(?: |$))")
"""A line on which a record or a field begins."""
_FIELD = re.compile(r"\s*(?:- )?[a-z_]+\s*")
"""What stands before the first colon of a line."""
_AT_A_LINE = ("expected key", "expected '-' indicator", "expected <document start>")
"""What the parser says of a line that begins in a column where nothing should."""
_INDENT = "this line is indented otherwise than those above it; put all {} in one column"


def explain(error: yaml.MarkedYAMLError, lines: Lines) -> tuple[int, int, str]:
    """Return line and column, from 0, of what is wrong in these lines, and what it is."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    begun = error.context_mark.line if error.context_mark else line
    if known := _pasted(lines, begun, line) or _begins_with_a_mark(lines, begun, line):
        return known
    if opened := _never_closed(lines[: line + 1]):
        return *opened, _UNFINISHED["quoted scalar"]
    start, context, said = error.context_mark, error.context or "", error.problem or "unreadable"
    unfinished = next((words for what, words in _UNFINISHED.items() if what in context), None)
    is_open = context.endswith("key") or "expected ','" in said or _is_end(line, column, lines)
    if start and unfinished and is_open:
        return start.line, start.column, unfinished
    if "mapping values are not allowed" in said and _FIELD.fullmatch(_before(line, column, lines)):
        return line, _indent(lines[line]), _INDENT.format("fields of a record")
    return line, column, _in_words(said, line, column, lines)


def cut_off(event: yaml.ScalarEvent, lines: Lines) -> tuple[int, int, str] | None:
    """Return place and problem of a comment that cuts the words of a value; None where none does.

    A blank and `#` begin a comment. After a date, an id or a number that is meant; after words it
    is a part of them that the editor would never see again.
    """
    end = cast("yaml.Mark", event.end_mark)  # events of a parser have marks
    row = lines[end.line] if end.line < len(lines) else ""
    found = _COMMENT.match(row, end.column)
    if found is None:
        return None
    at = found.end() - 1
    is_remark = row[at + 1 : at + 2] in ("", " ", "#")
    is_whole = bool(event.style) or _BARE.fullmatch(event.value)
    return None if is_remark and is_whole else (end.line, found.start(), _cut(row[at:]))


def _cut(rest: str) -> str:
    return (
        f'the value ends before "{rest[:20].strip()} …" (what follows a blank and # is a comment); '
        "put quotation marks around the text"
    )


def named_space(text: str) -> str:
    """Return the name of the character with which a text begins: `a no-break space (U+00A0)`."""
    return f"a {_SPACE_NAMES.get(text[0], 'space')} ({_code(text[0])})"


def _code(mark: str) -> str:
    return f"U+{ord(mark):04X}"


def _pasted(lines: Lines, first: int, last: int) -> tuple[int, int, str] | None:
    """Return a character that only looks like the space or hyphen that YAML needs."""
    for number in range(min(last + 1, len(lines) - 1), max(min(first, last) - 1, 0) - 1, -1):
        for pattern, said in _PASTED:
            if found := pattern.match(lines[number]):
                mark = found["at"]
                words = said.format(mark=mark, code=_code(mark), named=named_space(mark))
                return number, found.start("at"), words
    return None


def _begins_with_a_mark(lines: Lines, first: int, last: int) -> tuple[int, int, str] | None:
    """Return a text whose first letter means something else in YAML."""
    for number in dict.fromkeys((first, last)):
        row = lines[number] if number < len(lines) else ""
        found = _VALUE.fullmatch(row)
        if found and found["before"].strip() and not _WELL_FORMED.fullmatch(found["value"]):
            return number, found.start("value"), _BEGINS_WITH.format(found["value"][0])
    return None


def _never_closed(lines: Lines) -> tuple[int, int] | None:
    """Return where a quotation mark stands that is not closed before the next field begins.

    The parser takes the next mark, however far away, for its end, and stumbles there.
    """
    for number, (row, following) in enumerate(pairwise(lines)):
        opened = _OPENED.fullmatch(row)
        if opened and _BEGINS.match(following):
            return number, opened.start(1)
    return None


def _in_words(said: str, line: int, column: int, lines: Lines) -> str:
    """Say what stands at the place where the parser gave up."""
    here, before = _at(line, column, lines), _before(line, column, lines)
    if "mapping values are not allowed" in said:
        return "a second colon on the line; put quotation marks around the text"
    if "tab character" in said or here == "\t":
        return "a tab; indent with spaces"
    if "cannot start any token" in said and here in "@`%":
        return _BEGINS_WITH.format(here)
    if "expected key" in said and before.rstrip()[-1:] in ("'", '"'):
        return "text after a closing quotation mark; put other marks around the whole"
    if here.strip() and not before.strip() and said.endswith(_AT_A_LINE):
        return _misplaced(said, lines[line].strip())
    return f"not valid YAML: {said}; check the indent and the quotation marks here"


def _misplaced(said: str, row: str) -> str:
    """Say what is wrong with a line that begins in a column where nothing should."""
    if row.startswith("-") and row[1:2] not in ("", " "):
        return "a - that touches its text; put a space after it"
    if row.startswith("-") and "expected key" in said:
        return "a - among fields; put it below the - of its list, or the list's name above it"
    return _INDENT.format("- of a list" if row.startswith("-") else "fields of a record")


def _is_end(line: int, column: int, lines: Lines) -> bool:
    """Tell whether nothing follows: the parser read to the end to find something missing."""
    rest = [row[column:] if index == 0 else row for index, row in enumerate(lines[line:])]
    return not any(row.strip() for row in rest)


def _at(line: int, column: int, lines: Lines) -> str:
    return lines[line][max(column, 0) :][:1] if line < len(lines) else ""


def _before(line: int, column: int, lines: Lines) -> str:
    return lines[line][: max(column, 0)] if line < len(lines) else ""


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
