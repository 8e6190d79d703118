"""The meeting sheet: two actors side by side, question by question, on one side of paper.

What there is no room for is left out by rule, as on the page of the site: the longest quotes go
first, and each side keeps its shortest as long as it can; then questions, from the last.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from msgspec.structs import asdict, replace

from generator.model import Actor, Article, Briefing, Position, Quote
from generator.rendering import addresses
from generator.rendering.pack import records
from generator.rendering.pack.document import Sheet, sheet
from generator.rendering.pack.elements import Citation, PositionRecord
from generator.rendering.pack.left_out import stands
from generator.rendering.pack.meeting_model import (
    Meeting,
    MeetingAnswer,
    MeetingDocument,
    MeetingIssue,
    MeetingSource,
    SpokenWords,
)
from generator.rendering.pack.qr import qr_svg
from generator.rendering.pack.tying import tied
from generator.rendering.pages.shared import ledger
from generator.rendering.pages.shared import meeting as shared
from generator.rendering.pages.shared.meeting import Pair
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases
from generator.text.markup import collapse_spaces

PAIR = 2
IN_OWN_WORDS = "In its own words"
LONG_NAME, LONG_QUESTION, LONG_SENTENCE = 60, 200, 300
LONG_TITLE, LONG_PUBLISHER = 90, 48
LONG_SUM = 1200
"""A name, a question, what sums up and a source are cut where they are longer."""

SHORT_DAY = 20
"""A longer one is parted where the line ends."""
NO_BREAK = "\N{NO-BREAK SPACE}"


def meeting(
    briefing: Briefing, pair: Pair, code: Callable[[str], bytes] = qr_svg
) -> MeetingDocument:
    """Return two actors on one sheet: stances, own words, what differs, what is not known.

    `code` makes the QR code of an address.
    """
    names = [_name(actor) for actor in pair]
    title = f"Meeting sheet: {phrases.listed(names)}"
    frame = sheet(Sheet(addresses.meeting(*pair), title, ()), briefing, code)
    return MeetingDocument(**asdict(frame), meeting=_meeting(records.view_of(briefing), pair))


def _meeting(view: View, pair: Pair) -> Meeting:
    briefing = view.briefing
    chosen = _spoken(briefing, pair)
    issues = tuple(_issues(view, pair, chosen))
    articles = _cited(briefing, pair, chosen)
    made = Meeting(
        names=tuple(map(_name, pair)),
        summed_up=phrases.shortened(collapse_spaces(shared.summed_up(briefing, pair)), LONG_SUM),
        issues=_ranked(issues),
        quotes=sum(len(of_one) for of_one in chosen),
        sources=tuple(_source(article, view) for article in articles),
        proof=_proof([quote for of_one in chosen for quote in of_one.values()], view),
        place=stands("All positions", addresses.hub("positions"), briefing),
    )
    return tied(made, {article.id for article in articles})


def _name(actor: Actor) -> str:
    return phrases.shortened(actor.name, LONG_NAME)


Spoken = dict[str, Quote]
"""The quotes that stand for an actor, by the id of the question; under no name beside all."""


def _spoken(briefing: Briefing, pair: Pair) -> tuple[Spoken, ...]:
    """Return the quotes of both: one for each position, each once; else one for the actor."""
    return tuple(_spoken_by(briefing, actor) for actor in pair)


def _spoken_by(briefing: Briefing, actor: Actor) -> Spoken:
    found: Spoken = {}
    for question in shared.asked(briefing):
        for position in briefing.cells.get((actor.id, question.id), ())[:1]:
            quote = shared.own_quote(briefing, actor, position)
            if quote and quote.id not in {one.id for one in found.values()}:
                found[question.id] = quote
    of_all = shared.fittest(briefing.quotes_by.get(actor.id, ()))
    return found or ({"": of_all} if of_all else {})


def _issues(view: View, pair: Pair, chosen: Sequence[Spoken]) -> Iterator[MeetingIssue]:
    briefing = view.briefing
    for question in shared.asked(briefing):
        held = shared.held_by(briefing, pair, question)
        if any(held):
            quotes = [of_one.get(question.id) for of_one in chosen]
            yield MeetingIssue(
                short=phrases.shortened(question.short, LONG_NAME),
                title=phrases.shortened(question.short, LONG_NAME),
                text=phrases.shortened(question.text, LONG_QUESTION),
                verdict=shared.verdict(question, held),
                is_question=True,
                answers=_answers(view, pair, held, quotes),
            )
    if any("" in of_one for of_one in chosen):
        yield MeetingIssue(
            short=IN_OWN_WORDS.lower(),
            title=IN_OWN_WORDS,
            text="Where no position above has any.",
            verdict="",
            is_question=False,
            answers=_answers(view, pair, (None, None), [of_one.get("") for of_one in chosen]),
        )


def _answers(
    view: View, pair: Pair, held: Sequence[Position | None], quotes: Sequence[Quote | None]
) -> tuple[MeetingAnswer, ...]:
    return tuple(
        MeetingAnswer(
            actor=_name(actor),
            position=_position(position, view) if position else None,
            brief=phrases.shortened(position.text, LONG_SENTENCE) if position else "",
            quote=_words(quote, view) if quote else None,
            articles=_numbers(position, quote),
        )
        for actor, position, quote in zip(pair, held, quotes, strict=True)
    )


def _position(position: Position, view: View) -> PositionRecord:
    made = records.position(position, view)
    label = phrases.shortened(made.stance.label, LONG_NAME)
    return replace(made, stance=replace(made.stance, label=label))


def _numbers(position: Position | None, quote: Quote | None) -> tuple[str, ...]:
    found = phrases.articles_of(position.evidence) if position else []
    found += [quote.article] if quote and not position else []
    return tuple(str(article.number) for article in found)


def _words(quote: Quote, view: View) -> SpokenWords:
    facts = view.facts(quote)
    speakers, day, translated = map(collapse_spaces, (facts.speakers, facts.day, facts.translated))
    day = day.replace(" ", NO_BREAK) if len(day) <= SHORT_DAY else day
    return SpokenWords(
        words=collapse_spaces(facts.in_marks),
        told=", ".join(filter(None, (speakers, day, translated))),
        number=Citation(number=facts.number, to=(quote.article.id,)),
        exception=facts.checked if quote.unmarked or not quote.verified else "",
        rank=0,
    )


def _ranked(issues: Sequence[MeetingIssue]) -> tuple[MeetingIssue, ...]:
    """Return issues whose quotes know their place in the order in which they are left out."""
    order = leaving(issues)
    ranks = {place: len(order) - 1 - at for at, place in enumerate(order)}
    return tuple(
        replace(
            issue,
            answers=tuple(
                replace(answer, quote=replace(answer.quote, rank=ranks[at, side]))
                if answer.quote
                else answer
                for side, answer in enumerate(issue.answers)
            ),
        )
        for at, issue in enumerate(issues)
    )


def leaving(issues: Sequence[MeetingIssue]) -> list[tuple[int, int]]:
    """Return the places of the quotes, issue and side, in the order in which they are left out.

    The longest goes first; each side keeps its shortest until all others have gone.
    """
    length = {
        (at, side): len(f"{answer.quote.words} {answer.quote.told}{answer.quote.exception}")
        for at, issue in enumerate(issues)
        for side, answer in enumerate(issue.answers)
        if answer.quote
    }
    by_length = sorted(length, key=lambda place: -length[place])
    last = [[one for one in by_length if one[1] == side][-1:] for side in range(PAIR)]
    kept = list(chain.from_iterable(last))
    return [*(one for one in by_length if one not in kept), *kept]


def _cited(briefing: Briefing, pair: Pair, chosen: Sequence[Spoken]) -> list[Article]:
    held = (
        position
        for question in shared.asked(briefing)
        for position in shared.held_by(briefing, pair, question)
        if position
    )
    evidence = chain.from_iterable(position.evidence for position in held)
    quotes = chain.from_iterable(of_one.values() for of_one in chosen)
    return sorted(phrases.articles_of([*evidence, *quotes]), key=lambda one: one.number)


def _source(article: Article, view: View) -> MeetingSource:
    title = phrases.shortened(phrases.cited_title(article), LONG_TITLE)
    publisher = phrases.shortened(phrases.publisher(article), LONG_PUBLISHER)
    return MeetingSource(
        anchor=article.id,
        number=str(article.number),
        text=f"{title} ({publisher}, {view.published(article)})",
    )


def _proof(quotes: Sequence[Quote], view: View) -> str:
    return ledger.proof(quotes, view.language) if quotes else ""
