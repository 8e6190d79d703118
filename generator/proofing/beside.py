"""Whom a manuscript names beside a quotation by its layout: a label, a table’s cell, a credit."""

import re

_WORD = r"[A-ZÀ-Þ][\w’'.-]+"
_NAME = rf"(?:(?:Mr|Mrs|Ms|Dr|Sir|Cllr)\.? )?{_WORD}(?: (?:(?:de|van|von|der) )?{_WORD}){{0,3}}"
_EMPHASIS = r"[*_]{0,3}"
_MARK = r"(?:[\"“”„«»‘'‚]\s?)?"
_ITEM = r"^[ ]{0,3}(?:(?:[-*•>+]|[0-9]{1,3}[.)])\s+)?"
_BEFORE = re.compile(
    rf"(?:{_ITEM}{_EMPHASIS}(?P<label>{_NAME}){_EMPHASIS}:{_EMPHASIS}\s+"
    rf"|(?:^|\|)\s*{_EMPHASIS}(?P<cell>{_NAME}){_EMPHASIS}\s*(?:\||\t)\s*)"
    rf"{_EMPHASIS}{_MARK}\Z"
)
"""`- Ida Berg: “…”`, `| Ida Berg | “…”`."""
_CREDIT = re.compile(
    rf"[\"“”«»’'.,*_ ]*(?:\n[> ]*){{1,3}}(?:[—–―]|--?)[ ]*{_EMPHASIS}(?P<name>{_NAME})\b"
)
"""Below a quotation: `— Ida Berg, mayor`."""
_LONGEST = 120
SURE = 0.95
"""How sure a name in such a place is."""


def named_beside(text: str, start: int, end: int) -> str | None:
    """Return the name that stands before a quotation as a label, or below it as a credit.

    Args:
        text: The manuscript.
        start: Where the words begin, behind their mark.
        end: Where they end.
    """
    line = max(text.rfind("\n", 0, start) + 1, start - _LONGEST)
    if before := _BEFORE.search(text[line:start]):
        return before["label"] or before["cell"]
    below = _CREDIT.match(text[end : end + _LONGEST])
    return below["name"] if below else None
