"""The menu says what `mkdocs.yml` says, letter for letter, on every page."""

from pathlib import Path

import pytest

from generator.cli import run
from tests.support import edited, lay_out


@pytest.mark.slow
def test_a_menu_is_plain_text(tmp_path: Path) -> None:
    """MkDocs hands titles to the theme as they are written; those of pages are encoded already."""
    edited(lay_out("canal", tmp_path), "mkdocs.yml", "- Timeline:", "- Q & A <5:")
    assert run(["build", "--project", str(tmp_path)]) == 0
    for path in (tmp_path / "site").rglob("*.html"):
        page = path.read_text("utf-8")
        assert ">Q &amp; A &lt;5</a>" in page
        assert "Q & A" not in page
