"""Whether a copy agrees, byte for byte, with the edition that it names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.days import Day
from generator.history.edition_record import hash_of
from generator.machine.files import kind
from generator.problems import shown
from generator.project import Project
from generator.reading.read import read, require_seeds
from generator.rendering.words import phrases
from generator.snapshot import Edition
from generator.tasks.recording import Records, files_below, named_in, records
from generator.text.words import count

LITTER = re.compile(
    r"(.*/)?(\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)"
    r"|(\.Trash[^/]*|\.Spotlight-V100|\.fseventsd|System Volume Information|\$RECYCLE\.BIN)/.*"
)
"""What systems leave in folders and on sticks."""
HOME = "index.html"
MOST_NAMED = 20
"""So many files are listed of each kind."""


@dataclass(frozen=True, slots=True)
class Known:
    """An edition and what is recorded of it."""

    edition: Edition
    records: Records
    name: str
    """`edition 2 of 28 January 2026`."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is found of one copy."""

    agrees: bool
    words: str
    """A sentence; the files that differ on lines below it."""


def known_editions(project: Project) -> list[Known]:
    """Return the editions with their records, whatever is wrong in other seeds.

    Raises:
        NoSeedsError: There are no seeds.
        RecordingError: A record was damaged.
        OSError: The machine refuses to read it.
    """
    require_seeds(project)
    editions = [seed.edition for seed in read(project)[0].editions]
    return [
        Known(
            one,
            records(project, one.number),
            f"edition {one.number} of {phrases.day_in_words(Day.parse(one.date))}",
        )
        for one in editions
    ]


def checked(path: Path, known: Sequence[Known]) -> Verdict:
    """Return whether a file, or a folder, agrees with an edition.

    Raises:
        OSError: The machine refuses to read it.
    """
    return _folder(path, known) if path.is_dir() else _file(path, known)


def _file(path: Path, known: Sequence[Known]) -> Verdict:
    made = hash_of(path)
    for one in reversed(known):
        for hashes in (one.records.files, one.records.site):
            names = [name for name, hash_ in hashes.items() if hash_ == made]
            if names:
                return Verdict(agrees=True, words=_agrees(one, known, f" ({names[0]})"))
    return Verdict(agrees=False, words=_unlike(named_in(path), path.name, known))


def _unlike(number: int | None, name: str, known: Sequence[Known]) -> str:
    """Say what a file is that no record has."""
    if number is None:
        having = [one for one in known if _has(one, name)]
        if having:
            return f"differs: {_listed(having)} has another {shown(name)}"
        return _unknown(known)
    one = next((one for one in known if one.edition.number == number), None)
    if one is None:
        return f"says edition {number}, which we do not have"
    if not one.records.site and not one.records.files:
        return f"says edition {number}, of which there is no record (`briefing record` makes one)"
    return f"differs: it says edition {number}, and no file of {one.name} has these bytes"


def _has(one: Known, name: str) -> bool:
    there = {PurePosixPath(path).name for path in one.records.site} | set(one.records.files)
    return name in there - {HOME}


def _folder(path: Path, known: Sequence[Known]) -> Verdict:
    found = {
        name: hash_of(file) if kind(file) == "a file" else ""
        for name, file in files_below(path)
        if not LITTER.fullmatch(name)
    }
    recorded = [one for one in known if one.records.site]
    alike = {one.edition.number: _alike(found, one.records.site) for one in recorded}
    if not any(alike.values()):
        for one in reversed(recorded):
            if below := _holds(found, one.records.site):
                words = f"is no site, but has one of {one.name} in it, expected {shown(below)}"
                return Verdict(agrees=False, words=words)
        return Verdict(agrees=False, words=_unknown(known))
    one = max(recorded, key=lambda one: (alike[one.edition.number], one.edition.number))
    site = one.records.site
    kinds = {
        "differs": [name for name in site if name in found and found[name] != site[name]],
        "is missing": [name for name in site if name not in found],
        "does not belong to it": [name for name in found if name not in site],
    }
    if not any(kinds.values()):
        return Verdict(agrees=True, words=_agrees(one, known, f", {count(len(site), 'file')}"))
    told = [line for why, names in kinds.items() for line in _lines(names, why)]
    return Verdict(agrees=False, words="\n".join([f"differs from {one.name}:", *told]))


def _holds(found: Mapping[str, str], site: Mapping[str, str]) -> str | None:
    """Return the folder in a folder that begins with the first page of a site."""
    home = site.get(HOME)
    return next(
        (
            name.removesuffix(f"/{HOME}")
            for name, hash_ in found.items()
            if hash_ == home and name.endswith(f"/{HOME}")
        ),
        None,
    )


def _alike(found: Mapping[str, str], site: Mapping[str, str]) -> int:
    """Return how many files are those of a site."""
    return sum(found.get(name) == hash_ for name, hash_ in site.items())


def _lines(names: Sequence[str], why: str) -> list[str]:
    told = [f"  {shown(name)} {why}" for name in sorted(names)[:MOST_NAMED]]
    more = len(names) - MOST_NAMED
    return [*told, f"  {count(more, 'more file')}: {why}"] if more > 0 else told


def _agrees(one: Known, known: Sequence[Known], what: str) -> str:
    last = known[-1]
    if one is last:
        return f"agrees with {one.name}, the current one{what}"
    return f"agrees with {one.name}{what}; it is older: the current one is {last.name}"


def _unknown(known: Sequence[Known]) -> str:
    having = [one for one in known if one.records.site or one.records.files]
    there = _listed(having) if having else "there is none: `briefing record` makes one"
    return f"is of no edition that we have a record of ({there})"


def _listed(several: Sequence[Known]) -> str:
    return phrases.listed(one.name for one in several)
