"""Letters that were decoded wrongly before they came into a seed."""

import pytest

from generator.reading.seeds.decoding import decoded_wrongly


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("NÃ¸rland", 1, '"Ã¸" stands for "ø"'),
        ("the gate â€“ now", 9, '"â€“" stands for "–"'),
        ("donâ€™t", 3, '"â€™" stands for "’"'),
        ("5Â°", 1, '"Â°" stands for "°"'),
        ("Â\u00a0x", 0, "stands for a sign that nobody sees"),
        ("ï»¿actor", 0, "stands for a sign that nobody sees"),
        ("N�rland", 1, '"�" stands where a letter was lost'),
    ],
)
def test_a_letter_that_was_decoded_wrongly_is_told(text: str, place: int, said: str) -> None:
    """And what it was, where anybody can tell."""
    found = decoded_wrongly(text)
    assert found is not None
    assert found[0] == place
    assert said in found[1]


@pytest.mark.parametrize(
    "text",
    ["AMANHÃ", "“AMANHÔ", "« AMANHû", "Âge, Ânes, âge", "Ngân hàng", "São", "Œuvre", "Ïle", "â €"],
)
def test_a_letter_of_a_language_is_none(text: str) -> None:
    """Nor one before a mark."""
    assert decoded_wrongly(text) is None
