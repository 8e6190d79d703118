"""Two actors at a meeting: what each says of its own, what differs, what is not in our articles.

The page and the paper choose and say the same; a script puts the page together from these words.
"""

from collections.abc import Sequence

from msgspec import Struct

from generator.model import Actor, Briefing, Position, Question, Quote
from generator.rendering.words import phrases

SHORT = 40
"""Words; of several quotes the sheet has one of at most so many, if there is one."""
SAME = "Same stance"
ONE_IS_SILENT = "One is silent"
NAME = "{}"
"""Where in a sentence the name of an actor belongs."""
Pair = tuple[Actor, Actor]


class SummingUp(Struct, frozen=True, kw_only=True):
    """How the sentences begin that sum up; each ends with the names of questions."""

    differ: str
    same: str
    only: str
    """With the place of the one who speaks."""
    neither: str


SUMMING_UP = SummingUp(
    differ="They differ on",
    same="Same stance on",
    only=f"Only {NAME} on",
    neither="Neither, in our articles, on",
)


def asked(briefing: Briefing) -> list[Question]:
    """Return the questions that anybody has answered."""
    answered = {question for _, question in briefing.cells}
    return [question for question in briefing.questions if question.id in answered]


def verdicts(question: Question) -> tuple[str, ...]:
    """Return what is said of two stances, by how far they are apart on the scale."""
    last = len(question.stances)
    if not question.ordered:
        return SAME, *("Differ" for _ in range(1, last))
    return SAME, *(f"Differ: {n} step{'s' if n > 1 else ''} apart" for n in range(1, last))


def verdict(question: Question, held: Sequence[Position | None]) -> str:
    """Return what is said of the positions of two actors on a question; None is silence."""
    places = [one.stance.index for one in held if one]
    if len(places) < len(held):
        return ONE_IS_SILENT
    return verdicts(question)[abs(places[0] - places[1])]


def held_by(briefing: Briefing, pair: Pair, question: Question) -> list[Position | None]:
    """Return the current position of each on a question; None where there is silence."""
    found = [briefing.cells.get((actor.id, question.id)) for actor in pair]
    return [positions[0] if positions else None for positions in found]


def summed_up(briefing: Briefing, pair: Pair) -> str:
    """Return on which questions two actors differ, agree, or are silent, as sentences."""
    speaks = {kind: list[str]() for kind in ("differ", "same", "left", "right", "neither")}
    for question in asked(briefing):
        speaks[_kind(question, held_by(briefing, pair, question))].append(question.short)
    left, right = (SUMMING_UP.only.replace(NAME, actor.name) for actor in pair)
    begun = (SUMMING_UP.differ, SUMMING_UP.same, left, right, SUMMING_UP.neither)
    return " ".join(
        f"{words} {phrases.listed(names)}."
        for words, names in zip(begun, speaks.values(), strict=True)
        if names
    )


def _kind(question: Question, held: Sequence[Position | None]) -> str:
    match [one is not None for one in held]:
        case [True, True]:
            return "same" if verdict(question, held) == SAME else "differ"
        case [True, False]:
            return "left"
        case [False, True]:
            return "right"
        case _:
            return "neither"


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
