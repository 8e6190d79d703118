"""One build of a project at a time; what the machine refuses meanwhile becomes a sentence."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from generator.project import Project
from generator.publishing.tree.swap import PublishError, locked

REASONS = {
    errno.EACCES: "permission denied",
    errno.EDQUOT: "the disk quota is used up",
    errno.ENOSPC: "no space left on the device",
    errno.EPERM: "operation not permitted",
    errno.EROFS: "the file system is read-only",
    errno.EXDEV: "build and site lie on different file systems",
}
"""Messages for the editor; other errors have the system's message."""
WRITING = frozenset({errno.EDQUOT, errno.ENOSPC, errno.EROFS})
"""Errors that occur only while writing."""


@contextmanager
def build_lock(project: Project, report: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock that allows one build of a project at a time.

    It is taken before the seeds are read: a build that read earlier must not publish later.

    Args:
        project: whose build it is.
        report: is called with a message when another build has to be waited for.

    Raises:
        PublishError: another build goes on for too long, or the machine refuses.
    """
    with ExitStack() as stack:
        with readable_errors(project):
            stack.enter_context(locked(project, report))
        yield


@contextmanager
def readable_errors(project: Project) -> Iterator[None]:
    """Turn an OSError into a PublishError with a sentence for the editor."""
    try:
        yield
    except OSError as error:
        raise PublishError(_sentence(error, project)) from error


def _sentence(error: OSError, project: Project) -> str:
    """Return what the system refused, where, and whether the last good site is still there."""
    reason = REASONS.get(error.errno or 0) or error.strerror or str(error)
    verb = "while writing" if error.errno in WRITING else "at"
    # Of a copy, and of a rename, the second name is the one that is written.
    path = error.filename2 or error.filename
    at = f" {verb} {project.name(project.root / os.fsdecode(path))}" if path else ""
    # os.path, because a folder that may not be looked into is no reason to fail again.
    there = os.path.isdir(project.site)  # noqa: PTH112
    kept = "the last good site is untouched" if there else "there is no site yet"
    return f"{reason}{at}; {kept}"
