"""Folding and near misses: what people type for what is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.words import Vocabulary, did_you_mean, fold, nearest

PORTS = ("norrhamn", "sundvik", "storholm", "port-of-storholm", "uk", "eu", "kari-oedegaard")


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Løkke", "lokke"),
        ("Ærøskøbing", "aeroskobing"),
        ("Þórðarson", "thordarson"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Łódź", "lodz"),
        ("Åkesson", "akesson"),
        ("A\u030akesson", "akesson"),
        ("Đorđe", "dorde"),
        ("œuvre", "oeuvre"),
        ("Kĸ", "kq"),
        ("d’Ivoire", "d'ivoire"),
        ("“Nord–Süd”", '"nord-sud"'),
        ("12\u00a0km", "12 km"),
        ("", ""),
    ],
)
def test_folding_gives_what_people_type(written: str, typed: str) -> None:
    """Accents, case and typography do not count."""
    assert fold(written) == typed


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is its own folding."""
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("norhamn", "norrhamn"),
        ("Norrhamn", "norrhamn"),
        ("nrorhamn", "norrhamn"),
        ("sundvyk", "sundvik"),
        ("kari-ødegård", "kari-oedegaard"),
        ("us", None),
        ("sundvik", None),
        ("atlantis", None),
        ("", None),
    ],
)
def test_a_slip_or_two_is_recognised(word: str, meant: str | None) -> None:
    """Short words must match, long ones may have more slips; a word is no miss of itself."""
    assert nearest(word, PORTS) == meant


def test_of_two_equally_near_the_first_by_alphabet_is_meant() -> None:
    """The order of the candidates does not matter."""
    assert nearest("cart", ["carp", "card"]) == nearest("cart", ["card", "carp"]) == "card"


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("norhamn", '; did you mean "norrhamn"?'),
        ("oedegaard", '; did you mean "kari-oedegaard"?'),
        ("port-storholm", '; did you mean "port-of-storholm"?'),
        ("atlantis", ""),
        ("", ""),
    ],
)
def test_a_hint_ends_a_message(word: str, hint: str) -> None:
    """A near miss, or the only candidate with the same parts."""
    assert did_you_mean(word, iter(PORTS)) == hint


@given(st.lists(st.text("abcé-", max_size=22), max_size=8), st.text("abcé-", max_size=22))
def test_a_vocabulary_finds_what_comparing_with_each_word_finds(
    words: list[str], word: str
) -> None:
    """It looks at few of them."""
    others = set(words) - {word}
    assert Vocabulary(others).nearest(word) == nearest(word, others)
