"""Other scripts on paper: a text runs as its letters do, and what no font has is said."""

import io
from pathlib import Path

import pdfplumber

from generator.build import set_pack
from generator.caching.build_cache import NO_CACHE
from generator.cli import run
from generator.examination import examine
from generator.problems import errors
from generator.project import Project
from generator.rendering.pack.typeset import STAND_IN
from generator.template_files import SHIPPED
from tests.arabic import ARABIC, FIRST, LAST, LATIN, arabic_canal
from tests.fonts import font_with
from tests.printed import needs_programs, texts
from tests.support import linked, told

SANS = SHIPPED / "pack" / "fonts" / "SourceSans3-Regular.otf"
LETTERS = "".join(char for char in FIRST + LAST if not char.isascii())


def add_font(project: Project) -> None:
    """Give the project a font that has the letters of the quote."""
    project.own_fonts.mkdir()
    font = font_with(LETTERS, SANS.read_bytes())
    (project.own_fonts / "ArabiaSans3-Regular.otf").write_bytes(font)


def test_a_letter_that_no_font_has_is_a_warning_that_names_the_font(tmp_path: Path) -> None:
    """With its place; a font in fonts/ silences it."""
    project = arabic_canal(tmp_path)
    (problem,) = told(project)
    assert problem == (
        'seeds/articles/canal-talks.md:23:11: warning: no font of the print pack has the Arabic "ا"'
        ' (U+0627), "ل" (U+0644), "ج" (U+062C) and 7 more; it prints □, expected a font in fonts/'
        " that does: Noto Naskh Arabic (missing-glyph)"
    )
    add_font(project)
    assert told(project) == []


@needs_programs
def test_the_pack_prints_what_it_can_and_says_on_its_cover_what_it_cannot(tmp_path: Path) -> None:
    """A square for each letter, so that nobody takes the words for the whole."""
    project = arabic_canal(tmp_path)
    cover, *others = texts(set_pack(linked(project), project, NO_CACHE))
    assert f"Thefontsofthiscopylack10letters(Arabic):whereonebelongs,{STAND_IN}isprinted." in cover
    assert f"({LATIN})" in "".join(others)
    assert STAND_IN * len(FIRST) in "".join(others)
    add_font(project)
    cover, *_ = texts(set_pack(linked(project), project, NO_CACHE))
    assert "Thefontsofthiscopylack" not in cover


@needs_programs
def test_an_arabic_quote_runs_from_the_right(tmp_path: Path) -> None:
    """Its first word stands rightmost, its full stop at its left end, the Latin word between."""
    project = arabic_canal(tmp_path)
    add_font(project)
    with pdfplumber.open(io.BytesIO(set_pack(linked(project), project, NO_CACHE))) as opened:
        pages = [page.chars for page in opened.pages]
    # Under Quotes; before, a line of what changed names the speaker first.
    chars = [page for page in pages if any(char["text"] == LAST[-1] for char in page)][-1]
    at = next(char["top"] for char in chars if char["text"] == LAST[-1])
    line = [char for char in chars if abs(char["top"] - at) < 4 and char["x0"] > 150]
    left = {char["text"]: char["x0"] for char in sorted(line, key=lambda char: -char["x0"])}
    latin = [left[letter] for letter in "AUKS"]
    assert max(left[LAST[0]], left["."]) < min(latin)
    assert left["."] < left[LAST[-1]]
    assert max(latin) < left[FIRST[-1]] < left[FIRST[0]]
    assert left["A"] < left["K"] < left["S"]


def test_a_site_is_built_without_the_font_and_strict_refuses(tmp_path: Path) -> None:
    """One letter stops nothing, unless the editor asks for it."""
    project = arabic_canal(tmp_path)
    assert not errors(examine(project)[1])
    folder = str(project.root)
    assert run(["check", "--project", folder]) == 0
    assert run(["check", "--strict", "--project", folder]) == 1
    assert ARABIC in (project.seeds / "articles" / "canal-talks.md").read_text("utf-8")
