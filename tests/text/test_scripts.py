"""The script of a letter, and the free font that has it."""

import pytest

from generator.text.scripts import font_for, script_of


@pytest.mark.parametrize(
    ("letters", "script", "font"),
    [
        ("اﷺ٢", "Arabic", "Noto Naskh Arabic"),
        ("שׁ", "Hebrew", "Noto Sans Hebrew"),
        ("क", "Devanagari", "Noto Sans Devanagari"),
        ("ก", "Thai", "Noto Sans Thai"),
        ("ሀ", "Ethiopic", "Noto Sans Ethiopic"),
        ("་", "Tibetan", "Noto Serif Tibetan"),
        ("漢。「（", "Chinese", "Noto Sans SC"),
        ("あカー", "Japanese", "Noto Sans JP"),
        ("가", "Korean", "Noto Sans KR"),
        ("Ӿ", "Cyrillic", "Noto Sans"),
        ("😀→①\ue000", "symbols", "Noto Sans Symbols 2, Noto Sans Math or Noto Emoji"),
    ],
)
def test_a_letter_has_a_script_and_a_font(letters: str, script: str, font: str) -> None:
    """What stands between letters counts as theirs."""
    for letter in letters:
        assert script_of(letter) == script, letter
    assert font_for(script) == font


@pytest.mark.parametrize(
    ("language", "font"),
    [
        ("zh", "Noto Sans SC"),
        ("zh-Hans", "Noto Sans SC"),
        ("zh-Hant", "Noto Sans TC"),
        ("zh-TW", "Noto Sans TC"),
        ("ja", "Noto Sans JP"),
        ("ko", "Noto Sans KR"),
        ("yue", "Noto Sans HK"),
        ("en", "Noto Sans SC"),
    ],
)
def test_chinese_characters_have_the_shapes_of_their_language(language: str, font: str) -> None:
    """One character looks different in Taipei and in Tokyo."""
    assert font_for("Chinese", language) == font
