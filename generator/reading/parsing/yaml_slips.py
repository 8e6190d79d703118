"""Slips of the pen that a parser of YAML reports elsewhere, or as something else."""

import re
from collections.abc import Iterable
from itertools import chain

from generator.reading.parsing.yaml_indents import NO_DASH, Lines, indent

Told = tuple[int, int, str]
"""Line and column, counted from 0, and the message."""

_FIELD = re.compile(r"\s*(?P<dash>- )?(?P<name>[a-z_]+):(?:\s|\Z)")
_KEY = re.compile(r"\s*(?:- )?[\"']?[a-z_]+[\"']?:\s")
_COMMENT = re.compile(r"\s*(?://|<!--|/\*)")
_NO_BRACE = re.compile(r"\s*(?:- +)?(?P<at>[a-z_]+): [^{}\"']*[,:][^{}]*\}\s*")
_NEXT_FIELD = re.compile(r"\s*(?P<name>[a-z_]+):(?:\s|\Z)")
_CURLY = re.compile("[“”„‟«»‘’]")
_MARKS = ("'", '"')
NEVER_CLOSED = "a quotation mark that is never closed; close it or leave it out"


def slip(numbers: Iterable[int], place: tuple[int, int], lines: Lines) -> Told | None:
    """Return the place and message of a slip.

    Args:
        numbers: The lines at which the parser began and stopped.
        place: Where it stopped.
        lines: All lines.
    """
    of_lines = (
        told
        for number in dict.fromkeys(numbers)
        if number < len(lines)
        for told in (_comment(number, lines[number]), _no_brace(number, lines[number]))
    )
    of_place = (one(*place, lines) for one in (_comma_after_mark, _no_comma, _no_first_dash))
    return next(filter(None, chain([_none_beside_records(lines)], of_lines, of_place)), None)


def _none_beside_records(lines: Lines) -> Told | None:
    """Find a [] that stayed where records are now."""
    bare = [line.partition("#")[0].rstrip() for line in lines]
    if "[]" not in bare or not any(line.startswith("- ") for line in bare):
        return None
    return bare.index("[]"), 0, "[] says that there are no records; take it away, there are some"


def _comment(number: int, row: str) -> Told | None:
    """Find a comment of another language."""
    if _COMMENT.match(row) is None:
        return None
    return number, indent(row), "a comment in the way of another language, expected # before it"


def _no_brace(number: int, row: str) -> Told | None:
    """Find a record in braces without the first of them."""
    match = _NO_BRACE.fullmatch(row)
    return (number, match.start("at"), "a } without its {, expected { here") if match else None


def _comma_after_mark(line: int, column: int, lines: Lines) -> Told | None:
    """Find a comma between two fields on lines of their own, as JSON has it."""
    row = lines[line] if line < len(lines) else ""
    is_after = row[:column].rstrip()[-1:] in _MARKS and _KEY.match(row) and "{" not in row
    is_comma = bool(is_after) and row[column:].strip() == ","
    return (line, column, "a comma after a quotation mark, expected none") if is_comma else None


def _no_comma(line: int, column: int, lines: Lines) -> Told | None:
    """Find two fields in braces without a comma between them."""
    row = lines[line] if line < len(lines) else ""
    match = _NEXT_FIELD.match(row[column:])
    is_after = row[:column].rstrip()[-1:] in _MARKS and "{" in row[:column]
    if match is None or not is_after:
        return None
    return line, column, f'no comma before "{match["name"]}", expected one between two fields'


def _no_first_dash(line: int, _: int, lines: Lines) -> Told | None:
    """Find the first record of a list without its -: what comes after it is blamed."""
    match = _FIELD.match(lines[line]) if line < len(lines) else None
    if match is None:
        return None
    for number in range(line - 1, 0, -1):
        above, first = lines[number - 1].rstrip(), _FIELD.match(lines[number])
        if above.endswith(":") and first and not first["dash"]:
            named = [one for one in map(_FIELD.match, lines[line:]) if one and one["dash"]]
            is_record = bool(named) and named[0]["name"] == first["name"]
            is_below = indent(lines[number]) > indent(above)
            return (number, indent(lines[number]), NO_DASH) if is_record and is_below else None
        if not lines[number].strip() or (first and first["dash"]):
            return None
    return None


def never_closed(row: str) -> str:
    """Return the message for a line with a quotation mark that no other closes."""
    last = row.rstrip()[-1:]
    if not _CURLY.fullmatch(last):
        return NEVER_CLOSED
    mark = f"“{last}” (U+{ord(last):04X})"
    return f"a quotation mark that is never closed: {mark} is none of YAML, expected the same again"
