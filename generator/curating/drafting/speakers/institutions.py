"""Whom the nouns of institutions mean: `the ministry`, `the Karsan foreign ministry`."""

import re
from dataclasses import dataclass, field

from generator.curating.drafting.names.lands import Land, land_named, land_within
from generator.curating.drafting.names.named_elsewhere import (
    in_capitals,
    is_place,
    named_before,
    place_of_adjective,
)
from generator.curating.drafting.names.organisations import organisation_named
from generator.curating.drafting.names.person_names import INSTITUTIONS, PRIVATE
from generator.curating.drafting.source_text.lines import line_at, lines, sentence_at, sentences
from generator.curating.drafting.source_text.word_sets import word_set
from generator.curating.drafting.speakers.roster import Roster
from generator.curating.drafting.speakers.voices import Voice
from generator.text.words import fold

_ARTICLE = re.compile("^(?:[Tt]he|[Aa]n?) ")
_OWNER = re.compile(r"^(?P<who>.+?)['’]s\s")
_ITS = re.compile(r"(?:[Ii]ts|[Tt]heir)\s")
_FIRST_NAME = re.compile(r"(?:The )?([A-ZÀ-Þ][\w-]+)\b")
_BRANCHES = word_set("foreign defence defense interior finance justice health trade")
_MINISTER = re.compile(r"\b[Mm]inister\b")


@dataclass(slots=True)
class Institutions:
    """The institutions of one text; each noun means the one that it meant last."""

    text: str
    roster: Roster
    _noun: dict[str, str] = field(default_factory=dict)
    """Noun of an institution -> the actor that it last meant: "the ministry"."""
    _phrase: dict[str, str] = field(default_factory=dict)
    """The same noun -> how the text named it."""

    def voice(self, phrase: str, words: list[str], land: Land | None, place: int | None) -> Voice:
        """Return whom an institution means.

        Args:
            phrase: As the text has it.
            words: Its words, folded.
            land: The country that it names.
            place: Where it stands.
        """
        noun = next((word for word in reversed(words) if word in INSTITUTIONS), "")
        if own := self._of_its_minister(phrase, noun):
            return own
        phrase = self._with_owner(phrase, place)
        land = land or land_within(phrase)
        if land is None and noun not in self._noun:
            told = named_before(self.text, noun, place) or in_capitals(
                self.text, noun, phrase, place
            )
            phrase = told or phrase
            land = land_within(phrase)
        is_private = noun in PRIVATE
        if land and not is_private:
            found = self.roster.actor_of(land)
            self.remember(phrase, found)
            if land_named(phrase) is None:
                self._phrase[noun] = phrase
            return Voice(id=found, note=_as_note(phrase))
        names = _names_in(phrase)
        if names and not self._is_named_so(noun, names):
            owner = None if is_private else self._by_adjective(names)
            return self._of_owner(owner, phrase, noun) if owner else self._new(phrase, noun)
        if theirs := self._of_the_one_minister(phrase, noun):
            self._noun[noun], self._phrase[noun] = theirs, phrase
            return Voice(id=theirs, note=_as_note(phrase), doubt=f"the text says “{phrase}”")
        if found_before := self._noun.get(noun):
            phrase = self._phrase.get(noun, phrase)
            return Voice(id=found_before, note=None if is_private else _as_note(phrase))
        return self._new(phrase, noun)

    def _of_owner(self, owner: str, phrase: str, noun: str) -> Voice:
        """Return the actor of which an institution is an office, and remember both."""
        self._noun[noun], self._phrase[noun] = owner, phrase
        return Voice(id=owner, note=_as_note(phrase))

    def _with_owner(self, phrase: str, place: int | None) -> str:
        """Return a phrase with the name for its pronoun: `Its ministry` after `Karsa recalled`."""
        match = _ITS.match(phrase)
        row = line_at(lines(self.text), place or 0) if match else None
        if match is None or row is None:
            return phrase
        bare = phrase[match.end() :]
        start, _ = sentence_at(row, place or 0)
        before = [span for span in sentences(row) if span[1] <= start]
        name = _FIRST_NAME.match(self.text, before[-1][0]) if before else None
        return f"{name[1]}’s {bare}" if name and self._is_known(name[1]) else bare

    def _is_known(self, name: str) -> bool:
        """Tell whether a name is that of a country, of somebody known, or of a place here."""
        is_there = land_named(name) is not None or self.roster.match(name) is not None
        return is_there or is_place(self.text, name)

    def remember(self, phrase: str, found: str) -> None:
        """Let the nouns of a phrase mean an actor from now on."""
        for word in phrase.split():
            if fold(word) in INSTITUTIONS:
                self._noun[fold(word)] = found
                if land_within(phrase):
                    self._phrase[fold(word)] = phrase

    def _of_its_minister(self, phrase: str, noun: str) -> Voice | None:
        """Return the ministry of a person: `Olund’s ministry`; None where no person is named."""
        owner = _OWNER.match(phrase)
        found = self.roster.match(owner["who"]) if owner else None
        person = next((one for one in self.roster.people() if one.id == found), None)
        if person is None or not noun:
            return None
        doubt = f"the text says “{phrase}”"
        if person.actors:
            return Voice(id=person.actors[0], doubt=doubt)
        title = next((title for title in person.titles if _MINISTER.search(title)), None)
        is_theirs = noun == "ministry" and title is not None
        name = _MINISTER.sub("Ministry", title or "") if is_theirs else f"{noun} of {person.name}"
        name = name[0].upper() + name[1:]
        actors = (*self.roster.known.actors, *self.roster.made_actors())
        there = next((one.id for one in actors if one.name == name), None)
        made = there or self.roster.new_actor(name, "organisation")
        self._noun[noun] = made
        return Voice(id=made, doubt=doubt)

    def _of_the_one_minister(self, phrase: str, noun: str) -> str | None:
        """Return the actor of the only minister of a branch: of `the fisheries ministry`."""
        branch = re.sub(r"\s*\bministry$", "", _ARTICLE.sub("", phrase))
        if noun != "ministry" or not branch:
            return None
        office = re.compile(
            rf"(?:{re.escape(branch)} minister|minister (?:of|for) {re.escape(branch)})\b",
            re.IGNORECASE,
        )
        holders = {
            person.actors
            for person in self.roster.people()
            if any(map(office.search, person.titles)) and self.roster.stands(person)
        }
        actors = next(iter(holders)) if len(holders) == 1 else ()
        return actors[0] if len(actors) == 1 else None

    def _is_named_so(self, noun: str, names: list[str]) -> bool:
        """Tell whether names are those of the institution that a noun meant last."""
        before = fold(f"{self._noun.get(noun, '').replace('-', ' ')} {self._phrase.get(noun, '')}")
        return {fold(name) for name in names} <= set(before.split())

    def _by_adjective(self, names: list[str]) -> str | None:
        """Return the actor, or the place of the text, of which a name is the adjective."""
        for name in names:
            found = self.roster.by_adjective(name)
            if found is not None:
                return found
            bare = re.sub("['’]s$", "", name)
            if bare != name and is_place(self.text, bare):
                return self.roster.new_actor(bare, "country")
            if place := place_of_adjective(self.text, name):
                return self.roster.new_actor(place, "country")
        return None

    def _new(self, phrase: str, noun: str) -> Voice:
        """Return an institution by its name, which is made where nobody has it."""
        bare = _ARTICLE.sub("", phrase)
        body = organisation_named(bare)
        made = self.roster.actor_of_body(body) or self.roster.match(bare)
        made = made or self.roster.new_actor(bare[0].upper() + bare[1:], "organisation")
        self._noun[noun] = made
        doubt = None if bare[0].isupper() else f"the text says “{phrase}”"
        return Voice(id=made, doubt=doubt)


def _names_in(phrase: str) -> list[str]:
    """Return the words of a phrase that are names: with a capital, and no nouns of institutions."""
    words = _ARTICLE.sub("", phrase).split()
    return [word for word in words if word[:1].isupper() and fold(word) not in INSTITUTIONS]


def note_of_office(phrase: str, mention: str) -> str | None:
    """Return the note of words that a country or an office of one says; None for other speakers.

    Args:
        phrase: Who speaks.
        mention: The words beside the quotation that mean it: perhaps a pronoun.
    """
    is_land = land_named(phrase) is not None
    is_told = land_named(mention) is not None if is_land else land_within(phrase) is not None
    return _as_note(phrase) if is_told else None


def _as_note(phrase: str) -> str:
    """Return that an institution or a country speaks, and nobody is named."""
    bare = re.sub("^[Tt]he ", "", phrase)
    if land_named(phrase):
        return f"The article says only “{bare}”."
    article = "" if _OWNER.match(bare) else "The "
    return f"{article}{_in_words(bare)}, no person named."


def _in_words(phrase: str) -> str:
    """Return the name of an office of a country as editors write it: `Danish defence ministry`."""
    if land_within(phrase) is None:
        return phrase
    for mangled, right in {"Protection": "defence", "International": "foreign"}.items():
        phrase = phrase.replace(f"{mangled} Ministry", f"{right} ministry")
    words = [
        word.lower() if fold(word) in INSTITUTIONS | _BRANCHES else word for word in phrase.split()
    ]
    return " ".join(words).replace("defense", "defence")
