"""What a YAML parser met, in words that help an editor, and where to look for it."""

import re

import yaml

Lines = list[str]

_HINTS = {
    "\t": "a tab; indent with spaces",
    "@": "a text that begins with @; put quotation marks around it",
    "`": "a text that begins with `; put quotation marks around it",
    "%": "a text that begins with %; put quotation marks around it",
}
_CUT_SHORT = {
    "quoted scalar": "a quotation mark that is never closed; close it or leave it out",
    "flow sequence": "a [ that is never closed, or a comma missing in the list",
    "flow mapping": "a { that is never closed, or a comma missing between its fields",
}


def explain(error: yaml.MarkedYAMLError, lines: Lines) -> tuple[int, int, str]:
    """Return line and column, from 0, of what is wrong in these lines, and what it is."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    start = error.context_mark or mark
    said, context = error.problem or "cannot be read", error.context or ""
    if start and "could not find expected ':'" in said:
        return start.line, start.column, "a line without colon, expected `name: value`"
    for what, message in _CUT_SHORT.items():
        if start and what in context and _is_end(line, lines):
            return start.line, start.column, message
    if "mapping values are not allowed" in said:
        message = "a second colon on the line; put quotation marks around the text"
        return line, column, message
    if "cannot start any token" in said and (hint := _HINTS.get(_at(line, column, lines))):
        return line, column, hint
    return line, column, f"not valid YAML: {said}; check the indent and the quotation marks here"


def _is_end(line: int, lines: Lines) -> bool:
    """Tell whether nothing follows: the parser read to the end to find something missing."""
    return not any(re.search(r"\S", rest) for rest in lines[line:])


def _at(line: int, column: int, lines: Lines) -> str:
    return lines[line][column : column + 1] if line < len(lines) else ""
