"""What spreadsheets leave in a cell instead of its words: errors, empty values, formulas."""

import re

from generator.problems import Problem
from generator.reading.parsing.nodes import Text

_FAULT = re.compile(r"#[¿¡]?[^\W\d]+(?:/[\w]+)?[!?]?|#N/A .*|#DIV/0!|#{2,}|Err:[0-9]{3}")
"""The error values of spreadsheets: `#NAME?`, `#N/A`, `####`, `Err:508`."""
_WITHIN = re.compile(
    r"(?<![\w#])#(?:REF|VALUE|DIV/0|NUM|NULL|NAME|SPILL|CALC|BEZUG|WERT|ZAHL|NOM|NOMBRE)[!?](?!\w)"
    r"|Error! (?:Reference source not found|Bookmark not defined)\."
)
"""An error within a text: a formula that joins cells, a reference of a word processor."""
_LEFT_BEHIND = re.compile(
    r"TRUE|FALSE|WAHR|FALSCH|VRAI|FAUX|VERDADERO|FALSO|VERO|NULL|null|None|NaN|nan|N/A|n/a|<NA>"
    r"|undefined|\[object Object\]|Loading\.\.\.|[-+]?[0-9](?:[.,][0-9]+)?E[-+]?[0-9]{1,3}"
    r"|(?s:.*_x00[01][0-9A-F]_.*)"
)
"""What they write for a truth, for nothing, for a large number, for a line end (`_x000D_`)."""
_FORMULA = re.compile(
    r"'?=\s*(?:[A-Z][A-Z.]+\(.*\)|[\w$!':]*\$?[A-Z]{1,3}\$?\d+\b.*|\".*)"
    r"|[+@-](?:[A-Z][A-Z.]+\(.*\)|\$?[A-Z]{1,3}\$?\d+)"
)
"""A formula in the place of its result: `=A1`, `'=A1`, `+TEXT(B2, "yyyy")`, `="x"`."""


def is_fault(cell: str) -> bool:
    """Tell whether a cell is an error value or what a spreadsheet leaves in the place of words.

    Errors have capitals, and a hashtag has others.
    """
    if _LEFT_BEHIND.fullmatch(cell) or _WITHIN.search(cell):
        return True
    match = _FAULT.fullmatch(cell)
    return match is not None and (cell[0] != "#" or cell.startswith("#N/A") or cell == cell.upper())


def is_formula(cell: str) -> bool:
    """Tell whether a cell is a formula in the place of its result."""
    return _FORMULA.fullmatch(cell) is not None


def fault(cell: Text) -> Problem:
    """Return what is wrong with a cell for which `is_fault` holds."""
    what = "value" if _LEFT_BEHIND.fullmatch(cell) else "error"
    within = None if what == "value" else _WITHIN.search(cell)
    shown = within[0] if within else cell
    message = f'"{shown}" is a spreadsheet\'s {what}, expected what the cell should say'
    return Problem(cell.where, "spreadsheet-error", message)


def formula(cell: Text) -> Problem:
    """Return the advice on a formula: it harms nobody, and no reader wants to see it."""
    message = f'"{cell}" is a spreadsheet\'s formula, expected what the cell should say'
    return Problem(cell.where, "spreadsheet-formula", message, severity="warning")
