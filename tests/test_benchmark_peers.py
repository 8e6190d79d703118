"""Other builders beside ours: the same pages for each, and a table that says what is missing."""

import json
import tomllib
from pathlib import Path

import pytest

from benchmarks.measure import Run
from benchmarks.peer_builds import (
    ARTICLE,
    CLEAN,
    LONGEST,
    NOTHING,
    OURS,
    WORD,
    Built,
    Peer,
    installed,
    too_long,
)
from benchmarks.peer_sites import HUGO, MKDOCS, lay_out
from benchmarks.peers_report import peers_report

PAGES = ("index", "articles/index", "articles/one/index", "about/index")


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Return a folder with some pages."""
    for page in PAGES:
        path = tmp_path / "state" / f"{page}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {page}\n---\n\n{page}\n", encoding="utf-8")
    return tmp_path / "state"


def laid_out(folder: Path) -> set[str]:
    """Return the names of the pages in a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}


def test_mkdocs_gets_the_pages_and_a_menu_of_hubs(state: Path, tmp_path: Path) -> None:
    """Under their names."""
    lay_out(state, tmp_path / "site", MKDOCS, "material")
    assert laid_out(tmp_path / "site" / "docs") == {f"{page}.md" for page in PAGES}
    configuration = json.loads((tmp_path / "site" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert configuration["theme"] == {"name": "material"}
    assert configuration["nav"] == ["index.md", "articles/index.md", "about/index.md"]


def test_hugo_gets_folders_with_pages_below_them_as_sections(state: Path, tmp_path: Path) -> None:
    """Else it would take the pages below for attachments, and build none of them."""
    lay_out(state, tmp_path / "site", HUGO, "")
    assert laid_out(tmp_path / "site" / "content") == {
        "_index.md",
        "articles/_index.md",
        "articles/one/index.md",
        "about/index.md",
    }
    assert tomllib.loads((tmp_path / "site" / "hugo.toml").read_text(encoding="utf-8"))


def test_only_what_is_different_is_written(state: Path, tmp_path: Path) -> None:
    """A builder that remembers sees by the files what has changed."""
    lay_out(state, tmp_path / "site", MKDOCS, "mkdocs")
    docs = tmp_path / "site" / "docs"
    before = {name: (docs / name).stat().st_mtime_ns for name in laid_out(docs)}
    (state / "index.md").write_text("other\n", encoding="utf-8")
    (state / "about" / "index.md").unlink()
    lay_out(state, tmp_path / "site", MKDOCS, "mkdocs")
    assert laid_out(docs) == before.keys() - {"about/index.md"}
    assert (docs / "index.md").read_text(encoding="utf-8") == "other\n"
    same = before.keys() - {"about/index.md", "index.md"}
    assert {name: (docs / name).stat().st_mtime_ns for name in same} == {
        name: before[name] for name in same
    }


def test_what_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """MkDocs and Material are ours, too."""
    monkeypatch.setenv("PATH", str(tmp_path))
    peers, missing = installed(None)
    assert [peer.name for peer in peers] == ["plain MkDocs", "Material"]
    assert missing == ["Zensical", "Hugo"]
    program = tmp_path / "tools" / "hugo"
    program.parent.mkdir()
    program.touch(mode=0o755)
    peers, missing = installed(program.parent)
    assert peers[-1].command == (str(program), "build", "--quiet")
    assert missing == ["Zensical"]


def took(seconds: float) -> Run:
    """Return a run of so many seconds."""
    return Run(wall=seconds, processor=seconds * 2, memory=100.4, printed="")


def test_who_took_long_is_not_asked_for_more() -> None:
    """As the largest briefing that it has built lets expect."""
    slow = Peer("Slow", MKDOCS, ("slow",))
    found = [
        Built(10, "Slow", {CLEAN: took(LONGEST)}),
        Built(100, "Slow", {CLEAN: took(LONGEST / 8), WORD: took(LONGEST / 8)}),
    ]
    assert not too_long(slow, 400, found)
    assert too_long(slow, 401, found)
    assert not too_long(Peer("Other", MKDOCS, ("other",)), 401, found)


def test_the_table_says_what_was_measured_and_what_was_not() -> None:
    """A builder without memory builds as from nothing; ours comes last."""
    ours = {CLEAN: took(3), ARTICLE: took(2), WORD: took(1), NOTHING: took(0.1)}
    found = [
        Built(100, OURS, ours, 2_400_000, 1234),
        Built(100, "Plain", {CLEAN: took(1)}, 1_000_000, 10),
        Built(1000, OURS, {**ours, CLEAN: took(30)}, 24_000_000, 12345),
    ]
    told = peers_report(found, ["Hugo"])
    rows = [line for line in told.splitlines() if line.startswith("| ")]
    assert rows == [
        "| articles, change | Plain | ours |",
        "| --- | ---: | ---: |",
        "| 100, clean | 2.0 (1.0) | 6.0 (3.0) |",
        "| 100, one article | as clean | 4.0 (2.0) |",
        "| 100, one word | as clean | 2.0 (1.0) |",
        "| 100, nothing | as clean | 0.2 (0.1) |",
        "| 1000, clean | – | 60.0 (30.0) |",
        "| 1000, one article | – | 4.0 (2.0) |",
        "| 1000, one word | – | 2.0 (1.0) |",
        "| 1000, nothing | – | 0.2 (0.1) |",
        "| clean build | Plain | ours |",
        "| --- | ---: | ---: |",
        "| 100, memory, MiB | 100 | 100 |",
        "| 100, site, MB | 1 | 2 |",
        "| 100, files | 10 | 1,234 |",
        "| 1000, memory, MiB | – | 100 |",
        "| 1000, site, MB | – | 24 |",
        "| 1000, files | – | 12,345 |",
        "| growth of a clean build (1 is linear) | Plain | ours |",
        "| --- | ---: | ---: |",
        "| 100 to 1000 | – | 1.00 |",
    ]
    assert "Not installed here: Hugo." in told
