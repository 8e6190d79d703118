"""What others have made and lies in the repository is what its note says, by its hash."""

import hashlib
import re
import subprocess
from pathlib import Path

import pytest

from tests.needs import ROOT

NOTES = sorted((ROOT / "docs_templates").rglob("ORIGIN.md"))
ENDINGS = (".woff2", ".otf", ".ttf", ".svg")
OURS = {"docs_templates/assets/icon.svg"}


@pytest.mark.parametrize("note", NOTES, ids=lambda path: path.parent.relative_to(ROOT).as_posix())
def test_each_file_has_the_hash_that_its_note_says(note: Path) -> None:
    """None is changed, none is missing, and none is there besides."""
    text = note.read_text("utf-8")
    noted = dict(re.findall(r"^\| ([0-9a-f]{64}) \| (\S+) \|$", text, re.MULTILINE))
    files = [path for path in note.parent.iterdir() if path.suffix in ENDINGS]
    found = {hashlib.sha256(path.read_bytes()).hexdigest(): path.name for path in files}
    assert found == noted
    assert re.search(r"npm package|from the npm packages|Adobe’s npm|Adobe's npm", text)


def test_nothing_else_is_of_others() -> None:
    """Fonts and drawings lie in folders with a note, but for our own icon."""
    listed = subprocess.run(
        ("git", "ls-files", "-z", "docs_templates", "generator", "docs"),  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = [name for name in listed.stdout.split("\0") if name.endswith(ENDINGS)]
    without = [name for name in names if not (ROOT / name).with_name("ORIGIN.md").exists()]
    assert set(without) - OURS == set()
