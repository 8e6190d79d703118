"""Words for readers: days and spans of days."""

import pytest

from generator.days import Day
from generator.model import Span
from generator.rendering.words import phrases
from generator.rendering.words.phrases import (
    day_in_words,
    ended,
    short_day,
    spans_in_words,
    stop_after,
)


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
    assert spans_in_words([span(*one) for one in spans]) == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It was 3 May.", "It was 3 May."),
        ("3 May", "3 May."),
        ("They said “no.”", "They said “no.”"),
        ("Who?", "Who?"),
        ("20 мая 2031 г.", "20 мая 2031 г."),
        ("会议结束了。", "会议结束了。"),
        ("هل انتهى؟", "هل انتهى؟"),
        ("« Non. »", "« Non. »"),
    ],
)
def test_a_sentence_ends_once(words: str, expected: str) -> None:
    """No stop is doubled."""
    assert ended(words) == expected
    assert words + stop_after(words) == expected


@pytest.mark.parametrize(
    ("language", "long", "short", "spans"),
    [
        ("en", "20 May 2031", "20 May", "18–20 May 2031"),
        ("en-US", "May 20, 2031", "May 20", "May 18, 2031 – May 20, 2031"),
        ("de", "20. Mai 2031", "20. Mai", "18.–20. Mai 2031"),
        ("da", "20. maj 2031", "20. maj", "18.–20. maj 2031"),
        ("pt", "20 de maio de 2031", "20 de mai.", "18–20 de maio de 2031"),
        ("fr", "20 mai 2031", "20 mai", "18–20 mai 2031"),
        ("ja", "2031年5月20日", "5月20日", "2031年5月18日 – 2031年5月20日"),
    ],
)
def test_dates_are_written_as_their_language_does(
    language: str, long: str, short: str, spans: str
) -> None:
    """After CLDR."""
    day = Day(2031, 5, 20)
    assert day_in_words(day, language) == long
    assert short_day(day, 2031, language).replace("\N{NO-BREAK SPACE}", " ") == short
    assert spans_in_words([span("2031-05-18", "2031-05-20")], language) == spans


def test_a_span_says_no_day_with_a_nought() -> None:
    """In Greenlandic CLDR writes `04 maajip`: the days are not cut out of it."""
    assert spans_in_words([span("2031-05-01", "2031-05-04")], "kl") == (
        "01 maajip 2031 – 04 maajip 2031"
    )


def test_a_year_is_left_out_where_it_is_that_of_the_briefing() -> None:
    """A day of another year is not one of this year."""
    assert short_day(Day(2029, 5, 1), 2031).split() == ["1", "May", "2029"]
    assert short_day(Day(2031, 5, 1), 2031).split() == ["1", "May"]
    assert short_day(Day(2031, 5, None), 2031).split() == ["May", "2031"]


def test_an_amount_stands_before_the_basis() -> None:
    """And nothing stands there without one."""
    assert phrases.amount_in_words("13", "soldiers") == "13\u00a0soldiers"
    assert phrases.amount_in_words("10..20", "ships") == "10 to 20\u00a0ships"
    assert phrases.amount_in_words(None, "ships") == ""
    assert phrases.evidence_words("action", 2, "2 May", "13 ships").startswith("13 ships · action")
    assert phrases.evidence_words("action", 2, "2 May").startswith("action · ")
