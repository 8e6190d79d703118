"""Keeps what rules found, from one check to the next, with a digest of what they had looked at.

A rule is given seeds that note which of their fields it asks for. It looks at nothing else, so
that it finds the same again as long as these fields were read from the same files.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import Any

import msgspec

from generator.caching import cache_keys
from generator.caching.build_cache import BuildCache
from generator.problems import MOST, Where
from generator.reading.checks.by_article import ByArticle, Found, can_be_divided, key_of
from generator.reading.checks.finding import Finding
from generator.reading.seeds.records import Seeds
from generator.record_fields import names

Rule = Callable[[Seeds], Iterator[Finding]]
NAME = "seeds.verdicts"
_FIELDS = frozenset(names(Seeds))


class _Verdict(msgspec.Struct, array_like=True):
    """What a rule found."""

    asked: tuple[str, ...]
    """The fields of the seeds that it asked for, sorted."""
    key: bytes
    """A digest of what they were read from."""
    found: tuple[tuple[Where, str], ...]


class _Noting(Seeds, frozen=True, kw_only=True, dict=True):
    """Seeds that note which of their fields are asked for, in a dictionary of their own."""

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

    def of(self, name: str, rule: Rule, *, by_article: bool = False) -> tuple[Finding, ...]:
        """Return what a rule finds; ask it where that is not known.

        Args:
            name: The slug of the rule.
            rule: It looks at nothing but the seeds.
            by_article: It finds in an article what it would find if there were no other.
        """
        digests = self._seeds.digests
        verdict = self._old.get(name)
        if verdict is None or verdict.key != key_of(verdict.asked, digests):
            asked, found = self._divided(name, rule) if by_article else _asked(rule, self._seeds)
            key = key_of(asked, digests)
            if key is None:
                return found
            verdict = _Verdict(asked, key, found)
        self._now[name] = verdict
        return verdict.found

    def _divided(self, name: str, rule: Rule) -> tuple[tuple[str, ...], Found]:
        """Ask a rule only about articles of which it is not known what it finds."""
        if not can_be_divided(self._seeds):
            return _asked(rule, self._seeds)
        asked, found = _asked(rule, self._by_article.unknown(name))
        return asked, self._by_article.with_known(name, asked, found)

    @cached_property
    def _by_article(self) -> ByArticle:
        return ByArticle(self._cache, self._seeds)

    def keep(self) -> None:
        """Keep what was found, for the next check."""
        if self._now != self._old:
            content = msgspec.msgpack.encode(self._now)
            self._cache.put(NAME, cache_keys.program(), content)
        if "_by_article" in vars(self):
            self._by_article.keep()


def _asked(rule: Rule, seeds: Seeds) -> tuple[tuple[str, ...], Found]:
    """Ask a rule; return the fields that it asks for, sorted, and what it finds."""
    noting = _noting(seeds)
    first = islice(rule(noting), MOST + 1)  # one more says that there are more
    found = tuple((Where(*where), str(message)) for where, message in first)
    return tuple(sorted(vars(noting).get("asked", ()))), found


def _noting(seeds: Seeds) -> _Noting:
    """Return the same seeds with no notes yet."""
    return _Noting(**{name: getattr(seeds, name) for name in _FIELDS})
