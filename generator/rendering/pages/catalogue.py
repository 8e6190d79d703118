"""Which pages exist, in which order, and with which values; templates decide how they look."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from generator.days import Day
from generator.model import Actor, Article, Briefing, Event, Person
from generator.rendering import addresses
from generator.rendering.figures.timeline import strip
from generator.rendering.pages import filters, linked_data
from generator.rendering.pages.grouping import (
    DIFFERENCE_SECTIONS,
    Spoken,
    articles_on,
    by_group,
    by_speaker,
    by_stance,
    silent,
)
from generator.rendering.pages.page import Page
from generator.rendering.pages.printing import dossier, meeting
from generator.rendering.words import phrases, prose
from generator.rendering.words.openings import openings

QUOTES_ON_A_PAGE = 300
"""Beyond this the quotes are paged, and the filters are those of one page."""


def home(briefing: Briefing) -> Iterator[Page]:
    """Yield the brief itself."""
    about = briefing.about
    yield Page(
        path=addresses.HOME,
        template="home",
        listed=False,
        title=about.title,
        description=prose.plain(briefing.brief.bottom_line) or about.subject,
        values={
            "groups": by_group(briefing),
            "coverage": coverage(briefing),
            "holders": _holders(briefing),
            "unknown": openings(briefing.brief.unknown),
        },
        linked_data=linked_data.report(briefing),
    )


def positions(briefing: Briefing) -> Iterator[Page]:
    """Yield the country-by-country table."""
    yield Page(
        path=addresses.hub("positions"),
        template="positions",
        title="Positions",
        description=f"Where each actor stands: {briefing.about.subject}",
        values={"groups": by_group(briefing), "holders": _holders(briefing)},
    )


def questions(briefing: Briefing) -> Iterator[Page]:
    """Yield a page for each question: every actor by stance."""
    for question in briefing.questions:
        yield Page(
            path=addresses.question(question),
            template="question",
            listed=False,
            hub=addresses.hub("positions"),
            title=question.text,
            description=f"Every actor by stance: {question.text}",
            values={
                "question": question,
                "stances": by_stance(briefing, question),
                "silent": silent(briefing, question),
            },
        )


def actors(briefing: Briefing) -> Iterator[Page]:
    """Yield the list of actors and a page for each."""
    yield Page(
        path=addresses.hub("actors"),
        template="actors",
        title="Actors",
        description="Countries, territories, organisations, legislatures and factions",
        values={"groups": by_group(briefing), "counts": _counts(briefing)},
    )
    names = {actor.id: actor for actor in briefing.actors}
    for actor in briefing.actors:
        yield Page(
            path=addresses.actor(actor),
            template="actor",
            listed=False,
            hub=addresses.hub("actors"),
            title=actor.name,
            description=f"Positions, quotes and actions of {actor.name}",
            values={
                "actor": actor,
                "whole": names.get(actor.part_of or ""),
                "quotes": briefing.quotes_by.get(actor.id, ()),
                "events": briefing.events_of.get(actor.id, ()),
                "people": _people_of(briefing, actor),
                "articles": articles_on(briefing, actor),
            },
        )


def articles(briefing: Briefing) -> Iterator[Page]:
    """Yield the list of sources and a page for each."""
    yield Page(
        path=addresses.hub("articles"),
        template="articles",
        title="Sources",
        description="The articles behind the briefing, and what is known of each",
    )
    differing = {difference.id: difference for difference in briefing.differences}
    events = _events_in(briefing)
    for article in briefing.articles:
        yield Page(
            path=addresses.article(article),
            template="article",
            listed=False,
            hub=addresses.hub("articles"),
            title=article.title,
            description=phrases.shortened(prose.plain(article.summary)),
            values={
                "article": article,
                "quotes": briefing.quotes_in.get(article.id, ()),
                "claims": briefing.claims_in.get(article.id, ()),
                "differing": differing,
                "events": events.get(article.id, ()),
                "positions": _positions_on(briefing, article),
            },
            linked_data=linked_data.summary(article, briefing),
        )


def quotes(briefing: Briefing) -> Iterator[Page]:
    """Yield who said what, by speaker; on several pages when long."""
    pages = _paged(by_speaker(briefing))
    speaking = filters.actors_speaking(briefing)
    for number, speakers in enumerate(pages, 1):
        statements = [one for _, found in speakers for one in found]
        yield Page(
            path=_quotes_path(number),
            template="quotes",
            listed=number == 1,
            hub=addresses.hub("quotes"),
            title="Quotes" if number == 1 else f"Quotes, page {number}",
            description="Who said what, word for word, and where it stands",
            values={
                "speakers": speakers,
                "answers": {one.id: filters.answers(one, speaking) for one in statements},
                "filters": filters.of_quotes(statements, briefing, speaking),
                "number": number,
                "pages": [_quotes_path(one) for one in range(1, len(pages) + 1)],
            },
        )


def people(briefing: Briefing) -> Iterator[Page]:
    """Yield the list of people and a page for each."""
    yield Page(
        path=addresses.hub("people"),
        template="people",
        title="People",
        description="Who is quoted, in which office",
    )
    for person in briefing.people:
        yield Page(
            path=addresses.person(person),
            template="person",
            listed=False,
            hub=addresses.hub("people"),
            title=person.name,
            description=f"Offices, spellings and quotes of {person.name}",
            values={"person": person, "quotes": briefing.quotes_by.get(person.id, ())},
        )


def timeline(briefing: Briefing) -> Iterator[Page]:
    """Yield the events by day."""
    past = [event for event in briefing.events if event.status == "happened"]
    ahead = [event for event in briefing.events if event.status == "planned"]
    overdue = [event for event in briefing.events if event.status == "overdue"]
    yield Page(
        path=addresses.hub("timeline"),
        template="timeline",
        title="Timeline",
        description="What happened, what was planned and what is overdue, by day",
        values={
            "past": _by_day(past),
            "overdue": _by_day(overdue),
            "ahead": _by_day(ahead),
            "filters": filters.of_events(briefing.events, briefing),
            "strip": strip(briefing),
        },
    )


def differences(briefing: Briefing) -> Iterator[Page]:
    """Yield where the sources differ."""
    sections = [
        (heading, note, tuple(one for one in briefing.differences if one.type in types))
        for heading, note, types in DIFFERENCE_SECTIONS
    ]
    yield Page(
        path=addresses.hub("differences"),
        template="differences",
        title="Where sources differ",
        description="Claim by claim, side by side, with the editor's assessment",
        values={"sections": [section for section in sections if section[2]]},
    )


def about(briefing: Briefing) -> Iterator[Page]:
    """Yield how the briefing is made."""
    yield Page(
        path=addresses.hub("about"),
        template="about",
        title="About this briefing",
        description="How it is made, how quotes are verified, what the words mean",
        values={"coverage": coverage(briefing)},
    )


PAGES: tuple[Callable[[Briefing], Iterator[Page]], ...] = (
    home,
    positions,
    questions,
    actors,
    articles,
    quotes,
    people,
    timeline,
    differences,
    about,
    dossier,
    meeting,
)
"""Every kind of page; a new one is a function here and a template of its name."""


def coverage(briefing: Briefing) -> str:
    """Return the days that the articles speak of, in words; empty where it is not stated."""
    return phrases.spans_in_words(briefing.about.coverage, briefing.about.language)


def _holders(briefing: Briefing) -> set[str]:
    """Return the actors that have a position on anything."""
    return {position.actor.id for position in briefing.positions}


def _counts(briefing: Briefing) -> dict[str, dict[str, int]]:
    """Return how many current positions and quotes each actor has."""
    held = Counter(position.actor.id for position in briefing.positions if position.current)
    return {
        actor.id: {
            "positions": held[actor.id],
            "quotes": len(briefing.quotes_by.get(actor.id, ())),
        }
        for actor in briefing.actors
    }


def _people_of(briefing: Briefing, actor: Actor) -> tuple[Person, ...]:
    return tuple(
        person for person in briefing.people if any(role.actor == actor for role in person.roles)
    )


def _events_in(briefing: Briefing) -> dict[str, list[Event]]:
    """Return the events that each article reports, by day."""
    found: dict[str, list[Event]] = {}
    for event in briefing.events:
        for name in {article.id for article in event.articles}:
            found.setdefault(name, []).append(event)
    return found


def _positions_on(briefing: Briefing, article: Article) -> list[object]:
    """Return the positions that rest on an article or on a quote in it, in table order."""
    cited = list(briefing.cited_by.get(article.id, ()))
    for quote in briefing.quotes_in.get(article.id, ()):
        cited += briefing.cited_by.get(quote.id, ())
    once = {position.id: position for position in cited}
    return [position for position in briefing.positions if position.id in once]


def _paged(speakers: list[Spoken]) -> list[list[Spoken]]:
    """Fill pages with speakers; one speaker's statements stay together."""
    pages: list[list[Spoken]] = [[]]
    room = QUOTES_ON_A_PAGE
    for speaker in speakers:
        size = sum(len(statement.quotes) for statement in speaker[1])
        if pages[-1] and size > room:
            pages.append([])
            room = QUOTES_ON_A_PAGE
        pages[-1].append(speaker)
        room -= size
    return pages


def _quotes_path(number: int) -> str:
    return addresses.hub("quotes" if number == 1 else f"quotes/{number}")


def _by_day(events: list[Event]) -> list[tuple[Day | None, tuple[Event, ...]]]:
    return [(day, tuple(found)) for day, found in groupby(events, key=lambda event: event.date)]
