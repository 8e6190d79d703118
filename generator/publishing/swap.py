"""Puts a finished site in the place of the old one, in one step, by one builder at a time."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from generator.files import LinkError, kind, refuse_links, remove_unfinished
from generator.project import Project
from generator.publishing.manifest import files_of, load, not_made, told
from generator.publishing.write import discard

NEXT = "site-next"
"""In `build/`: the site that is being made, and after the exchange what is left of the old one."""
OLD = "site-old"
"""In `build/`: the whole old site, for the moment between two renames; see `recover`."""
LOCK = "publish.lock"
PATIENCE = 120.0
"""Seconds that a build waits for another one: longer than a large briefing takes."""
AT_FDCWD = -100
RENAME_EXCHANGE = 2
CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


class PublishError(Exception):
    """The machine or its folders do not allow it; the message is a clause for the editor."""


@contextmanager
def locked(
    project: Project, report: Callable[[str], None], patience: float = PATIENCE
) -> Iterator[None]:
    """Hold the project's only right to build; the system frees it when a holder dies.

    Args:
        project: whose `build/` holds the lock file.
        report: told when another build has to be waited for.
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

    Behind a link lies what is not the project's, and is written and removed nowhere; a repository
    would be thrown away; two file systems cannot exchange folders.
    """
    site = project.site
    name = project.name(site)
    made = (project.docs, project.theme, project.build / NEXT, project.build / OLD, site)
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
    """Tidy up after a build that was killed; call it with the lock held.

    Puts the old site back if the build died between two renames, and removes what it left.

    Raises:
        PublishError: no build left that.
    """
    old, beside = project.build / OLD, project.build / NEXT
    _refuse_foreign(project, old, beside)
    remove_unfinished(project.build)
    if old.is_dir() and not os.path.lexists(project.site):
        old.rename(project.site)
    discard(beside)
    discard(old)


def _refuse_foreign(project: Project, *left: Path) -> None:
    """Refuse folders that are called as if a build had left them, but hold files of others."""
    manifest = load(project)
    if manifest and manifest.beside:
        return
    known = files_of(project.docs) | files_of(project.site)
    for path in left:
        name = project.name(path)
        if kind(path) not in {None, "a folder"}:
            raise PublishError(f"{name} is no folder; move it, since builds use that name")
        if names := not_made(path, None, known):
            raise PublishError(f"{told(names, name)}; move {name}, since builds use that name")


def _refuse_links(project: Project, *paths: Path) -> None:
    try:
        refuse_links(project.root, *paths)
    except LinkError as error:
        raise PublishError(str(error)) from error


def replace_site(built: Path, site: Path) -> None:
    """Put a complete site in the place of the old one and remove the old one.

    Args:
        built: the new site, on the file system of `site`; gone afterwards.
        site: a folder, or nothing yet.

    Raises:
        OSError: the old site is still in place, whole.
    """
    _flush_tree(built)
    if not site.exists():
        built.rename(site)
    elif not _exchange(built, site):
        _two_renames(built, site)
    # The new site is in place: from here on nothing may be called a failure. What cannot be
    # removed now is removed by the next build.
    with suppress(OSError):
        _flush(site.parent)
        _flush(built.parent)
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
    """Exchange two folders with a moment between; `recover` ends what a kill interrupts."""
    old = built.with_name(OLD)
    site.rename(old)
    try:
        built.rename(site)
    except BaseException:
        old.rename(site)
        raise
    # OLD always names a whole site, so it must not keep that name while it is being removed.
    old.rename(built)


def _flush_tree(folder: Path) -> None:
    """Make sure that every file and folder of a tree is on the disk and not only on its way."""
    for parent, _, files in os.walk(folder):
        for name in files:
            _flush(Path(parent, name))
        _flush(Path(parent))


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
