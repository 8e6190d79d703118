"""The page on which a reader chooses what to print, and prints exactly that."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Actor, Article, Brief, Briefing, Event, Question
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import filters
from generator.rendering.pages.shared.differences import DifferenceView
from generator.rendering.pages.shared.events import EventLine, actor_ids, event_line
from generator.rendering.pages.shared.filters import Option
from generator.rendering.pages.shared.grouping import Spoken, by_speaker
from generator.rendering.pages.shared.positions import PositionView
from generator.rendering.pages.shared.quotes import StatementView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases

SECTIONS = (
    Option("brief", "The brief"),
    Option("positions", "Positions"),
    Option("quotes", "Quotes"),
    Option("timeline", "Timeline"),
    Option("differences", "Where sources differ"),
    Option("sources", "Sources"),
)
"""What can be chosen, by its name in the address, in the order of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A key judgement."""

    confidence: str
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A section of the brief under its heading."""

    heading: str
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What an actor answers to a question."""

    id: str
    """Of the question."""
    question: str
    current: PositionView
    earlier: tuple[PositionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorStands:
    """An actor with its answers, and the questions on which our articles are silent."""

    id: str
    actor: Link
    stands: tuple[Stand, ...]
    silences: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosable:
    """A statement, with the actors and the questions for which it is chosen."""

    actors: str
    questions: str
    statement: StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerSection:
    """What some speakers said together, mostly one."""

    speakers: tuple[Link, ...]
    statements: tuple[Choosable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event, with the articles that report it."""

    actor_ids: Markup
    line: EventLine
    cites: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """An article, with what is known of it."""

    number: int
    href: Markup
    title: str
    publisher: str
    day: str
    url: str | None
    reliability: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPage:
    """What the page for printing shows."""

    meeting: Markup
    """Where the meeting sheet is."""
    sections: tuple[Option, ...]
    questions: tuple[Option, ...]
    actors: tuple[Option, ...]
    bottom_line: Markup
    judgements: tuple[Judged, ...]
    passages: tuple[Passage, ...]
    positions: tuple[ActorStands, ...]
    quotes: tuple[SpeakerSection, ...]
    events: tuple[EventRow, ...]
    differences: tuple[DifferenceView, ...]
    sources: tuple[SourceLine, ...]


def dossier(site: Site) -> Iterator[Page]:
    """Yield the page on which a reader chooses what to print."""
    path = addresses.hub("print")
    yield Page(
        path=path,
        template="dossier",
        title="Print",
        description="A dossier: choose actors, questions and sections, and print exactly these",
        content=_dossier(site.view(path)),
    )


def _dossier(view: View) -> DossierPage:
    briefing = view.briefing
    return DossierPage(
        meeting=view.links.hub("print/meeting"),
        sections=SECTIONS,
        questions=tuple(map(_option, briefing.questions)),
        actors=tuple(Option(actor.id, actor.name) for actor in briefing.actors),
        bottom_line=view.inline(briefing.brief.bottom_line),
        judgements=tuple(
            Judged(confidence=one.confidence, text=view.inline(one.text))
            for one in briefing.brief.judgements
        ),
        passages=tuple(_passages(briefing.brief, view)),
        positions=tuple(_actor(actor, view) for actor in briefing.actors),
        quotes=_quotes(view),
        events=tuple(_event(event, view) for event in briefing.events),
        differences=tuple(map(view.difference, briefing.differences)),
        sources=tuple(_source(article, view) for article in briefing.articles),
    )


def _option(question: Question) -> Option:
    return Option(question.id, question.short)


def _passages(brief: Brief, view: View) -> Iterator[Passage]:
    """Yield the sections of the brief that there are."""
    texts = {
        "What we do not know": brief.unknown,
        "What to watch": brief.watch,
        "Background": brief.background,
    }
    for heading, text in texts.items():
        if text:
            yield Passage(heading=heading, text=view.blocks(text))


def _actor(actor: Actor, view: View) -> ActorStands:
    cells = view.briefing.cells
    return ActorStands(
        id=actor.id,
        actor=view.links.name(actor),
        stands=tuple(_stands(actor, view)),
        silences=tuple(
            _option(one) for one in view.briefing.questions if (actor.id, one.id) not in cells
        ),
    )


def _stands(actor: Actor, view: View) -> Iterator[Stand]:
    """Yield an actor's answers; none where our articles are silent."""
    for question in view.briefing.questions:
        held = view.positions(view.briefing.cells.get((actor.id, question.id), ()))
        if held:
            yield Stand(id=question.id, question=question.short, current=held[0], earlier=held[1:])


def _quotes(view: View) -> tuple[SpeakerSection, ...]:
    speaking = filters.actors_speaking(view.briefing)
    questions = questions_of(view.briefing)
    actors = {
        statement.id: filters.answers(statement, speaking).actor
        for statement in view.briefing.statements
    }
    return tuple(_section(spoken, actors, questions, view) for spoken in by_speaker(view.briefing))


def _section(
    spoken: Spoken, actors: Mapping[str, str], questions: Mapping[str, str], view: View
) -> SpeakerSection:
    speakers, statements = spoken
    return SpeakerSection(
        speakers=tuple(map(view.links.name, speakers)),
        statements=tuple(
            Choosable(
                actors=actors[one.id], questions=questions[one.id], statement=view.statement(one)
            )
            for one in statements
        ),
    )


def questions_of(briefing: Briefing) -> dict[str, str]:
    """Return for each statement the questions to which a position cites it, with spaces between."""
    return {
        statement.id: " ".join(
            dict.fromkeys(
                position.question.id
                for quote in statement.quotes
                for position in briefing.cited_by.get(quote.id, ())
            )
        )
        for statement in briefing.statements
    }


def _event(event: Event, view: View) -> EventRow:
    return EventRow(
        actor_ids=actor_ids(event),
        line=event_line(event, view),
        cites=view.cite(tuple(article.id for article in event.articles)),
    )


def _source(article: Article, view: View) -> SourceLine:
    return SourceLine(
        number=article.number,
        href=view.links.to(article),
        title=phrases.cited_title(article),
        publisher=phrases.publisher(article),
        day=view.day(article.published),
        url=article.url,
        reliability=article.reliability,
    )
