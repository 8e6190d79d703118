"""The codes of countries are those of the standard."""

from babel import Locale

from generator.reading.checks import lands
from generator.reading.checks.countries import COUNTRIES

NO_COUNTRIES = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())  # noqa: SIM905
"""What Unicode has besides: islands with codes that are reserved, unions, and what stands in."""


def test_the_codes_are_those_of_iso_3166() -> None:
    """As Babel knows them, which takes too long to load for each check."""
    known = {
        code
        for code in map(str, Locale("en").territories)
        if len(code) == len("XK") and code.isalpha()
    }
    assert known - NO_COUNTRIES == COUNTRIES


def test_other_names_have_codes_that_there_are() -> None:
    """And are written as names are compared."""
    assert set(lands.OTHER_NAMES.values()) <= COUNTRIES
    assert [name for name in lands.OTHER_NAMES if name != name.casefold()] == []
