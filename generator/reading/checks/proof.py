"""Rules for verification: `quotes.lock` must prove the words of each quote and claim.

How words are found in a text takes long to load, and where the articles are as they were in the
check before, no rule here is asked: so each loads it when it is.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import shorten
from generator.reading.seeds.records import Seeds
from generator.reading.verifying.lock import words_hash

if TYPE_CHECKING:
    from generator.reading.verifying.verify import Words

_VERIFY = "expected a run of `briefing verify`"


def quote_not_verified(seeds: Seeds) -> Iterator[Finding]:
    """A quote was never found in its source text; run `briefing verify`.

    Bad:  a quote that quotes.lock does not name
    Good: a quote that `briefing verify` has found
    """
    from generator.reading.verifying.verify import counted  # noqa: PLC0415

    missing = _missing(seeds)
    if len(missing) > 1 and not seeds.lock:
        total = counted([words.kind for words in missing])
        yield missing[0].text.where, f"none of {total} was ever verified, {_VERIFY}"
        return
    for words in missing:
        if words.kind == "quote":
            yield words.text.where, f'quote "{shorten(words.id)}" was never verified, {_VERIFY}'


def words_not_verified(seeds: Seeds) -> Iterator[Finding]:
    """The words of a claim were never found in its source text; run `briefing verify`.

    Bad:  a claim with words that quotes.lock does not name
    Good: a claim with words that `briefing verify` has found
    """
    missing = _missing(seeds)
    if len(missing) > 1 and not seeds.lock:
        return
    for words in missing:
        if words.kind == "claim":
            message = f'the words of claim "{shorten(words.id)}" were never verified, {_VERIFY}'
            yield words.text.where, message


def quote_changed(seeds: Seeds) -> Iterator[Finding]:
    """A quote's words were changed after they were verified; run `briefing verify`.

    Bad:  a quote whose words are not those that quotes.lock proves
    Good: a quote verified again after the change
    """
    for words in _changed(seeds, "quote"):
        message = f'quote "{words.id}" was changed since it was verified'
        yield words.text.where, f"{message}, {_VERIFY}"


def words_changed(seeds: Seeds) -> Iterator[Finding]:
    """The words of a claim were changed after they were verified; run `briefing verify`.

    Bad:  a claim whose words are not those that quotes.lock proves
    Good: a claim verified again after the change
    """
    for words in _changed(seeds, "claim"):
        message = f'the words of claim "{words.id}" were changed since they were verified'
        yield words.text.where, f"{message}, {_VERIFY}"


def unmarked_not_needed(seeds: Seeds) -> Iterator[Finding]:
    """A quote says why its words are unmarked, but they stand between quotation marks.

    Bad:  unmarked: The paper prints speech after a dash. (the words stand between marks)
    Good: no unmarked
    """
    from generator.reading.verifying.verify import not_needed  # noqa: PLC0415

    for words in _sought(seeds):
        entry = seeds.lock.get(words.id)
        if words.kind == "quote" and words.may_be_unmarked and entry and entry.marked:
            yield words.text.where, not_needed(words.id)


def cut_in_unknown_language(seeds: Seeds) -> Iterator[Finding]:
    """A cut stands in a language whose negations we do not know: it may hide one.

    Bad:  text: Hatuta […] kulipa ushuru wa mfereji huu
    Good: text: Hatutaweza kulipa ushuru wa mfereji huu
    """
    from generator.reading.verifying.languages import Languages  # noqa: PLC0415
    from generator.reading.verifying.pieces import has_cut  # noqa: PLC0415
    from generator.reading.verifying.verify import cut_unknown, words_of  # noqa: PLC0415

    for article in queries.curated(seeds):
        quoted = tuple(words_of(article))
        if not (cut := [words for words in quoted if has_cut(words.text)]):
            continue
        known = Languages(word for words in quoted for word in words.text.split())
        for words in cut:
            if not known.are_known_for(words.text.split()):
                yield words.text.where, cut_unknown(words)


def speaker_not_near(seeds: Seeds) -> Iterator[Finding]:
    """The source text, where it is there, names somebody else near the words, or nobody.

    Bad:  speaker: jens-frederik-nielsen, where the text has: …, said Vivian Motzfeldt.
    Good: speaker: vivian-motzfeldt
    """
    from generator.reading.verifying.speakers import speakers_not_near  # noqa: PLC0415

    if queries.whole(seeds, "people.yml", "actors.yml", "quotes.lock"):
        yield from speakers_not_near(seeds, seeds.lock, seeds.texts)


def trailing_comma(seeds: Seeds) -> Iterator[Finding]:
    """A quote ends in a comma, which belongs to the article's sentence and is not shown.

    Bad:  text: We will not sell the boats,
    Good: text: We will not sell the boats
    """
    for _, quote in queries.quotes(seeds):
        if queries.without_final_comma(quote.text) != quote.text:
            message = "a comma at the end, expected the quote without it, as it is shown"
            yield quote.text.where, message


def _missing(seeds: Seeds) -> "list[Words]":
    if not queries.whole(seeds, "quotes.lock"):
        return []
    return [words for words in _sought(seeds) if words.id not in seeds.lock]


def _changed(seeds: Seeds, kind: str) -> "Iterator[Words]":
    """Yield words that differ from those proved, or that no longer may stand outside marks."""
    for words in _sought(seeds):
        entry = seeds.lock.get(words.id)
        if entry is None or words.kind != kind:
            continue
        if entry.words_hash != words_hash(words.text) or words.may_be_unmarked < (not entry.marked):
            yield words


def _sought(seeds: Seeds) -> "Iterator[Words]":
    """Yield the words that `briefing verify` looks for, of articles that could be read."""
    from generator.reading.verifying.verify import words_of  # noqa: PLC0415

    for article in queries.curated(seeds):
        if article.where.file in seeds.unread:
            continue
        yield from (words for words in words_of(article) if words.id)
