"""A new site is made of an older one, in whatever state that is; what differs is what changes."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publishing.tree import swap
from generator.publishing.tree.manifest import FILE
from generator.publishing.tree.new_tree import NewTree
from generator.publishing.tree.swap import SPARE, PublishError
from generator.publishing.tree.write import write_tree
from tests.publishing.test_page_by_page import Desk, contents, head

pytestmark = pytest.mark.slow

OTHER: dict[str, str | bytes] = {"p/index.md": head("P", "other")}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a project with a site and the one before it."""
    made = Desk(tmp_path)
    assert [made.build(), made.build(OTHER)] == [[], []]
    assert (made.project.build / SPARE / "index.html").exists()
    return made


@pytest.fixture
def expected(tmp_path: Path) -> dict[str, bytes]:
    """Return the site as it is where nothing was there before."""
    (tmp_path / "clean").mkdir()
    made = Desk(tmp_path / "clean")
    assert made.build() == []
    return contents(made.project.site)


def state(folder: Path) -> dict[str, int]:
    """Return which file of the disk each entry is."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_ino
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_trees_take_turns(desk: Desk, expected: dict[str, bytes]) -> None:
    """Each is the other's neighbour in all that both have, and the folders are the same."""
    site, spare = desk.project.site, desk.project.build / SPARE
    folder, before = (spare / "p").stat().st_ino, state(site)
    assert desk.build() == []
    assert contents(site) == expected
    assert (site / "p").stat().st_ino == folder
    assert state(spare) == before
    same = state(site).items() & state(spare).items()
    assert {name for name, _ in state(site).items() - same} == {"p/index.html"}


def gone(spare: Path) -> None:
    """Remove it."""
    spare.rename(spare.parent.parent / "elsewhere")


def emptied(spare: Path) -> None:
    """Leave nothing in it."""
    gone(spare)
    spare.mkdir()


def a_file(spare: Path) -> None:
    """Put a file there."""
    gone(spare)
    spare.write_text("mine")


def others_in_it(spare: Path) -> None:
    """Add what nobody asked for, in a folder that stays and in one that does not."""
    write_tree({"p/more.html": "more", "q/r/more.html": "more"}, spare / "p")


def edited(spare: Path) -> None:
    """Give files other words; as many of them, at the same time."""
    for path in spare.rglob("*.html"):
        before = path.stat()
        text = path.read_bytes()
        path.unlink()
        path.write_bytes(text.swapcase())
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def a_folder_in_the_place_of_a_file(spare: Path) -> None:
    """And a file in the place of a folder."""
    (spare / "index.html").unlink()
    write_tree({"index.html/a/b.html": "b"}, spare / "x")
    (spare / "x" / "index.html").rename(spare / "index.html")
    (spare / "p" / "index.html").unlink()
    (spare / "p").rmdir()
    (spare / "p").write_text("no folder")


def links(spare: Path) -> None:
    """Let a file and a folder be links to something outside."""
    outside = spare.parent.parent / "outside"
    outside.mkdir()
    (outside / "index.html").write_text("outside")
    (spare / "index.html").unlink()
    (spare / "index.html").symlink_to(outside / "index.html")
    (spare / "actors" / "index.html").unlink()
    (spare / "actors").rmdir()
    (spare / "actors").symlink_to(outside)


@pytest.mark.parametrize(
    "spoil", [gone, emptied, a_file, others_in_it, edited, a_folder_in_the_place_of_a_file, links]
)
def test_whatever_is_in_the_older_site(
    desk: Desk, expected: dict[str, bytes], tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    """The new one is what it would be without it, and nothing outside is touched."""
    spoil(desk.project.build / SPARE)
    outside = {path: path.read_bytes() for path in (tmp_path / "project" / "outside").rglob("*")}
    assert desk.build() == []
    assert contents(desk.project.site) == expected
    assert not any(path.is_symlink() for path in desk.project.site.rglob("*"))
    assert all(path.read_bytes() == content for path, content in outside.items())


def test_a_folder_of_that_name_is_not_taken(desk: Desk) -> None:
    """Where builds left none so far: somebody's own."""
    (desk.project.build / FILE).unlink()
    mine = desk.project.build / SPARE / "mine.txt"
    mine.write_text("mine")
    with pytest.raises(PublishError, match=r"^build/site-spare/mine\.txt was not made by a build"):
        desk.build()
    assert mine.read_text() == "mine"


def test_a_link_of_that_name_is_refused(desk: Desk, tmp_path: Path) -> None:
    """It would lead out of the project."""
    gone(desk.project.build / SPARE)
    (desk.project.build / SPARE).symlink_to(tmp_path)
    with pytest.raises(PublishError, match=r"^build/site-spare is a link"):
        desk.build()


def test_a_build_that_fails_leaves_no_tree(desk: Desk, expected: dict[str, bytes]) -> None:
    """The next one begins anew."""
    before = contents(desk.project.site)
    assert desk.build({"p/index.md": head("P", '<a href="gone.html">x</a>')}) != []
    assert contents(desk.project.site) == before
    assert not {SPARE, swap.NEXT} & {path.name for path in desk.project.build.iterdir()}
    assert desk.build() == []
    assert contents(desk.project.site) == expected


def test_what_has_to_be_flushed_is_known(tmp_path: Path) -> None:
    """Every folder of which an entry was made or removed, up to the top."""
    write_tree({"a/b/old.html": "", "c/same.html": "", "d/e/gone.html": ""}, tmp_path / "tree")
    tree = NewTree(tmp_path / "tree", ["a/b/old.html", "a/f/new.html", "c/same.html"])
    assert tree.changed == {""}  # of which `d` was removed
    assert tree.has("c/same.html", (tmp_path / "tree" / "c" / "same.html").lstat())
    tree.make_room("a/f/new.html")
    assert tree.changed == {"", "a", "a/f"}
    tree.make_room("a/b/old.html")
    assert tree.changed == {"", "a", "a/f", "a/b"}
    assert [path.name for path in (tmp_path / "tree").rglob("*.html")] == ["same.html"]
