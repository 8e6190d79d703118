"""Rules for actors that lie on a map: their country codes are those of their names."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.reading.checks.countries import COUNTRIES
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import shorten
from generator.reading.seeds.records import Seeds
from generator.text.words import fold

_FORMS = re.compile(
    r"(?:the )?(?:government of )?(?:the )?(?:(?:federal |islamic |socialist )?republic of "
    r"|state of |(?:hashemite )?kingdom of |commonwealth of |grand duchy of |principality of "
    r"|sultanate of )?(?:the )?"
)
"""What may stand before the name of a country in its full name."""
OTHER_NAMES = {
    "great britain": "GB",
    "britain": "GB",
    "uk": "GB",
    "usa": "US",
    "united states of america": "US",
    "america": "US",
    "russian federation": "RU",
    "turkey": "TR",
    "czech republic": "CZ",
    "holland": "NL",
    "ivory coast": "CI",
    "burma": "MM",
    "swaziland": "SZ",
    "macedonia": "MK",
    "east timor": "TL",
    "cape verde": "CV",
    "palestine": "PS",
    "hong kong": "HK",
    "macau": "MO",
    "vatican": "VA",
    "people's republic of china": "CN",
    "prc": "CN",
    "republic of china": "TW",
    "republic of korea": "KR",
    "democratic people's republic of korea": "KP",
    "dprk": "KP",
    "republic of the congo": "CG",
    "democratic republic of the congo": "CD",
    "drc": "CD",
    "republic of ireland": "IE",
    "swiss confederation": "CH",
    "french republic": "FR",
    "hellenic republic": "GR",
    "syrian arab republic": "SY",
    "viet nam": "VN",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
}
"""Names that the list of Unicode does not have."""


def iso_of_another_land(seeds: Seeds) -> Iterator[Finding]:
    """An actor's `iso` is the code of another country than that of its name.

    Bad:  - {id: new-zealand, name: New Zealand, iso: NO, …}
    Good: - {id: new-zealand, name: New Zealand, iso: NZ, …}
    """
    language = str(seeds.briefing.language) if seeds.briefing else ""
    for actor in seeds.actors:
        if not actor.iso or actor.iso not in COUNTRIES:
            continue
        meant = _meant([actor.name, *actor.aliases], language)
        land = _names("en").get(actor.iso)
        if land and meant and actor.iso not in meant:
            code, name = next(iter(meant.items()))
            message = f'"{actor.iso}" is the country code of {land}, and "{shorten(name)}" has'
            yield actor.iso.where, f'{message} "{code}", expected the code of the name'


def _meant(names: Iterable[str], language: str) -> dict[str, str]:
    """Return the codes of the countries that some names are those of, with the first such name."""
    codes: dict[str, str] = {}
    for name in names:
        folded = _plain(name)
        bare = _FORMS.sub("", folded, count=1)
        lists = (OTHER_NAMES, _codes(language), _codes("en"))
        found = (known[form] for form in (folded, bare) for known in lists if form in known)
        if code := next(found, ""):
            codes.setdefault(code, name)
    return codes


def _plain(name: str) -> str:
    words = fold(name).replace("&", "and").replace(".", "").replace("-", " ")
    return " ".join("saint" if word == "st" else word for word in words.split())


@lru_cache(maxsize=4)
def _names(language: str) -> dict[str, str]:
    """Return the names of countries and territories in a language by their codes."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  (it takes long to load)

    try:
        territories = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {code: str(name) for code, name in territories.items() if code in COUNTRIES}


@lru_cache(maxsize=4)
def _codes(language: str) -> dict[str, str]:
    """Return the codes by name: `Myanmar (Burma)` has both names."""
    codes: dict[str, str] = {}
    for code, name in _names(language).items():
        for part in (name, *re.split(r"\s*[()]\s*", name)):
            codes.setdefault(_plain(part), code)
    codes.pop("", None)
    return codes
