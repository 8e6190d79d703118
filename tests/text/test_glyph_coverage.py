"""Which letters can be printed is what the font files say."""

from pathlib import Path

import pytest

from generator.template_files import SHIPPED
from generator.text.glyph_coverage import font_files, letters, missing

FOLDER = SHIPPED / "pack" / "fonts"
KNOWN = letters(font_files([FOLDER]))


@pytest.mark.parametrize(
    "word", ["Løkke", "Gęślą", "Nguyễn", "Ελλάδα", "Ἀθῆναι", "Жодна ї ґ", "ŧŋđ"]
)
def test_languages_of_europe_can_be_printed(word: str) -> None:
    """Polytonic Greek and Sámi among them."""
    assert list(missing(word, KNOWN)) == []


def test_what_is_missing_is_named_once_in_order() -> None:
    """With where it stands first."""
    assert list(missing("漁 a 漁 釣", KNOWN)) == [(0, "漁"), (6, "釣")]


def test_spaces_and_joiners_need_no_glyph() -> None:
    """But the one space that has ink does."""
    assert list(missing("a\N{NO-BREAK SPACE}\N{EM SPACE}\n\N{ZERO WIDTH JOINER}", KNOWN)) == []
    assert list(missing("\N{OGHAM SPACE MARK}", KNOWN)) == [(0, "\N{OGHAM SPACE MARK}")]


def test_a_family_has_what_all_its_faces_have(tmp_path: Path) -> None:
    """A letter that only the italic lacks is lacking; another family may have it."""
    regular, italic = FOLDER / "SourceSans3-Regular.otf", FOLDER / "SourceSerif4-It.otf"
    mixed = tmp_path / "fonts"
    mixed.mkdir()
    (mixed / "Mixed-Regular.otf").write_bytes(regular.read_bytes())
    (mixed / "Mixed-Italic.otf").write_bytes(italic.read_bytes())
    both = letters(font_files([mixed]))
    assert both == letters([regular]) & letters([italic])
    assert both < letters([regular])


def test_folders_need_not_be_there(tmp_path: Path) -> None:
    """Most projects bring no font; notes beside fonts are none."""
    assert font_files([tmp_path / "fonts"]) == []
    assert letters([]) == frozenset()


def test_what_is_no_font_is_refused(tmp_path: Path) -> None:
    """By name: a file that was renamed would else be believed."""
    path = tmp_path / "Other-Regular.otf"
    path.write_bytes(b"wOF2 something")
    with pytest.raises(ValueError, match=r"Other-Regular\.otf is no OpenType font"):
        letters([path])


@pytest.mark.parametrize("end", [0, 4, 12, 100, 2000])
def test_half_a_font_is_none(tmp_path: Path, end: int) -> None:
    """Wherever it breaks off."""
    path = tmp_path / "Other-Regular.otf"
    path.write_bytes((FOLDER / "SourceSans3-Regular.otf").read_bytes()[:end])
    with pytest.raises(ValueError, match="is no OpenType font"):
        letters([path])


def test_a_font_in_the_place_of_another_is_read(tmp_path: Path) -> None:
    """A preview lives on while fonts come and go."""
    path = tmp_path / "Other-Regular.otf"
    path.write_bytes((FOLDER / "SourceSans3-Regular.otf").read_bytes())
    before = letters([path])
    path.write_bytes((FOLDER / "SourceSerif4-It.otf").read_bytes())
    assert letters([path]) != before
