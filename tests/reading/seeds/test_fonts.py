"""Fonts of a project: a broken one is told, and nothing that only follows from it."""

from pathlib import Path

from tests.support import edited, lay_out, told

BROKEN = (
    "fonts/Other-Regular.otf:1:1: error: this cannot be read as a font, expected an OpenType font"
    " (.otf or .ttf) (not-a-font)"
)
NOT_READ = 'this file is not read, expected a name that ends in ".otf" or ".ttf" (misnamed-file)'


def test_a_broken_font_may_have_any_letter(tmp_path: Path) -> None:
    """So none is told to be missing."""
    project = lay_out("pond", tmp_path)
    edited(project, "seeds/people.yml", "name: Mia Lund", "name: Mia Lund 日本")
    (missing,) = (line for line in told(project) if "(missing-glyph)" in line)
    assert '"日" (U+65E5)' in missing
    project.own_fonts.mkdir()
    (project.own_fonts / "Other-Regular.otf").write_text("<html>", "utf-8")
    assert told(project) == [BROKEN]


def test_what_is_no_font_beside_fonts_is_told(tmp_path: Path) -> None:
    """Licences and notes are silent."""
    project = lay_out("pond", tmp_path)
    project.own_fonts.mkdir()
    for name in ("OFL.txt", "NOTES.md", ".hidden", "Other.woff2"):
        (project.own_fonts / name).write_text("A.", "utf-8")
    assert told(project) == [f"fonts/Other.woff2:1:1: warning: {NOT_READ}"]
