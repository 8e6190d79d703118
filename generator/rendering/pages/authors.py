"""Who wrote an article, of the credit that it prints: people, agencies, a desk."""

import re
from collections.abc import Iterator

_BY = re.compile(
    r"(?:(?:additional )?(?:written|story|report(?:ed|ing)?) by"
    r"|by|words|text|par|por|af|av|door|di|przez|von(?=\s+\w\S*\s+\w)"
    r"|(?:autora?|auteur|autore|forfatter|автор|текст|كتب|记者|記者)(?=\W))(?::\s*|\s+)",
    re.IGNORECASE,
)
_LIST = re.compile(r",? (?:and|und|et|y|e|og|och|en|ja|i|и|та) |, |; | & | \+ | / |/(?=\w)| \| ")
"""Between the names of several authors."""
_AND = re.compile(r" (?:and|und|et|y|e|og|och|en|ja|i|и|та|&|/|\|) |;")
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
_FIRM = re.compile(
    r"\AThe\s|\b(?:ministry|department|commission|university|institut\w*|government|office|agency"
    r"|council|association|cent(?:re|er)|times|foundation|embassy|committee|parliament"
    r"|\w*ministerium|universität|regierung|kommission|ministère|université|gouvernement"
    r"|ministerio|universidad|gobierno|ministero|università|governo|ministério|universidade"
    r"|(?:white|chatham) house|министерство|університет|университет)\b",
    re.IGNORECASE,
)
"""What only an organisation is called."""
_ROLE = re.compile(
    r"(?:(?:special|guest|political|senior|chief|foreign|diplomatic|defen[cs]e|contributing|deputy"
    r"|managing|associate|economics|business|world|europe) ){1,2}"
    r"(?:correspondent|editor|reporter|author|writer|columnist|contributor)s?",
    re.IGNORECASE,
)
"""What names the work of somebody."""
_UNSPACED = re.compile(r"[\u4e00-\u9fff]{1,3}[\u4e00-\u9ffe](?<![社报報])|[가-힣]{2,4}")
"""A name in a script that sets no space between the names of a person."""
_NO_AUTHOR = re.compile(
    r"(?:edit(?:ed|ing)|photos?|graphics?|translat(?:ed|ion)) by ", re.IGNORECASE
)
"""What others than the authors did."""
_AFTER_NAME = frozenset(
    {"MD", "JD", "MP", "MEP", "MBA", "MSP", "OBE", "CBE", "KC", "QC", "II", "III"}
)
"""What stands in capitals after the name of a person."""


def authors(byline: str | None, publisher: str | None) -> Iterator[tuple[str, bool]]:
    """Yield the names of who wrote an article, each with whether it is a person's.

    Args:
        byline: The credit as the article prints it; None where it is not known.
        publisher: Who published the article.
    """
    if not byline:
        return
    whole = _without_by(byline)
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


def _without_by(credit: str) -> str:
    match = _BY.match(credit)
    return credit[match.end() :] if match else credit


def _parts(credit: str) -> list[str]:
    """Return the names of a list, or the credit as one name where it is none."""
    parts = [_without_by(part.strip()) for part in _LIST.split(credit)]
    if all(map(_is_agency, parts)):
        return parts
    named = [part for part in parts if not (_is_no_author(part) or part.islower())]
    is_list = len(parts) > 1 and _AND.search(credit) and all(" " in part for part in named)
    return named if is_list and named else [credit]


def _is_no_author(part: str) -> bool:
    return bool(_ROLE.fullmatch(part) or _NO_AUTHOR.match(part))


def _is_agency(name: str) -> bool:
    if name in _AFTER_NAME:
        return False
    is_short = name.isupper() and " " not in name and "." not in name and len(name) > 1
    return is_short or name in _AGENCIES


def _is_person(name: str) -> bool:
    is_other = _is_agency(name) or _NOBODY.search(name) or _FIRM.search(name)
    is_named = " " in name or _UNSPACED.fullmatch(name)
    return bool(is_named) and not is_other and not _ROLE.fullmatch(name)
