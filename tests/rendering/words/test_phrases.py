"""Words for readers: days and spans of days."""

import pytest

from generator.days import Day
from generator.model import Span
from generator.rendering.words.phrases import spans_in_words


def span(start: str, end: str) -> Span:
    """Return a span without a note."""
    return Span(start=Day.parse(start), end=Day.parse(end), note=None)


@pytest.mark.parametrize(
    ("spans", "words"),
    [
        ([], ""),
        ([("2026-01-14", "2026-01-14")], "14 January 2026"),
        ([("2026-01-13", "2026-01-15")], "13–15 January 2026"),
        (
            [("2026-01-13", "2026-01-15"), ("2026-01-28", "2026-01-28")],
            "13–15 and 28 January 2026",
        ),
        (
            [
                ("2026-01-02", "2026-01-02"),
                ("2026-01-05", "2026-01-06"),
                ("2026-02-01", "2026-02-01"),
            ],
            "2 and 5–6 January 2026 and 1 February 2026",
        ),
        ([("2025-12-30", "2026-01-02")], "30 December 2025 – 2 January 2026"),
        ([("2025", "2025"), ("2026-01", "2026-01")], "2025 and January 2026"),
    ],
)
def test_a_month_that_spans_share_is_said_once(spans: list[tuple[str, str]], words: str) -> None:
    """A gap stays to be seen, and no year is read twice."""
    assert spans_in_words(span(*one) for one in spans) == words
