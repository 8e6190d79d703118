"""Keeps what rules found, from one check to the next, with a digest of what they had looked at.

A rule is given seeds that note which of their fields it asks for. It looks at nothing else, so
that it finds the same again as long as these fields were read from the same files.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from itertools import islice
from typing import Any

import msgspec

from generator import cache_keys
from generator.build_cache import BuildCache
from generator.problems import MOST, Where
from generator.reading.checks.finding import Finding
from generator.reading.seeds.records import Seeds

Rule = Callable[[Seeds], Iterator[Finding]]
NAME = "seeds.verdicts"
_FIELDS = frozenset(field.name for field in fields(Seeds))


class _Verdict(msgspec.Struct, array_like=True):
    """What a rule found."""

    asked: tuple[str, ...]
    """The fields of the seeds that it asked for, sorted."""
    key: bytes
    """A digest of what they were read from."""
    found: tuple[tuple[Where, str], ...]


class _Noting(Seeds):
    """Seeds that note which of their fields are asked for."""

    # Without slots, unlike the seeds: here is room for the notes.

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401  (of any field)
        """Return a field."""
        if name in _FIELDS:
            object.__getattribute__(self, "__dict__").setdefault("asked", set()).add(name)
        return object.__getattribute__(self, name)


class Verdicts:
    """What the rules found in the seeds of a project."""

    def __init__(self, cache: BuildCache, seeds: Seeds) -> None:
        """Take what earlier checks kept; nothing where it is damaged, or not of this program."""
        self._cache, self._seeds = cache, seeds
        content = cache.get(NAME, cache_keys.program())
        decode = msgspec.msgpack.Decoder(dict[str, _Verdict]).decode
        self._old = decode(content) if content else {}
        self._now: dict[str, _Verdict] = {}

    def of(self, name: str, rule: Rule) -> tuple[Finding, ...]:
        """Return what a rule finds; ask it where that is not known.

        Args:
            name: The slug of the rule.
            rule: It looks at nothing but the seeds.
        """
        digests = self._seeds.digests
        verdict = self._old.get(name)
        if verdict is None or verdict.key != _key(verdict.asked, digests):
            noting = _noting(self._seeds)
            first = islice(rule(noting), MOST + 1)  # one more says that there are more
            found = tuple((Where(*where), str(message)) for where, message in first)
            asked = tuple(sorted(vars(noting).get("asked", ())))
            key = _key(asked, digests)
            if key is None:
                return found
            verdict = _Verdict(asked, key, found)
        self._now[name] = verdict
        return verdict.found

    def keep(self) -> None:
        """Keep what was found, for the next check."""
        if self._now != self._old:
            content = msgspec.msgpack.encode(self._now)
            self._cache.put(NAME, cache_keys.program(), content)


def _noting(seeds: Seeds) -> _Noting:
    """Return the same seeds with no notes yet."""
    return _Noting(**{name: getattr(seeds, name) for name in _FIELDS})


def _key(asked: tuple[str, ...], digests: Mapping[str, bytes]) -> bytes | None:
    """Return a digest of what these fields were read from; None where one of them has none."""
    if any(name not in digests for name in asked):
        return None
    return cache_keys.digest(*(part for name in asked for part in (name.encode(), digests[name])))
