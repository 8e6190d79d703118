"""`make bench-proof`: does `briefing proof` pass true quotations, and no false ones?"""

import argparse
import sys
from collections.abc import Iterator
from itertools import islice
from time import perf_counter

from benchmarks.falsehoods import false_quotes
from benchmarks.invented import Printed, articles
from benchmarks.retypings import retyped_quotes
from generator.proofing.library import Library
from generator.proofing.prove import prove

QUOTES = 500
TEXTS = 50
"""Source texts in the folder."""


def manuscripts(quotes: int) -> Iterator[tuple[Printed, str, bool]]:
    """Yield an article, words that a manuscript quotes from it, and whether they are true."""
    for number, article in enumerate(articles(quotes)):
        for _, words in retyped_quotes(article.first.sentence):
            yield article, words, True
        for _, words in false_quotes(article, number):
            yield article, words, False


def accepted(words: str, library: Library) -> bool:
    """Tell whether the words pass as a quotation of one of the texts."""
    proofs = prove("manuscript.md", f"A minister said on Friday: “{words}”\n", library)
    return bool(proofs) and all(proof.verdict == "verbatim" for proof in proofs)


def main() -> int:
    """Try all, tell what went wrong, and the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.proof", description=__doc__)
    parser.add_argument("--quotes", type=int, default=QUOTES, help="how many true quotes")
    quotes = parser.parse_args().quotes
    texts = {f"{at}.txt": one.text for at, one in enumerate(islice(articles(quotes), TEXTS))}
    libraries: dict[str, Library] = {}
    false_accepted = true_refused = false = true = 0
    for article, words, is_true in manuscripts(quotes):
        library = libraries.setdefault(article.text, Library.of({"source.txt": article.text}))
        passed = accepted(words, library)
        true, false = true + is_true, false + (not is_true)
        true_refused += is_true and not passed
        false_accepted += passed and not is_true
        if passed != is_true:
            print(f"WRONG {article.speech.language}: {words!r} in {article.text!r}")
    started = perf_counter()
    library = Library.of(texts)
    for article in islice(articles(quotes), 20):
        accepted(article.first.sentence, library)
    seconds = perf_counter() - started
    print(
        f"{false_accepted} of {false:,} false quotations accepted, {true_refused} of {true:,} true "
        f"ones refused; 20 quotations against {len(texts)} texts in {seconds:.1f} s"
    )
    return int(bool(false_accepted))


if __name__ == "__main__":
    sys.exit(main())
