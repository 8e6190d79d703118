"""What was meant as a citation and is not read as one: `[ @id]`, `[@id`, `[id]`, `(@id)`, `@id`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.markup import CITATION

_COMMAS = re.compile(r"\[\s*@[^\[\]]*,[^\[\]]*\]")
"""Ids that a comma separates: a citation of one long id, as far as the grammar goes."""
_WELL_FORMED = re.compile(rf"{CITATION.pattern}|\[[^\[\]]*\](?:\([^()\s]*\)|\[|:\s*http)")
"""Citations and Markdown links."""
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
    """A malformed citation, where it begins in its text, and what was meant."""

    found: str
    start: int
    meant: str


def malformed(text: str, known: frozenset[str]) -> Iterator[Malformed]:
    """Yield the malformed citations of a text, in order.

    A bracket before an `@` means nothing else; any other form must name one of the `known` ids.
    Without an `@` it must not be a word, which an editor may have put into brackets: `the [talks]`.
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
