"""What was meant as a citation and is not read as one: `[ @id]`, `[@id`, `[id]`, `(@id)`, `@id`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.markup import CITATION

_RIGHT = re.compile(rf"{CITATION.pattern}|\[[^\[\]]*\](?:\([^()\s]*\)|\[|:\s*http)")
"""Citations and Markdown links."""
_ID = r"\w+(?:-\w+)*"
_DAMAGED = re.compile(
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
class Damage:
    """A damaged citation, where it begins in its text, and what was meant."""

    found: str
    start: int
    meant: str


def damaged(text: str, known: frozenset[str]) -> Iterator[Damage]:
    """Yield the damaged citations of a text, in order.

    A bracket before an `@` means nothing else; any other form must name one of the `known` ids.
    """
    rest = _RIGHT.sub(lambda match: " " * len(match[0]), text)
    for match in _DAMAGED.finditer(rest):
        names = _NAMES.findall(match[0])
        if match["open"] == "[" or not known.isdisjoint(names):
            yield Damage(match[0], match.start(), f"[{'; '.join(f'@{name}' for name in names)}]")
