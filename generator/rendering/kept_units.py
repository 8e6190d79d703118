"""What the last build rendered: what was asked then, and a digest of each file that was made.

The files themselves stand in `build/docs`. One is taken from there if it is what was made, and all
that its maker was given and asked is what it was.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import msgspec

from generator.caching.build_cache import BuildCache
from generator.caching.cache_keys import digest
from generator.caching.standing_files import Stands
from generator.rendering.asked import Answers, Asked
from generator.rendering.pages.page import Page
from generator.rendering.unit import Unit

NAME = "site.rendered"


class Standing(Protocol):
    """Knows what stands in `build/docs`."""

    def digest(self, name: str, /) -> bytes | None:
        """Return a digest of what stands at a path; None where there is no file."""

    def expect(self, name: str, digest: bytes, /) -> None:
        """Take a digest of what will be written there."""


class NothingStands:
    """Where nothing stands yet, or nobody wants to know."""

    def digest(self, _: str) -> bytes | None:
        """Return None."""

    def expect(self, _: str, digest: bytes) -> None:
        """Forget it."""


NOTHING_STANDS = NothingStands()


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a unit has become."""

    pages: tuple[Page, ...]
    """Those which the search has by their titles, without their contents."""
    files: Mapping[str, bytes | Stands]
    """By their path in `build/docs`."""
    asked: frozenset[Asked] = frozenset()
    part: bytes = b""
    """For other units."""


class _Entry(msgspec.Struct, array_like=True):
    """What is known of a unit."""

    given: bytes
    """A digest of its maker and of what that was given."""
    asked: list[int]
    """What its maker asked, by its place in the list of all."""
    titles: list[tuple[str, str, str]]
    """Path, title and description of the pages that the search has by their titles."""
    files: dict[str, bytes]
    """Path to digest."""
    part: bytes = b""
    """A digest of what is there for other units; the cache has it. Empty for nothing."""


class _Kept(msgspec.Struct, array_like=True):
    """What is known of all units."""

    units: dict[str, _Entry] = {}
    asked: list[list[str]] = []
    """Whatever was asked for any of them."""
    answers: list[bytes] = []
    """A digest of each answer."""


class KeptUnits:
    """The units of the last build."""

    def __init__(
        self, cache: BuildCache, made_with: bytes, answers: Answers, standing: Standing
    ) -> None:
        """Take what was kept; nothing where it is damaged, or was made with something else."""
        self._cache = cache
        self._made_with = made_with
        self._answers = answers
        self._standing = standing
        content = cache.get(NAME, made_with)
        kept = msgspec.msgpack.decode(content, type=_Kept) if content else _Kept()
        self._old = kept.units
        self._asked: list[Asked] = [tuple(one) for one in kept.asked]
        self._digests = [answers.digest(one) for one in self._asked]
        both = zip(kept.answers, self._digests, strict=True)
        self._changed = {place for place, (then, now) in enumerate(both) if then != now}
        self._places = {one: place for place, one in enumerate(self._asked)}
        self._now: dict[str, _Entry] = {}

    def find(self, unit: Unit) -> Rendered | None:
        """Return what a unit has become, if it would become the same now."""
        entry = self._old.get(unit.name)
        if entry is None or not self._changed.isdisjoint(entry.asked):
            return None
        if entry.given != self._given(unit):
            return None
        if any(self._standing.digest(path) != made for path, made in entry.files.items()):
            return None
        files = {path: Stands(made) for path, made in entry.files.items()}
        part = self._cache.get(_part(unit), entry.part) if entry.part else b""
        if part is None:
            return None
        self._now[unit.name] = entry
        return Rendered(tuple(_titled(entry.titles)), files, part=part)

    def _given(self, unit: Unit) -> bytes:
        made_by = f"{unit.make.__module__}.{unit.make.__qualname__} {unit.macros}"
        return digest(made_by.encode(), self._answers.digests.of(unit.given))

    def add(self, unit: Unit, made: Rendered) -> None:
        """Take down what was made."""
        for one in made.asked:
            if one not in self._places:
                self._places[one] = len(self._asked)
                self._asked.append(one)
                self._digests.append(self._answers.digest(one))
        self._now[unit.name] = _Entry(
            self._given(unit),
            [self._places[one] for one in made.asked],
            [(page.path, page.title, page.description) for page in made.pages],
            {path: _digest(content) for path, content in made.files.items()},
            digest(made.part) if made.part else b"",
        )
        for path, expected in self._now[unit.name].files.items():
            self._standing.expect(path, expected)
        if made.part:
            self._cache.put(_part(unit), digest(made.part), made.part)

    def keep(self) -> None:
        """Keep it for the next build, without what nobody has asked any more."""
        used = sorted({place for entry in self._now.values() for place in entry.asked})
        if len(used) < len(self._asked):
            new = {place: number for number, place in enumerate(used)}
            for entry in self._now.values():
                entry.asked = [new[place] for place in entry.asked]
        kept = _Kept(
            self._now,
            [list(self._asked[place]) for place in used],
            [self._digests[place] for place in used],
        )
        self._cache.put(NAME, self._made_with, msgspec.msgpack.encode(kept))


def maker_of(path: str, cache: BuildCache, made_with: bytes) -> str | None:
    """Return the name of the unit of the last build that made a file; None where none did."""
    content = cache.get(NAME, made_with)
    kept = msgspec.msgpack.decode(content, type=_Kept) if content else _Kept()
    return next((name for name, entry in kept.units.items() if path in entry.files), None)


def _part(unit: Unit) -> str:
    """Return the name under which the cache has the part that a unit makes."""
    return f"part-{unit.name.replace('/', '-')}"


def _digest(content: bytes | Stands) -> bytes:
    return content.digest if isinstance(content, Stands) else digest(content)


def _titled(titles: Iterable[tuple[str, str, str]]) -> Iterator[Page]:
    for path, title, description in titles:
        yield Page(path=path, template="", title=title, description=description, content=None)
