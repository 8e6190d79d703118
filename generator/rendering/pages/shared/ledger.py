"""What was said, a row for each statement: by whom, when, to whom, in which articles.

Of all rows together it is said once what was compared with the articles; exceptions say so.
"""

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator.model import Briefing, Quote, Statement
from generator.rendering import escape
from generator.rendering.addresses import Link
from generator.rendering.pages.shared import voices
from generator.rendering.pages.shared.filters import Answers
from generator.rendering.pages.shared.quotes import QuoteView, StatementView, best_wording
from generator.rendering.pages.shared.view import View
from generator.rendering.pages.shared.voices import Spoken
from generator.rendering.words import phrases


class Entry(Struct, frozen=True, kw_only=True):
    """A row."""

    answers: Answers | None
    """To the filters of the page; None where there are none."""
    statement: StatementView


class Voice(Struct, frozen=True, kw_only=True):
    """What some speakers said together, mostly one."""

    id: Markup | None
    """The anchor, the ids of the speakers; None on a page of which they are no anchors."""
    speakers: tuple[Link, ...]
    offices: str
    """Those that they held when they spoke; empty where they held none."""
    entries: tuple[Entry, ...]


class Saying(Struct, frozen=True, kw_only=True):
    """The words of one statement that something rests on, beside it."""

    quote: QuoteView
    sources: tuple[QuoteView, ...]
    """All wordings that it rests on."""


def entry(record: Statement, view: View, answers: Answers | None = None) -> Entry:
    """Return the row of a statement."""
    return Entry(answers=answers, statement=view.statement(record))


def voice(
    spoken: Spoken, entry_of: Callable[[Statement], Entry], view: View, *, anchored: bool = False
) -> Voice:
    """Return what some speakers said together under their names."""
    speakers, statements = spoken
    entries = tuple(map(entry_of, statements))
    held = (
        one.office
        for row in entries
        for quote in row.statement.sources
        for one in quote.speakers
        if one.office
    )
    return Voice(
        id=escape.path(voices.anchor(speakers)) if anchored else None,
        speakers=tuple(map(view.links.name, speakers)),
        offices="; ".join(dict.fromkeys(held)),
        entries=entries,
    )


def sayings(quotes: Iterable[Quote], view: View) -> tuple[Saying, ...]:
    """Return quotes by statement, each in its best wording among them."""
    found: dict[str, list[Quote]] = {}
    for quote in quotes:
        found.setdefault(view.briefing.statement_of[quote.id].id, []).append(quote)
    return tuple(
        Saying(quote=view.quote(best_wording(cited)), sources=view.quotes(cited))
        for cited in found.values()
    )


def statements_of(quotes: Iterable[Quote], briefing: Briefing) -> list[Statement]:
    """Return the statements that quotes are wordings of, in the order of the first of these."""
    found = {one.id: one for one in (briefing.statement_of[quote.id] for quote in quotes)}
    return list(found.values())


def proof_of(statements: Iterable[Statement], language: str) -> str:
    """Say once what was compared of all wordings of statements, and what was not."""
    return proof([quote for one in statements for quote in one.quotes], language)


def proof(quotes: Sequence[Quote], language: str) -> str:
    """Say once what was compared of several quotes, and what was not."""
    days = sorted({one.verified for one in quotes if one.verified}, key=str)
    if not days:
        return "None of these texts was compared with its article."
    first, last = (phrases.day_in_words(day, language) for day in (days[0], days[-1]))
    when = f"on {first}" if first == last else f"between {first} and {last}"
    odd = any(one.unmarked or not one.verified for one in quotes)
    unless = ", unless its row says otherwise" if odd else ""
    return (
        f"Each text was compared with that of the article named beside it {when}, and matches"
        f"{unless}. It was not checked against the speaker."
    )
