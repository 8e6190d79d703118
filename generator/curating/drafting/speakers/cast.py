"""Who speaks in a raw text: people and actors that are known, and those that are new."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.curating.drafting.known import Known
from generator.curating.drafting.names.beside import all_named, apposed_before, named_behind
from generator.curating.drafting.names.german_offices import bearer_meant, is_german_office
from generator.curating.drafting.names.lands import Land, land_within
from generator.curating.drafting.names.named_elsewhere import (
    is_means,
    is_place,
    named_since,
    what_it_is,
    with_its_field,
)
from generator.curating.drafting.names.people_words import SPOKES, is_crowd, people_meant
from generator.curating.drafting.names.person_names import (
    INSTITUTIONS,
    THINGS,
    bare_name,
    is_person_name,
    surname,
)
from generator.curating.drafting.names.role_words import ROLES
from generator.curating.drafting.quotation import Quotation
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.source_text.word_sets import word_set
from generator.curating.drafting.speakers.epithets import epithet_bearer, issuer_before, kin_named
from generator.curating.drafting.speakers.institutions import Institutions, note_of_office
from generator.curating.drafting.speakers.members import note_of_member
from generator.curating.drafting.speakers.office_holders import holders_of
from generator.curating.drafting.speakers.other_role import other_role
from generator.curating.drafting.speakers.roster import Roster
from generator.curating.drafting.speakers.unnamed import Unnamed
from generator.curating.drafting.speakers.voices import UNKNOWN, NewActor, NewPerson, Voice
from generator.text.words import fold

_ONE_OF = re.compile(
    r"(?:an?|one|another|two|three|four|five|six|several|some|many)\s", re.IGNORECASE
)
_STATEMENT_OF = re.compile(r"^(?:an? )?(?:joint )?statement (?:of|by|from) ", re.IGNORECASE)
_SENT = word_set("message letter email e-mail video post")
_ONE_PERSON = frozenset({"he", "she", "him", "her", "himself", "herself"})


@dataclass(slots=True)
class Cast:
    """Resolves the speakers of one text, one after the other, and collects those that are new."""

    text: str
    known: Known
    roster: Roster = field(init=False)
    institutions: Institutions = field(init=False)
    _unnamed: Unnamed = field(init=False)
    _last: list[str] = field(default_factory=list)
    _mentioned: int = 0
    """Where the speaker of the last quotation is mentioned."""

    def __post_init__(self) -> None:
        """Begin with those whom the briefing knows."""
        self.roster = Roster(self.text, self.known)
        self.institutions = Institutions(self.text, self.roster)
        self._unnamed = Unnamed(self.text, self.roster, self.institutions)

    @property
    def new_people(self) -> dict[str, NewPerson]:
        """The people whom the text brings, by id."""
        return self.roster.new_people

    @property
    def new_actors(self) -> dict[str, NewActor]:
        """The actors whom the text brings, by id."""
        return self.roster.new_actors

    def voices(self, quotations: Sequence[Quotation]) -> list[Voice]:
        """Return who said each quotation, in order."""
        self._foresee(quotations)
        found = []
        for one in quotations:
            voice = self._with_others(self._voice(one), one)
            if not voice.together and not voice.note:
                voice = replace(voice, note=note_of_member(self.roster, voice.id))
            if voice.id != UNKNOWN:
                self._last.append(voice.id)
                self._mentioned = max(self._mentioned, one.speaker_start or 0)
            found.append(voice)
        return found

    def _foresee(self, quotations: Sequence[Quotation]) -> None:
        """Make the full names known first: "Rasmussen" may speak before "Lars Rasmussen" does."""
        names = {self._bearer(one) or bare_name(one.speaker) for one in quotations if one.speaker}
        for name in sorted(names, key=lambda name: (-len(name.split()), name)):
            is_new = self.roster.match(name) is None and not is_place(self.text, name)
            is_new = is_new and what_it_is(self.text, name) is None and not is_german_office(name)
            if len(name.split()) > 1 and is_person_name(name) and is_new:
                self.roster.new_person(name)

    def _voice(self, one: Quotation) -> Voice:
        if not one.speaker or (self._is_it(one) and is_means(self.text, one.speaker)):
            return Voice(id=UNKNOWN, doubt="the text does not say who speaks")
        if named := self._named_beside(one):
            return named
        if self._is_he(one) and not self._may_be_he(bare_name(one.speaker)):
            return self._last_person(one)
        phrase = self._unnamed.whole(one)
        name = bare_name(phrase)
        found = self.roster.match(name) or self.roster.match(phrase)
        if found:
            is_person = found in self.roster.people_ids()
            self.institutions.remember(phrase, found)
            return Voice(
                id=found,
                doubt=other_role(self.text, self.roster, found, one) if is_person else None,
                note=None if is_person else note_of_office(phrase, self._mention(one)),
            )
        if somebody := self._unnamed.elsewhere(self._mention(one)):
            return somebody
        is_name = is_person_name(name) and not is_german_office(name)
        return self._new(name) if is_name else self._by_noun(phrase, one)

    def _bearer(self, one: Quotation) -> str | None:
        """Return the name beside which a German office stands that means the speaker."""
        place = (one.speaker_start or 0, one.speaker_end or 0)
        return bearer_meant(self.text, one_line(one.speaker or ""), place)

    def _mention(self, one: Quotation) -> str:
        """Return the words that name the speaker beside a quotation."""
        return one_line(self.text[one.speaker_start or 0 : one.speaker_end or 0])

    def _new(self, name: str) -> Voice:
        """Return somebody who is new: a place where the text speaks of it as one."""
        if is_place(self.text, name):
            made = self.roster.new_actor(name, "country")
            return Voice(id=made, doubt=f"“{name}” is taken for a place")
        kind = what_it_is(self.text, name) if self.roster.full_name(name) is None else None
        if kind == "thing":
            return Voice(id=UNKNOWN, doubt=f"the text says “{name}”, which is a thing")
        if kind:
            return Voice(id=self.roster.new_actor(name, kind))
        return self._surname_or_new(name)

    def _is_he(self, one: Quotation) -> bool:
        """Tell whether a single person is meant, which no country or institution can be."""
        if one.speaker_start is None or one.speaker_end is None:
            return False
        return fold(self.text[one.speaker_start : one.speaker_end]) in _ONE_PERSON

    def _is_it(self, one: Quotation) -> bool:
        """Tell whether the words beside a quotation are no name but `it`."""
        return fold(self._mention(one)) == "it"

    def _may_be_he(self, name: str) -> bool:
        """Tell whether a name is a person's: a single word may be a place, unless it is known."""
        if not is_person_name(name) or is_place(self.text, name):
            return False
        is_known = self.roster.match(name) in self.roster.people_ids()
        return " " in name or self.roster.full_name(name) is not None or is_known

    def _last_person(self, one: Quotation) -> Voice:
        """Return who spoke or was named last: a pronoun whose noun was not found means that one."""
        people = self.roster.people_ids()
        before = next((name for name in reversed(self._last) if name in people), UNKNOWN)
        if name := named_since(self.text, self._mentioned + 1, one.speaker_start or 0):
            found = self.roster.match(name) or self.roster.new_person(name)
            return Voice(id=found, doubt="taken for the one who was named before")
        return Voice(id=before, doubt="taken for the one who spoke before")

    def _with_others(self, voice: Voice, one: Quotation) -> Voice:
        """Return a voice with those who speak with it: `Karsa’s government and the bank`."""
        if one.speaker_start is None or one.speaker_end is None or self._is_he(one):
            return voice
        start, end = one.speaker_start, one.speaker_end
        mention = one_line(self.text[start:end])
        named = all_named(self.text, start, end, one.speakers)
        found = [
            voice.id if name in {mention, one.speaker} else self._id_of(name, start)
            for name in named
        ]
        ids = [one for one in dict.fromkeys(found) if one != UNKNOWN]
        if len(ids) < 2:  # noqa: PLR2004
            return voice
        phrase = f"{', '.join(named[:-1])} and {named[-1]}"
        doubt = f"the text names several: “{phrase}”"
        return replace(voice, id=ids[0], together=tuple(ids[1:]), doubt=doubt, note=None)

    def _id_of(self, phrase: str, place: int) -> str:
        """Return the id of somebody who is named beside a speaker."""
        if found := self.roster.match(phrase):
            return found
        if is_person_name(phrase) and land_within(phrase) is None:
            return self._surname_or_new(bare_name(phrase)).id
        words = [fold(word).strip("'’") for word in phrase.split()]
        return self.institutions.voice(phrase, words, land_within(phrase), place).id

    def _surname_or_new(self, name: str) -> Voice:
        if len(name.split()) > 1:
            return Voice(id=self.roster.new_person(name))
        if full := self.roster.full_name(name):
            return Voice(id=self.roster.match(full) or self.roster.new_person(full))
        if is_crowd(name, self.text):
            return self._unnamed.somebody(name.lower())
        made = self.roster.new_person(name)
        return Voice(id=made, doubt=f"the text has only the name “{name}”")

    def _by_noun(self, phrase: str, one: Quotation) -> Voice:
        """Return whom a noun means: `the German defence ministry`, `the Danish minister`."""
        phrase = with_its_field(self.text, _STATEMENT_OF.sub("", phrase), one.speaker_end or 0)
        words = [fold(word).strip("'’") for word in phrase.replace("-", " ").split()]
        noun = words[-1].removesuffix("'s") if words else ""
        land = land_within(phrase)
        if nobody := self._without_name(phrase, noun, land, one):
            return nobody
        if any(word in INSTITUTIONS for word in words) or (land and not set(words) & ROLES):
            return self.institutions.voice(phrase, words, land, one.speaker_end)
        if set(words) & ROLES or noun.removesuffix("s") in ROLES:
            return self._office_holder(phrase, words, land, one)
        if noun in THINGS:
            return Voice(id=self._of_thing(noun, one), doubt=f"the text says “{phrase}”")
        return self._unnamed.somebody(phrase)

    def _without_name(
        self, phrase: str, noun: str, land: Land | None, one: Quotation
    ) -> Voice | None:
        """Return somebody whom the text does not name: `a spokesman`, `two witnesses`."""
        if who := self._unnamed.knowing(one.speaker_start or 0):
            return self._unnamed.somebody(who)
        if noun.removesuffix("s") in SPOKES:
            return self._unnamed.voice(phrase, noun.removesuffix("s"), land, one)
        is_somebody = _ONE_OF.match(phrase) and noun not in INSTITUTIONS and people_meant(phrase)
        return self._unnamed.somebody(phrase) if is_somebody else None

    def _of_thing(self, noun: str, one: Quotation) -> str:
        """Return whose words a thing holds: of who spoke last, or was named since and sent it."""
        last = self._last[-1] if self._last else UNKNOWN
        sender = named_since(self.text, self._mentioned + 1, one.speaker_start or 0)
        if noun not in _SENT or sender is None:
            issuer = issuer_before(self.text, one.start)
            return self._id_of(issuer, one.start) if issuer else last
        return self.roster.match(sender) or self.roster.new_person(sender)

    def _named_beside(self, one: Quotation) -> Voice | None:
        """Return the bearer of the name beside a noun: `Its chair, Marta Quill,`."""
        if one.speaker_start is None or one.speaker_end is None:
            return None
        if bearer := self._bearer(one):
            found = self.roster.match(bearer) or self.roster.new_person(bearer)
            return Voice(id=found, names=(surname(bearer),))
        place = (self.text, one.speaker_start, one.speaker_end)
        behind = named_behind(*place)
        told = kin_named(*place)
        name = behind or apposed_before(*place) or epithet_bearer(*place) or told
        if name is None:
            return None
        found = self.roster.match(name) or self.roster.new_person(name)
        doubt = f"the text has only the name “{name}”" if told == name else None
        doubt = None if behind else doubt or f"the text says “{self._mention(one)}”"
        return Voice(id=found, doubt=doubt, names=(surname(name),))

    def _office_holder(
        self, phrase: str, words: list[str], land: Land | None, one: Quotation
    ) -> Voice:
        """Return the one person in the text who holds such an office, else a group."""
        holders = holders_of(self.roster, words, land)
        recent = [one for one in reversed(self._last) if one in holders]
        if recent or len(holders) == 1:
            found = recent[0] if recent else holders[0]
            return Voice(id=found, doubt=f"the text says “{phrase}”")
        if holders:
            return Voice(id=holders[0], doubt=f"“{phrase}” may be one of several here")
        is_owned = "'" in phrase.replace("’", "'")  # `the council’s engineer` is somebody else
        if not is_owned and words[-1] in ROLES and (last := self._spoke_here(one)):
            return Voice(id=last, doubt=f"the text says “{phrase}”")
        return self._unnamed.somebody(phrase)

    def _spoke_here(self, one: Quotation) -> str | None:
        """Return the person who spoke last in the paragraph, whom a title may mean again."""
        last = self._last[-1] if self._last else UNKNOWN
        between = self.text[self._mentioned : one.speaker_start or 0]
        return last if last in self.roster.people_ids() and "\n" not in between else None
