"""Lines of YAML in a wrong column: which one it is, where the parser stops at a later one."""

import re

Lines = list[str]

FIELD_LINE = re.compile(r"\s*[a-z_]+:")
_FIELD_BEGINS = re.compile(r"\s*(?:- )?(?P<name>[a-z_]+):")
_RECORD_BEGINS = re.compile(r"\s*- [a-z_]+:")
AT_A_LINE = ("expected key", "expected '-' indicator", "expected <document start>")
"""The ends of the parser's messages about a line that begins in a wrong column."""
IN_ONE_COLUMN = "this line is indented otherwise than those above it; put all {} in one column"
_OF_A_LIST = IN_ONE_COLUMN.replace("above", "around").format("- of a list")
_FURTHER_IN = "the first line stands further in than those below, expected it in their column"
_NO_LIST = "a - before the first field, expected none: the file is no list"
NO_DASH = "a record without its -, expected one before its first field"
_FIELDS_OF_A_FILE = 3
"""So many fields in the first column are those of the file, not of a record of its list."""
_LIST = 2
"""So many other records in one column tell in which those of a file begin."""


def wrong_above(line: int, lines: Lines) -> tuple[int, int, str] | None:
    """Return the place and message of a line above, where it is the one that is misplaced.

    Args:
        line: The line at which the parser stopped, counted from 0.
        lines: All lines.
    """
    return _first(line, lines) or _record(line, lines) or _alone(line, lines)


def indent(row: str) -> int:
    """Return the number of blanks at the beginning of a line."""
    return len(row) - len(row.lstrip())


def _first(line: int, lines: Lines) -> tuple[int, int, str] | None:
    """Return the first line of all where it stands further in, or has a - too much or too few."""
    rows = [number for number, row in enumerate(lines) if row.strip() and row.lstrip()[0] != "#"]
    first, here = lines[rows[0]], "".join(lines[line : line + 1])
    items = [number for number in rows if lines[number].startswith("- ")]
    is_second, is_field = rows[1:2] == [line], FIELD_LINE.match(here)
    if is_second and indent(first) > indent(here) and FIELD_LINE.match(first) and is_field:
        return rows[0], indent(first), _FURTHER_IN
    fields = sum(
        bool(FIELD_LINE.match(lines[number])) and not indent(lines[number]) for number in rows
    )
    if is_second and items == rows[:1] and fields >= _FIELDS_OF_A_FILE:
        return rows[0], 0, _NO_LIST
    if is_second and items and FIELD_LINE.match(first) and is_field and not indent(first):
        return rows[0], 0, NO_DASH
    return None


def _record(line: int, lines: Lines) -> tuple[int, int, str] | None:
    """Return the line above where a record begins in another column than those around it."""
    above = line - 1
    if above < 0 or not _RECORD_BEGINS.match(lines[above]):
        return None
    others = [
        indent(row)
        for number, row in enumerate(lines)
        if number != above and _RECORD_BEGINS.match(row)
    ]
    at = indent(lines[above])
    is_odd = at not in others and max(map(others.count, others), default=0) >= _LIST
    return (above, at, _OF_A_LIST) if is_odd else None


def _alone(line: int, lines: Lines) -> tuple[int, int, str] | None:
    """Return the line above where it stands further left than the fields around it."""
    around = [_FIELD_BEGINS.match(row) for row in lines[line - 2 : line + 1]] if line > 1 else []
    places = [match.start("name") for match in around if match]
    if len(places) < 3:  # noqa: PLR2004
        return None
    before, above, here = places
    if not above < here == before:
        return None
    return line - 1, indent(lines[line - 1]), IN_ONE_COLUMN.format("fields of a record")
