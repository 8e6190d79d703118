"""Find citations that the grammar does not read: `[ @id]`, `[@id`, `[id]`, `(@id)`, `@id`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.text.markup import CITATION, ids

SEVERAL = re.compile(r"[,，、،@/&|]")
"""What no id has: ids that stand side by side without `;` are read as one long id."""
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
_MARKED = re.compile(rf"(?<=@){_ID}")


@dataclass(frozen=True, slots=True)
class Malformed:
    """A malformed citation as written, its offset in the text, and what was meant."""

    written: str
    start: int
    meant: str
    is_joined: bool = False
    """Its ids are not separated by `;`."""


def malformed(text: str, known: frozenset[str]) -> Iterator[Malformed]:
    """Yield the malformed citations of a text, in order.

    `[@` always counts as one; any other form only where it names one of the `known` ids. Without an
    `@`, an id of letters alone does not count: it may be a word in brackets, as in `the [talks]`.
    """
    if "@" not in text and "[" not in text:
        return
    for match in CITATION.finditer(text):
        if any(SEVERAL.search(name) for name in ids(match[1])):
            yield _joined(match[0], match.start(), known)
    rest = _WELL_FORMED.sub(lambda match: " " * len(match[0]), text)
    for match in _MALFORMED.finditer(rest):
        names = _NAMES.findall(match[0])
        is_marked = "@" in match[0]
        found = [name for name in names if name in known and (is_marked or not name.isalpha())]
        if match["open"] == "[" or found:
            yield Malformed(match[0], match.start(), f"[{'; '.join(f'@{name}' for name in names)}]")


def _joined(written: str, start: int, known: frozenset[str]) -> Malformed:
    """Return a citation whose ids are not separated; words between them are no ids."""
    names = _NAMES.findall(written)
    marked = _MARKED.findall(written)
    if len(marked) > 1:
        names = [name for name in names if name in marked or name in known]
    meant = f"[{'; '.join(f'@{name}' for name in names)}]"
    return Malformed(written, start, meant, is_joined=True)
