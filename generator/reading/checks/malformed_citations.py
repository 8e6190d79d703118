"""Find citations that the grammar does not read: `[ @id]`, `[@id`, `[id]`, `(@id)`, `@id`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.markup import CITATION

_COMMAS = re.compile(r"\[\s*@[^\[\]]*,[^\[\]]*\]")
"""Ids separated by commas, which the grammar reads as a citation of one long id."""
_WELL_FORMED = re.compile(rf"{CITATION.pattern}|\[[^\[\]]*\](?:\([^()\s]*\)|\[|:\s*http)")
"""Citations and Markdown links, which are left alone."""
_ID = r"\w+(?:-\w+)*"
_MALFORMED = re.compile(
    rf"""
    (?: (?P<open>[\[({{]) \s* @\ ? | (?<![\w.@/\\-]) @ )    # no e-mail address, no part of a link
    {_ID} (?: \s* ; \s* @{_ID} )*
    (?! [\w-] | \.\w )
    (?(open) (?: \s* [\])}}] )? )
    | \[ \s* {_ID} (?: \s* [;,] \s* @?{_ID} )* \s* \]
    """,
    re.VERBOSE,
)
_NAMES = re.compile(_ID)


@dataclass(frozen=True, slots=True)
class Malformed:
    """A malformed citation as written, its offset in the text, and what was meant."""

    written: str
    start: int
    meant: str


def malformed(text: str, known: frozenset[str]) -> Iterator[Malformed]:
    """Yield the malformed citations of a text, in order.

    `[@` always counts as one; any other form only where it names one of the `known` ids. Without an
    `@`, an id of letters alone does not count: it may be a word in brackets, as in `the [talks]`.
    """
    for match in _COMMAS.finditer(text):
        names = _NAMES.findall(match[0])
        yield Malformed(match[0], match.start(), f"[{'; '.join(f'@{name}' for name in names)}]")
    rest = _WELL_FORMED.sub(lambda match: " " * len(match[0]), text)
    for match in _MALFORMED.finditer(rest):
        names = _NAMES.findall(match[0])
        is_marked = "@" in match[0]
        ids = [name for name in names if name in known and (is_marked or not name.isalpha())]
        if match["open"] == "[" or ids:
            yield Malformed(match[0], match.start(), f"[{'; '.join(f'@{name}' for name in names)}]")
