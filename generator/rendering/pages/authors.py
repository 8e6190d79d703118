"""Who wrote an article, of the credit that it prints: people, agencies, a desk."""

import re
from collections.abc import Iterator

_BY = re.compile(
    r"(?:by|words|text|par|por|af|av|door|di|przez|von(?=\s+\w\S*\s+\w))(?::\s*|\s+)", re.IGNORECASE
)
_LIST = re.compile(r",? (?:and|und|et|y|e|og|och|en|ja|i|и|та) |, |; | & | \+ | / |/(?=\w)")
"""Between the names of several authors."""
_AND = re.compile(r" (?:and|und|et|y|e|og|och|en|ja|i|и|та|&) |;")
_BESIDE = re.compile(r"\s*(?:,|/|\||\(| – | — | - | for | in )\s*(?P<name>[^,/|()–—]+?)\)?\Z")
"""Where somebody wrote, or for whom: `Bo Reporter, AFP`, `Bo Reporter (Ritzau)`."""
_AGENCIES = frozenset({
    "Reuters", "Ritzau", "Tass", "Interfax", "Xinhua", "Kyodo", "Yonhap", "Bloomberg", "Anadolu",
    "Belga", "dpa", "Keystone-SDA", "Associated Press", "Agence France-Presse", "Press Association"
})  # fmt: skip
_NOBODY = re.compile(
    r"\b(?:staff|newsrooms?|newsdesk|desk|editorial|editors|agenc(?:y|ies)|team|bureau|board|our"
    r"|news|press|wires?|redaktion\w*|redaksjon\w*|rédaction|redacción|redazione|redactie)\b",
    re.IGNORECASE,
)
"""What names no person."""


def authors(byline: str | None, publisher: str | None) -> Iterator[tuple[str, bool]]:
    """Yield the names of who wrote an article, each with whether it is a person's.

    Args:
        byline: The credit as the article prints it; None where it is not known.
        publisher: Who published the article.
    """
    if not byline:
        return
    whole = _BY.sub("", byline, count=1) if _BY.match(byline) else byline
    if whole == publisher:
        yield whole, False
        return
    names, beside = _without_agency(whole, publisher)
    parts = _parts(names) if names else []
    yield from ((part, _is_person(part)) for part in parts)
    if beside and beside != publisher:
        yield beside, False


def _without_agency(credit: str, publisher: str | None) -> tuple[str, str]:
    """Return a credit without the agency or publisher at its end, and that."""
    match = _BESIDE.search(credit)
    if match is None:
        return credit, ""
    name = match["name"].strip()
    is_firm = _is_agency(name) or name == publisher
    return (credit[: match.start()].strip(), name) if is_firm else (credit, "")


def _parts(credit: str) -> list[str]:
    """Return the names of a list, or the credit as one name where it is none."""
    parts = [part.strip() for part in _LIST.split(credit)]
    if all(map(_is_agency, parts)):
        return parts
    is_list = len(parts) > 1 and _AND.search(credit) and all(" " in part for part in parts)
    return parts if is_list else [credit]


def _is_agency(name: str) -> bool:
    is_short = name.isupper() and " " not in name and "." not in name and len(name) > 1
    return is_short or name in _AGENCIES


def _is_person(name: str) -> bool:
    return " " in name and not _is_agency(name) and not _NOBODY.search(name)
