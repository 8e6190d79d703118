"""How the words of a quotation may be read: with cuts that are typed otherwise, or as one half."""

import re
from collections.abc import Iterator, Sequence

from generator.proofing.manuscript import Quoted

_CUT = re.compile(r"\s*(?:\(\s*(?:…|\.{3})\s*\)|(?<!\[)(?:…|\.{3})(?!\]))\s*")
"""What is left out, without the brackets that `verify` asks for: ` … `, `(...)`."""
_BROKEN = re.compile(r"[\"”“’'»«]\s+[^.!?\n\"“”„«»]{2,80},\s+[\"“„«»‘'‚]\s?\Z")
"""Between the halves of one that is broken: `”, Berg said, “`."""
_LONGEST = 100


def readings_of(text: str, found: Sequence[Quoted]) -> Iterator[tuple[str, ...]]:
    """Yield the words of each quotation, then other ways to read them, to be tried in order.

    The halves of a broken quotation are read as one too, where the second goes on with the
    sentence: the comma before `she said` is the manuscript's own.

    Args:
        text: The manuscript.
        found: Its quotations, in order.
    """
    for at, one in enumerate(found):
        readings = [one.words]
        following = found[at + 1] if at + 1 < len(found) else None
        if following and _goes_on(text, one, following):
            readings.append(f"{one.words[:-1]} {following.words}")
        readings += [_with_brackets(words) for words in readings]
        yield tuple(dict.fromkeys(readings))


def _goes_on(text: str, one: Quoted, following: Quoted) -> bool:
    """Tell whether the next quotation goes on with the sentence that a clause breaks."""
    between = text[one.end : following.start]
    is_half = one.words.endswith(",") and following.words[:1].islower()
    return is_half and len(between) <= _LONGEST and _BROKEN.match(between) is not None


def _with_brackets(words: str) -> str:
    return _CUT.sub(" […] ", words).strip()
