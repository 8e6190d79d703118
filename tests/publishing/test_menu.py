"""The menu says what `mkdocs.yml` says, letter for letter, on every page."""

from pathlib import Path

import pytest

from generator.cli import run
from tests.support import edited, lay_out


@pytest.mark.slow
def test_a_menu_is_plain_text(tmp_path: Path) -> None:
    """MkDocs hands titles to the theme as they are written; a section leads to its first page."""
    menu = "- https://a.example/?b&c\n  - More:\n      - Deep:\n          - Q & A <5:"
    edited(lay_out("canal", tmp_path), "mkdocs.yml", "- Timeline:", menu)
    assert run(["build", "--project", str(tmp_path)]) == 0
    for path in (tmp_path / "site").rglob("*.html"):
        page = path.read_text("utf-8")
        assert ">https://a.example/?b&amp;c</a>" in page
        assert ">More</a>" in page
        assert "Q & A" not in page
    assert 'aria-current="true">Deep</a>' in (tmp_path / "site/timeline/index.html").read_text(
        "utf-8"
    )
