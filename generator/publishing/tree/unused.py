"""Removes files from a new site that the builder added and no page refers to.

MkDocs copies its whole theme: of Material, 2.5 MB of scripts, styles and search workers.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generator.publishing.links import Followed

SITEMAP = "sitemap.xml"
"""No page refers to it, but search engines look for it."""
LOADING = (".css", ".js")
"""Suffixes of files that can load others, which are not followed."""


def unused(followed: Followed, docs: frozenset[str]) -> list[str]:
    """Return the files that neither came from `build/docs` nor are referred to.

    Args:
        followed: the built site, its links followed.
        docs: the files of `build/docs`, all of which stay.

    Returns:
        Their paths in the site; none where a page loads a script or a style sheet of the theme,
        which may load any other file of it.
    """
    added = {name for name in followed.files - docs if not _stays(name)}
    used = added & followed.reached
    return [] if any(name.endswith(LOADING) for name in used) else sorted(added - used)


def _stays(name: str) -> bool:
    """Return whether MkDocs made a page, the page of errors, or the sitemap."""
    return name.endswith(".html") or name == SITEMAP


def remove_files(site: Path, names: Iterable[str]) -> None:
    """Remove files of a site, and the folders that this leaves empty."""
    for name in names:
        (site / name).unlink()
        with suppress(OSError):  # the folder holds something else
            os.removedirs((site / name).parent)
