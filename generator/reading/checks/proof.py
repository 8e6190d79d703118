"""Quotes against `quotes.lock`: verified, and unchanged since."""

from collections.abc import Iterator

from generator.reading import lookup
from generator.reading.checks.finding import Finding
from generator.reading.lock import words_hash
from generator.reading.seeds import Seeds


def quote_not_verified(seeds: Seeds) -> Iterator[Finding]:
    """A quote was never found in its source text; run `briefing verify`.

    Bad:  a quote that quotes.lock does not name
    Good: a quote that `briefing verify` has found
    """
    for _, quote in lookup.quotes(seeds):
        if quote.id and quote.text and quote.id not in seeds.lock:
            message = f'quote "{quote.id}" was never verified, expected a run of `briefing verify`'
            yield quote.text.where, message


def quote_changed(seeds: Seeds) -> Iterator[Finding]:
    """A quote's words were changed after they were verified; run `briefing verify`.

    Bad:  a quote whose words are not those that quotes.lock proves
    Good: a quote verified again after the change
    """
    for _, quote in lookup.quotes(seeds):
        entry = seeds.lock.get(quote.id)
        if entry and quote.text and entry.words_hash != words_hash(quote.text):
            message = f'quote "{quote.id}" was changed since it was verified'
            yield quote.text.where, f"{message}, expected a run of `briefing verify`"
