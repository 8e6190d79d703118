"""Digests of what the fields of the seeds were read from."""

from collections.abc import Iterable, Mapping

from generator.caching.cache_keys import digest
from generator.reading.seeds.records import Seeds

_FILES = {
    "briefing": "briefing.yml",
    "brief": "brief.md",
    "actors": "actors.yml",
    "people": "people.yml",
    "subjects": "subjects.yml",
    "events": "events.yml",
    "positions": "positions.csv",
    "corrections": "corrections.yml",
    "lock": "quotes.lock",
}
"""Field -> the one file that it is read from."""
_OF_ARTICLES = ("articles", "unjudged", "proposed")


def digests(seeds: Seeds, files: Mapping[str, bytes], articles: Iterable[str]) -> dict[str, bytes]:
    """Return a digest for each field of which all that decides it is known.

    `config` and `editions` have none: their files may ask for something else.

    Args:
        seeds: As they were read.
        files: Name of a seed file to the digest of its content, which is empty where there is no
            file; those that could not be read are left out.
        articles: The names of all files of articles.
    """
    named = {field: f"seeds/{file}" for field, file in _FILES.items()}
    found = {field: files[name] for field, name in named.items() if name in files}
    names = list(articles)
    if all(name in files for name in names):
        parts = (part for name in names for part in (_bytes(name), files[name]))
        found |= dict.fromkeys(_OF_ARTICLES, digest(*parts))
    return found | {
        "texts": digest(
            *(part for name, one in seeds.text_digests.items() for part in (_bytes(name), one))
        ),
        "inbox": _of(seeds.inbox),
        "regions": _of(seeds.regions),
        "letters": _of(sorted(seeds.letters)),
        "unread": _of(sorted(seeds.unread)),
        "with_drafts": _of(["yes"] * seeds.with_drafts),
    }


def _of(texts: Iterable[str]) -> bytes:
    return digest(*map(_bytes, texts))


def _bytes(text: str) -> bytes:
    # A name of a file may have what is no UTF-8.
    return text.encode("utf-8", "surrogatepass")
