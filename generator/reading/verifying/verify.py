"""Verifies quotes against source texts: every word stands between quotation marks there."""

from collections.abc import Mapping
from dataclasses import replace

from generator.days import Day
from generator.problems import Problem, Severity
from generator.reading.seeds.records import ArticleSeed, LockEntry, QuoteSeed, Seeds
from generator.reading.verifying.lock import text_hash, words_hash
from generator.reading.verifying.matching import find, passages
from generator.reading.verifying.near_miss import advice
from generator.words import count

Verified = tuple[dict[str, LockEntry], list[Problem]]

EXPLANATIONS: dict[str, tuple[str, str, str]] = {
    "quote-not-found": (
        "A quote's words do not stand between quotation marks in the source text of its article.",
        "text: We will not sell the boats.",
        "text: We will never sell the boats.",
    ),
    "source-missing": (
        "An article names no source text, or it is not there, so its quotes cannot be verified.",
        "source: report.txt, without such a file in seeds/texts/",
        "source: report.txt, with the file in seeds/texts/",
    ),
    "source-name": (
        "The source text of an article is named by its file name alone.",
        "source: ../texts/report.txt",
        "source: report.txt",
    ),
    "source-unreadable": (
        "A source text is no plain file of UTF-8 text.",
        "a text saved as Windows-1252",
        "the text saved as UTF-8",
    ),
}
"""Slug to the rule, an example that breaks it and one that keeps it."""


def verify(seeds: Seeds, texts: Mapping[str, str | None], today: Day) -> Verified:
    """Look for each quote of each curated article in its source text.

    Args:
        seeds: The seeds, with the lock of the last time.
        texts: File name to source text; None for one that cannot be read, which is known already.
        today: The day of what is newly verified; what is unchanged keeps its day.

    Returns:
        The entries of the new lock, and what is wrong, sorted by place.
    """
    entries: dict[str, LockEntry] = {}
    problems: list[Problem] = []
    for article in seeds.articles:
        if article.status.value == "curated" and article.quotes:
            found, wrong = _verify_article(article, texts, today, seeds.lock)
            entries |= found
            problems += wrong
    return entries, sorted(problems)


def _verify_article(
    article: ArticleSeed,
    texts: Mapping[str, str | None],
    today: Day,
    lock: Mapping[str, LockEntry],
) -> Verified:
    text = texts.get(article.source) if article.source else None
    if text is not None:
        return _look(article, text, today, lock)
    kept = _kept(article, lock)
    known = article.source is not None and article.source in texts
    return kept, [] if known else [_missing(article, len(kept))]


def _kept(article: ArticleSeed, lock: Mapping[str, LockEntry]) -> dict[str, LockEntry]:
    """Return the entries that stay without a text: those of words that did not change."""
    return {
        quote.id: lock[quote.id]
        for quote in article.quotes
        if quote.id in lock and lock[quote.id].words_hash == words_hash(quote.text)
    }


def _missing(article: ArticleSeed, kept: int) -> Problem:
    what = f'source text "{article.source}" is not there' if article.source else "no source text"
    where = article.source.where if article.source else article.where
    total = len(article.quotes)
    message = f"{what}: {count(total, 'quote')} cannot be verified, {kept} verified before"
    return Problem(where, "source-missing", message, severity=_how_bad(kept, total))


def _how_bad(kept: int, total: int) -> Severity:
    """Return a warning where every quote was verified earlier: nothing is lost without the text."""
    return "warning" if kept == total else "error"


def _look(article: ArticleSeed, text: str, today: Day, lock: Mapping[str, LockEntry]) -> Verified:
    where, hashed = passages(text), text_hash(text)
    entries: dict[str, LockEntry] = {}
    problems: list[Problem] = []
    for quote in article.quotes:
        span = find(where, quote.text)
        if span:
            words = words_hash(quote.text)
            entry = LockEntry(
                text_hash=hashed, start=span[0], end=span[1], words_hash=words, checked=today
            )
            entries[quote.id] = _unless_unchanged(entry, lock.get(quote.id))
        elif quote.text:
            why = advice(where, text, quote.text)
            problems.append(_not_found(quote, article.source or "", why))
    return entries, problems


def _unless_unchanged(entry: LockEntry, before: LockEntry | None) -> LockEntry:
    """Give an entry of the same words in the same text the day it was first verified."""
    same = before and (before.text_hash, before.words_hash) == (entry.text_hash, entry.words_hash)
    return replace(entry, checked=before.checked) if before and same else entry


def _not_found(quote: QuoteSeed, source: str, why: str) -> Problem:
    message = f'quote "{quote.id}" is not in "{source}": {why}'
    return Problem(quote.text.where, "quote-not-found", message)
