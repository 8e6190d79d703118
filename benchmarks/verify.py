"""`make bench-verify`: are false quotations refused, and true ones found however they are typed?"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from benchmarks.falsehoods import false_quotes
from benchmarks.invented import SPEECHES, Printed, articles
from benchmarks.retypings import retyped_quotes, retyped_texts
from generator.reading.verifying.matching import find
from generator.reading.verifying.passages import passages

QUOTES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A quote that was looked for."""

    what: str
    language: str
    words: str
    text: str
    right: bool
    """A true quote was found, a false one was not."""


def try_falsehoods(quotes: int) -> Iterator[Tried]:
    """Look for false quotes."""
    for number, article in enumerate(articles(quotes)):
        where = passages(article.text)
        for what, words in false_quotes(article, number):
            yield _tried(article, what, (words, article.text), right=find(where, words) is None)


def try_retypings(quotes: int) -> Iterator[list[Tried]]:
    """Look for true quotes, typed again; yield all retypings of one quote together."""
    for article in articles(quotes):
        yield [*_other_texts(article), *_other_quotes(article)]


def _other_texts(article: Printed) -> Iterator[Tried]:
    words = article.first.sentence
    for what, text in retyped_texts(article):
        found = find(passages(text), words) is not None
        yield _tried(article, f"text, {what}", (words, text), right=found)


def _other_quotes(article: Printed) -> Iterator[Tried]:
    where = passages(article.text)
    for what, words in retyped_quotes(article.first.sentence):
        found = find(where, words) is not None
        yield _tried(article, f"quote, {what}", (words, article.text), right=found)


def _tried(article: Printed, what: str, sought: tuple[str, str], *, right: bool) -> Tried:
    words, text = sought
    language = article.speech.language
    return Tried(what=what, language=language, words=words, text=text, right=right)


def summary(false: list[Tried], true: list[list[Tried]]) -> str:
    """Return the figures in a sentence, as README.md has it."""
    accepted = sum(not one.right for one in false)
    found = sum(all(one.right for one in retypings) for retypings in true)
    typed = sum(map(len, true))
    return (
        f"{accepted} of {len(false):,} false quotations accepted; {found} of {len(true):,} true "
        f"ones found in all of their {typed:,} retypings ({len(SPEECHES)} languages)"
    )


def main() -> int:
    """Try all, tell what went wrong, and the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.verify", description=__doc__)
    parser.add_argument("--quotes", type=int, default=QUOTES, help="how many true quotes")
    quotes = parser.parse_args().quotes
    false, true = list(try_falsehoods(quotes)), list(try_retypings(quotes))
    wrong = [one for one in [*false, *chain(*true)] if not one.right]
    for one in wrong:
        print(f"WRONG {one.language}: {one.what}: {one.words!r} in {one.text!r}")
    print(summary(false, true))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
