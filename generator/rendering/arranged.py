"""Records in the order and the groups in which several pages show them."""

from itertools import groupby

from generator.model import Actor, Briefing, Speaker, Statement

Spoken = tuple[tuple[Speaker, ...], tuple[Statement, ...]]
"""Speakers and what they said."""


def by_speaker(briefing: Briefing) -> list[Spoken]:
    """Return the statements by who made them: actors in table order, then those of no actor."""
    order = {actor.id: index for index, actor in enumerate(briefing.actors)}
    found: dict[tuple[str, ...], list[Statement]] = {}
    for statement in briefing.statements:
        names = tuple(speaker.id for speaker in statement.quotes[0].speakers)
        found.setdefault(names, []).append(statement)

    def key(statements: list[Statement]) -> tuple[int, int, str]:
        speaker = statements[0].quotes[0].speakers[0]
        if isinstance(speaker, Actor):
            return order[speaker.id], 0, speaker.name
        places = [order[role.actor.id] for role in speaker.roles if role.actor]
        return (places[0] if places else len(order)), 1, speaker.name.split()[-1]

    ordered = sorted(found.values(), key=key)
    return [(group[0].quotes[0].speakers, tuple(group)) for group in ordered]


def by_group(briefing: Briefing) -> list[tuple[str, tuple[Actor, ...]]]:
    """Return the actors by group, in the order of the table."""
    grouped = groupby(briefing.actors, key=lambda actor: actor.group)
    return [(name, tuple(actors)) for name, actors in grouped]
