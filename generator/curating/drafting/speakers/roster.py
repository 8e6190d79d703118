"""The people and actors of a text: those of the briefing, and those that the text brings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.curating.drafting.known import (
    Known,
    KnownActor,
    KnownPerson,
    folded_name,
    free_id,
    names_of,
)
from generator.curating.drafting.names.german_offices import bodies_of
from generator.curating.drafting.names.lands import Land, land_within
from generator.curating.drafting.names.organisations import (
    Organisation,
    body_behind,
    body_led,
    is_legislator,
    organisation_of_office,
)
from generator.curating.drafting.names.people_words import is_without_name
from generator.curating.drafting.names.person_names import bare_name, is_person_name, surname
from generator.curating.drafting.names.role_in_text import role_in_text
from generator.curating.drafting.names.role_words import ROLES
from generator.curating.drafting.names.roles import (
    is_past,
    is_told,
    kind_of_owner,
    owner_of,
    title_of_office,
    without_owner,
)
from generator.curating.drafting.names.spellings import Spellings
from generator.curating.drafting.names.told_apart import Apart, told_apart
from generator.curating.drafting.names.whose_office import Body, body_meant
from generator.curating.drafting.source_text.safe_text import clean, one_line, slug
from generator.curating.drafting.speakers.voices import NewActor, NewPerson
from generator.text.words import fold

_LONG_WORD = 4
_LONGEST_ENDING = 3
"""Letters of `Tarsian` that `Tarsia` has not."""


@dataclass(slots=True)
class Roster:
    """Who is known of those whom one text names; it grows while the text is read."""

    text: str
    known: Known
    new_people: dict[str, NewPerson] = field(default_factory=dict)
    new_actors: dict[str, NewActor] = field(default_factory=dict)
    _spelt: Spellings = field(init=False)
    _folded: str | None = None

    def __post_init__(self) -> None:
        """Begin with the text as it is printed."""
        self._spelt = Spellings(self.text)

    # -- who is known

    def people(self) -> Iterator[KnownPerson]:
        """Yield the people of the briefing who have names, then those of the text."""
        yield from (one for one in self.known.people if not is_without_name(one.name))
        for new in self.new_people.values():
            titles = (new.title,) if new.title else ()
            actors = (new.actor,) if new.actor and not new.doubt else ()
            yield KnownPerson(
                id=new.id, name=new.name, aliases=new.aliases, titles=titles, actors=actors
            )

    def made_actors(self) -> Iterator[KnownActor]:
        """Yield the actors that the text brings."""
        for new in self.new_actors.values():
            land = new.land
            yield KnownActor(
                id=new.id,
                name=new.name,
                aliases=(*new.aliases, *(land.aliases if land else ())),
                demonyms=land.demonyms if land else (),
            )

    def people_ids(self) -> set[str]:
        """Return the ids of all people."""
        return {person.id for person in self.people()}

    def match(self, name: str) -> str | None:
        """Return the id that a name means, the longest known name at its end."""
        wanted = folded_name(name)
        if not wanted:
            return None
        best: tuple[int, str] | None = None
        everybody: list[KnownPerson | KnownActor] = [*self.people(), *self.known.actors]
        for one in [*everybody, *self.made_actors()]:
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
            for person in self.people()
            if any(known.endswith(f" {wanted}") for known in names_of(person))
            and self.stands(person)
        ]
        return holders[0] if len(holders) == 1 else None

    def stands(self, person: KnownPerson) -> bool:
        """Tell whether the text names a person by a surname at least."""
        if self._folded is None:
            self._folded = folded_name(self.text)
        return any(
            re.search(rf"\b{re.escape(surname(name))}\b", self._folded) for name in names_of(person)
        )

    # -- who is new

    def full_name(self, surname_words: str) -> str | None:
        """Return the full name that the text has for a surname."""
        word = r"(?:[A-ZÀ-Þ][\w’'-]+|(?:[A-ZÀ-Þ]\.)+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Prof|Gov)\.)"
        pattern = rf"((?:{word}[^\S\n]+){{1,3}}){re.escape(surname_words)}\b"
        for match in re.finditer(pattern, self.text):
            full = bare_name(f"{match[1]}{surname_words}")
            if " " in full and is_person_name(full):
                return full
        return None

    def new_person(self, name: str) -> str:
        """Return the id of a person, who is made where nobody has the name."""
        name = self._spelt.usual(clean(name))
        if found := self.match(name):
            return found
        made = free_id(slug(name) or "speaker", self._taken())
        title, actor, doubt = self._office(name)
        self.new_people[made] = NewPerson(
            id=made,
            name=name,
            aliases=self._spelt.aliases(name),
            title=title,
            actor=actor,
            doubt=doubt,
        )
        return made

    def new_unnamed(self, name: str, bare: str) -> str:
        """Return the id of somebody whom the text does not name, who is nobody else.

        Args:
            name: For `people.yml`.
            bare: What the text calls them.
        """
        made = free_id(slug(name), self._taken())
        number = made.removeprefix(slug(name)).strip("-")
        is_office = land_within(bare) and fold(bare.rsplit(maxsplit=1)[-1]) in ROLES
        title, actor, _ = self.office_of(name, bare) if is_office else (None, None, None)
        self.new_people[made] = NewPerson(
            id=made,
            name=f"{name} ({number})" if number else name,
            aliases=(),
            title=title,
            actor=actor,
            doubt="nobody named" if title else None,
        )
        return made

    def _office(self, name: str) -> tuple[str | None, str | None, str | None]:
        """Return the title of somebody, for whom it speaks, and why the editor should look."""
        role = role_in_text(self.text, name)
        apart = None if role and is_told(role) else told_apart(self.text, name, role)
        role = apart.title if apart else role
        return self.office_of(name, role, apart) if role else (None, None, None)

    def office_of(
        self, name: str, role: str, apart: Apart | None = None
    ) -> tuple[str, str | None, str | None]:
        """Return the title of a role, for whom it speaks, and why the editor should look.

        Args:
            name: Of the person, as the text has it.
            role: What stands beside the name.
            apart: What the words around say of it.
        """
        if not is_told(role) and not apart:
            meant = body_meant(self.text, name, role, self.full_name)
            if meant:
                return self._office_of(meant, role)
        body = organisation_of_office(role, self.text)
        if is_past(role):
            return title_of_office(one_line(role), body), None, None
        led = None if body else body_led(role)
        led = led if body or is_told(role) or led else body_behind(self.text, name, role)
        land = None if body or led else land_within(role) or (apart.land if apart else None)
        actor = self.actor_of(land) if land else self.actor_of_body(body)
        if led:
            actor = self.match(led) or self.new_actor(led, "organisation")
        if is_legislator(role) and not body:
            actor = None
        elif not (land or body or led) and (owner := owner_of(role)):
            actor = self._owner(owner, role)
            role = role if actor else self._of_person(owner, role)
        actor = actor or next(filter(None, map(self._body, bodies_of(role))), None)
        if apart and apart.land:
            role = f"{apart.land.name} {role}"
        return title_of_office(one_line(role), body), actor, apart.doubt if apart else None

    def _body(self, name: str) -> str | None:
        """Return the actor of a name that is no person's."""
        found = self.match(name)
        return found if found not in self.people_ids() else None

    def _office_of(self, body: Body, role: str) -> tuple[str, str | None, str]:
        """Return an office of the body that a possessive means: the editor looks."""
        doubt = f"the text says “{body.whose}”"
        if body.land and body.name == body.land.in_words:
            return title_of_office(f"{body.land.name} {role}"), self.actor_of(body.land), doubt
        office = re.sub("^[a-z]+['’]s ", "", role)
        bare = body.name.removeprefix("the ")
        actor = self.actor_of(body.land) if body.land else self.match(bare)
        if actor is None and body.is_actor:
            kind = "organisation" if bare != body.name else kind_of_owner(f"{bare}’s {office}")
            actor = self.new_actor(bare[0].upper() + bare[1:], kind or "organisation")
        return one_line(f"{office} of {body.name}"), actor, doubt

    def _owner(self, name: str, role: str) -> str | None:
        """Return the actor whose office is meant: `Karsa` in `Karsa’s minister`; no person."""
        found = self.match(bare_name(name)) or self.by_adjective(name)
        if found in self.people_ids() or self._full(name):
            return None
        kind = kind_of_owner(role)
        return found or (self.new_actor(name, kind) if kind else None)

    def _full(self, name: str) -> str | None:
        """Return the full name that the text has for a person called by a rank or a surname."""
        bare = bare_name(name)
        return self.full_name(bare) if " " not in bare else bare if bare != name else None

    def _of_person(self, owner: str, role: str) -> str:
        """Return an office that is somebody’s, with the full name: `lawyer of Ida Berg`."""
        full = None if kind_of_owner(role) else self._full(owner)
        return f"{without_owner(role)} of {full}" if full else without_owner(role)

    def by_adjective(self, word: str) -> str | None:
        """Return the actor of which a word is the adjective: `Tarsian` of Tarsia."""
        wanted = folded_name(word)
        for actor in (*self.known.actors, *self.made_actors()):
            for name in (*names_of(actor), *map(folded_name, actor.demonyms)):
                stem = name.rstrip("aeiouy")
                is_near = len(wanted) - len(name) <= _LONGEST_ENDING
                if wanted == name or (
                    len(stem) >= _LONG_WORD and is_near and wanted.startswith(stem)
                ):
                    return actor.id
        return None

    def actor_of_body(self, body: Organisation | None) -> str | None:
        """Return the id of an organisation, which is made where nobody has the name."""
        if body is None:
            return None
        for name in (body.name, *body.aliases):
            if found := self.match(name):
                return found
        return self.new_actor(body.name, body.kind, body.aliases)

    def actor_of(self, land: Land, *, make: bool = True) -> str:
        """Return the id of a country; empty where it is none and none shall be made."""
        wanted = {folded_name(name) for name in (land.name, *land.aliases, *land.demonyms)}
        for actor in (*self.known.actors, *self.made_actors()):
            own = {*names_of(actor), *map(folded_name, actor.demonyms)}
            if wanted & own:
                return actor.id
        if not make:
            return ""
        made = free_id(slug(land.name), self._taken())
        self.new_actors[made] = NewActor(id=made, name=land.name, kind=land.kind, land=land)
        return made

    def new_actor(self, name: str, kind: str, aliases: tuple[str, ...] = ()) -> str:
        """Return the id of an actor that is made."""
        made = free_id(slug(name) or "actor", self._taken())
        self.new_actors[made] = NewActor(id=made, name=clean(name), kind=kind, aliases=aliases)
        return made

    def _taken(self) -> set[str]:
        people = {person.id for person in self.known.people}
        actors = {actor.id for actor in self.known.actors}
        return people | actors | set(self.new_people) | set(self.new_actors)
