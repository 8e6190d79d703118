"""The codes of countries are those of the standard."""

from pathlib import Path

import pytest
from babel import Locale

from generator.reading.checks import lands
from generator.reading.checks.countries import COUNTRIES
from tests.support import edited, lay_out, told

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


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        *(("gb", "GB"), ("UK", "GB"), ("GBR", "GB"), ("826", "GB"), ("EL", "GR"), ("DD", "DE")),
        *(("YU", None), ("EU", None), ("Great Britain", None)),
    ],
)
def test_another_code_of_a_country_is_told(code: str, hint: str | None, tmp_path: Path) -> None:
    """That of a state that fell apart may be any of its heirs."""
    project = edited(
        lay_out("canal", tmp_path), "seeds/actors.yml", "group: Parties", f"iso: {code}\n  group: P"
    )
    expected = f'; did you mean "{hint}"?' if hint else ", expected one like GL"
    message = f'error: unknown country code "{code}"{expected} (unknown-iso)'
    assert any(message in problem for problem in told(project))


def test_other_names_have_codes_that_there_are() -> None:
    """And are written as names are compared."""
    assert set(lands.OTHER_NAMES.values()) <= COUNTRIES
    assert [name for name in lands.OTHER_NAMES if name != name.casefold()] == []
