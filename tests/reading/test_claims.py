"""Claims agree if all can be true at once."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.claims import agree, extent, is_impossible

NUMBERS = st.integers(-30, 30).map(str) | st.sampled_from(["1,000", "12.5", "-3.25", "1000"])
DATES = st.sampled_from(["2031", "2031-05", "2031-05-04", "2031-06", "2030-12-31"])
POINTS = NUMBERS | DATES
VALUES = (
    POINTS
    | st.tuples(st.sampled_from([">", "<", ">=", "<=", "≥ ", "≤"]), POINTS).map("".join)
    | st.tuples(POINTS, st.sampled_from(["..", " .. "]), POINTS).map("".join)
    | st.sampled_from(["Many", "many ", "mány", "none", "unknown", "2031-13", "20..10", ""])
    | st.text(max_size=5)
)


@pytest.mark.parametrize(
    "values",
    [
        [">12", "13"],
        [">=12", "12"],
        ["≤ 12", "12"],
        ["10..20", "13", ">12"],
        ["10 .. 20", "20..30"],
        ["12", "12.0"],
        ["1,000", "1000"],
        ["-5..-1", "<0"],
        ["2031-05-04", "2031-05", "2031"],
        ["2031-05..2031-06", "2031-05-31"],
        [">2031-05", "2031-06-01"],
        ["<2031-05", "2031-04-30"],
        ["Many", "many", "mány  "],
        ["2031-13", "2031-13"],
        ["13"],
        [],
    ],
)
def test_values_that_can_all_be_true_agree(values: list[str]) -> None:
    """More than twelve can be thirteen; May can be the fourth of May."""
    assert agree(values)


@pytest.mark.parametrize(
    "values",
    [
        [">12", "12"],
        ["12", ">12"],
        ["<12", "12"],
        [">12", "<=12"],
        ["13", "15"],
        ["10..20", "21"],
        ["10..20", "15..30", ">20"],
        ["2031-05-04", "2031-05-05"],
        ["1000", ">1,000", "<2031-05"],
        ["2031-05", "2031-06"],
        [">2031-05", "2031-05-31"],
        ["2031-05-04", "2030"],
        ["many", "few"],
        ["13", "thirteen"],
        ["13", "2031-05-04"],
        [">12", "many"],
    ],
)
def test_values_that_cannot_all_be_true_differ(values: list[str]) -> None:
    """In whatever order they come."""
    assert not any(agree(order) for order in permutations(values))


@given(st.lists(VALUES, max_size=4))
def test_the_order_does_not_matter(values: list[str]) -> None:
    """Neither do repeated values."""
    assert len({agree(order) for order in permutations(values)}) == 1
    assert agree([*values, *values]) == agree(values)


@given(VALUES)
def test_a_value_agrees_with_itself(value: str) -> None:
    """However it is written."""
    assert agree([value, value])


@given(VALUES, VALUES, VALUES)
def test_more_claims_never_agree_more(one: str, other: str, third: str) -> None:
    """Who differs still differs when somebody else speaks."""
    if third.strip() and not agree([one, other]):
        years = any(part.count("-") > 1 for part in (one, other, third))
        assert years or not agree([one, other, third])


@pytest.mark.parametrize(
    "value", ["20..10", "2031-02-30", "2031-13", ">2031-00", "2031-05..2031-04", "2031-05-04..2030"]
)
def test_impossible_values_are_told(value: str) -> None:
    """They look like numbers or dates, but nothing is between their ends."""
    assert is_impossible(value)


@pytest.mark.parametrize(
    "value", ["", "12", ">12", "2031-02", "10..10", "many", "2031-2", "1..2..3"]
)
def test_other_values_are_possible(value: str) -> None:
    """Text is always possible."""
    assert not is_impossible(value)


def test_a_year_is_a_number_among_numbers() -> None:
    """And a year among dates."""
    number, year = extent("2031", years=False), extent("2031", years=True)
    assert number
    assert year
    assert number.low == number.high == 2031
    assert year.high - year.low == 364
