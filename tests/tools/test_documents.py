"""What the documents say of the tree is so: each file that they name is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("ARCHITECTURE.md", "BENCHMARKS.md", "CONTRIBUTING.md", "README.md", "SECURITY.md")
SEARCHED = (
    "generator", "docs_templates", "tests", "tools", "benchmarks", "seeds", "docs", ".github",
)  # fmt: skip
MADE_BY_A_BUILD = frozenset({"build/mkdocs.yml", "assets/print.css"})


@pytest.fixture(scope="module")
def files() -> frozenset[str]:
    """Return the paths of the tree's files."""
    found = (path for folder in SEARCHED for path in (ROOT / folder).rglob("*.*"))
    return frozenset(
        f"/{path.relative_to(ROOT).as_posix()}" for path in (*found, *ROOT.glob("*.*"))
    )


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_file_that_a_document_names_is_there(document: str, files: frozenset[str]) -> None:
    """By the end of its path; what a build makes is named, too."""
    text = (ROOT / document).read_text("utf-8")
    named = set(re.findall(r"`([\w./-]+\.(?:css|jinja|js|py|toml|typ|yml))`", text))
    missing = {name for name in named if not any(path.endswith(f"/{name}") for path in files)}
    assert missing <= MADE_BY_A_BUILD


def _drawn() -> Iterator[tuple[str, str]]:
    """Yield each path of the drawing of the folders, and the words behind it."""
    drawing = (ROOT / "ARCHITECTURE.md").read_text("utf-8").split("```text\n")[2].split("```")[0]
    above: list[tuple[int, str]] = []
    for line in drawing.splitlines():
        drawn = re.match(r"( *)((?:[\w.-]+/  )*[\w.-]+(?:/|\.\w+))  +(?=\S)", line + "  .")
        if drawn is None or drawn[1].count(" ") > 10:  # goes on with the line before
            yield above[-1][1], line
            continue
        indent, names = len(drawn[1]), drawn[2].split()
        above = [one for one in above if one[0] < indent]
        folder = above[-1][1] if above else ""
        for name in names:
            yield folder + name, line[drawn.end() :]
        above.append((indent, folder + names[-1]))


def test_the_drawing_of_the_folders_is_the_tree(files: frozenset[str]) -> None:
    """Every folder and file stands where it is drawn; modules that the words name are somewhere."""
    drawn = list(_drawn())
    assert len(drawn) > 60
    assert [path for path, _ in drawn if not (ROOT / path).exists()] == []
    named = {name for _, words in drawn for name in re.findall(r"\w+\.py\b", words)}
    assert [name for name in sorted(named) if not any(p.endswith(f"/{name}") for p in files)] == []


def test_no_package_is_left_out_of_the_drawing() -> None:
    """But for data, and for what the words of another one tell."""
    packages = {path.parent for path in (ROOT / "generator").rglob("__init__.py")}
    names = {package.relative_to(ROOT).as_posix() + "/" for package in packages}
    missing = names - {path for path, _ in _drawn()}
    assert missing <= {
        "generator/curating/quotations/vocabulary/",
        "generator/curating/quotations/weights/",
        "generator/rendering/pages/shared/",
    }
