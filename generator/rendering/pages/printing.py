"""The pages that are made for paper: a dossier of chosen parts, a sheet for a meeting of two."""

from collections.abc import Iterator, Sequence

from generator.model import Actor, Briefing, Position, Question, Quote
from generator.rendering import addresses
from generator.rendering.pages import filters
from generator.rendering.pages.grouping import by_group, by_speaker
from generator.rendering.pages.page import Page

SHORT = 40
"""Words; of several quotes the sheet has one of at most so many, if there is one."""
SECTIONS = (
    ("brief", "The brief"),
    ("positions", "Positions"),
    ("quotes", "Quotes"),
    ("timeline", "Timeline"),
    ("differences", "Where sources differ"),
    ("sources", "Sources"),
)
"""What can be chosen, by its name in the address, in the order of the page."""


def dossier(briefing: Briefing) -> Iterator[Page]:
    """Yield the page on which a reader chooses what to print."""
    speaking = filters.actors_speaking(briefing)
    yield Page(
        path=addresses.hub("print"),
        template="dossier",
        title="Print",
        description="A dossier: choose actors, questions and sections, and print exactly these",
        values={
            "sections": SECTIONS,
            "questions": [(question.id, question.short) for question in briefing.questions],
            "groups": by_group(briefing),
            "speakers": by_speaker(briefing),
            "actors_of": {
                one.id: filters.answers(one, speaking)["actor"] for one in briefing.statements
            },
            "questions_of": _questions_of(briefing),
        },
    )


def meeting(briefing: Briefing) -> Iterator[Page]:
    """Yield the meeting sheet: two actors side by side, on one side of paper."""
    yield Page(
        path=addresses.hub("print/meeting"),
        hub=addresses.hub("print"),
        template="meeting",
        title="Meeting sheet",
        description="Two actors on one sheet: positions, words, gaps, lines for notes",
        values={
            "groups": by_group(briefing),
            "answers": {
                question.id: [(actor, *_answer(briefing, actor, question)) for actor in holders]
                for question in briefing.questions
                if (holders := _holders(briefing, question))
            },
            "words_of": [
                (actor, quote)
                for actor in briefing.actors
                if (quote := fittest(briefing.quotes_by.get(actor.id, ())))
            ],
        },
    )


def fittest(quotes: Sequence[Quote]) -> Quote | None:
    """Return the quote to hand to a meeting: a sentence, short, said last; None where none is."""
    return min(quotes, key=_fitness, default=None)


def _fitness(quote: Quote) -> tuple[bool, bool, int, int]:
    words = len(quote.text.split())
    said = quote.said.first.toordinal() if quote.said else 0
    return quote.kind == "fragment", words > SHORT, -said, words


def _holders(briefing: Briefing, question: Question) -> list[Actor]:
    """Return the actors that have a position on a question."""
    return [actor for actor in briefing.actors if (actor.id, question.id) in briefing.cells]


def _answer(briefing: Briefing, actor: Actor, question: Question) -> tuple[Position, Quote | None]:
    """Return an actor's current position with the one quote of its own that stands for it."""
    position = briefing.cells[actor.id, question.id][0]
    own = {quote.id for quote in briefing.quotes_by.get(actor.id, ())}
    evidence = [one for one in position.evidence if isinstance(one, Quote) and one.id in own]
    return position, fittest(evidence)


def _questions_of(briefing: Briefing) -> dict[str, str]:
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
