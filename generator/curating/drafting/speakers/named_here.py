"""Which actors and people a text names at all: those of the briefing, and those that it brings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.curating.drafting.known import KnownActor, KnownPerson
from generator.curating.drafting.names.people_words import is_without_name
from generator.curating.drafting.names.person_names import surname
from generator.curating.drafting.names.who_acts import (
    actors_in,
    lands_that_act,
    organisations_that_act,
)
from generator.curating.drafting.source_text.dateline import without_dateline
from generator.curating.drafting.speakers.roster import Roster
from generator.text.words import fold

_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class NamedHere:
    """Who is named in one text; a roster grows while the text is read, the briefing does not."""

    roster: Roster
    _actors: list[KnownActor] = field(init=False)
    _people: list[KnownPerson] = field(init=False)
    """Of the briefing, those whom the text may name: of the others no sentence speaks."""

    def __post_init__(self) -> None:
        """Look once who of the briefing may be meant."""
        words = set(_WORD.findall(fold(self.roster.text)))
        known = self.roster.known
        self._actors = [
            one
            for one in known.actors
            if _may_be_named(words, (one.name, *one.aliases, *one.demonyms))
        ]
        self._people = [
            one
            for one in known.people
            if _may_be_named(words, (surname(one.name), *one.aliases))
            and not is_without_name(one.name)
        ]

    def all(self) -> tuple[list[KnownActor], list[KnownPerson]]:
        """Return the actors and the people who have names."""
        there = {one.id for one in self.roster.known.people}
        new = [
            one
            for one in self.roster.people()
            if one.id not in there and not is_without_name(one.name)
        ]
        return [*self._actors, *self.roster.made_actors()], [*self._people, *new]

    def acting_in(self, sentence: str) -> list[str]:
        """Return who has a part in a sentence; countries and organisations that act are made.

        Args:
            sentence: Without what is quoted in it.
        """
        sentence = without_dateline(sentence)
        for land in lands_that_act(sentence):
            self.roster.actor_of(land)
        for body in organisations_that_act(sentence):
            self.roster.actor_of_body(body)
        return actors_in(sentence, *self.all())


def _may_be_named(words: set[str], names: Sequence[str]) -> bool:
    """Tell whether all parts of one of some names are among words."""
    return any(words.issuperset(_WORD.findall(fold(name))) for name in names)
