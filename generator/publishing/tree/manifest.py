"""The manifest: which files builds made. A build removes no others.

It is `build/manifest.json`, written before the files, so that none of them is missing in it. Where
there is no manifest, after `rm -rf build` or an older version, a file is recognised by its name or
by its content.
"""

import os
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.machine.files import kind, read_file, read_head, write_file
from generator.project import Project

FORMAT = 1
FILE = "manifest.json"
HEAD = 1 << 16
"""The bytes that hold the head of any page, whatever its description."""
ADDED_BY_MKDOCS = re.compile(
    r"""(?x)
    assets/images/favicon\.png
    | assets/javascripts/(bundle|workers/search)\.[0-9a-f]+\.min\.js(\.map)?
    | assets/javascripts/lunr/[a-z./]+\.js
    | assets/stylesheets/(main|palette)\.[0-9a-f]+\.min\.css(\.map)?
    | sitemap\.xml\.gz
    """
)
"""Files that a plain `mkdocs build` adds, which our builds remove, or older ones did not."""
BEFORE_MANIFESTS = re.compile(
    r"""(?x)
    (404|main|partials/(footer|header|search|sheet|title|javascripts/(base|content)))\.html
    | sitemap\.xml | feed\.(json|xml) | briefing\.pdf
    | data/((articles|claims|events|positions|quotes)\.csv | (briefing|schema)\.json)
    | assets/(briefing|fonts|print|search)\.css
    | assets/(briefing|dossier|meeting|scheme|search(-index|-open)?)\.js
    | assets/(icon\.svg | preview\.png | qr\.svg)
    | assets/fonts/(LICENSE-source-[a-z0-9-]+\.txt | source-[a-z0-9-]+\.woff2)
    | assets/vendor/(VENDOR\.md | minisearch-[A-Za-z.-]+)
    """
)
"""What builds made under fixed names before there were manifests."""
MARKS = {
    ".html": re.compile(rb'(?s).*?assets/briefing\.css"'),
    ".js": re.compile(rb"briefing(Cards(\.take)?|Dossier|Meeting|Search)\("),
    ".md": re.compile(rb"---\ntitle: .*\n(.+\n)*?kind: "),
}
"""Patterns at the beginning of a page, of data for scripts and of the source of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The paths of the files that builds made, by folder."""

    format: int = FORMAT
    docs: frozenset[str] = frozenset()
    theme: frozenset[str] = frozenset()
    site: frozenset[str] | None = None
    """None where no build has put a site in its place."""
    beside: bool = False
    """Whether a build may have left `site-next` or `site-old`."""
    spare: bool = False
    """Whether builds leave `site-spare`."""


def load(project: Project) -> Manifest | None:
    """Return the manifest of the last build; None where it is missing or damaged."""
    try:
        manifest = msgspec.json.decode(read_file(project.build / FILE), type=Manifest)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return manifest if manifest.format == FORMAT else None


def store(project: Project, manifest: Manifest) -> None:
    """Write the manifest, its paths sorted.

    Raises:
        OSError: The machine refuses.
    """
    write_file(project.build / FILE, msgspec.json.encode(manifest, order="deterministic"))


def files_of(folder: Path) -> frozenset[str]:
    """Return the paths of all entries below a folder except folders; links are not followed."""
    return frozenset(_entries(str(folder), "")) if kind(folder) == "a folder" else frozenset()


def not_made(
    folder: Path, made: AbstractSet[str] | None, coming: AbstractSet[str] = frozenset()
) -> list[str]:
    """Return the files of a folder that no build made.

    Args:
        folder: It need not be there.
        made: What builds made in it; None where there is no manifest.
        coming: What the next build makes in it: without a manifest, files of these names are ours.

    Raises:
        OSError: A file cannot be read.
    """
    names = sorted(files_of(folder) - (coming if made is None else made))
    strange = [name for name in names if not ADDED_BY_MKDOCS.fullmatch(name)]
    if made is not None:
        return strange
    return [name for name in strange if not _looks_made(folder / name, name)]


def not_made_clause(names: list[str], prefix: str) -> str:
    """Return a clause: which file, and how many more, no build has made."""
    others = len(names) - 1
    more = f" and {others} more file{'s' * (others > 1)}" if others else ""
    return f"{prefix}/{names[0]}{more} {'were' if others else 'was'} not made by a build"


def _entries(folder: str, prefix: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path, f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name


def _looks_made(path: Path, name: str) -> bool:
    """Return whether a file has the name or the content of one that a build makes."""
    if kind(path) != "a file":
        return False
    mark = MARKS.get(path.suffix)
    marked = mark is not None and mark.match(read_head(path, HEAD)) is not None
    return marked or BEFORE_MANIFESTS.fullmatch(name) is not None
