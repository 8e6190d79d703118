"""The first sentence of each item of a list: what is not known, in short."""

import re

from generator.rendering.words import prose

_END = re.compile(r"(\S+)[.?!](?=\s+[^\W\d_a-z])")
"""A word that ends a sentence, if a capital follows."""
_LONGEST_TITLE = 4


def openings(source: str) -> tuple[str, ...]:
    """Return the first sentence of each item or paragraph, as words without marks.

    In doubt a sentence goes on: after `Gen.` or `U.S.` it is not cut.
    """
    return tuple(map(_first, prose.plain(source).splitlines()))


def _first(line: str) -> str:
    ends = (match.end() for match in _END.finditer(line) if not _is_abbreviation(match[1]))
    return line[: next(ends, len(line))]


def _is_abbreviation(word: str) -> bool:
    return "." in word or (word[0].isupper() and len(word) <= _LONGEST_TITLE)
