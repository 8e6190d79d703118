"""The figures of README.md: no false quotation accepted, every faithful retyping found."""

from itertools import chain
from pathlib import Path

import pytest

from benchmarks.falsehoods import false_quotes
from benchmarks.invented import articles
from benchmarks.retypings import retyped_quotes, retyped_texts
from benchmarks.verify import QUOTES, Tried, try_falsehoods, try_retypings

README = Path(__file__).resolve().parents[3] / "README.md"
SAMPLE = 24
"""Three quotes of each language; `make bench-verify` tries all."""


def _told(tried: list[Tried]) -> list[str]:
    return [f"{one.language}, {one.what}: {one.words}" for one in tried if not one.right]


def test_no_false_quotation_is_accepted() -> None:
    """Changed words, lost negations, two speakers, words of the reporter."""
    assert _told(list(try_falsehoods(SAMPLE))) == []


@pytest.mark.slow
def test_every_faithful_retyping_is_found() -> None:
    """Marks, dashes, line ends, ligatures, entities, letters that nobody sees."""
    assert _told(list(chain(*try_retypings(SAMPLE)))) == []


def test_a_false_quotation_is_not_what_was_said() -> None:
    """Else refusing it would prove nothing."""
    for number, article in enumerate(articles(SAMPLE)):
        for what, words in false_quotes(article, number):
            assert words != article.first.sentence, what


@pytest.mark.slow
def test_the_readme_has_the_figures() -> None:
    """As many as `make bench-verify` tries."""
    false = sum(len(list(false_quotes(one, 0))) for one in articles(QUOTES))
    true = sum(
        len([*retyped_texts(one), *retyped_quotes(one.first.sentence)]) for one in articles(QUOTES)
    )
    readme = " ".join(README.read_text("utf-8").split())
    assert f"0 of {false:,} false quotations accepted" in readme
    assert f"{QUOTES} of {QUOTES} true ones found in all of their {true:,} retypings" in readme
