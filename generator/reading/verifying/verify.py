"""Verifies quotes and the words of claims against source texts.

Every word of a quote stands between quotation marks there; the words of a claim, and of a quote
that says why it is `unmarked`, may stand anywhere in a paragraph.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from msgspec import structs

from generator.days import Day
from generator.problems import Problem, Severity
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import ArticleSeed, LockEntry, Seeds
from generator.reading.verifying.lock import text_hash, words_hash
from generator.reading.verifying.matching import find
from generator.reading.verifying.near_miss import advice
from generator.reading.verifying.passages import Passages, paragraphs, passages
from generator.reading.verifying.pieces import has_cut
from generator.text.words import count

Verified = tuple[dict[str, LockEntry], list[Problem]]

CUT_IN_UNKNOWN_LANGUAGE = "cut-in-unknown-language"
UNMARKED_NOT_NEEDED = "unmarked-not-needed"
EXPLANATIONS: dict[str, tuple[str, str, str]] = {
    "quote-not-found": (
        "A quote's words do not stand between quotation marks in the source text of its article.",
        "text: We will not sell the boats.",
        "text: We will never sell the boats.",
    ),
    "words-not-found": (
        "A claim's words do not stand in the source text of its article.",
        "words: a deal of five hundred billion",
        "words: a deal worth 500 billion",
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


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are looked for: those of a quote or of a claim."""

    kind: str
    """`quote` or `claim`."""
    id: Text
    text: Text
    may_be_unmarked: bool
    """They may stand outside quotation marks."""


@dataclass(frozen=True)
class SourceText:
    """A source text, taken apart when something is looked for in it."""

    name: str
    text: str

    @cached_property
    def hash(self) -> str:
        """Its hash."""
        return text_hash(self.text)

    @cached_property
    def quotations(self) -> Passages:
        """What stands between quotation marks."""
        return passages(self.text)

    @cached_property
    def paragraphs(self) -> Passages:
        """All of it."""
        return paragraphs(self.text)


def words_of(article: ArticleSeed) -> Iterator[Words]:
    """Yield what is verified of an article: its quotes, and the words of its claims."""
    for quote in article.quotes:
        if quote.text:
            yield Words("quote", quote.id, quote.text, quote.unmarked is not None)
    for claim in article.claims:
        if claim.words:
            yield Words("claim", claim.id, claim.words, may_be_unmarked=True)


def verify(seeds: Seeds, texts: Mapping[str, str | None], today: Day) -> Verified:
    """Look for the quotes and the words of the claims of each article in its source text.

    What is not found in a draft is a warning, as all that is wrong in drafts.

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
        sought = tuple(words for words in words_of(article) if words.id)
        if sought:
            found, wrong = _verify_article(article, sought, texts, today, seeds.lock)
            entries |= found
            problems += _softened(wrong) if article.status.value == "draft" else wrong
    return entries, sorted(problems)


def _softened(problems: list[Problem]) -> list[Problem]:
    return [replace(problem, severity="warning") for problem in problems]


def _verify_article(
    article: ArticleSeed,
    sought: tuple[Words, ...],
    texts: Mapping[str, str | None],
    today: Day,
    lock: Mapping[str, LockEntry],
) -> Verified:
    text = texts.get(article.source) if article.source else None
    if article.source is not None and text is not None:
        return _look(sought, SourceText(article.source, text), today, lock)
    kept = {
        str(one.id): lock[one.id]
        for one in sought
        if one.id in lock and lock[one.id].words_hash == words_hash(one.text)
    }
    known = article.source is not None and article.source in texts
    return kept, [] if known else [_missing(article, sought, len(kept))]


def _missing(article: ArticleSeed, sought: tuple[Words, ...], kept: int) -> Problem:
    what = f'source text "{article.source}" is not there' if article.source else "no source text"
    where = article.source.where if article.source else article.where
    total = counted([one.kind for one in sought])
    message = f"{what}: {total} cannot be verified, {kept} verified before"
    return Problem(where, "source-missing", message, severity=_how_bad(kept, len(sought)))


def counted(kinds: list[str]) -> str:
    """Return how many quotes and claims there are: `2 quotes and the words of 1 claim`."""
    quotes = count(kinds.count("quote"), "quote")
    claims = kinds.count("claim")
    return f"{quotes} and the words of {count(claims, 'claim')}" if claims else quotes


def _how_bad(kept: int, total: int) -> Severity:
    """Return a warning where all was verified earlier: nothing is lost without the text."""
    return "warning" if kept == total else "error"


def _look(
    sought: tuple[Words, ...], source: SourceText, today: Day, lock: Mapping[str, LockEntry]
) -> Verified:
    entries: dict[str, LockEntry] = {}
    problems: list[Problem] = []
    for words in sought:
        entry = _entry(words, source, today)
        if entry is None:
            problems.append(_not_found(words, source))
            continue
        entries[words.id] = _unless_unchanged(entry, lock.get(words.id))
        problems += _doubts(words, source, entry)
    return entries, problems


def _entry(words: Words, source: SourceText, today: Day) -> LockEntry | None:
    """Return where words stand, inside quotation marks if they stand there too."""
    span, marked = find(source.quotations, words.text), True
    if span is None and words.may_be_unmarked:
        span, marked = find(source.paragraphs, words.text), False
    if span is None:
        return None
    return LockEntry(
        text_hash=source.hash,
        start=span[0],
        end=span[1],
        words_hash=words_hash(words.text),
        checked=today,
        marked=marked,
    )


def _unless_unchanged(entry: LockEntry, before: LockEntry | None) -> LockEntry:
    """Give an entry of the same words in the same text the day it was first verified."""
    if before is None or _proves(before) != _proves(entry):
        return entry
    return structs.replace(entry, checked=before.checked)


def _proves(entry: LockEntry) -> tuple[str, str, bool]:
    return entry.text_hash, entry.words_hash, entry.marked


def _doubts(words: Words, source: SourceText, entry: LockEntry) -> Iterator[Problem]:
    """Yield warnings about words that were found."""
    where, languages = words.text.where, source.quotations.languages
    if has_cut(words.text) and not languages.are_known_for(words.text.split()):
        yield Problem(where, CUT_IN_UNKNOWN_LANGUAGE, cut_unknown(words), severity="warning")
    if words.kind == "quote" and words.may_be_unmarked and entry.marked:
        yield Problem(where, UNMARKED_NOT_NEEDED, not_needed(words.id), severity="warning")


def cut_unknown(words: Words) -> str:
    """Say why a cut is not fully verified."""
    return (
        f'{words.kind} "{words.id}" has a cut in a language whose negations are not known, '
        "expected it read again: the cut may hide a negation"
    )


def not_needed(name: str) -> str:
    """Say that a quote's words stand between quotation marks after all."""
    return (
        f'quote "{name}" is "unmarked", but its words stand between quotation marks, '
        'expected no "unmarked"'
    )


def _not_found(words: Words, source: SourceText) -> Problem:
    where = source.paragraphs if words.may_be_unmarked else source.quotations
    why = advice(where, source.text, words.text)
    if words.kind == "quote":
        message = f'quote "{words.id}" is not in "{source.name}": {why}'
        return Problem(words.text.where, "quote-not-found", message)
    message = f'the words of claim "{words.id}" are not in "{source.name}": {why}'
    return Problem(words.text.where, "words-not-found", message)
