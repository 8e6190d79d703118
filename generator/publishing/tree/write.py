"""Writes a tree of generated files into a folder; unchanged files are left as they are."""

import os
import shutil
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from generator.caching.standing_files import Stands
from generator.machine.files import (
    FileTooLargeError,
    NotPlainFileError,
    create_file,
    kind,
    read_file,
)

FORBIDDEN = frozenset("\\:\0")
"""Characters that change the meaning of a path on some system: `C:`, `a\\b`, NUL."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files of a tree were written, were unchanged, or were removed."""

    written: int
    unchanged: int
    removed: int


def write_tree(
    files: Mapping[str, str | bytes | Stands], folder: Path, later: Collection[str] = ()
) -> Written:
    """Make a folder hold exactly these files, byte for byte.

    Links are never followed: one in the way is replaced, the folder itself included.

    Args:
        files: path in the folder, with forward slashes, to content; text becomes UTF-8, what
            stands is left alone.
        folder: made if it is missing.
        later: paths of files that `add_file` will write; until then they are as before, or empty.

    Returns:
        How many files were written, unchanged and removed.

    Raises:
        ValueError: a path is not plainly relative, or two collide where case does not count.
            Nothing has been written then.
        OSError: the disk or its permissions; `filename` is always set.
    """
    waiting = dict.fromkeys(later, b"")
    folders = _folders({**files, **waiting})
    _make_room(folder)
    there: set[str] = set()
    removed = _prune(folder, "", {**files, **waiting}, folders, there)
    for name in sorted(folders - there):
        (folder / name).mkdir(exist_ok=True)
    written = sum(
        add_file(folder / path, content.encode() if isinstance(content, str) else content)
        for path, content in files.items()
        if not isinstance(content, Stands)
    )
    for path in waiting:
        if kind(folder / path) != "a file":
            add_file(folder / path, b"")
    return Written(written, len(files) - written, removed)


def discard(path: Path) -> int:
    """Remove whatever is at a path, following no link; return how many files that were."""
    if path.is_symlink() or not path.is_dir():
        existed = os.path.lexists(path)
        path.unlink(missing_ok=True)
        return int(existed)
    count = sum(len(files) for _, _, files in os.walk(path))
    shutil.rmtree(path)
    return count


def _folders(paths: Mapping[str, object]) -> set[str]:
    """Return every folder that the paths need; raise ValueError for paths that collide."""
    spellings: dict[str, str] = {}
    folders: set[str] = set()
    for path in paths:
        steps = list(_steps(path))
        for step in steps:
            # macOS and Windows hold one file where Linux holds two: refuse it everywhere.
            folded = unicodedata.normalize("NFC", step).casefold()
            if (known := spellings.setdefault(folded, step)) != step:
                raise ValueError(f"{path!r} collides with {known!r} where case does not count")
        folders.update(steps[:-1])
    if both := sorted(folders.intersection(paths)):
        raise ValueError(f"{both[0]!r} is both a file and a folder")
    return folders


def _steps(path: str) -> Iterator[str]:
    """Yield a path's folders from the top, then the path itself; refuse what is not relative."""
    parts = path.split("/")
    if {"", ".", ".."}.intersection(parts) or FORBIDDEN.intersection(path):
        raise ValueError(f"not a relative path with forward slashes: {path!r}")
    return accumulate(parts, lambda before, part: f"{before}/{part}")


def _make_room(folder: Path) -> None:
    """Make the folder; remove a link or a file in its place."""
    if folder.is_symlink() or not folder.is_dir():
        discard(folder)
    folder.mkdir(parents=True, exist_ok=True)


def _prune(
    folder: Path, prefix: str, files: Mapping[str, object], folders: set[str], there: set[str]
) -> int:
    """Remove every entry that is not in `files` or `folders`; return the number of files.

    The folders that stay are added to `there`.
    """
    removed = 0
    with os.scandir(folder) as entries:
        for entry in list(entries):
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False) and name in folders:
                there.add(name)
                removed += _prune(folder / entry.name, f"{name}/", files, folders, there)
            elif entry.is_dir(follow_symlinks=False) or name not in files:
                removed += discard(folder / entry.name)
    return removed


def add_file(path: Path, content: bytes) -> bool:
    """Write one file unless it has this content already; return whether it was written."""
    if _holds(path, content):
        return False
    # A new file, never the old one overwritten: that might be a link, a pipe, or share its bytes
    # with a file elsewhere.
    path.unlink(missing_ok=True)
    create_file(path, content)
    return True


def _holds(path: Path, content: bytes) -> bool:
    """Return whether a plain file stands there with this content."""
    try:
        return read_file(path, len(content)) == content
    except (FileNotFoundError, NotPlainFileError, FileTooLargeError):
        return False
