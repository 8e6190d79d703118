"""What the last build rendered: what was asked then, and a digest of each file that was made.

The files themselves stand in `build/docs`. One is taken from there if it is what was made, and all
that its maker was given and asked is what it was.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from generator.build_cache import BuildCache
from generator.cache_keys import digest
from generator.rendering.asked import Answers, Asked, digest_of
from generator.rendering.pages.page import Page
from generator.rendering.unit import Unit

NAME = "site.rendered"
Standing = Callable[[str], bytes | None]
"""Returns what the last build has left at a path of `build/docs`; None where there is no file."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a unit has become."""

    pages: tuple[Page, ...]
    """Those which the search has by their titles, without their contents."""
    files: Mapping[str, bytes]
    """By their path in `build/docs`."""
    asked: frozenset[Asked] = frozenset()


class _Entry(msgspec.Struct, array_like=True):
    """What is known of a unit."""

    given: bytes
    """A digest of its maker and of what that was given."""
    asked: list[list[str]]
    answered: bytes
    """A digest of all answers."""
    titles: list[tuple[str, str, str]]
    """Path, title and description of the pages that the search has by their titles."""
    files: dict[str, bytes]
    """Path to digest."""


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
        self._old = msgspec.msgpack.decode(content, type=dict[str, _Entry]) if content else {}
        self._now: dict[str, _Entry] = {}

    def find(self, unit: Unit) -> Rendered | None:
        """Return what a unit has become, if it would become the same now."""
        entry = self._old.get(unit.name)
        if entry is None or entry.given != _given(unit) or not self._is_answered(entry):
            return None
        files = dict(self._whole(entry.files))
        if len(files) != len(entry.files):
            return None
        self._now[unit.name] = entry
        return Rendered(tuple(_titled(entry.titles)), files)

    def _is_answered(self, entry: _Entry) -> bool:
        """Return whether all that was asked has the same answers."""
        return self._answered(map(tuple, entry.asked)) == entry.answered

    def _answered(self, asked: Iterable[Asked]) -> bytes:
        return digest(*map(self._answers.digest, asked))

    def _whole(self, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
        """Yield the files that stand as they were made."""
        for path, expected in files.items():
            content = self._standing(path)
            if content is not None and digest(content) == expected:
                yield path, content

    def add(self, unit: Unit, made: Rendered) -> None:
        """Take down what was made."""
        asked = sorted(made.asked)
        self._now[unit.name] = _Entry(
            _given(unit),
            [list(one) for one in asked],
            self._answered(asked),
            [(page.path, page.title, page.description) for page in made.pages],
            {path: digest(content) for path, content in made.files.items()},
        )

    def keep(self) -> None:
        """Keep it for the next build."""
        if self._now != self._old:
            self._cache.put(NAME, self._made_with, msgspec.msgpack.encode(self._now))


def _given(unit: Unit) -> bytes:
    made_by = f"{unit.make.__module__}.{unit.make.__qualname__} {unit.macros}"
    return digest(made_by.encode(), digest_of(unit.given))


def _titled(titles: Iterable[tuple[str, str, str]]) -> Iterator[Page]:
    for path, title, description in titles:
        yield Page(path=path, template="", title=title, description=description, content=None)
