"""Rules for the length of texts."""

import sys
from collections.abc import Iterator

from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text
from generator.reading.seeds import brief
from generator.reading.seeds.records import Limits, Seeds
from generator.text.markup import MAX_PROSE_BYTES, without_citations

BOTTOM_LINE_WORDS = 60


def _limits(seeds: Seeds) -> Limits:
    """Return the house rules; none where they could not be read."""
    none = Limits(quote=sys.maxsize, cell=sys.maxsize, summary=sys.maxsize)
    return seeds.briefing.limits if seeds.briefing else none


def _over(text: Text, limit: int, what: str) -> Iterator[Finding]:
    count = len(without_citations(text).split())
    if count > limit and not _is_huge(text):
        yield text.where, f"{what} of {count} words, expected at most {limit}"


def _is_huge(text: Text) -> bool:
    return len(text.encode()) > MAX_PROSE_BYTES


def long_quote(seeds: Seeds) -> Iterator[Finding]:
    """A quote is longer than the house rule allows (`limits: quote`, in words).

    Bad:  text: (130 words of a speech)
    Good: text: (its one telling sentence)
    """
    for _, quote in queries.quotes(seeds):
        yield from _over(quote.text, _limits(seeds).quote, "a quote")


def long_cell(seeds: Seeds) -> Iterator[Finding]:
    """A position is longer than a cell of the table holds (`limits: cell`, in words).

    Bad:  (a position of 40 words)
    Good: Rules out a sale; will talk about bases.
    """
    for position in seeds.positions:
        yield from _over(position.position, _limits(seeds).cell, "a position")


def long_summary(seeds: Seeds) -> Iterator[Finding]:
    """A summary is longer than the house rule allows (`limits: summary`, in words).

    Bad:  (a summary of 600 words)
    Good: (a summary of 150 words)
    """
    for article in seeds.articles:
        yield from _over(article.summary, _limits(seeds).summary, "a summary")


def long_bottom_line(seeds: Seeds) -> Iterator[Finding]:
    """The bottom line is longer than 60 words, so it is none.

    Bad:  (a bottom line of 90 words)
    Good: (a bottom line of 45 words)
    """
    body = brief.section(seeds.brief, brief.BOTTOM_LINE)
    if body is not None:
        yield from _over(body, BOTTOM_LINE_WORDS, "a bottom line")


def long_text(seeds: Seeds) -> Iterator[Finding]:
    """A text is so large that formatting it could take minutes (over 16 KB).

    Bad:  (a pasted article of 40 KB)
    Good: (a summary of 1 KB)
    """
    quotes = (quote.text for _, quote in queries.quotes(seeds))
    for text in (*queries.cited_texts(seeds), *queries.plain_texts(seeds), *quotes):
        if _is_huge(text):
            yield text.where, f"more than {MAX_PROSE_BYTES} bytes of text, expected a summary"


def empty_text(seeds: Seeds) -> Iterator[Finding]:
    """A curated article has no summary, or the brief no bottom line.

    Bad:  (nothing below the front matter)
    Good: (the summary, in the editor's words)
    """
    for article in queries.curated(seeds):
        if not article.summary:
            yield article.summary.where, "no summary below the front matter, expected one"
    body = brief.section(seeds.brief, brief.BOTTOM_LINE)
    if body == "":
        yield body.where, "no text below the heading, expected the bottom line"
