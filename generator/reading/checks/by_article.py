"""Keeps what some rules found in each article, so that a new one alone is looked at.

Such a rule finds in an article what it would find if there were no other: it looks at that one, its
source text and the proofs of its quotes, and at fields of the seeds that are the same for all.
"""

from collections.abc import Iterable, Mapping

import msgspec
from msgspec.structs import replace

from generator.caching import cache_keys
from generator.caching.build_cache import BuildCache
from generator.problems import Where
from generator.reading.seeds.records import ArticleSeed, Seeds

Found = tuple[tuple[Where, str], ...]
NAME = "articles.verdicts"
OWN = frozenset({"articles", "texts", "lock"})
"""Fields of which a rule looks only at what belongs to its article."""


class _Verdict(msgspec.Struct, array_like=True):
    """What a rule found."""

    asked: tuple[str, ...]
    """The fields that it asked for besides, sorted."""
    key: bytes
    """A digest of these."""
    found: dict[bytes, Found]
    """By a digest of the article and what belongs to it."""


class ByArticle:
    """What these rules found in the articles of a project."""

    def __init__(self, cache: BuildCache, seeds: Seeds) -> None:
        """Take what earlier checks kept; nothing where it is damaged, or not of this program."""
        self._cache, self._seeds = cache, seeds
        content = cache.get(NAME, cache_keys.program())
        decode = msgspec.msgpack.Decoder(dict[str, _Verdict]).decode
        self._verdicts = decode(content) if content else {}
        self._keys = {one.where.file: _key_of(one, seeds) for one in seeds.articles}
        self._is_new = False

    def unknown(self, name: str) -> Seeds:
        """Return the seeds with those articles alone in which it is not known what a rule finds."""
        known = self._known(name)
        articles = (one for one in self._seeds.articles if self._keys[one.where.file] not in known)
        return replace(self._seeds, articles=tuple(articles), digests=self._seeds.digests)

    def with_known(self, name: str, asked: Iterable[str], found: Found) -> Found:
        """Return what a rule found in all articles, and take down what is new.

        Args:
            name: The slug of the rule.
            asked: The fields that it asked for.
            found: What it found in the articles that were not known.
        """
        known = self._known(name)
        new: dict[bytes, list[tuple[Where, str]]] = {
            key: [] for key in self._keys.values() if key not in known
        }
        for where, message in found:
            if where.file in self._keys:
                new[self._keys[where.file]].append((where, message))
        old = self._verdicts.get(name)
        besides = tuple(sorted({*asked, *(old.asked if old and known else ())} - OWN))
        digest = key_of(besides, self._seeds.digests)
        then = {key: known[key] for key in self._keys.values() if key in known}
        if digest is not None:
            now = then | {key: tuple(some) for key, some in new.items()}
            self._verdicts[name] = _Verdict(besides, digest, now)
            self._is_new = True
        return (*(one for some in then.values() for one in some), *found)

    def _known(self, name: str) -> Mapping[bytes, Found]:
        """Return what a rule found in articles, if all else is as it was."""
        verdict = self._verdicts.get(name)
        if verdict is None or verdict.key != key_of(verdict.asked, self._seeds.digests):
            return {}
        return verdict.found

    def keep(self) -> None:
        """Keep what was found, for the next check."""
        if self._is_new:
            content = msgspec.msgpack.encode(self._verdicts)
            self._cache.put(NAME, cache_keys.program(), content)


def can_be_divided(seeds: Seeds) -> bool:
    """Return whether it is known of each article what it was read from."""
    return "articles" in seeds.digests and all(
        one.where.file in seeds.article_digests for one in seeds.articles
    )


def key_of(asked: Iterable[str], digests: Mapping[str, bytes]) -> bytes | None:
    """Return a digest of what some fields were read from; None where one of them has none."""
    names = tuple(asked)
    if any(name not in digests for name in names):
        return None
    return cache_keys.digest(*(part for name in names for part in (name.encode(), digests[name])))


def _key_of(article: ArticleSeed, seeds: Seeds) -> bytes:
    """Return a digest of an article, its source text and the proofs of its quotes."""
    file = article.where.file
    proofs = [str(seeds.lock.get(quote.id)) for quote in article.quotes]
    text = seeds.text_digests.get(article.source, b"") if article.source else b""
    written = "\n".join((file, *proofs)).encode("utf-8", "surrogatepass")
    return cache_keys.digest(seeds.article_digests[file], written, text)
