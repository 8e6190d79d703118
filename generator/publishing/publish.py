"""The way from generated files to the published site: write, build beside, check, swap in."""

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from generator.problems import Problem
from generator.project import Project
from generator.publishing import foreign
from generator.publishing.base_config import write_base_config
from generator.publishing.links import follow_links
from generator.publishing.manifest import Manifest, files_of, store
from generator.publishing.mkdocs_site import build_site
from generator.publishing.swap import (
    NEXT,
    PublishError,
    locked,
    recover,
    refuse_unsafe,
    replace_site,
)
from generator.publishing.unused import remove_files, unused
from generator.publishing.write import discard, write_tree

EXPLANATIONS: dict[str, tuple[str, str, str]] = {
    "broken-link": (
        "A page of the built site links to a page or an anchor that is not there.",
        "a template that links to actors/index.html#spain without such an anchor",
        "a template that links to an anchor it makes",
    ),
    "mkdocs": (
        "MkDocs warned or stopped; in strict mode either keeps the new site back.",
        "nav: [{Brief: start.md}], without such a page",
        "nav: [{Brief: index.md}]",
    ),
    foreign.SLUG: foreign.EXPLANATION,
    "repeated-anchor": (
        "A page of the built site has one id twice, so a link could mean either.",
        "an event and a quote whose ids a template prints on one page as one id",
        "ids that differ",
    ),
}
"""Slug to the explanation, a bad example and a good one."""
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
        with _readable_errors(project):
            stack.enter_context(locked(project, report))
        yield


def publish(  # noqa: PLR0913  (the last one has a default)
    files: Mapping[str, str | bytes],
    theme: Mapping[str, str | bytes],
    project: Project,
    epoch: int,
    report: Callable[[str], None],
    *,
    config: str = "",
) -> list[Problem]:
    """Make `site/` from generated files, in one step, or leave the last good site alone.

    The caller holds the `build_lock`.

    Args:
        files: the whole of `build/docs`, by path in it.
        theme: the whole of `build/theme`.
        project: whose `mkdocs.yml` is built.
        epoch: seconds since 1970, the date of the build.
        report: is called with each step, in words.
        config: what `mkdocs.yml` may inherit; empty for nothing.

    Returns:
        Errors where there is no new site: messages of MkDocs, broken links. Else only warnings:
        the foreign files that stay in it.

    Raises:
        PublishError: the machine's fault; the last good site is untouched.
        ValueError: the generator made paths that no folder can hold.
    """
    with _readable_errors(project):
        refuse_unsafe(project)
        recover(project)
        manifest = foreign.announce(project, files, theme)
        docs = write_tree(files, project.docs)
        write_tree(theme, project.theme)
        if config:
            write_base_config(project, config)
        report(f"{len(files)} files for MkDocs: {docs.written} new, {docs.removed} removed")
        return _build(project, manifest, epoch, report)


def _build(
    project: Project, manifest: Manifest, epoch: int, report: Callable[[str], None]
) -> list[Problem]:
    """Build in a folder beside the site, check it, and swap it in; always remove that folder."""
    beside = project.build / NEXT
    try:
        built = build_site(project, beside, epoch, report)
        if built.problems:
            return built.problems
        followed = follow_links(beside, built.site_url)
        if followed.problems:
            return followed.problems
        remove_files(beside, unused(followed, manifest.docs))
        return _put_in_place(project, manifest, beside)
    finally:
        # A failure to remove must not hide the first error; the next build tries again.
        with suppress(OSError):
            discard(beside)


def _put_in_place(project: Project, manifest: Manifest, beside: Path) -> list[Problem]:
    """Replace the old site with the new one; return warnings for foreign files that stay."""
    made = files_of(beside)
    kept = foreign.keep(project, manifest, beside)
    replace_site(beside, project.site)
    with suppress(OSError):  # the site is complete; the old record names too many files at most
        store(project, replace(manifest, site=made, beside=False))
    return foreign.warnings(project, kept)


@contextmanager
def _readable_errors(project: Project) -> Iterator[None]:
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
