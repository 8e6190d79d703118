"""What a YAML parser met, in words that help an editor, and where to look for it."""

import yaml

Lines = list[str]

_HINTS = {
    "@": "a text that begins with @; put quotation marks around it",
    "`": "a text that begins with `; put quotation marks around it",
    "%": "a text that begins with %; put quotation marks around it",
}
_UNFINISHED = {
    "quoted scalar": "a quotation mark that is never closed; close it or leave it out",
    "flow sequence": "a [ that is never closed, or a comma missing in the list",
    "flow mapping": "a { that is never closed, or a comma missing between its fields",
    "simple key": "a line without colon, expected `name: value`",
}
"""What the parser was reading, and what to say where it began if it found no end."""


def explain(error: yaml.MarkedYAMLError, lines: Lines) -> tuple[int, int, str]:
    """Return line and column, from 0, of what is wrong in these lines, and what it is."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    start, context, said = error.context_mark, error.context or "", error.problem or "unreadable"
    unfinished = next((words for what, words in _UNFINISHED.items() if what in context), None)
    is_open = context.endswith("key") or "expected ','" in said or _is_end(line, column, lines)
    if start and unfinished and is_open:
        return start.line, start.column, unfinished
    return line, column, _in_words(said, line, column, lines)


def _in_words(said: str, line: int, column: int, lines: Lines) -> str:
    """Say what stands at the place where the parser gave up."""
    here = _at(line, column, lines)
    if "mapping values are not allowed" in said:
        return "a second colon on the line; put quotation marks around the text"
    if "tab character" in said or here == "\t":
        return "a tab; indent with spaces"
    if "cannot start any token" in said and here in _HINTS:
        return _HINTS[here]
    if "expected key" in said and _at(line, column - 1, lines) in ("'", '"'):
        return "text after a closing quotation mark; put other marks around the whole"
    return f"not valid YAML: {said}; check the indent and the quotation marks here"


def _is_end(line: int, column: int, lines: Lines) -> bool:
    """Tell whether nothing follows: the parser read to the end to find something missing."""
    rest = [row[column:] if index == 0 else row for index, row in enumerate(lines[line:])]
    return not any(row.strip() for row in rest)


def _at(line: int, column: int, lines: Lines) -> str:
    return lines[line][max(column, 0) :][:1] if line < len(lines) else ""
