"""The meeting sheet: two actors side by side, on one side of paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Actor, Briefing, Position, Question, Quote
from generator.rendering import addresses
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.filters import Option
from generator.rendering.pages.shared.grouping import by_group
from generator.rendering.pages.shared.positions import PositionView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases

SHORT = 40
"""Words; of several quotes the sheet has one of at most so many, if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A quote in one line."""

    words: str
    """In quotation marks."""
    speakers: str
    day: str
    translated: str
    """From which language; empty where the words are the speaker's own."""
    number: str
    href: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An actor's position on a question, with the one quote of its own that stands for it."""

    id: str
    actor: str
    stance: int
    """Its place on the scale, for the script."""
    articles: tuple[int, ...]
    """The numbers of those that the position rests on, for the script."""
    position: PositionView
    quote: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A question with the answers of all actors that have one."""

    short: str
    text: str
    ordered: bool
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """An actor, and the one quote that stands for it."""

    id: str
    actor: str
    article: int
    quote: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorChoices:
    """Actors of one group, to choose from."""

    name: str
    actors: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """An article that the sheet may cite."""

    number: int
    title: str
    publisher: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage:
    """What the meeting sheet shows: of all actors, for the script to keep two."""

    dossier: Markup
    """Where the page for printing is."""
    groups: tuple[ActorChoices, ...]
    issues: tuple[Issue, ...]
    own_words: tuple[OwnWords, ...]
    sources: tuple[SourceLine, ...]


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
    briefing = view.briefing
    issues, own_words = tuple(_issues(view)), tuple(_own_words(view))
    answers = (answer for issue in issues for answer in issue.answers)
    cited = {number for answer in answers for number in answer.articles}
    cited |= {one.article for one in own_words}
    return MeetingPage(
        dossier=view.links.hub("print"),
        groups=tuple(
            ActorChoices(name=name, actors=tuple(Option(one.id, one.name) for one in actors))
            for name, actors in by_group(briefing)
        ),
        issues=issues,
        own_words=own_words,
        sources=tuple(
            SourceLine(
                number=article.number,
                title=phrases.cited_title(article),
                publisher=phrases.publisher(article),
                day=view.day(article.published),
            )
            for article in briefing.articles
            if article.number in cited
        ),
    )


def _issues(view: View) -> Iterator[Issue]:
    """Yield the questions on which anybody has a position."""
    for question in view.briefing.questions:
        holders = _holders(view.briefing, question)
        if holders:
            yield Issue(
                short=question.short,
                text=question.text,
                ordered=question.ordered,
                answers=tuple(_answer(actor, question, view) for actor in holders),
            )


def _holders(briefing: Briefing, question: Question) -> list[Actor]:
    """Return the actors that have a position on a question."""
    return [actor for actor in briefing.actors if (actor.id, question.id) in briefing.cells]


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


def own_quote(briefing: Briefing, actor: Actor, position: Position) -> Quote | None:
    """Return the quote of an actor's own that stands for its position; None where none is."""
    own = {quote.id for quote in briefing.quotes_by.get(actor.id, ())}
    return fittest([one for one in position.evidence if isinstance(one, Quote) and one.id in own])


def fittest(quotes: Sequence[Quote]) -> Quote | None:
    """Return the quote to hand to a meeting: a sentence, short, said last; None where none is."""
    return min(quotes, key=_fitness, default=None)


def _fitness(quote: Quote) -> tuple[bool, bool, int, int]:
    words = len(quote.text.split())
    said = quote.said.first.toordinal() if quote.said else 0
    return quote.kind == "fragment", words > SHORT, -said, words


def _own_words(view: View) -> Iterator[OwnWords]:
    """Yield the actors that have said anything, each with its fittest quote."""
    for actor in view.briefing.actors:
        quote = fittest(view.briefing.quotes_by.get(actor.id, ()))
        if quote:
            yield OwnWords(
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
