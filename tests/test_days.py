"""Dates as editors know them: a year, a month or a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.days import Day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2031-02", date(2031, 2, 1), date(2031, 2, 28)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031-12", date(2031, 12, 1), date(2031, 12, 31)),
        ("2031-05-04", date(2031, 5, 4), date(2031, 5, 4)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999-12-31", date.max, date.max),
    ],
)
def test_a_date_means_a_span(text: str, first: date, last: date) -> None:
    """From the first day it can mean to the last."""
    assert (Day.parse(text).first, Day.parse(text).last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "", "unknown", "31", "0000", "0000-01-01", "10000-1-1", "2031-13", "2031-00", "2031-2",
            "2031-05-00",
        "2031-02-30", "2031-05-4", "2031-5-04", "20310504", "2031/05/04", "4.5.2031", " 2031",
        "2031\n", "-2031", "+2031", "٢٠٣١", "2031-05-04T00:00", "2031-05-", "9" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    """Also what Python would read, such as the digits of other scripts."""
    with pytest.raises(ValueError, match=r"."):
        Day.parse(text)


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_a_date_is_written_as_it_was_read(day: date, length: int) -> None:
    """In each of the three precisions."""
    text = day.isoformat()[:length]
    assert str(Day.parse(text)) == text
    assert Day.parse(text).first <= day <= Day.parse(text).last
