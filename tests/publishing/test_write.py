"""What `write_tree` promises: exactly these files, nothing touched needlessly, no link followed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.tree.write import Written, discard, write_tree


def tree(folder: Path) -> dict[str, bytes]:
    """Return what a folder holds, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_writes_text_and_bytes_as_given(tmp_path: Path) -> None:
    """Text becomes UTF-8; no newline is added, translated or lost."""
    files: dict[str, str | bytes] = {
        "a.md": "Løkke\r\nno end",
        "b/c/d.bin": b"\x00\xff",
        "empty": "",
    }
    assert write_tree(files, tmp_path / "new" / "docs") == Written(3, 0, 0)
    assert tree(tmp_path / "new" / "docs") == {
        "a.md": "Løkke\r\nno end".encode(),
        "b/c/d.bin": b"\x00\xff",
        "empty": b"",
    }


def test_leaves_alone_what_is_right(tmp_path: Path) -> None:
    """An unchanged file keeps its time, a changed one of the same length does not stay."""
    write_tree({"same": "same", "other": "old"}, tmp_path)
    os.utime(tmp_path / "same", (1, 1))
    assert write_tree({"same": "same", "other": "new"}, tmp_path) == Written(1, 1, 0)
    assert (tmp_path / "same").stat().st_mtime == 1
    assert (tmp_path / "other").read_bytes() == b"new"


def test_removes_what_is_stale(tmp_path: Path) -> None:
    """Files and folders that are no longer there go, empty folders too."""
    write_tree({"a/b/one": "1", "a/b/two": "2", "a/three": "3", "four": "4"}, tmp_path)
    (tmp_path / "a" / "nothing" / "in" / "it").mkdir(parents=True)
    assert write_tree({"a/three": "3"}, tmp_path) == Written(0, 1, 3)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "three"]


def test_an_empty_tree_is_an_empty_folder(tmp_path: Path) -> None:
    """MkDocs wants its folders to exist."""
    assert write_tree({}, tmp_path / "theme") == Written(0, 0, 0)
    assert list((tmp_path / "theme").iterdir()) == []


@pytest.mark.parametrize(
    "path",
    ["/a", "../a", "a/../b", "a/..", "./a", "a//b", "a/", "", ".", "a\\b", "C:a", "a\0b"],
)
def test_refuses_paths_that_are_not_plainly_relative(tmp_path: Path, path: str) -> None:
    """And has written nothing then."""
    with pytest.raises(ValueError, match="not a relative path"):
        write_tree({"good": "", path: ""}, tmp_path / "docs")
    assert not (tmp_path / "docs").exists()


@pytest.mark.parametrize(
    "paths",
    [
        ("a.md", "A.md"),
        ("straße", "STRASSE"),
        ("caf\u00e9", "cafe\u0301"),
        ("people/a", "People/b"),
        ("a", "a/b"),
        ("a/b/c", "a/b"),
        ("A", "a/b"),
    ],
)
def test_refuses_paths_that_collide(tmp_path: Path, paths: tuple[str, str]) -> None:
    """What macOS or Windows cannot hold is refused on Linux too."""
    with pytest.raises(ValueError, match=r"collides|both a file and a folder"):
        write_tree(dict.fromkeys(paths, ""), tmp_path / "docs")
    assert not (tmp_path / "docs").exists()


def link_at_file(folder: Path, outside: Path) -> None:
    """Put a link where a file belongs."""
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "b").symlink_to(outside / "precious")


def link_at_folder(folder: Path, outside: Path) -> None:
    """Put a link where a folder belongs."""
    folder.mkdir()
    (folder / "a").symlink_to(outside)


def link_at_root(folder: Path, outside: Path) -> None:
    """Put a link where the whole tree belongs."""
    folder.symlink_to(outside)


def dangling_link(folder: Path, outside: Path) -> None:
    """Put a link to nothing where a file belongs."""
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "b").symlink_to(outside / "nothing")


def stale_link(folder: Path, outside: Path) -> None:
    """Put a link where nothing belongs."""
    folder.mkdir()
    (folder / "stale").symlink_to(outside)


def hard_link(folder: Path, outside: Path) -> None:
    """Let a file share its bytes with one elsewhere."""
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "b").hardlink_to(outside / "precious")


def folder_at_file(folder: Path, outside: Path) -> None:
    """Put a folder where a file belongs."""
    del outside
    (folder / "a" / "b" / "c").mkdir(parents=True)


def file_at_folder(folder: Path, outside: Path) -> None:
    """Put a file where a folder belongs."""
    del outside
    folder.mkdir()
    (folder / "a").write_text("in the way")


def pipe_at_file(folder: Path, outside: Path) -> None:
    """Put a pipe, which blocks who opens it, where a file belongs."""
    del outside
    (folder / "a").mkdir(parents=True)
    os.mkfifo(folder / "a" / "b")


@pytest.mark.parametrize(
    "obstacle",
    [
        link_at_file,
        link_at_folder,
        link_at_root,
        dangling_link,
        stale_link,
        hard_link,
        folder_at_file,
        file_at_folder,
        pipe_at_file,
    ],
)
def test_replaces_what_is_in_the_way(
    tmp_path: Path, obstacle: Callable[[Path, Path], None]
) -> None:
    """Whatever stands there, the tree is right afterwards and nothing elsewhere has changed."""
    folder, outside = tmp_path / "docs", tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("precious")
    obstacle(folder, outside)
    write_tree({"a/b": "new"}, folder)
    assert not any(path.is_symlink() for path in (folder, *folder.rglob("*")))
    assert sorted(path.name for path in folder.rglob("*")) == ["a", "b"]
    assert tree(folder) == {"a/b": b"new"}
    assert tree(outside) == {"precious": b"precious"}


def test_an_error_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk says nothing of the file by itself."""

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.machine.files.os.fdopen", full)
    with pytest.raises(OSError, match="No space") as caught:
        write_tree({"a/b": "x"}, tmp_path)
    assert caught.value.filename == str(tmp_path / "a" / "b")


def test_discard_counts_and_tolerates(tmp_path: Path) -> None:
    """Nothing, a file, a tree: all are gone afterwards."""
    write_tree({"a/b": "1", "a/c/d": "2", "e": "3"}, tmp_path)
    assert [discard(tmp_path / name) for name in ("nothing", "e", "a")] == [0, 1, 2]
    assert list(tmp_path.iterdir()) == []


def test_what_it_writes_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    """A host that serves the site as another user must be able to read it."""
    before = os.umask(0o027)
    try:
        write_tree({"a/b": "x"}, tmp_path / "docs")
    finally:
        os.umask(before)
    assert (tmp_path / "docs" / "a" / "b").stat().st_mode & 0o777 == 0o640


names = st.sampled_from(["a", "b", "c", "d.md"])
trees = st.dictionaries(
    st.lists(names, min_size=1, max_size=3).map("/".join), st.text(max_size=3), max_size=6
).filter(lambda files: not any(f"{a}/" == b[: len(a) + 1] for a in files for b in files))


@pytest.mark.slow
@given(before=trees, after=trees)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, before: dict[str, str], after: dict[str, str]
) -> None:
    """From any tree to any other; a second time there is nothing left to do."""
    folder = tmp_path_factory.mktemp("tree")
    write_tree(before, folder)
    done = write_tree(after, folder)
    assert tree(folder) == {path: text.encode() for path, text in after.items()}
    assert done.written + done.unchanged == len(after)
    assert write_tree(after, folder) == Written(0, len(after), 0)
