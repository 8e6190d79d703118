"""Quotes against `quotes.lock`: verified, and unchanged since."""

from collections.abc import Iterator

from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import brief
from generator.reading.seeds.records import QuoteSeed, Seeds
from generator.reading.verifying.lock import words_hash


def quote_not_verified(seeds: Seeds) -> Iterator[Finding]:
    """A quote was never found in its source text; run `briefing verify`.

    Bad:  a quote that quotes.lock does not name
    Good: a quote that `briefing verify` has found
    """
    if not queries.whole(seeds, "quotes.lock"):
        return
    missing = [one for one in _quotes(seeds) if one.id not in seeds.lock]
    if len(missing) > 1 and not seeds.lock:
        message = f"none of {len(missing)} quotes was ever verified"
        yield missing[0].text.where, f"{message}, expected a run of `briefing verify`"
        return
    for quote in missing:
        message = f'quote "{brief(quote.id)}" was never verified'
        yield quote.text.where, f"{message}, expected a run of `briefing verify`"


def quote_changed(seeds: Seeds) -> Iterator[Finding]:
    """A quote's words were changed after they were verified; run `briefing verify`.

    Bad:  a quote whose words are not those that quotes.lock proves
    Good: a quote verified again after the change
    """
    for quote in _quotes(seeds):
        entry = seeds.lock.get(quote.id)
        if entry and entry.words_hash != words_hash(quote.text):
            message = f'quote "{quote.id}" was changed since it was verified'
            yield quote.text.where, f"{message}, expected a run of `briefing verify`"


def _quotes(seeds: Seeds) -> Iterator[QuoteSeed]:
    """Yield the quotes that `briefing verify` looks for: not those of drafts."""
    for article in queries.curated(seeds):
        yield from (quote for quote in article.quotes if quote.id and quote.text)
