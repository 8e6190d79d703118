"""What cannot be read is told, and nothing that only follows from it."""

from pathlib import Path

import pytest

from tests.support import edited, lay_out, told

MENU = "  - Timeline: timeline/index.md\n"
PAGES = ("actors/norland", "people/ilse-varga", "articles/canal-talks", "questions/tolls")
FILES = {
    "seeds/actors.yml": "- id: a: b\n",
    "seeds/people.yml": "- id: a: b\n",
    "seeds/events.yml": "- id: a: b\n",
    "seeds/subjects.yml": "- id: a: b\n",
    "seeds/corrections.yml": "- id: a: b\n",
    "seeds/briefing.yml": "publishers: a: b\n",
    "seeds/positions.csv": "norland,tolls\n",
    "seeds/quotes.lock": "[",
    "seeds/editions/1.yml": "a: b\n",
    "seeds/articles/canal-talks.md": "\x00",
    "seeds/articles/dredgers-sail.md": "\x00",
}


@pytest.mark.parametrize("path", FILES)
def test_a_file_that_cannot_be_read_has_no_consequences(path: str, tmp_path: Path) -> None:
    """Also where a menu has pages of its records."""
    project = lay_out("canal", tmp_path)
    pages = "".join(f"  - Page: {page}/index.md\n" for page in PAGES)
    edited(project, "mkdocs.yml", MENU, MENU + pages)
    assert told(project) == []
    if "editions" in path:
        edited(project, "mkdocs.yml", MENU, f"{MENU}  - May: editions/1/index.md\n")
    (project.root / path).parent.mkdir(exist_ok=True)
    with (project.root / path).open("a", encoding="utf-8") as file:
        file.write(FILES[path])
    (problem,) = told(project)
    assert problem.startswith(f"{path}:")


def test_a_folder_that_cannot_be_read_has_no_consequences(tmp_path: Path) -> None:
    """Nobody knows which articles are in it."""
    project = lay_out("canal", tmp_path)
    project.articles.rename(tmp_path / "elsewhere")
    project.articles.write_text("", "utf-8")
    assert told(project) == ["seeds/articles:1:1: error: a file, expected a folder (not-a-file)"]


def test_a_bottom_line_may_cite_what_cannot_be_read(tmp_path: Path) -> None:
    """Its editor has other things to mend first."""
    project = lay_out("canal", tmp_path)
    edited(project, "seeds/brief.md", " [@canal-talks; @dredgers-sail]", "")
    assert len([line for line in told(project) if "bottom-line-without-citation" in line]) == 1
    (project.articles / "canal-talks.md").write_bytes(b"\x00")
    (problem,) = told(project)
    assert "(binary-file)" in problem
