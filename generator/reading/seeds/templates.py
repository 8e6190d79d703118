"""Check a project's own templates: unreadable files, and names that nothing reads."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.machine.files import kind
from generator.problems import Problem, Where
from generator.reading.seeds.files import MAX_BYTES, SeedFolder
from generator.reading.seeds.fonts import NOTES
from generator.template_files import FOLDER, SHIPPED, STARTER, is_plain, names
from generator.text.words import nearest

SLUG = "unknown-template"
OPEN = ("assets/", "map/", "pack/fonts/", "theme/")
"""Folders in which a project may add files, since every file there is read."""
SOURCES = frozenset({".css", ".html", ".jinja", ".js", ".typ", ".xml"})
"""The suffixes of files that may name others."""


def report_templates(folder: SeedFolder) -> None:
    """Report the project's own templates that cannot be read, or that nothing reads."""
    own = folder.project.own_templates
    if not own.is_dir() or own.is_symlink():
        if own.is_symlink() or own.exists():
            message = f"{kind(own)}, expected a folder"
            folder.lose(Where(folder.name(own)), "not-a-file", message)
        return
    mine = sorted(names(own))
    plain = [name for name in mine if _is_readable(folder, name)]
    for name, message in (*_unknown(own, plain), *_starters(own, plain)):
        where = Where(folder.name(own / name))
        folder.problems.append(Problem(where, SLUG, message, severity="warning"))


def _is_readable(folder: SeedFolder, name: str) -> bool:
    """Return whether a file can be read; report why not."""
    own = folder.project.own_templates
    path = own / name
    where = Where(folder.name(path))
    if not is_plain(own, name):
        folder.lose(where, "not-a-file", f"{kind(path)}, expected a plain file")
        return False
    if path.stat().st_size > MAX_BYTES:
        folder.lose(
            where, "file-too-large", f"more than {MAX_BYTES >> 20} MiB, expected a template"
        )
        return False
    return True


def _unknown(own: Path, mine: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each name, with a message, that no shipped template has and nothing reads."""
    ours = frozenset(names(SHIPPED))
    for name in mine:
        if name in ours or _is_note(name) or name.startswith(f"{STARTER.name}/"):
            continue
        guess = _meant(name, ours)
        if (guess or not name.startswith(OPEN)) and not _is_named(own, name, mine):
            hint = f'; did you mean "{FOLDER}/{guess}"?' if guess else ", expected the name of one"
            yield name, f"this takes the place of none of our templates{hint}"


def _starters(own: Path, mine: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each changed or added file of the starter, with a message: it has no effect."""
    for name in mine:
        ours = SHIPPED / name
        if not name.startswith(f"{STARTER.name}/"):
            continue
        if not ours.is_file() or ours.read_bytes() != (own / name).read_bytes():
            yield name, "a new briefing begins with our starter alone, expected no file here"


def _is_note(name: str) -> bool:
    """Return whether a file is a licence or a note; a file of pages never is one."""
    return PurePosixPath(name).suffix in NOTES and not name.startswith("pages/")


def _meant(name: str, ours: frozenset[str]) -> str | None:
    """Return the shipped template that a name is probably meant for.

    It is misspelt, or lacks a suffix, or stands in another folder.
    """
    path = PurePosixPath(name)
    known = [PurePosixPath(other) for other in sorted(ours)]
    beside = {other.name: other for other in known if other.parent == path.parent}
    if guess := nearest(path.name, beside):
        return str(beside[guess])
    longer = [other for other in beside if other.startswith(f"{path.name}.")]
    elsewhere = [other for other in known if other.name == path.name]
    candidates = [*(beside[other] for other in longer), *elsewhere]
    return str(candidates[0]) if len(candidates) == 1 else None


def _is_named(own: Path, name: str, mine: list[str]) -> bool:
    """Return whether another of the project's templates names a file, which is then read."""
    wanted = PurePosixPath(name).name.removesuffix(".jinja").encode()
    others = (own / other for other in mine if other != name)
    return any(wanted in path.read_bytes() for path in others if path.suffix in SOURCES)
