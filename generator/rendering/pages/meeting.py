"""The meeting sheet: two actors side by side, on one side of paper.

The page asks the questions; what an actor answers comes in a part of its own, when it is chosen.
"""

from collections.abc import Iterator
from typing import Protocol, TypedDict

import msgspec
from markupsafe import Markup
from msgspec import Struct

from generator.model import Actor, Article, Question, Quote
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.escape import script_json
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.filters import Option
from generator.rendering.pages.shared.grouping import by_group
from generator.rendering.pages.shared.meeting import (
    ONE_IS_SILENT,
    SUMMING_UP,
    SummingUp,
    asked,
    fittest,
    own_quote,
    verdicts,
)
from generator.rendering.pages.shared.positions import PositionView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.unit import Unit
from generator.rendering.words import phrases

MACROS = "pages/_meeting.html.jinja"


class Words(Struct, frozen=True, kw_only=True):
    """A quote in one line."""

    words: str
    """In quotation marks."""
    speakers: str
    day: str
    translated: str
    """From which language; empty where the words are the speaker's own."""
    number: str
    href: Markup


class Answer(Struct, frozen=True, kw_only=True):
    """An actor's position on a question, with the one quote of its own that stands for it."""

    id: str
    actor: str
    stance: int
    """Its place on the scale, for the script."""
    articles: tuple[int, ...]
    """The numbers of those that the position rests on, for the script."""
    position: PositionView
    quote: Words | None


class Issue(Struct, frozen=True, kw_only=True):
    """A question that anybody has answered."""

    id: str
    short: str
    text: str
    verdicts: str
    """What is said of two stances, by how far they are apart, for the script."""


class OwnWords(Struct, frozen=True, kw_only=True):
    """An actor, and the one quote that stands for it."""

    id: str
    actor: str
    article: int
    quote: Words


class ActorChoices(Struct, frozen=True, kw_only=True):
    """Actors of one group, to choose from."""

    name: str
    actors: tuple[Option, ...]


class SourceLine(Struct, frozen=True, kw_only=True):
    """An article that the sheet may cite."""

    number: int
    title: str
    publisher: str
    day: str


class MeetingPage(Struct, frozen=True, kw_only=True):
    """What the meeting sheet shows before two actors are chosen."""

    dossier: Markup
    """Where the page for printing is."""
    parts: Markup
    """The folder of what each actor answers."""
    usual: str
    """The actors who have something to say, with spaces between: the first two meet first."""
    pages: tuple[Link, ...]
    """Where the same stands, for who has no script."""
    groups: tuple[ActorChoices, ...]
    issues: tuple[Issue, ...]
    silent: str
    """What is said where one of the two has no answer."""
    summing_up: SummingUp


class Macros(Protocol):
    """The macros of `pages/_meeting.html.jinja`, each of which prints one record."""

    def answer(self, view: Answer) -> str:
        """Print what an actor answers to a question."""

    def own_words(self, view: OwnWords) -> str:
        """Print the quote that stands for an actor."""

    def source(self, view: SourceLine) -> str:
        """Print an article that is cited."""


class Part(TypedDict):
    """What an actor brings to a meeting, as HTML."""

    answers: dict[str, str]
    """By the id of the question; the quote that stands for the actor under no name."""
    sources: list[tuple[int, str]]
    """The articles that these rest on, by number."""


def meeting(site: Site) -> Iterator[Page]:
    """Yield the meeting sheet: two actors side by side, on one side of paper."""
    path = addresses.hub("print/meeting")
    yield Page(
        path=path,
        hub=addresses.hub("print"),
        template="meeting",
        title="Meeting sheet",
        description="Two actors on one sheet: positions, words, gaps, lines for notes",
        content=_meeting(site.view(path)),
    )


def _meeting(view: View) -> MeetingPage:
    briefing, links = view.briefing, view.links
    speaking = {name for name, _ in briefing.cells} | set(briefing.quotes_by)
    return MeetingPage(
        dossier=links.hub("print"),
        parts=links.path(addresses.MEETING),
        usual=" ".join(actor.id for actor in briefing.actors if actor.id in speaking),
        pages=(
            Link(words="All positions in one table", href=links.hub("positions")),
            *(Link(words=one.text, href=links.to(one)) for one in briefing.questions),
            Link(words="All actors, each with what it said and did", href=links.hub("actors")),
        ),
        groups=tuple(
            ActorChoices(name=name, actors=tuple(Option(one.id, one.name) for one in actors))
            for name, actors in by_group(briefing)
        ),
        issues=tuple(
            Issue(
                id=one.id,
                short=one.short,
                text=one.text,
                verdicts=msgspec.json.encode(verdicts(one)).decode(),
            )
            for one in asked(briefing)
        ),
        silent=ONE_IS_SILENT,
        summing_up=SUMMING_UP,
    )


def meeting_parts(site: Site) -> Iterator[Unit]:
    """Yield the scripts with what each actor brings."""
    for actor in site.briefing.actors:
        yield Unit(f"meeting/{actor.id}", _brought, (actor,), MACROS)


def _brought(site: Site, macros: Macros, actor: Actor) -> dict[str, str]:
    """Return the script with what an actor brings, by its path in the site."""
    view = site.view(addresses.hub("print/meeting"))
    path = f"{addresses.MEETING}/{actor.id}.js"
    return {path: _script(actor.id, _part(actor, view, macros))}


def _script(name: str, part: Part) -> str:
    return f"briefingMeeting({script_json(name)},{script_json(part)});\n"


def _part(actor: Actor, view: View, macros: Macros) -> Part:
    briefing = view.briefing
    answers = {
        question.id: _answer(actor, question, view)
        for question in briefing.questions
        if (actor.id, question.id) in briefing.cells
    }
    spoken = fittest(briefing.quotes_by.get(actor.id, ()))
    own = _own_words(actor, spoken, view) if spoken else None
    articles = {
        article.number: article
        for name in answers
        for article in phrases.articles_of(briefing.cells[actor.id, name][0].evidence)
    }
    articles |= {spoken.article.number: spoken.article} if spoken else {}
    return {
        "answers": {
            **{name: macros.answer(answer) for name, answer in answers.items()},
            **({"": macros.own_words(own)} if own else {}),
        },
        "sources": [
            (number, macros.source(_source(article, view)))
            for number, article in sorted(articles.items())
        ],
    }


def _source(article: Article, view: View) -> SourceLine:
    return SourceLine(
        number=article.number,
        title=phrases.cited_title(article),
        publisher=phrases.publisher(article),
        day=view.published(article),
    )


def _answer(actor: Actor, question: Question, view: View) -> Answer:
    position = view.briefing.cells[actor.id, question.id][0]
    quote = own_quote(view.briefing, actor, position)
    return Answer(
        id=actor.id,
        actor=actor.name,
        stance=position.stance.index,
        articles=tuple(article.number for article in phrases.articles_of(position.evidence)),
        position=view.position(position),
        quote=_words(quote, view) if quote else None,
    )


def _own_words(actor: Actor, quote: Quote, view: View) -> OwnWords:
    return OwnWords(
        id=actor.id,
        actor=actor.name,
        article=quote.article.number,
        quote=_words(quote, view),
    )


def _words(quote: Quote, view: View) -> Words:
    facts = view.facts(quote)
    return Words(
        words=facts.in_marks,
        speakers=facts.speakers,
        day=facts.day,
        translated=facts.translated,
        number=facts.number,
        href=view.links.to(quote),
    )
