"""Whom a noun means that only describes somebody who was named: `the mum-of-two`, `a statement`."""

import re

from generator.curating.drafting.names.named_elsewhere import named_since
from generator.curating.drafting.names.person_names import bare_name, is_person_name
from generator.curating.drafting.source_text.safe_text import one_line

_EPITHET = re.compile(
    r"the (?:(?:[a-z]+-)+of-[a-z0-9]+|[0-9]{1,3}-year-old|[a-z]+-year-old)", re.IGNORECASE
)
_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_AGED = re.compile(rf"(?P<name>{_NAME}(?: {_NAME}){{1,3}}), [0-9]{{1,3}},")
_KIN = (
    r"(?:mother|father|wife|husband|widow|widower|son|daughter|brother|sister|girlfriend|boyfriend"
    r"|partner|fiancé|fiancée|mum|dad|uncle|aunt|niece|nephew)"
)
_OF_KIN = re.compile(rf"{_KIN}$", re.IGNORECASE)
_GIVEN_NAME = re.compile(rf",?\s(?P<name>{_NAME})(?:,\s[0-9]{{1,3}})?(?:,|\s(?:said|says|told)\b)")
_ISSUED = re.compile(
    rf"(?P<who>(?:[Tt]he )?{_NAME}(?: (?:of |for |and )?{_NAME}){{0,4}}"
    r"|[Tt]he (?:[a-z]+ ){0,2}[a-z]+)"
    r" (?:has |have |had )?(?:put out|issued|released|published|posted|sent out|made)"
    r" (?:a|an|the|its|their) (?:[a-z]+ ){0,2}?"
    r"(?:statement|post|letter|message|email|e-mail|report)\b"
)
_FAR = 600
"""In characters: so far before the mention its bearer is named."""


def epithet_bearer(text: str, start: int, end: int) -> str | None:
    """Return the person who was named last before `the mum-of-two`; None for any other mention.

    Args:
        text: The article.
        start: Where the mention begins.
        end: Where it ends.
    """
    if not _EPITHET.fullmatch(one_line(text[start:end])):
        return None
    before = max(0, start - _FAR)
    names = [bare_name(one["name"]) for one in _AGED.finditer(text, before, start)]
    last = next((name for name in reversed(names) if is_person_name(name)), None)
    return last or named_since(text, before, start)


def kin_named(text: str, start: int, end: int) -> str | None:
    """Return the given name behind a noun of kin: `Mr Berg’s mother, Angela, said`.

    Args:
        text: The article.
        start: Where the mention begins.
        end: Where it ends.
    """
    match = _GIVEN_NAME.match(text, end) if _OF_KIN.search(text[start:end]) else None
    return match["name"] if match else None


def issuer_before(text: str, place: int) -> str | None:
    """Return who put out the last statement before a place: `Lusa has put out a statement. It …`.

    Args:
        text: The article.
        place: Where the words of the statement are told.
    """
    found = list(_ISSUED.finditer(text, max(0, place - _FAR), place))
    return one_line(found[-1]["who"]) if found else None
