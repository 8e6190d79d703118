"""The state of the last build, stored in `build/` as JSON: the next build is compared with it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from generator.caching.cache_keys import digest
from generator.caching.standing_files import Stands
from generator.history.edition_file import FORMAT
from generator.machine.files import read_file
from generator.problems import Problem, Where
from generator.project import Project
from generator.snapshot import Snapshot

PAGE = ".md"
_EDITION = re.compile(r"editions/([0-9]+)/index\.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBuild:
    """The briefing and the pages of a build."""

    format: int = FORMAT
    snapshot: Snapshot
    pages: Mapping[str, str]
    """Path -> hash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCounts:
    """How many pages a build makes, changes and removes."""

    new: int
    changed: int
    removed: int


def last_build(snapshot: Snapshot, files: Mapping[str, str | bytes | Stands]) -> LastBuild:
    """Return the state of a build, to be stored for the next one."""
    pages = {path: _hash(content) for path, content in files.items() if path.endswith(PAGE)}
    return LastBuild(snapshot=snapshot, pages=pages)


def stored(project: Project) -> LastBuild | None:
    """Return the state of the last build; None where there is none, or none that can be read."""
    try:
        return load(read_file(project.last_build))
    except OSError:
        return None


def gone(project: Project, numbers: Iterable[int]) -> list[Problem]:
    """Return a warning for each edition that the last site had and that is no more.

    Args:
        project: Whose site.
        numbers: Of the editions that there are.
    """
    last = stored(project)
    pages = (_EDITION.fullmatch(path) for path in (last.pages if last else ()))
    return [
        Problem(
            Where(project.name(project.editions / f"{number}.yml")),
            "edition-gone",
            f"edition {number} was on the last site and is gone; printed copies name it",
            severity="warning",
        )
        for number in sorted({int(page[1]) for page in pages if page} - {*numbers})
    ]


def page_counts(old: LastBuild, new: LastBuild) -> PageCounts:
    """Return how many pages are new, changed and removed from one build to another."""
    both = old.pages.keys() & new.pages.keys()
    return PageCounts(
        new=len(new.pages) - len(both),
        changed=sum(old.pages[path] != new.pages[path] for path in both),
        removed=len(old.pages) - len(both),
    )


def dump(build: LastBuild) -> str:
    """Return the state as JSON."""
    return msgspec.json.encode(build).decode()


def load(text: bytes) -> LastBuild | None:
    """Return the state from its JSON; None if it is invalid or of another format."""
    try:
        build = msgspec.json.decode(text, type=LastBuild)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return build if build.format == FORMAT else None


def _hash(content: str | bytes | Stands) -> str:
    if isinstance(content, Stands):
        return content.digest.hex()
    return digest(content.encode() if isinstance(content, str) else content).hex()
