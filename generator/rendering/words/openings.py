"""The first sentence of each item of a list: what is not known, in short."""

import re

from generator.rendering.words import prose

_END = re.compile(r"(\S+)[.?!](?=\s+[^\W\d_a-z])")
"""A word that ends a sentence, if a capital follows."""
_LONGEST_TITLE = 4
_LONGEST_DAY = 2
"""A number of so many digits may be a day: `14. Mai`."""


def openings(source: str) -> tuple[str, ...]:
    """Return the first sentence of each item or paragraph, as words without marks.

    In doubt a sentence goes on: after `Gen.`, `U.S.` or `14.` it is not cut, nor after the number
    that it begins with.
    """
    return tuple(map(_first, prose.plain(source).splitlines()))


def _first(line: str) -> str:
    ends = (
        match.end()
        for match in _END.finditer(line)
        if not _is_abbreviation(match[1]) and not (match.start() == 0 and match[1].isdigit())
    )
    return line[: next(ends, len(line))]


def _is_abbreviation(word: str) -> bool:
    if word.isdigit():
        return len(word) <= _LONGEST_DAY
    return "." in word or (word[0].isupper() and len(word) <= _LONGEST_TITLE)
