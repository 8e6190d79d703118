"""Writes down what was published as an edition: once, and never again."""

import os
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.examination import examine
from generator.history.compare import compare
from generator.history.edition_record import (
    FILES,
    SITE,
    DamagedRecordError,
    can_be_recorded,
    dumped,
    hash_of,
    parsed,
)
from generator.history.freeze import snapshot_of
from generator.machine.files import kind, read_file, refuse_links, write_file
from generator.machine.zip_files import refuse_bomb
from generator.problems import Problem, errors, shown
from generator.project import Project
from generator.reading.linking.link import link
from generator.refusals import RefusedError
from generator.snapshot import Edition
from generator.text.words import count

NAMED = re.compile(rb"edition (\d{1,6}), ")
CORE = "docProps/core.xml"


class RecordingError(RefusedError):
    """What cannot be recorded; the message is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Records:
    """What is recorded of an edition."""

    site: dict[str, str]
    """The files of its site by path; empty where it has no record."""
    files: dict[str, str]
    """The files that were handed out singly by name."""


def frozen_now(project: Project) -> tuple[list[Problem], Edition | None]:
    """Return the problems of the seeds, and the edition that they are; None where they have errors.

    Raises:
        NoSeedsError: There are no seeds.
        RecordingError: They are no edition.
        OSError: The machine refuses to read them.
    """
    seeds, problems = examine(project)
    if errors(problems):
        return problems, None
    briefing = link(seeds, project.site_url)
    if not briefing.editions:
        raise RecordingError("no edition is frozen yet, expected `briefing edition` before")
    last = briefing.editions[-1]
    if compare(last.snapshot, snapshot_of(briefing)):
        raise RecordingError(
            f"the seeds have changed since edition {last.number},"
            " expected `briefing edition` before: only an edition is recorded"
        )
    return problems, last


def records(project: Project, number: int) -> Records:
    """Return what is recorded of an edition.

    Raises:
        RecordingError: A record was damaged.
        OSError: The machine refuses to read it.
    """
    return Records(_read(project, number, SITE), _read(project, number, FILES))


def record_site(project: Project, number: int) -> str:
    """Record the site that stands as an edition; return what was done, in words.

    Raises:
        RecordingError: Another site is recorded, or a name cannot be.
        OSError: The machine refuses to read or write.
    """
    refuse_links(project.root, project.editions, project.site)
    hashes = {}
    for name, path in files_below(project.site):
        if kind(path) != "a file" or not can_be_recorded(name):
            raise RecordingError(f"site/ has {shown(name)}, which no record can hold")
        hashes[name] = hash_of(path)
    known = _read(project, number, SITE)
    file = project.name(_path(project, number, SITE))
    if known and known != hashes:
        raise RecordingError(
            f"{file} is there already and is of another site; what was published as edition"
            f" {number} is never recorded anew (a new state is a new edition)"
        )
    if known:
        return f"edition {number} is recorded already, in {file}"
    write_file(_path(project, number, SITE), dumped(hashes))
    return f"edition {number} is recorded: {count(len(hashes), 'file')} in {file}"


def record_files(project: Project, number: int, files: Sequence[Path]) -> str:
    """Record files that are handed out singly; return what was done, in words.

    Raises:
        RecordingError: Another file of the same name is recorded, a name cannot be, or a file says
            that it is of another edition.
        OSError: The machine refuses to read or write.
    """
    refuse_links(project.root, project.editions)
    known = _read(project, number, FILES)
    for path in files:
        made = hash_of(path)
        if not can_be_recorded(path.name):
            raise RecordingError(f"{shown(str(path))} has a name that no record can hold")
        says = named_in(path)
        if says not in {None, number}:
            raise RecordingError(
                f"{shown(str(path))} says that it is of edition {says}, expected edition {number}"
            )
        if known.setdefault(path.name, made) != made:
            raise RecordingError(
                f"another {path.name} is recorded of edition {number}, expected another name"
            )
    write_file(_path(project, number, FILES), dumped(known))
    file = project.name(_path(project, number, FILES))
    return f"{file} has {count(len(known), 'file')} that went out as edition {number}"


def named_in(path: Path) -> int | None:
    """Return which edition a PDF or a Word file says that it is of."""
    content = path.read_bytes()
    if zipfile.is_zipfile(path):
        try:
            with zipfile.ZipFile(path) as package:
                refuse_bomb(package)
                content = package.read(CORE)
        except (KeyError, OSError, ValueError, NotImplementedError, zipfile.BadZipFile, zlib.error):
            return None
    match = NAMED.search(content)
    return int(match[1]) if match else None


def files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every entry below a folder that is no folder, by its relative name, in their order."""
    for parent, folders, names in os.walk(folder, onerror=_refused):
        linked = [name for name in folders if (Path(parent) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in linked)
        for name in sorted([*names, *linked]):
            path = Path(parent) / name
            yield path.relative_to(folder).as_posix(), path


def _refused(error: OSError) -> None:
    raise error


def _path(project: Project, number: int, ending: str) -> Path:
    return project.editions / f"{number}{ending}"


def _read(project: Project, number: int, ending: str) -> dict[str, str]:
    path = _path(project, number, ending)
    if kind(path) is None:
        return {}
    try:
        return parsed(read_file(path).decode())
    except (DamagedRecordError, UnicodeDecodeError) as error:
        where = f":{error}" if isinstance(error, DamagedRecordError) else ""
        raise RecordingError(
            f"{project.name(path)}{where}: it is not as it was written, expected the record that"
            " `briefing record` made; look it up in the history of the repository"
        ) from error
