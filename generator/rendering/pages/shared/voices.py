"""Where the quotes stand: on one page, else with the newest there and a page for each voice.

A voice is who said something together, mostly one speaker. Its pages are cut from its first words
on: what somebody says today changes the last page of this voice, and no other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Actor, Briefing, Speaker, Statement
from generator.rendering import addresses
from generator.rendering.paging import (
    NEWEST_STATEMENTS,
    STATEMENTS_ON_A_PAGE,
    STATEMENTS_ON_THE_HUB,
    Cut,
    in_batches,
)

Spoken = tuple[tuple[Speaker, ...], tuple[Statement, ...]]
"""Speakers and what they said together."""
SPOKEN = "pages where quotes begin"
"""The name of the mapping that `quotes_of_speakers` makes, for pages to look things up in."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """What some speakers said together, and its pages; none where all stands on the hub."""

    spoken: Spoken
    pages: Sequence[Cut[Statement]]


def anchor(speakers: Iterable[Speaker]) -> str:
    """Return the anchor of what some speakers said together: their ids."""
    return "-".join(speaker.id for speaker in speakers)


def by_speaker(briefing: Briefing) -> list[Spoken]:
    """Return the statements by who made them: actors in table order, then those of no actor."""
    order = {actor.id: index for index, actor in enumerate(briefing.actors)}

    def key(spoken: Spoken) -> tuple[int, int, str]:
        speaker = spoken[0][0]
        if isinstance(speaker, Actor):
            return order[speaker.id], 0, speaker.name
        places = [order[role.actor.id] for role in speaker.roles if role.actor]
        return (places[0] if places else len(order)), 1, speaker.name.split()[-1]

    return sorted(by_voice(briefing.statements), key=key)


def by_voice(statements: Iterable[Statement]) -> list[Spoken]:
    """Return statements by who made them, in the order of the first of each."""
    found: dict[tuple[str, ...], list[Statement]] = {}
    for one in statements:
        names = tuple(speaker.id for speaker in one.quotes[0].speakers)
        found.setdefault(names, []).append(one)
    return [(said[0].quotes[0].speakers, tuple(said)) for said in found.values()]


def voiced(briefing: Briefing) -> list[Voiced]:
    """Return what each voice said, with its pages."""
    few = len(briefing.statements) <= STATEMENTS_ON_THE_HUB
    return [Voiced(one, () if few else _cut(one)) for one in by_speaker(briefing)]


def newest(briefing: Briefing) -> list[Spoken]:
    """Return the newest statements by who made them, for a hub that has no room for all."""
    return by_voice(briefing.statements[-NEWEST_STATEMENTS:])


def quotes_of_speakers(briefing: Briefing) -> dict[str, str]:
    """Return for each speaker where its own quotes begin: a page or a place on the hub."""
    found: dict[str, str] = {}
    for one in voiced(briefing):
        speakers, _ = one.spoken
        hub = f"{addresses.hub('quotes')}#{anchor(speakers)}"
        for speaker in speakers:
            if speaker.id not in found or len(speakers) == 1:
                found[speaker.id] = one.pages[0].path if one.pages else hub
    return found


def _cut(spoken: Spoken) -> Sequence[Cut[Statement]]:
    speakers, statements = spoken
    folder = "quotes/" + "--".join(speaker.id for speaker in speakers)  # no id has two dashes
    return [
        Cut(
            f"{folder}/index.html" if number == 1 else f"{folder}/{number}/index.html",
            number,
            batch,
        )
        for number, batch in enumerate(in_batches(statements, STATEMENTS_ON_A_PAGE), 1)
    ]
