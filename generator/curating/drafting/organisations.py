"""Organisations that news of any land may name, with what else they are called."""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.words import fold


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
_COMMISSIONER = re.compile(r"\b(?:European|EU|E\.U\.) [Cc]ommissioner\b")
LEGISLATORS = frozenset(
    {"senator", "congressman", "congresswoman", "lawmaker", "mp", "mep", "councillor"}
)
"""Whose words are no position of their country."""


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Organisation]:
    return {name: one for one in _ALL for name in (one.name, *one.aliases)}


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


def organisation_of_office(role: str) -> Organisation | None:
    """Return the organisation that an office is of: of a US senator, Congress; None for none."""
    if is_legislator(role):
        is_american = re.search(r"\b(?:US|U\.S\.|American|Congress)", role)
        return _by_name()["US Congress"] if is_american else None
    return organisation_within(role)


def is_legislator(role: str) -> bool:
    """Tell whether the words of who has this office are no position of the country."""
    return bool(LEGISLATORS & {fold(word).strip(".,") for word in role.split()})
