"""Amounts in other forms: a message says which number was meant, where anybody can tell."""

import pytest

from generator.reading.checks.amount_forms import amount_meant, thousand_or_decimal


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1 300", "1300"),
        ("1\u202f300\u202f000", "1300000"),
        ("1'300", "1300"),
        ("1.300.000", "1300000"),
        ("1.300,50", "1300.50"),
        ("1,5", "1.5"),
        (".5", "0.5"),
        ("−5", "-5"),
        ("+5", "5"),
        ("10–20", "10..20"),
        ("10 to 20", "10..20"),
        ("5 %", '5, and "%" in the column unit'),
        ("$1,300", '1300, and "$" in the column unit'),
        ("1300 kr", '1300, and "kr" in the column unit'),
        ("ca. 13", None),
        ("~13", None),
        ("3½", None),
        ("13-May", None),
        ("1,30,000", None),
        ("2031-05-01", None),
        ("many", None),
    ],
)
def test_the_number_that_was_meant_is_told(text: str, meant: str | None) -> None:
    """Nothing where nobody can tell."""
    assert amount_meant(text) == meant


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("1.300", "1300 or 1.3"),
        ("1.234", "1234 or 1.2340"),
        ("0.500", None),
        ("1.30", None),
        ("1300.500", None),
    ],
)
def test_a_point_before_three_digits_may_be_either(text: str, either: str | None) -> None:
    """In Germany and Denmark it sets thousands apart."""
    assert thousand_or_decimal(text) == either
