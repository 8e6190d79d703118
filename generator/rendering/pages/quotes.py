"""What templates show of quotes: words, speakers, proof, and the wordings of one statement."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model import Briefing, Quote, Statement
from generator.rendering.addresses import Links, source
from generator.rendering.escape import text
from generator.rendering.words import phrases, variants
from generator.rendering.words.quote_facts import QuoteFacts, facts_in


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerLink:
    """A speaker with the office held on the day of the words, as a link."""

    name: str
    office: str | None
    href: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteView:
    """A quote with everything that stands around it, as seen from one page."""

    facts: QuoteFacts
    words: Markup
    """The words, those that differ from the first wording marked."""
    details: str
    """What kind of words, when, to whom and in whose translation."""
    href: Markup
    card: Markup
    """Where the texts to copy lie."""
    speakers: tuple[SpeakerLink, ...]
    note: str | None
    """The editor's; None where an earlier wording of the statement has the same."""
    notes: Markup | None
    """Where to read what is odd about the one article that has it; None where others have it."""

    @property
    def record(self) -> Quote:
        """The quote itself."""
        return self.facts.record


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """The wordings of one utterance; the others are compared with the first."""

    first: QuoteView
    others: tuple[QuoteView, ...]
    where: str
    """The articles that have the others: `articles 2 and 4`."""
    differs: bool
    """Some other wording has words that the first has not."""


def quote_view(record: Quote, briefing: Briefing, links: Links) -> QuoteView:
    """Return a quote with its speakers, day and proof, as seen from one page."""
    facts = facts_in(briefing, record)
    return QuoteView(
        facts=facts,
        words=text(record.text),
        details=" · ".join(facts.details),
        href=links.to(record),
        card=links.card(record),
        speakers=tuple(
            SpeakerLink(name=one.speaker.name, office=one.office, href=links.to(one.speaker))
            for one in facts.said_by
        ),
        note=record.note,
        notes=links.path(source(record.article)) if facts.doubtful else None,
    )


def statement_view(record: Statement, view: Callable[[Quote], QuoteView]) -> StatementView:
    """Return the variants of one statement: the longest sentence, then the others as they stand."""
    first = min(record.quotes, key=_rank)
    others = [one for one in record.quotes if one is not first]
    wordings = [first, *others]
    views = tuple(_variant(view(one), wordings[:at]) for at, one in enumerate(others, 1))
    return StatementView(
        first=view(first),
        others=views,
        where=phrases.numbered(sorted({one.article.number for one in others})) if others else "",
        differs=any("<u" in view.words for view in views),
    )


def _rank(quote: Quote) -> tuple[bool, int, int]:
    return quote.kind == "fragment", -len(quote.text), quote.article.number


def _variant(view: QuoteView, before: Sequence[Quote]) -> QuoteView:
    words = variants.marked(view.record.text, [before[0].text])
    told = any(one.note == view.note for one in before)
    return replace(view, words=words, note=None if told else view.note)
