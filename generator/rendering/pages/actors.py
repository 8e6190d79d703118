"""The list of actors, and a page for each: positions with their history, words, deeds."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar

from markupsafe import Markup
from msgspec import Struct

from generator.model import Actor, Article, Briefing, Person, Position, Question, Quote
from generator.rendering import addresses
from generator.rendering.addresses import Link, Links
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import ledger
from generator.rendering.pages.shared.events import EventLine, event_line
from generator.rendering.pages.shared.grouping import (
    articles_on,
    by_group,
)
from generator.rendering.pages.shared.ledger import Saying, Voice
from generator.rendering.pages.shared.pager import (
    Excerpt,
    PagerLink,
    Rest,
    newest_statements,
    pager,
)
from generator.rendering.pages.shared.positions import PositionView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.pages.shared.voices import SPOKEN, by_voice, quotes_of_speakers
from generator.rendering.paging import (
    ON_A_PAGE_OF_AN_ACTOR,
    ON_AN_ACTOR,
    PEOPLE_OF_AN_ACTOR,
    Cut,
    cut,
)
from generator.rendering.unit import Unit
from generator.rendering.words import phrases
from generator.text.words import count

Some = TypeVar("Some")
BY_ID, OFFICIALS = "actors by id", "people of actors"
"""Mappings that the pages of actors look things up in."""


class ActorLine(Struct, frozen=True, kw_only=True):
    """An actor in the list of all."""

    actor: Link
    kind: str
    positions: str
    """How many it holds; empty where it holds none."""
    quotes: str
    """How many it has said; empty where it has said none."""


class ActorGroup(Struct, frozen=True, kw_only=True):
    """Actors under one heading."""

    name: str
    actors: tuple[ActorLine, ...]


class ActorsPage(Struct, frozen=True, kw_only=True):
    """What the list of actors shows."""

    groups: tuple[ActorGroup, ...]


class Held(Struct, frozen=True, kw_only=True):
    """A position of an actor, with its permalink."""

    id: str
    current: bool
    position: PositionView


class Asked(Struct, frozen=True, kw_only=True):
    """A question, and what an actor answers and answered; nothing where our articles are silent."""

    question: Link
    held: tuple[Held, ...]
    said: tuple[Saying, ...]
    """The words on which the position of today rests; nothing where it rests on none."""


class Official(Struct, frozen=True, kw_only=True):
    """A person that speaks for an actor, and in which offices."""

    person: Link
    offices: tuple[str, ...]


class Reported(Struct, frozen=True, kw_only=True):
    """An article that carries what an actor says or does."""

    href: Markup
    number: int
    title: str


class ActorPage(Struct, frozen=True, kw_only=True):
    """What the page of an actor shows."""

    actors: Markup
    """Where the list of actors is."""
    group: str
    name: str
    kind: str
    whole: Link | None
    """The actor that it belongs to."""
    aliases: str
    """Its other names; empty where it has none."""
    positions: tuple[Asked, ...]
    events: tuple[EventLine, ...]
    more_events: Rest | None
    """Where the others stand; None where these are all."""
    proof: str
    """What was compared of all quotes, and what was not."""
    voices: tuple[Voice, ...]
    more_quotes: Excerpt | None
    """Where the others stand; None where these are all."""
    people: tuple[Official, ...]
    more_people: Excerpt | None
    """Where the others stand; None where these are all."""
    articles: tuple[Reported, ...]
    more_articles: Rest | None
    """Where the others stand; None where these are all."""
    dossier: Markup
    """Where what there is of the actor can be printed."""
    meeting: Markup
    """The meeting sheet with this actor on the left."""


class ReportsPage(Struct, frozen=True, kw_only=True):
    """What a page has of all events that concern an actor, and of all articles on it."""

    actor: Link
    title: str
    pages: tuple[PagerLink, ...]
    events: tuple[EventLine, ...]
    articles: tuple[Reported, ...]


def actors(site: Site) -> Iterator[Unit]:
    """Yield the list of actors and a page for each."""
    site.define(BY_ID, _by_id)
    site.define(OFFICIALS, _officials)
    site.define(SPOKEN, quotes_of_speakers)
    yield Unit("actors", _list)
    for actor in site.briefing.actors:
        yield Unit(f"actors/{actor.id}", _pages, (actor,))


def _list(site: Site) -> Iterator[Page]:
    path = addresses.hub("actors")
    yield Page(
        path=path,
        template="actors",
        title="Actors",
        description="Countries, territories, organisations, legislatures and factions",
        content=_actors(site.view(path)),
    )


def _pages(site: Site, actor: Actor) -> Iterator[Page]:
    path = addresses.actor(actor)
    yield Page(
        path=path,
        template="actor",
        listed=False,
        hub=addresses.hub("actors"),
        title=actor.name,
        description=f"Positions, quotes and actions of {actor.name}",
        content=_actor(actor, site, site.view(path)),
    )
    yield from _reports(actor, site)


def _actors(view: View) -> ActorsPage:
    held = Counter(position.actor.id for position in view.briefing.positions if position.current)
    return ActorsPage(
        groups=tuple(
            ActorGroup(name=name, actors=tuple(_line(actor, held, view) for actor in actors))
            for name, actors in by_group(view.briefing)
        )
    )


def _line(actor: Actor, held: Mapping[str, int], view: View) -> ActorLine:
    said = len(view.briefing.quotes_by.get(actor.id, ()))
    return ActorLine(
        actor=view.links.name(actor),
        kind=actor.kind,
        positions=count(held[actor.id], "position") if held[actor.id] else "",
        quotes=count(said, "quote") if said else "",
    )


def _actor(actor: Actor, site: Site, view: View) -> ActorPage:
    briefing, links, mapping = view.briefing, view.links, site.answers.mapping
    whole = mapping(BY_ID).get(actor.part_of or "")
    people = mapping(OFFICIALS).get(actor.id, ())
    spoken = mapping(SPOKEN)
    events = briefing.events_of.get(actor.id, ())
    said = ledger.statements_of(briefing.quotes_by.get(actor.id, ()), briefing)
    shown = said[-ON_AN_ACTOR:]
    articles = articles_on(briefing, actor)
    begins = (spoken[name] for name in (actor.id, *(one.id for one in people)) if name in spoken)
    return ActorPage(
        actors=links.hub("actors"),
        group=actor.group,
        name=actor.name,
        kind=phrases.begun(actor.kind),
        whole=links.name(whole) if whole else None,
        aliases=phrases.listed(actor.aliases) if actor.aliases else "",
        positions=tuple(_asked(question, actor, view) for question in briefing.questions),
        events=tuple(event_line(one, view) for one in events[-ON_AN_ACTOR:]),
        more_events=_more(actor, events, "events", links),
        proof=ledger.proof_of(shown, view.language),
        voices=tuple(
            ledger.voice(one, partial(ledger.entry, view=view), view) for one in by_voice(shown)
        ),
        more_quotes=newest_statements(len(said), ON_AN_ACTOR, next(begins, None), links),
        people=tuple(_official(person, actor, view) for person in _most_quoted(people, briefing)),
        more_people=_more_people(len(people), links),
        articles=tuple(_reported(article, view) for article in articles[-ON_AN_ACTOR:]),
        more_articles=_more(actor, articles, "articles", links),
        dossier=links.asked("print", "actors", actor.id),
        meeting=links.asked("print/meeting", "a", actor.id),
    )


def _more(actor: Actor, found: Sequence[object], noun: str, links: Links) -> Rest | None:
    """Return where all events of an actor, or all articles on it, stand; None where few."""
    paths = [page.path for page in _cut(actor, found)]
    shown = f"The newest {ON_AN_ACTOR} of {len(found)} {noun}; all of them, from the first:"
    return Rest(shown=shown, name=noun, pages=pager(paths, "", links)) if paths else None


def _cut(actor: Actor, found: Sequence[Some]) -> list[Cut[Some]]:
    return cut(f"actors/{actor.id}", found, most=ON_AN_ACTOR, size=ON_A_PAGE_OF_AN_ACTOR)


def _reports(actor: Actor, site: Site) -> Iterator[Page]:
    """Yield the pages of all events and articles of an actor whose own page has not all."""
    events = _cut(actor, site.briefing.events_of.get(actor.id, ()))
    articles = _cut(actor, articles_on(site.briefing, actor))
    paths = [page.path for page in (events if len(events) > len(articles) else articles)]
    for at, path in enumerate(paths):
        view = site.view(path)
        title = f"{actor.name}: events and articles, page {at + 1}"
        yield Page(
            path=path,
            template="reports",
            listed=False,
            hub=addresses.hub("actors"),
            title=title,
            description=f"Events that concern {actor.name}, and articles on it, from the first",
            content=ReportsPage(
                actor=view.links.name(actor),
                title=title,
                pages=pager(paths, path, view.links),
                events=tuple(
                    event_line(one, view) for page in events[at : at + 1] for one in page.records
                ),
                articles=tuple(
                    _reported(one, view) for page in articles[at : at + 1] for one in page.records
                ),
            ),
        )


def _asked(question: Question, actor: Actor, view: View) -> Asked:
    positions = view.briefing.cells.get((actor.id, question.id), ())
    return Asked(
        question=Link(words=question.text, href=view.links.to(question)),
        held=tuple(_held(position, view) for position in positions),
        said=ledger.sayings(_first_words(positions), view),
    )


def _first_words(positions: Sequence[Position]) -> list[Quote]:
    """Return the first quote on which the position of today rests; its page has the others."""
    current = positions[:1]
    return [one for held in current for one in held.evidence if isinstance(one, Quote)][:1]


def _held(position: Position, view: View) -> Held:
    return Held(
        id=position.id,
        current=position.current,
        position=view.position(position),
    )


def _by_id(briefing: Briefing) -> dict[str, Actor]:
    return {actor.id: actor for actor in briefing.actors}


def _officials(briefing: Briefing) -> dict[str, list[Person]]:
    """Return the people who are or were in office at each actor."""
    found: dict[str, list[Person]] = {}
    for person in briefing.people:
        for name in dict.fromkeys(role.actor.id for role in person.roles if role.actor):
            found.setdefault(name, []).append(person)
    return found


def _most_quoted(people: Sequence[Person], briefing: Briefing) -> list[Person]:
    """Return those of an actor's people that its page has room for, in their order."""
    quoted = sorted(people, key=lambda one: -len(briefing.quotes_by.get(one.id, ())))
    chosen = {person.id for person in quoted[:PEOPLE_OF_AN_ACTOR]}
    return [person for person in people if person.id in chosen]


def _more_people(many: int, links: Links) -> Excerpt | None:
    if many <= PEOPLE_OF_AN_ACTOR:
        return None
    return Excerpt(
        shown=f"The {PEOPLE_OF_AN_ACTOR} most quoted of {many}; the others are among all",
        whole=Link(words="people", href=links.hub("people")),
    )


def _official(person: Person, actor: Actor, view: View) -> Official:
    offices = tuple(role.title for role in person.roles if role.actor == actor)
    return Official(person=view.links.name(person), offices=offices)


def _reported(article: Article, view: View) -> Reported:
    return Reported(href=view.links.to(article), number=article.number, title=article.title)
