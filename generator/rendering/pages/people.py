"""The list of people, and a page for each: offices, spellings, quotes in order."""

import re
from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from generator.model import Person, Role
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import ledger
from generator.rendering.pages.shared.ledger import Entry
from generator.rendering.pages.shared.pager import Excerpt, PagerLink, newest_statements, pager
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.pages.shared.voices import SPOKEN, quotes_of_speakers
from generator.rendering.paging import PEOPLE_ON_A_PAGE, STATEMENTS_OF_ONE, in_batches
from generator.rendering.unit import Unit
from generator.rendering.words import phrases
from generator.text.words import count


class PersonLine(Struct, frozen=True, kw_only=True):
    """A person in the list of all."""

    person: Link
    offices: tuple[str, ...]
    quotes: str
    """How many there are; empty where there is none."""


class PeoplePage(Struct, frozen=True, kw_only=True):
    """What the list of people shows, or one of its pages."""

    title: str
    people: tuple[PersonLine, ...]
    pages: tuple[PagerLink, ...]
    """Empty where there is one page."""


class Office(Struct, frozen=True, kw_only=True):
    """What a person is or was."""

    title: str
    """With the actor behind it, unless it names it: `Member of the Senate, Nørland`."""
    href: Markup | None
    """Where the actor stands; None for an employer that holds no position."""
    start: str
    """Empty where it is not known."""
    end: str
    """Empty where it is not known."""


class PersonPage(Struct, frozen=True, kw_only=True):
    """What the page of a person shows."""

    people: Markup
    """Where the list of people is."""
    name: str
    offices: tuple[Office, ...]
    aliases: str
    """Other spellings; empty where there are none."""
    excerpt: Excerpt | None
    """Where the other quotes stand; None where these are all."""
    proof: str
    """What was compared of all, and what was not."""
    entries: tuple[Entry, ...]


def people(site: Site) -> Iterator[Unit]:
    """Yield the list of people, on several pages when long, and a page for each."""
    site.define(SPOKEN, quotes_of_speakers)
    yield Unit("people", _lists)
    for person in site.briefing.people:
        yield Unit(f"people/{person.id}", _page, (person,))


def _page(site: Site, person: Person) -> Iterator[Page]:
    path = addresses.person(person)
    spoken = site.answers.mapping(SPOKEN).get(person.id)
    yield Page(
        path=path,
        template="person",
        listed=False,
        hub=addresses.hub("people"),
        title=person.name,
        description=f"Offices, spellings and quotes of {person.name}",
        content=_person(person, spoken, site.view(path)),
    )


def _lists(site: Site) -> Iterator[Page]:
    by_name = sorted(site.briefing.people, key=lambda person: person.name.lower())
    batches = in_batches(by_name, PEOPLE_ON_A_PAGE) or [[]]
    paths = [
        addresses.hub("people" if number == 1 else f"people/pages/{number}")
        for number in range(1, len(batches) + 1)
    ]
    for number, (path, batch) in enumerate(zip(paths, batches, strict=True), 1):
        view = site.view(path)
        title = "People" if number == 1 else f"People, page {number}"
        yield Page(
            path=path,
            template="people",
            listed=number == 1,
            hub=addresses.hub("people"),
            title=title,
            description="Who is quoted, in which office",
            content=PeoplePage(
                title=title,
                people=tuple(_line(person, view) for person in batch),
                pages=pager(paths, path, view.links),
            ),
        )


def _line(person: Person, view: View) -> PersonLine:
    said = len(view.briefing.quotes_by.get(person.id, ()))
    return PersonLine(
        person=view.links.name(person),
        offices=tuple(role.title for role in person.roles),
        quotes=count(said, "quote") if said else "",
    )


def _person(person: Person, spoken: str | None, view: View) -> PersonPage:
    quotes = view.briefing.quotes_by.get(person.id, ())
    said = ledger.statements_of(quotes, view.briefing)
    shown = said[-STATEMENTS_OF_ONE:]
    return PersonPage(
        people=view.links.hub("people"),
        name=person.name,
        offices=tuple(_office(role, view) for role in person.roles),
        aliases=phrases.listed(person.aliases) if person.aliases else "",
        excerpt=newest_statements(len(said), STATEMENTS_OF_ONE, spoken, view.links),
        proof=ledger.proof_of(shown, view.language),
        entries=tuple(ledger.entry(one, view) for one in shown),
    )


def _office(role: Role, view: View) -> Office:
    title, actor = role.title, role.actor
    if actor and not re.search(rf"\b{re.escape(actor.name)}\b", title):
        title = f"{title}, {actor.name}"
    return Office(
        title=title,
        href=view.links.to(actor) if actor else None,
        start=view.day(role.start) if role.start else "",
        end=view.day(role.end) if role.end else "",
    )
