"""Rules for records that conflict: cycles, and values that two records share."""

from collections.abc import Iterator

from generator.model import ON_LAND
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text, shorten
from generator.reading.seeds.fields import UNKNOWN
from generator.reading.seeds.records import ActorSeed, PositionSeed, Seeds
from generator.text.words import fold


def part_of_cycle(seeds: Seeds) -> Iterator[Finding]:
    """An actor is, in the end, a part of itself.

    Bad:  - {id: senate, part_of: congress, …} and - {id: congress, part_of: senate, …}
    Good: - {id: senate, part_of: congress, …} and - {id: congress, …}
    """
    parents = {actor.id: actor.part_of for actor in seeds.actors if actor.id and actor.part_of}
    reported: set[str] = set()
    for actor in seeds.actors:
        circle = _circle(actor, parents)
        if circle and reported.isdisjoint(circle):
            reported |= set(circle)
            path = " in ".join(f'"{shorten(name)}"' for name in (*circle, circle[0]))
            yield parents[circle[0]].where, f"{path}, expected one that is a part of no other"


def _circle(actor: ActorSeed, parents: dict[Text, Text]) -> list[Text]:
    """Return the ids of the cycle of `part_of` through an actor; empty where there is none."""
    path = [actor.id]
    while (parent := parents.get(path[-1])) is not None and parent not in path:
        path.append(parent)
    return path if parent == actor.id else []


def same_name(seeds: Seeds) -> Iterator[Finding]:
    """Two people, or two actors, have the same name: perhaps one record was entered twice.

    Bad:  - {id: lokke, name: Lars Løkke, …} and - {id: rasmussen, name: Lars Lokke, …}
    Good: - {id: lokke, name: Lars Løkke, aliases: [Lars Lokke], …}
    """
    people = [(person.id, person.name) for person in seeds.people]
    actors = [(actor.id, actor.name) for actor in seeds.actors]
    for records in (people, actors):
        first: dict[str, Text] = {}
        for record_id, name in records:
            other = first.setdefault(fold(name), record_id)
            if name and other != record_id:
                message = f'"{shorten(name)}" is also the name of "{shorten(other)}"'
                yield name.where, f"{message}, expected one record, or names that differ"


def two_positions_at_once(seeds: Seeds) -> Iterator[Finding]:
    """Two rows of one cell have the same dates, so neither is the current one.

    Bad:  greenland,control,rejects,…,2026-01-14,2026-01-14,… twice
    Good: greenland,control,rejects,…,2026-01-14,2026-01-14,… once
    """
    first: dict[tuple[str, ...], PositionSeed] = {}
    for seed in seeds.positions:
        dates = (seed.since.day or seed.last_stated.day, seed.last_stated.day)
        key = (seed.actor, seed.question, *map(str, dates))
        other = first.setdefault(key, seed)
        if other is not seed and all((seed.actor, seed.question, seed.since.text)):
            message = f"the same actor, question and dates as in line {other.where.line}"
            yield seed.where, f"{message}, expected one row, or a later date"


def same_land(seeds: Seeds) -> Iterator[Finding]:
    """Two countries or territories have one country code; a map shows the first one's stance.

    Bad:  - {id: assembly, kind: country, iso: FO, …} and - {id: council, kind: country, iso: FO, …}
    Good: - {id: assembly, kind: country, iso: FO, …} and - {id: council, kind: faction, iso: FO, …}
    """
    first: dict[Text, ActorSeed] = {}
    for actor in seeds.actors:
        if actor.iso not in (None, UNKNOWN) and actor.kind.value in ON_LAND:
            other = first.setdefault(actor.iso, actor)
            if other is not actor:
                message = (
                    f'"{shorten(actor.iso)}" is also the country code of "{shorten(other.id)}"'
                )
                yield actor.iso.where, f"{message}, expected another code, or another kind"
