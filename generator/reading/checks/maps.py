"""Rules for what the map shows: the country codes of the actors that have land."""

from collections.abc import Iterator, Mapping

from babel import Locale

from generator.model import ON_LAND
from generator.reading.checks.countries import COUNTRIES
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import shorten
from generator.reading.seeds.records import ActorSeed, Seeds
from generator.text.words import fold


def land_without_code(seeds: Seeds) -> Iterator[Finding]:
    """The map cannot show a country without a code; `iso: unknown` says that it has none.

    Bad:  - {id: denmark, kind: country, …}
    Good: - {id: denmark, kind: country, iso: DK, …}
    """
    if seeds.briefing is None or seeds.briefing.map is None:
        return
    codes = _codes_by_name()
    for actor in seeds.actors:
        if actor.iso is None and actor.kind.value in ON_LAND:
            code = _code(actor, codes)
            if code or actor.kind.value == "country":
                hint = f"{code}, or unknown" if code else "a code like GL, or unknown"
                message = f'the map cannot show "{shorten(actor.name)}" without "iso"'
                yield actor.where, f"{message}, expected {hint}"


def _code(actor: ActorSeed, codes: Mapping[str, str]) -> str | None:
    """Return the code of the country or territory that an actor is called after."""
    names = (fold(name) for name in (actor.name, *actor.aliases))
    return next((codes[name] for name in names if name in codes), None)


def _codes_by_name() -> dict[str, str]:
    """Return country codes by the names that the countries have in English."""
    return {
        fold(name): code for code, name in Locale("en").territories.items() if code in COUNTRIES
    }
