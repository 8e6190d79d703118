"""Organisations that news of any land may name, with what else they are called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.curating.drafting.names.lands import land_named, land_within
from generator.curating.drafting.source_text.word_sets import word_set
from generator.text.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation: its name, its kind as `actors.yml` has it, what else it is called."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    member: str | None = None
    """What one of its members is called, who speaks for nobody else: `commissioner`."""


_ALL = (
    Organisation(
        name="European Commission",
        kind="organisation",
        aliases=("EU Commission", "European Union Commission", "EU executive"),
        member="commissioner",
    ),
    Organisation(
        name="European Parliament",
        kind="legislature",
        aliases=("EP", "EU Parliament"),
        member="MEP",
    ),
    Organisation(name="European Union", kind="organisation", aliases=("EU",)),
    Organisation(
        name="NATO",
        kind="organisation",
        aliases=("North Atlantic Treaty Organization", "Atlantic alliance"),
    ),
    Organisation(name="United Nations", kind="organisation", aliases=("UN", "U.N.")),
    Organisation(name="African Union", kind="organisation", aliases=("AU",)),
    Organisation(name="Arab League", kind="organisation", aliases=("League of Arab States",)),
    Organisation(name="International Monetary Fund", kind="organisation", aliases=("IMF",)),
    Organisation(name="World Health Organization", kind="organisation", aliases=("WHO",)),
    Organisation(name="World Bank", kind="organisation", aliases=()),
    Organisation(
        name="US Congress",
        kind="legislature",
        aliases=("Congress", "US Senate", "House of Representatives"),
        member="senator",
    ),
)
_OF_MANY = frozenset({"Congress", "House of Representatives", "EP", "AU"})
"""Names that alone may be those of others, too."""
_COMMISSIONER = re.compile(r"\b(?:European|EU|E\.U\.) (?:[A-Z]\w+ (?:and )?){0,3}[Cc]ommissioner\b")
_AMERICAN = re.compile(r"\b(?:US|U\.S\.|American|Congress)")
_OF_SENATE = re.compile(r"\bSenate (?:Democrat|Republican)\b")
_US_SENATE = re.compile(r"(?<!\w)(?:US|U\.S\.) (?:Congress|Senate)\b")
_SENATE = re.compile(r"\b([A-Z]\w+)(?:['’]s)? [Ss]enat")
_LEADS = re.compile(
    r"\b(?:head|leader|chair(?:man|woman|person)?|president|director|chief|spokes(?:man|woman|person)"
    r"|secretary|secretary-general|founder|treasurer) (?:of|for) (?:the )?"
    r"(?P<name>(?-i:[A-ZÀ-Þ][\w’'-]*(?: (?:of |for |and )?(?:the )?[A-ZÀ-Þ][\w’'-]*)+))$",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"\b(?:chief executive|ceo|managing director|chief (?:financial|operating) officer)"
    r"(?: officer)? of (?:the )?(?P<name>(?-i:[A-ZÀ-Þ][\w’'&-]*(?: (?:[A-ZÀ-Þ&][\w’'-]*))*))$",
    re.IGNORECASE,
)
"""Who runs a company, whatever its name is."""
_LEADING = re.compile(r"\b(?:leader|president|chair(?:man|woman)?|head|secretary)$", re.IGNORECASE)
_BODY_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]*(?: (?:of |for )?(?:the )?[A-ZÀ-Þ][\w’'-]*){1,5})"
_BODIES = word_set(
    """
    company group association union party institute university foundation movement network society
    league federation confederation bank coalition alliance chamber
    """
)
"""Of what a leader speaks for: bodies that are no part of a government."""
_OFFICIAL = word_set("commission council board committee authority agency tribunal")
"""The same, of countries where their names name one."""
COMPANIES = word_set(
    """
    automotive motors resources energy holding holdings industries airlines airways mining minerals
    petroleum pharma pharmaceuticals technologies technology systems capital partners securities
    ventures logistics records insurance steel shipping ferries railways shipyards
    plc ltd llc inc corp corporation gmbh ag spa sarl
    """
)
"""How the names of companies end."""
LEGISLATORS = frozenset(
    {"senator", "congressman", "congresswoman", "lawmaker", "mp", "mep", "councillor"}
)
"""Whose words are no position of their country."""


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Organisation]:
    return {name: one for one in _ALL for name in (one.name, *one.aliases)}


def organisation_named(name: str) -> Organisation | None:
    """Return the organisation of a name that is nobody else's."""
    return None if name in _OF_MANY else _by_name().get(name)


def organisation_within(words: str) -> Organisation | None:
    """Return the organisation that words name, the longest name first; None for none.

    Short names count in capitals alone: `UN` is not `un`.
    """
    if _COMMISSIONER.search(words):
        return _by_name()["European Commission"]
    for name in sorted(_by_name(), key=len, reverse=True):
        is_short = name.replace(".", "").isupper()
        pattern = rf"(?<!\w){re.escape(name if is_short else fold(name))}(?!\w)"
        if re.search(pattern, words if is_short else fold(words)):
            return _by_name()[name]
    return None


def organisations_in(words: str) -> Iterator[tuple[int, int, Organisation]]:
    """Yield where words name organisations, as they are written, the longest names first."""
    for match in _names().finditer(words):
        yield match.start(), match.end(), _by_name()[match[0]]


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    names = sorted(_by_name().keys() - _OF_MANY, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def organisation_of_office(role: str, text: str = "") -> Organisation | None:
    """Return the organisation that an office is of: of a US senator, Congress; None for none.

    Args:
        role: The office.
        text: That gives it; a senator is of the only senate that it names with its country.
    """
    if is_legislator(role):
        is_american = _AMERICAN.search(role) or ("enat" in role and _has_one_senate(text))
        return _by_name()["US Congress"] if is_american else None
    return organisation_within(role)


def _has_one_senate(text: str) -> bool:
    """Tell whether a text names the Senate of the United States, and that of nobody else."""
    others = (land_named(match[1]) for match in _SENATE.finditer(text))
    is_elsewhere = any(land and land.iso != "US" for land in others)
    return bool(_US_SENATE.search(text)) and not is_elsewhere


def body_led(role: str) -> str | None:
    """Return the body for which an office speaks, by its name: `leader of the Coastal Party`.

    A body of its own, which no country is; whoever only works there does not speak for it.
    """
    if (run := _RUNS.search(role)) and land_named(run["name"]) is None:
        return run["name"]
    match = _LEADS.search(role)
    words = {fold(word) for word in match["name"].split()} if match else set()
    if match is None:
        return None
    is_company = fold(match["name"].split()[-1]) in COMPANIES
    is_official = _OFFICIAL & words and land_within(role) is None
    return match["name"] if _BODIES & words or is_company or is_official else None


def body_behind(text: str, name: str, role: str) -> str | None:
    """Return the body that stands behind a leader’s name: `leader Ida Berg of the Coast Union`.

    Args:
        text: The article.
        name: Of the person.
        role: What stands before it.
    """
    if not _LEADING.search(role):
        return None
    match = re.search(rf"{re.escape(name)} of the {_BODY_NAME}", text)
    found = match["name"] if match else None
    return found if found and land_named(found) is None else None


def is_legislator(role: str) -> bool:
    """Tell whether the words of who has this office are no position of the country."""
    words = {fold(word).strip(".,") for word in role.split()}
    return bool(LEGISLATORS & words) or bool(_OF_SENATE.search(role))
