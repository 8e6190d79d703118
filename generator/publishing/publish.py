"""The way from generated files to the published site: write, build beside, check, swap in."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.caching.standing_files import StandingFiles, Stands
from generator.problems import Problem
from generator.project import Project
from generator.publishing.building.base_config import write_base_config
from generator.publishing.building.mkdocs_site import build_site
from generator.publishing.building.page_by_page import Made, Way
from generator.publishing.building.site_record import store as remember
from generator.publishing.changed_links import check_changed
from generator.publishing.links import follow_links
from generator.publishing.tree import foreign
from generator.publishing.tree.lock import readable_errors
from generator.publishing.tree.manifest import Manifest, files_of, store
from generator.publishing.tree.new_tree import parents
from generator.publishing.tree.swap import (
    SPARE,
    Difference,
    recover,
    refuse_unsafe,
    replace_site,
    take_spare,
)
from generator.publishing.tree.unused import remove_files, unused
from generator.publishing.tree.write import add_file, discard, write_tree


@dataclass(frozen=True, slots=True)
class Sources:
    """What a site is made of."""

    files: Mapping[str, str | bytes | Stands]
    """The whole of `build/docs`, by path in it."""
    theme: Mapping[str, str | bytes]
    """The whole of `build/theme`."""
    config: str = ""
    """What `mkdocs.yml` may inherit; empty for nothing."""
    late: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)
    """Files of `build/docs` that are still being made; to call one is to wait for it."""
    standing: StandingFiles | None = None
    """What is known of `build/docs`."""


@dataclass(frozen=True, slots=True)
class Published:
    """The outcome of publishing."""

    problems: list[Problem]
    """Errors where there is no new site: messages of MkDocs, broken links. Else only warnings: the
    foreign files that stay in it."""
    repeatable: bool = False
    """Whether there is a site, and only what we know of had a part in it: no plugin, no hook."""


def publish(
    sources: Sources,
    project: Project,
    epoch: int,
    report: Callable[[str], None],
    cache: BuildCache = NO_CACHE,
) -> Published:
    """Make `site/` from generated files, in one step, or leave the last good site alone.

    The caller holds the `build_lock`.

    Args:
        sources: what the site is made of.
        project: whose `mkdocs.yml` is built.
        epoch: seconds since 1970, the date of the build.
        report: is called with each step, in words.
        cache: of earlier builds.

    Raises:
        PublishError: the machine's fault; the last good site is untouched.
        ValueError: the generator made paths that no folder can hold.
    """
    with readable_errors(project):
        refuse_unsafe(project)
        recover(project)
        files = sources.files
        manifest = foreign.announce(project, [*files, *sources.late], sources.theme)
        docs = write_tree(files, project.docs, later=sources.late.keys())
        write_tree(sources.theme, project.theme)
        if sources.config:
            write_base_config(project, sources.config)
        report(f"{len(files)} files for MkDocs: {docs.written} new, {docs.removed} removed")
        standing = sources.standing or StandingFiles(project.docs, cache)
        way = Way(cache, standing, partial(_add_late, sources, project))
        published = _build(project, manifest, epoch, report, way)
        standing.keep()
        return published


def _add_late(sources: Sources, project: Project) -> None:
    """Write what took longest to make."""
    for path, made in sources.late.items():
        add_file(project.docs / path, made())


def _build(
    project: Project,
    manifest: Manifest,
    epoch: int,
    report: Callable[[str], None],
    way: Way,
) -> Published:
    """Build in a folder beside the site, check it, and swap it in; always remove that folder."""
    beside = take_spare(project)
    try:
        built = build_site(project, beside, epoch, report, way)
        if built.problems:
            return Published(built.problems)
        if built.made and (files := check_changed(beside, built.made, built.site_url)):
            warnings = _put_in_place(project, manifest, beside, built.made)
            remember(way.cache, files)
            return Published(warnings, repeatable=True)
        if built.made:  # a link is wrong: say of all pages where
            built = build_site(project, beside, epoch, report, Way(is_plain=True))
        followed = follow_links(beside, built.site_url)
        if followed.problems:
            return Published(followed.problems)
        remove_files(beside, unused(followed, manifest.docs))
        return Published(_put_in_place(project, manifest, beside))
    finally:
        # A failure to remove must not hide the first error; the next build tries again.
        with suppress(OSError):
            discard(beside)


def _put_in_place(
    project: Project, manifest: Manifest, beside: Path, built: Made | None = None
) -> list[Problem]:
    """Replace the old site with the new one; return warnings for foreign files that stay.

    Args:
        project: whose site it is.
        manifest: the files that builds have made.
        beside: the new site.
        built: what is known of it; None where MkDocs built it in its own way.
    """
    made = frozenset(built.files) if built else files_of(beside)
    kept = foreign.keep(project, manifest, made, beside)
    folders = {folder for name in kept for folder in ("", *parents(name))}
    differs = Difference(built.written, built.changed | folders) if built else None
    replace_site(beside, project.site, differs, project.build / SPARE)
    with suppress(OSError):  # the site is complete; the old record names too many files at most
        store(project, replace(manifest, site=made, beside=False, spare=True))
    return foreign.warnings(project, kept)
