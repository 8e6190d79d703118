"""Files that no build made, in folders that builds make anew: kept in `site/`, refused elsewhere.

A file of `site/` is for the host that serves it (`CNAME`, `.nojekyll`, `robots.txt`): a script may
put it there after each build, so the next one must neither stop nor lose it. A file of `build/docs`
or `build/theme` would become part of the site, where nobody expects it.
"""

import os
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.files import kind
from generator.problems import Problem, Where
from generator.project import Project
from generator.publishing.manifest import Manifest, files_of, load, not_made, store, told
from generator.publishing.swap import PublishError

SLUG = "not-from-a-build"
MOST_NAMED = 10
"""So many files that stay are named one by one."""
EXPLANATION = (
    "A file in `site/` was not made by a build. It stays, and goes along into each new site.",
    "site/photo.jpg, put there by hand and forgotten",
    "site/ as a build makes it, or with a file that the host asks for: site/CNAME",
)


def announce(project: Project, files: Iterable[str], theme: Iterable[str]) -> Manifest:
    """Record what a build is about to write into `build/docs` and `build/theme`, before it does.

    Returns:
        The record for when they are written.

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


def keep(project: Project, manifest: Manifest, built: Path) -> list[str]:
    """Take the files of the old site that no build made over into the new one.

    They are the same files, not copies, where the disk allows that. Before, the record gets what
    the new site adds; afterwards the two can be exchanged.

    Args:
        project: Whose site is the old one.
        manifest: What earlier builds made.
        built: The folder of the new site.

    Returns:
        Their paths in the site.

    Raises:
        PublishError: One of them cannot stand in the new site.
        OSError: The machine refuses.
    """
    made = files_of(built)
    names = not_made(project.site, manifest.site, made)
    _refuse_unkeepable(project, names, made)
    old = files_of(project.site).difference(names)
    store(project, replace(manifest, site=old | made))
    for name in names:
        target = built / name
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(project.site / name, target, follow_symlinks=False)
        except OSError:  # a file system without hard links
            shutil.copy2(project.site / name, target, follow_symlinks=False)
    return names


def warnings(project: Project, names: list[str]) -> list[Problem]:
    """Return a warning for each file that stays in the site, and one for all beyond the first."""
    message = "this file was not made by a build; it stays"
    found = [(project.site / name, message) for name in names[:MOST_NAMED]]
    if more := len(names) - len(found):
        found.append((project.site, f"{more} more files were not made by a build; they stay"))
    return [
        Problem(Where(project.name(path)), SLUG, words, severity="warning") for path, words in found
    ]


def _refuse_in(
    project: Project, folder: Path, made: frozenset[str] | None, coming: frozenset[str]
) -> None:
    if names := not_made(folder, made, coming):
        name = project.name(folder)
        raise PublishError(
            f"{told(names, name)}; move what is yours out of {name}, which every build makes anew"
        )


def _refuse_unkeepable(project: Project, names: list[str], made: frozenset[str]) -> None:
    """Refuse links, pipes and devices, and names that the new site needs for something else."""
    folders = {str(parent) for name in made for parent in PurePosixPath(name).parents}
    for name in names:
        path = project.site / name
        if (what := kind(path)) != "a file":
            raise PublishError(f"{project.name(path)} is {what}, expected none in a site; move it")
        ways = {name, *map(str, PurePosixPath(name).parents)}
        if name in folders or not made.isdisjoint(ways):
            raise PublishError(
                f"{told([name], project.name(project.site))}, and the new site has a file or "
                "folder of that name; move it"
            )
