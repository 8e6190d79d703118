"""What results of earlier builds depend on: the keys under which they are kept, and trusted.

A key names everything that decides a result. Whatever is left out of a key would be served stale;
so keys are made here alone, of contents and never of times.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from generator.caching.seen_files import SeenFiles
from generator.machine.files import read_file
from generator.project import Project
from generator.template_files import SHIPPED

PACKAGE = Path(__file__).resolve().parents[1]
UNREAD = frozenset({"inbox"})
"""Folders of seeds whose files a build does not open; it sees their names."""
INHERITED = "build/mkdocs.yml"
"""A configuration that a build may write, of seeds alone, for `mkdocs.yml` to inherit from."""
SETTINGS = ("SITE_URL", "SOURCE_DATE_EPOCH")
_VARIABLE = re.compile(rb"!ENV\s*\[?([^\]\n]*)")
_NAME = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*")
_SIZE = 20


def digest(*parts: bytes) -> bytes:
    """Return a digest of several parts, each told apart from the next."""
    made = blake2b(digest_size=_SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()


@cache
def program() -> bytes:
    """Return a digest of our code, of Python, and of what is installed: names and versions."""
    modules = sorted(PACKAGE.rglob("*.py"))
    installed = sorted({name for folder in sys.path for name in _distributions(folder)})
    return digest(
        sys.version.encode(),
        "\n".join(installed).encode(),
        *(part for path in modules for part in (_name(path), _content(path))),
    )


def inputs(project: Project, seen: SeenFiles | None = None) -> bytes | None:
    """Return a digest of everything that a build reads; None where a link leads elsewhere.

    Args:
        project: What is built.
        seen: Knows the files that were read already, and learns of the others.

    Raises:
        OSError: The machine refuses to read a file.
    """
    folders = (project.seeds, project.own_templates, project.own_fonts, SHIPPED)
    if any(folder.is_symlink() for folder in folders[:-1]):
        return None
    seen = seen or SeenFiles()
    parts = [program(), os.fsencode(project.root), (project.site_url or "").encode()]
    parts += [_settings(project), b"trusted" if project.trusts_config else b""]
    for folder in folders:
        for name, content in _tree(folder, seen):
            if content is None:
                return None
            parts += [os.fsencode(name), content]
        parts.append(b"")
    return digest(*parts)


def configuration(project: Project) -> bytes:
    """Return a digest of all that MkDocs is configured by, what a build writes for it included.

    Raises:
        OSError: The machine refuses to read it.
    """
    inherited = project.root / INHERITED
    return digest(_settings(project), _content(inherited) if inherited.is_file() else b"")


def _settings(project: Project) -> bytes:
    """Return a digest of `mkdocs.yml` and of the variables of the environment that it asks for."""
    content = _content(project.config) if project.config.is_file() else b""
    return digest(content, *_variables(content))


def standing(folders: Iterable[Path]) -> bytes:
    """Return a digest of which files some folders hold, how large they are, and since when."""
    made = blake2b(digest_size=_SIZE)
    for folder in folders:
        for name, entry in _entries(folder, ""):
            status = entry.stat(follow_symlinks=False)
            state = f"\0{status.st_mode} {status.st_size} {status.st_mtime_ns}\n"
            made.update(os.fsencode(name) + state.encode())
        made.update(b"\n")
    return made.digest()


def _variables(config: bytes) -> Iterator[bytes]:
    """Yield the variables of the environment that a build asks for, and their values."""
    asked = {name.decode() for found in _VARIABLE.findall(config) for name in _NAME.findall(found)}
    for name in sorted(asked | set(SETTINGS)):
        yield f"{name}={os.environ.get(name)!r}".encode()


def _tree(folder: Path, seen: SeenFiles) -> Iterator[tuple[str, bytes | None]]:
    """Yield the names below a folder and digests; None for what is neither file nor folder."""
    for name, entry in _entries(folder, ""):
        if entry.is_symlink() or not entry.is_file():
            yield name, None
        elif name.partition("/")[0] in UNREAD:
            yield name, b""
        else:
            yield name, seen.digest(entry.path)


def _entries(folder: Path, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield the entries below a folder except folders, sorted; nothing where there is none."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(Path(entry.path), f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry


def _distributions(folder: str) -> Iterator[str]:
    """Yield what is installed in a folder of modules: `mkdocs-1.6.1.dist-info`."""
    try:
        names = os.listdir(folder or ".")  # noqa: PTH208  (names are all that is asked for)
    except OSError:
        return
    yield from (name for name in names if name.endswith((".dist-info", ".egg-info")))


def _name(path: Path) -> bytes:
    return path.relative_to(PACKAGE).as_posix().encode()


def _content(path: Path) -> bytes:
    return read_file(path, follow_links=True)
