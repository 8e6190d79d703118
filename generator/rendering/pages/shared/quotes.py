"""What pages show of quotes: words, speakers, proof, and the wordings of one statement."""

from collections.abc import Callable, Sequence

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from generator.model import Quote, QuoteKind, Statement
from generator.rendering.addresses import Link, Links, source
from generator.rendering.escape import text
from generator.rendering.source_links import at_its_words
from generator.rendering.words import phrases, variants
from generator.rendering.words.quote_facts import QuoteFacts


class SpeakerLink(Struct, frozen=True, kw_only=True):
    """A speaker with the office held on the day of the words, as a link."""

    name: str
    office: str | None
    href: Markup


class QuoteView(Struct, frozen=True, kw_only=True):
    """A quote with everything that stands around it, as seen from one page."""

    id: str
    kind: QuoteKind
    ends_fragment: bool
    """It is a fragment that ends where its sentence does."""
    words: Markup
    """The words; of another wording those that the first has not are marked."""
    speakers: tuple[SpeakerLink, ...]
    """Empty for another wording of a statement: the first says whose words they are."""
    mark: str
    """`new`, `changed`, or nothing."""
    details: str
    """What kind of words, when, to whom and in whose translation."""
    day: str
    manner: str
    """The details but for the day; empty where there are none."""
    number: str
    """What a citation prints: `2.5`."""
    href: Markup
    card: Markup
    """Where the texts to copy lie."""
    in_source: str | None
    """Where the words stand on the web; None where nobody knows."""
    note: str | None
    """The editor's; None where an earlier wording of the statement has the same."""
    checked: str
    """What was compared with the source text, and what was not checked."""
    exception: str
    """The same where it is not as with most quotes: not compared, or words without marks."""
    carried: str
    """Which articles have the statement."""
    notes: Link | None
    """Where to read what is odd about the one article that has it; None where others have it."""


class StatementView(Struct, frozen=True, kw_only=True):
    """One utterance as a row of the ledger: its first wording, and where else it stands."""

    first: QuoteView
    sources: tuple[QuoteView, ...]
    """All that have it, in the order of the articles."""
    others: tuple[QuoteView, ...]
    """Other wordings, compared with the first; one that is the same, letter for letter, is none."""
    where: str
    """The articles that have these: `articles 2 and 4`."""
    differs: bool
    """Some other wording has words that the first has not."""


def quote_view(facts: QuoteFacts, links: Links, mark: str) -> QuoteView:
    """Return a quote with its speakers, day and proof, as seen from one page."""
    record = facts.record
    notes = Link(words=phrases.SEE_NOTES, href=links.path(source(record.article)))
    return QuoteView(
        id=record.id,
        kind=record.kind,
        ends_fragment=facts.ends_fragment,
        words=text(record.text),
        speakers=tuple(
            SpeakerLink(name=one.speaker.name, office=one.office, href=links.to(one.speaker))
            for one in facts.said_by
        ),
        mark=mark,
        details=" · ".join(facts.details),
        day=facts.day,
        manner=" · ".join(facts.manner),
        number=facts.number,
        href=links.to(record),
        card=links.card(record),
        in_source=at_its_words(record),
        note=record.note,
        checked=facts.checked,
        exception=facts.checked if record.unmarked or not record.verified else "",
        carried=phrases.only_in(record) if facts.doubtful else facts.carried,
        notes=notes if facts.doubtful else None,
    )


def wordings(record: Statement) -> tuple[Quote, ...]:
    """Return the variants of a statement: the longest sentence, then the others as they stand."""
    first = best_wording(record.quotes)
    return (first, *(one for one in record.quotes if one is not first))


def best_wording(quotes: Sequence[Quote]) -> Quote:
    """Return the longest sentence of some wordings, else the longest fragment."""
    return min(quotes, key=_rank)


def where(others: Sequence[Quote]) -> str:
    """Return the articles that have the other wordings; empty where there are none."""
    return phrases.numbered(sorted({one.article.number for one in others})) if others else ""


def statement_view(record: Statement, view: Callable[[Quote], QuoteView]) -> StatementView:
    """Return the variants of one statement, with the words that the first has not marked."""
    every = wordings(record)
    first = view(every[0])
    others = [(one, every[:at]) for at, one in enumerate(every) if is_other(one, every[:at])]
    views = tuple(_variant(view(one), one, before) for one, before in others)
    return StatementView(
        first=first,
        sources=tuple(map(view, sorted(every, key=_place))),
        others=views,
        where=where([one for one, _ in others]),
        differs=any("<u" in one.words for one in views),
    )


def is_other(record: Quote, before: Sequence[Quote]) -> bool:
    """Return whether a wording says anything that those before it do not."""
    return bool(before) and not any(
        (record.text, record.kind, record.note or one.note, record.said, record.to)
        == (one.text, one.kind, one.note, one.said, one.to)
        for one in before
    )


def _place(record: Quote) -> tuple[int, int]:
    return record.article.number, record.number


def _rank(quote: Quote) -> tuple[bool, int, int]:
    return quote.kind == "fragment", -len(quote.text), quote.article.number


def _variant(view: QuoteView, record: Quote, before: Sequence[Quote]) -> QuoteView:
    words = variants.marked(record.text, [before[0].text])
    told = any(one.note == record.note for one in before)
    return replace(view, words=words, speakers=(), note=None if told else record.note)
