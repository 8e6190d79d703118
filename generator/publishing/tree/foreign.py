"""Foreign files in the folders that builds replace: kept in `site/`, refused elsewhere.

A foreign file is one that no build made. In `site/` it is for the host (`CNAME`, `.nojekyll`,
`robots.txt`): a script may put it there after each build, so the next one must keep it.
In `build/docs` or `build/theme` it would become part of the site, where nobody expects it.
"""

import os
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.machine.files import kind
from generator.problems import Problem, Where
from generator.project import Project
from generator.publishing.tree.manifest import (
    Manifest,
    files_of,
    load,
    not_made,
    not_made_clause,
    store,
)
from generator.publishing.tree.swap import PublishError

SLUG = "not-from-a-build"
MOST_NAMED = 10
"""The number of kept files that have a warning of their own."""
EXPLANATION = (
    "A file in `site/` was not made by a build. It stays, and goes along into each new site.",
    "site/photo.jpg, put there by hand and forgotten",
    "site/ as a build makes it, or with a file that the host asks for: site/CNAME",
)


def announce(project: Project, files: Iterable[str], theme: Iterable[str]) -> Manifest:
    """Add the files that a build will write to the manifest, before it writes them.

    Returns:
        The manifest for the time after they are written.

    Raises:
        PublishError: One of the folders holds a file that no build made.
        OSError: The machine refuses.
    """
    before = load(project)
    known, docs, templates = before or Manifest(), frozenset(files), frozenset(theme)
    _refuse_in(project, project.docs, known.docs if before else None, docs)
    _refuse_in(project, project.theme, known.theme if before else None, templates)
    store(
        project, replace(known, docs=known.docs | docs, theme=known.theme | templates, beside=True)
    )
    return replace(known, docs=docs, theme=templates, beside=True)


def keep(project: Project, manifest: Manifest, made: frozenset[str], built: Path) -> list[str]:
    """Link the foreign files of the old site into the new one, or copy them.

    The manifest is written first, with the files of both sites, because they are exchanged next.

    Args:
        project: The project of the old site.
        manifest: The files that earlier builds made.
        made: The files of the new site.
        built: Its folder.

    Returns:
        Their paths in the site.

    Raises:
        PublishError: One of them cannot stand in the new site.
        OSError: The machine refuses.
    """
    names = not_made(project.site, manifest.site, made)
    _refuse_unkeepable(project, names, made)
    old = files_of(project.site).difference(names)
    store(project, replace(manifest, site=old | made, spare=True))
    for name in names:
        target = built / name
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(project.site / name, target, follow_symlinks=False)
        except OSError:  # a file system without hard links
            shutil.copy2(project.site / name, target, follow_symlinks=False)
    return names


def warnings(project: Project, names: list[str]) -> list[Problem]:
    """Return a warning for each of the first `MOST_NAMED` kept files, and one for the rest."""
    message = "this file was not made by a build; it stays"
    entries = [(project.site / name, message) for name in names[:MOST_NAMED]]
    if more := len(names) - len(entries):
        entries.append((project.site, f"{more} more files were not made by a build; they stay"))
    return [
        Problem(Where(project.name(path)), SLUG, words, severity="warning")
        for path, words in entries
    ]


def _refuse_in(
    project: Project, folder: Path, made: frozenset[str] | None, coming: frozenset[str]
) -> None:
    if names := not_made(folder, made, coming):
        name = project.name(folder)
        raise PublishError(
            f"{not_made_clause(names, name)}; "
            f"move what is yours out of {name}, which every build makes anew"
        )


def _refuse_unkeepable(project: Project, names: list[str], made: frozenset[str]) -> None:
    """Refuse links, pipes and devices, and names that the new site needs for something else."""
    if not names:
        return
    folders = {str(parent) for name in made for parent in PurePosixPath(name).parents}
    for name in names:
        path = project.site / name
        if (what := kind(path)) != "a file":
            raise PublishError(f"{project.name(path)} is {what}, expected none in a site; move it")
        ways = {name, *map(str, PurePosixPath(name).parents)}
        if name in folders or not made.isdisjoint(ways):
            raise PublishError(
                f"{not_made_clause([name], project.name(project.site))}, "
                "and the new site has a file or folder of that name; move it"
            )
