"""Puts a finished site in the place of the old one, in one step, by one builder at a time."""

import ctypes
import errno
import os
import re
import sys
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from filelock import FileLock, Timeout

from generator.machine.files import (
    LinkError,
    kind,
    refuse_links,
    remove_abandoned,
    remove_unfinished,
)
from generator.project import Project
from generator.publishing.tree.manifest import files_of, load, not_made, not_made_clause
from generator.publishing.tree.write import discard
from generator.refusals import RefusedError

NEXT = "site-next"
"""In `build/`: the new site, and for a moment after the exchange the old one."""
OLD = "site-old"
"""In `build/`: the whole old site, for the moment between two renames; see `recover`."""
SPARE = "site-spare"
"""In `build/`: the site before the last one, of which the next one is made; see `new_tree`."""
LOCK = "publish.lock"
PATIENCE = 120.0
"""Seconds that a build waits for another one, which takes less even for a large briefing."""
MANY = 200
"""It takes less time to flush a whole file system than so many files and folders."""
TELLS_OF_ERRORS = (5, 8)
"""Since this version of Linux, who flushes a file system hears of what could not be written."""
AT_FDCWD = -100
RENAME_EXCHANGE = 2
CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


class PublishError(RefusedError):
    """The site cannot be published; the message is a clause for the editor."""


@contextmanager
def locked(
    project: Project, report: Callable[[str], None], patience: float = PATIENCE
) -> Iterator[None]:
    """Hold the lock file of the project; the system releases it when the process dies.

    Args:
        project: its `build/` holds the lock file.
        report: is called with a message when another build has to be waited for.
        patience: seconds to wait.

    Raises:
        PublishError: another build still runs after that time, or `build/` is a link.
        OSError: the lock file cannot be made.
    """
    _refuse_links(project, project.build / LOCK)
    project.build.mkdir(parents=True, exist_ok=True)
    lock = FileLock(project.build / LOCK)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        report(f"another build is running; waiting for it up to {patience:.0f} s")
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            raise PublishError(f"another build is still running after {patience:.0f} s") from None
    try:
        yield
    finally:
        lock.release()


def refuse_unsafe(project: Project) -> None:
    """Raise PublishError where the site cannot be replaced, or must not be.

    A link leads out of the project, where nothing may be written or removed; a git repository
    would be lost; folders cannot be exchanged between two file systems.
    """
    site = project.site
    name = project.name(site)
    used = (project.build / name for name in (NEXT, OLD, SPARE))
    made = (project.docs, project.theme, *used, site)
    _refuse_links(project, *made)
    if site.exists() and not site.is_dir():
        raise PublishError(f"{name} is a file; remove it, so that a folder can be published there")
    if os.path.lexists(site / ".git"):
        raise PublishError(f"{name} holds a git repository, which a build would throw away")
    beside = site if site.exists() else site.parent
    if project.build.stat().st_dev != beside.stat().st_dev:
        raise PublishError(
            f"{project.name(project.build)} and {name} lie on different file systems, so the site "
            "cannot be replaced in one step"
        )


def recover(project: Project) -> None:
    """Clean up after a build that was killed; the caller holds the lock.

    Put the old site back if the build died between two renames, and remove the folders it left;
    also what other commands left unfinished in `seeds/`, an hour ago or longer.

    Raises:
        PublishError: the folders hold files that no build made.
    """
    old, beside = project.build / OLD, project.build / NEXT
    _refuse_foreign(project, old, beside, project.build / SPARE)
    remove_unfinished(project.build)
    remove_abandoned(project.root, project.seeds)  # `add` may be writing
    if old.is_dir() and not os.path.lexists(project.site):
        old.rename(project.site)
    discard(beside)
    discard(old)


def take_spare(project: Project) -> Path:
    """Return the folder for the new site, which holds an older one if there is any."""
    spare, beside = project.build / SPARE, project.build / NEXT
    if kind(spare) == "a folder":
        spare.rename(beside)
    else:
        discard(spare)
    return beside


def is_left(project: Project) -> bool:
    """Return whether an earlier build has left a site beside the one that is published."""
    return any(os.path.lexists(project.build / name) for name in (NEXT, OLD))


def _refuse_foreign(project: Project, *left: Path) -> None:
    """Refuse folders with the names that builds use, if they hold files that no build made."""
    manifest = load(project)
    if manifest and (manifest.beside or manifest.spare):
        left = tuple(path for path in left if path.name != SPARE)
    if manifest and manifest.beside:
        return
    known = files_of(project.docs) | files_of(project.site)
    for path in left:
        name = project.name(path)
        if kind(path) not in {None, "a folder"}:
            raise PublishError(f"{name} is no folder; move it, since builds use that name")
        if names := not_made(path, None, known):
            raise PublishError(
                f"{not_made_clause(names, name)}; move {name}, since builds use that name"
            )


def _refuse_links(project: Project, *paths: Path) -> None:
    try:
        refuse_links(project.root, *paths)
    except LinkError as error:
        raise PublishError(str(error)) from error


class Difference(NamedTuple):
    """What a new site does not have from the old one, which is on the disk."""

    files: AbstractSet[str]
    """Those that were written."""
    folders: AbstractSet[str]
    """Those of which an entry was made or removed."""


def replace_site(
    built: Path, site: Path, differs: Difference | None = None, spare: Path | None = None
) -> None:
    """Put a complete site in the place of the old one.

    Args:
        built: the new site, on the file system of `site`; gone afterwards.
        site: a folder, or nothing yet.
        differs: what has to be flushed to the disk; None for everything.
        spare: where the old site goes, if it is not to be removed; nothing may be there.

    Raises:
        OSError: the old site is still in place, whole.
    """
    _flush_tree(built, differs)
    if not site.exists():
        built.rename(site)
    elif not _exchange(built, site):
        _two_renames(built, site)
    # The new site is in place, so that an error is no failure any more. What cannot be removed
    # now is removed by the next build.
    with suppress(OSError):
        _flush(site.parent)
        _flush(built.parent)
        if spare and os.path.lexists(built):
            built.rename(spare)
        else:
            discard(built)


def _exchange(built: Path, site: Path) -> bool:
    """Exchange two folders atomically; return False where the system has no such call."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:  # musl, and glibc before 2.28
        return False
    names = os.fsencode(built), os.fsencode(site)
    if rename(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in CANNOT_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(site))


def _two_renames(built: Path, site: Path) -> None:
    """Exchange two folders in two steps; `recover` completes what a kill interrupts."""
    old = built.with_name(OLD)
    site.rename(old)
    try:
        built.rename(site)
    except BaseException:
        old.rename(site)
        raise
    # OLD always names a whole site, so it must not keep that name while it is being removed. Where
    # it does, that is no failure: the new site is in place, and the next build removes the old one.
    with suppress(OSError):
        old.rename(built)


def _flush_tree(folder: Path, differs: Difference | None) -> None:
    """Flush the files and folders of a tree that differ, or all of them, to the disk."""
    paths = [folder / name for some in differs for name in some] if differs else list(_all(folder))
    if len(paths) <= MANY or not _flush_file_system(folder):
        for path in paths:
            _flush(path)


def _all(folder: Path) -> Iterator[Path]:
    """Yield the files and folders of a tree."""
    for parent, _, files in os.walk(folder):
        yield from (Path(parent, one) for one in files)
        yield Path(parent)


def _flush_file_system(folder: Path) -> bool:
    """Flush all that waits to be written where a folder lies; return whether that was possible."""
    flush = getattr(ctypes.CDLL(None), "syncfs", None) if sys.platform == "linux" else None
    if flush is None or _kernel() < TELLS_OF_ERRORS:
        return False
    descriptor = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        return bool(flush(descriptor) == 0)
    finally:
        os.close(descriptor)


def _kernel() -> tuple[int, ...]:
    """Return the version of Linux: 5 and 10 for `5.10.0-8-amd64`."""
    return tuple(map(int, re.findall(r"\d+", os.uname().release)[:2]))


def _flush(path: Path) -> None:
    """Flush one file or folder to the disk."""
    if os.name == "nt":  # Windows flushes neither folders nor files that are open for reading
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        os.fsync(descriptor)
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        os.close(descriptor)
