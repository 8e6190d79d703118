"""Who speaks in a raw text: people and actors that are known, and those that are new."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from generator.curating.drafting.known import (
    Known,
    KnownActor,
    KnownPerson,
    folded_name,
    free_id,
    names_of,
)
from generator.curating.drafting.lands import Land, land_named, land_within
from generator.curating.drafting.quotation import Quotation
from generator.curating.drafting.roles import (
    ROLES,
    office,
    role_after,
    role_before,
    title_of_office,
)
from generator.curating.drafting.safe_text import clean, one_line, slug
from generator.curating.drafting.word_sets import word_set
from generator.words import fold

UNKNOWN = "unknown"
_RANKS = word_set("mr mrs ms dr sir lord lady miss prof herr frau")
_INSTITUTIONS = word_set(
    """
    ministry government department office administration court police army navy parliament
    congress senate council commission union agency bank company board embassy party committee
    association authority house foundation institute university group alliance kremlin palace
    """
)
_GROUPS = re.compile(r"(?:[a-z]+s|people|police|leadership)$")
_THINGS = word_set(
    """
    statement document letter report post image it they he she who which that
    """
)
_ONE_PERSON = frozenset({"he", "she", "him", "her", "himself", "herself"})
_PRONOUNS = word_set("he she it they who which that we i you one both")
_NO_NAMES = word_set(
    "the a an in at on from to of after before last this that but and as if when while with for by"
)
"""Words with which no name begins, although a sentence may."""
_LONG_WORD = 4
_BEHIND = re.compile(r",\s+((?:[A-ZÀ-Þ][\w’'-]+ ){1,3}[A-ZÀ-Þ][\w’'-]+),")
_NAME_WORD = re.compile(r"[^\W\d_][^\s]*")
_PARTICLES = word_set(
    """
    von van der den de del della di da du la le el al bin ibn dos das af zu
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """A person whom the briefing does not know."""

    id: str
    name: str
    aliases: tuple[str, ...]
    title: str | None
    """The office as `people.yml` would have it; None where the text gives none."""
    actor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewActor:
    """An actor whom the briefing does not know."""

    id: str
    name: str
    kind: str
    land: Land | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who said a quotation."""

    id: str
    """Of a person or an actor; `unknown` where the text tells nobody."""
    doubt: str | None = None
    """Why the editor should look."""
    note: str | None = None
    """What the quote's `note` says of it."""
    names: tuple[str, ...] = ()
    """What the text may call them elsewhere, folded; empty for what the mention itself says."""


@dataclass(slots=True)
class Cast:
    """Resolves the speakers of one text, one after the other, and collects those that are new."""

    text: str
    known: Known
    new_people: dict[str, NewPerson] = field(default_factory=dict)
    new_actors: dict[str, NewActor] = field(default_factory=dict)
    _noun: dict[str, str] = field(default_factory=dict)
    """Noun of an institution -> the actor that it last meant: "the ministry"."""
    _phrase: dict[str, str] = field(default_factory=dict)
    """The same noun -> how the text named it."""
    _printed: dict[int, Counter[str]] = field(default_factory=dict)
    _last: list[str] = field(default_factory=list)

    def voices(self, quotations: Sequence[Quotation]) -> list[Voice]:
        """Return who said each quotation, in order."""
        self._foresee(quotations)
        found = []
        for one in quotations:
            voice = self._voice(one)
            if voice.id != UNKNOWN:
                self._last.append(voice.id)
            found.append(voice)
        return found

    def _foresee(self, quotations: Sequence[Quotation]) -> None:
        """Make the full names known first: "Rasmussen" may speak before "Lars Rasmussen" does."""
        names = {bare_name(one.speaker) for one in quotations if one.speaker}
        for name in sorted(names, key=lambda name: (-len(name.split()), name)):
            if len(name.split()) > 1 and _is_person_name(name) and self._match(name) is None:
                self._new_person(name)

    def _voice(self, one: Quotation) -> Voice:
        if not one.speaker:
            return Voice(id=UNKNOWN, doubt="the text does not say who speaks")
        if self._is_he(one) and not self._may_be_he(bare_name(one.speaker)):
            return self._last_person()
        phrase = one_line(one.speaker)
        name = bare_name(phrase)
        found = self._match(name) or self._match(phrase)
        if found:
            doubt = self._other_role(found, one) if found in self._people_ids() else None
            self._remember(phrase, found)
            return Voice(id=found, doubt=doubt)
        if _is_person_name(name):
            return self._surname_or_new(name)
        return self._by_noun(phrase, one)

    def _is_he(self, one: Quotation) -> bool:
        """Tell whether a single person is meant, which no country or institution can be."""
        if one.speaker_start is None or one.speaker_end is None:
            return False
        return fold(self.text[one.speaker_start : one.speaker_end]) in _ONE_PERSON

    def _may_be_he(self, name: str) -> bool:
        """Tell whether a name is a person's: a single word may be a place, unless it is known."""
        if not _is_person_name(name):
            return False
        return " " in name or self._full_name(name) is not None or self._match(name) is not None

    def _last_person(self) -> Voice:
        """Return the person who spoke last: a pronoun whose noun was not found means that one."""
        people = self._people_ids()
        before = next((name for name in reversed(self._last) if name in people), UNKNOWN)
        return Voice(id=before, doubt="taken for the one who spoke before")

    def _surname_or_new(self, name: str) -> Voice:
        if len(name.split()) > 1:
            return Voice(id=self._new_person(name))
        if full := self._full_name(name):
            return Voice(id=self._match(full) or self._new_person(full))
        made = self._new_person(name)
        return Voice(id=made, doubt=f"the text has only the name “{name}”")

    def _by_noun(self, phrase: str, one: Quotation) -> Voice:
        """Return whom a noun means: `the German defence ministry`, `the Danish minister`."""
        if name := self._named_behind(one):
            return Voice(id=self._match(name) or self._new_person(name))
        words = [fold(word).strip("'’") for word in phrase.replace("-", " ").split()]
        noun = words[-1].removesuffix("'s") if words else ""
        land = land_within(phrase)
        if any(word in _INSTITUTIONS for word in words) or (land and not set(words) & ROLES):
            return self._institution(phrase, words, land, one.speaker_end)
        if set(words) & ROLES or noun.removesuffix("s") in ROLES:
            return self._office_holder(phrase, words, land)
        if noun in _THINGS:
            if self._last:
                return Voice(id=self._last[-1], doubt=f"the text says “{phrase}”")
            return Voice(id=UNKNOWN, doubt=f"the text says “{phrase}”")
        return Voice(id=self._group(phrase), doubt=f"the text says “{phrase}”")

    def _named_behind(self, one: Quotation) -> str | None:
        """Return the name that stands behind a noun and a comma: `Its chair, Marta Quill,`."""
        match = _BEHIND.match(self.text, one.speaker_end or len(self.text))
        return match[1] if match and _is_person_name(match[1]) else None

    def _institution(
        self, phrase: str, words: list[str], land: Land | None, place: int | None
    ) -> Voice:
        noun = next((word for word in reversed(words) if word in _INSTITUTIONS), "")
        if land is None and noun not in self._noun:
            phrase = self._named_before(noun, place) or phrase
            land = land_within(phrase)
        if land:
            found = self._actor_of(land)
            self._remember(phrase, found)
            if land_named(phrase) is None:
                self._phrase[noun] = phrase
            return Voice(id=found, note=_as_note(phrase))
        if found_before := self._noun.get(noun):
            return Voice(id=found_before, note=_as_note(self._phrase.get(noun, phrase)))
        bare = re.sub("^[Tt]he ", "", phrase)
        made = self._new_actor(bare, "organisation")
        self._noun[noun] = made
        doubt = None if bare[0].isupper() else f"the text says “{phrase}”"
        return Voice(id=made, doubt=doubt)

    def _named_before(self, noun: str, place: int | None) -> str | None:
        """Return the last institution before a place that has a country: `Danish ministry`."""
        pattern = rf"\b[A-ZÀ-Þ][\w.’'-]+\s+(?:[\w-]+\s+){{0,2}}{re.escape(noun)}\b"
        found = re.findall(pattern, self.text[: place or 0], re.IGNORECASE) if noun else []
        return next((one_line(each) for each in reversed(found) if land_within(each)), None)

    def _office_holder(self, phrase: str, words: list[str], land: Land | None) -> Voice:
        """Return the one person in the text who holds such an office, else a group."""
        wanted = [word for word in words if word in ROLES]
        holders = [
            person
            for person in self._people()
            if any(set(fold(title).split()) & set(wanted) for title in person.titles)
            and (not land or self._actor_of(land, make=False) in person.actors)
            and self._stands(person)
        ]
        if wanted == ["leader"] and land:
            holders = [
                person
                for person in self._people()
                if self._actor_of(land, make=False) in person.actors
                and any(
                    fold(title).startswith(("president", "prime minister", "chancellor"))
                    for title in person.titles
                )
                and self._stands(person)
            ]
        recent = [one for one in reversed(self._last) if one in {holder.id for holder in holders}]
        if recent or len(holders) == 1:
            found = recent[0] if recent else holders[0].id
            return Voice(id=found, doubt=f"the text says “{phrase}”")
        if holders:
            return Voice(id=holders[0].id, doubt=f"“{phrase}” may be one of several here")
        return Voice(id=self._group(phrase), doubt=f"the text says “{phrase}”, nobody named")

    def _group(self, phrase: str) -> str:
        name = self._in_full(re.sub("^(?:the|a|an) ", "", phrase, flags=re.IGNORECASE))
        for actor in (*self.known.actors, *self._made_actors()):
            wanted = folded_name(name)
            if any(wanted == known or wanted in known.split() for known in names_of(actor)):
                return actor.id
        kind = "faction" if _GROUPS.search(fold(name)) else "organisation"
        return self._new_actor(name[0].upper() + name[1:], kind)

    def _in_full(self, noun: str) -> str:
        """Return a noun with what the text says of it: `leaders of the Parliament groups`."""
        name = r"[A-ZÀ-Þ][\w’'-]+"
        pattern = rf"\b{re.escape(noun)}\s+of\s+(?:the\s+)?(?:{name}\s+)*(?:{name}|groups|parties)"
        match = re.search(pattern, self.text) if noun.islower() else None
        return one_line(match[0]) if match else noun

    # -- who is known

    def _people(self) -> Iterator[KnownPerson]:
        yield from self.known.people
        for new in self.new_people.values():
            titles = (new.title,) if new.title else ()
            actors = (new.actor,) if new.actor else ()
            yield KnownPerson(
                id=new.id, name=new.name, aliases=new.aliases, titles=titles, actors=actors
            )

    def _made_actors(self) -> Iterator[KnownActor]:
        for new in self.new_actors.values():
            land = new.land
            yield KnownActor(
                id=new.id,
                name=new.name,
                aliases=(*new.aliases, *(land.aliases if land else ())),
                demonyms=land.demonyms if land else (),
            )

    def _people_ids(self) -> set[str]:
        return {person.id for person in self._people()}

    def _match(self, name: str) -> str | None:
        """Return the id that a name means, the longest known name at its end."""
        wanted = folded_name(name)
        if not wanted:
            return None
        best: tuple[int, str] | None = None
        everybody: list[KnownPerson | KnownActor] = [*self._people(), *self.known.actors]
        for one in [*everybody, *self._made_actors()]:
            for known in names_of(one):
                is_person = isinstance(one, KnownPerson)
                if wanted == known or (is_person and " " in known and wanted.endswith(f" {known}")):
                    best = max(best or (0, ""), (len(known), one.id))
        if best:
            return best[1]
        return self._by_surname(wanted)

    def _by_surname(self, wanted: str) -> str | None:
        """Return the one person whose name ends in these words, of those that the text names."""
        holders = [
            person.id
            for person in self._people()
            if any(known.endswith(f" {wanted}") for known in names_of(person))
            and self._stands(person)
        ]
        return holders[0] if len(holders) == 1 else None

    def _stands(self, person: KnownPerson) -> bool:
        """Tell whether the text names a person by a surname at least."""
        text = folded_name(self.text)
        return any(re.search(rf"\b{re.escape(surname(name))}\b", text) for name in names_of(person))

    def _other_role(self, found: str, one: Quotation) -> str | None:
        """Return a doubt where the text gives a known person a role that the seeds do not have."""
        if one.speaker_end is None or one.speaker_start is None:
            return None
        person = next(person for person in self._people() if person.id == found)
        role = role_before(self.text, _name_start(self.text, one, person))
        if not role or not person.titles:
            return None
        known = {word for title in person.titles for word in fold(title).split()}
        own = [word for word in office(role).split() if word in ROLES]
        if own and not set(own) & known:
            return f"the text calls this person “{one_line(role)}”"
        return None

    def _remember(self, phrase: str, found: str) -> None:
        for word in phrase.split():
            if fold(word) in _INSTITUTIONS:
                self._noun[fold(word)] = found

    # -- who is new

    def _full_name(self, surname_words: str) -> str | None:
        """Return the full name that the text has for a surname."""
        pattern = rf"((?:[A-ZÀ-Þ][\w’'.-]+\s+){{1,3}}){re.escape(surname_words)}\b"
        for match in re.finditer(pattern, self.text):
            full = bare_name(f"{match[1]}{surname_words}")
            if " " in full and _is_person_name(full):
                return full
        return None

    def _new_person(self, name: str) -> str:
        name = self._usual(clean(name))
        if found := self._match(name):
            return found
        role = self._role(name)
        made = free_id(slug(name) or "speaker", self._taken())
        land = land_within(role) if role else None
        actor = self._actor_of(land) if land else None
        short = surname(name)
        aliases = (name.split(" ", 1)[1],) if " " in name and fold(short) else ()
        title = title_of_office(one_line(role)) if role else None
        self.new_people[made] = NewPerson(
            id=made, name=name, aliases=aliases, title=title, actor=actor
        )
        return made

    def _usual(self, name: str) -> str:
        """Return the spelling of a name that the text has most often; others differ by a letter."""
        wanted = folded_name(name).split()
        found = {
            printed: number
            for printed, number in self._rows(len(name.split())).items()
            if printed[0] == name[0]
            and all(
                one == other or (len(one) >= _LONG_WORD and OSA.distance(one, other) <= 1)
                for one, other in zip(folded_name(printed).split(), wanted, strict=False)
            )
        }
        return max(found, key=lambda one: (found[one], one == name), default=name)

    def _rows(self, size: int) -> Counter[str]:
        """Return how often the text has each row of so many words with capitals."""
        if size not in self._printed:
            word = r"[^\W\d_a-zß-ÿ][\w’'-]+"
            pattern = rf"(?=\b({word}(?: {word}){{{size - 1}}})(?:['’]s)?\b)"
            self._printed[size] = Counter(
                re.sub("['’]s$", "", match[1]) for match in re.finditer(pattern, self.text)
            )
        return self._printed[size]

    def _role(self, name: str) -> str | None:
        """Return the first role that says of which country it is, else the first."""
        found = []
        for match in re.finditer(re.escape(name), self.text):
            role = role_before(self.text, match.start()) or role_after(self.text, match.end())
            found += [role] if role else []
        for match in re.finditer(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b", self.text):
            role = role_before(self.text, match.start())
            found += [role] if role else []
        return next((role for role in found if land_within(role)), found[0] if found else None)

    def _actor_of(self, land: Land, *, make: bool = True) -> str:
        wanted = {folded_name(name) for name in (land.name, *land.aliases, *land.demonyms)}
        for actor in (*self.known.actors, *self._made_actors()):
            own = {*names_of(actor), *map(folded_name, actor.demonyms)}
            if wanted & own:
                return actor.id
        if not make:
            return ""
        made = free_id(slug(land.name), self._taken())
        self.new_actors[made] = NewActor(id=made, name=land.name, kind=land.kind, land=land)
        return made

    def _new_actor(self, name: str, kind: str) -> str:
        made = free_id(slug(name) or "actor", self._taken())
        self.new_actors[made] = NewActor(id=made, name=clean(name), kind=kind)
        return made

    def _taken(self) -> set[str]:
        people = {person.id for person in self.known.people}
        actors = {actor.id for actor in self.known.actors}
        return people | actors | set(self.new_people) | set(self.new_actors)


def _as_note(phrase: str) -> str | None:
    """Return that an institution speaks and nobody is named; None for a country alone."""
    if land_named(phrase):
        return None
    bare = re.sub("^[Tt]he ", "", phrase)
    return f"The {bare}, no person named."


def bare_name(phrase: str) -> str:
    """Return a name without titles before it: `Danish Foreign Minister Lars Løkke Rasmussen`."""
    words = one_line(phrase).split()
    while (
        len(words) > 1
        and (
            fold(words[0]).strip(".")
            in _RANKS | ROLES | {"the", "prime", "foreign", "vice", "former"}
            or fold(words[0]).strip(".,") in {"of", "for", "defence", "defense", "international"}
            or land_named(words[0]) is not None
        )
        and any(word[:1].isupper() for word in words[1:])
    ):
        words = words[1:]
    if any(fold(word) in ROLES for word in words[:-1]):
        last = max(at for at, word in enumerate(words[:-1]) if fold(word) in ROLES)
        words = words[last + 1 :]
    return re.sub(r"['’]s$", "", " ".join(words))


def surname(name: str) -> str:
    """Return the folded name without its given names: `von der leyen`, `rasmussen`."""
    parts = folded_name(name).split()
    at = len(parts) - 1
    while at > 1 and parts[at - 1] in _PARTICLES:
        at -= 1
    return " ".join(parts[at:])


def _is_person_name(name: str) -> bool:
    words = name.split()
    if not words or len(words) > 5:  # noqa: PLR2004
        return False
    folded = [fold(word).strip(".,'’") for word in words]
    if folded[0] in _NO_NAMES | _PRONOUNS or set(folded) & (_INSTITUTIONS | _THINGS):
        return False
    if folded[-1] in ROLES or folded[-1].removesuffix("s") in ROLES or land_named(name):
        return False
    if name.isupper() and len(words) == 1:
        return False
    return all(
        word[:1].isupper() or fold(word) in _PARTICLES or not word[:1].islower() for word in words
    ) and bool(_NAME_WORD.match(words[-1]))


def _name_start(text: str, one: Quotation, person: KnownPerson) -> int:
    """Return where the name begins in the mention, behind its title."""
    start, end = one.speaker_start or 0, one.speaker_end or 0
    mention = fold(text[start:end])
    places = [mention.find(name) for name in names_of(person) if name in mention]
    return start + min(places, default=0)
