"""Words between single marks, outside of double ones: apostrophes told apart."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from generator.curating.quotations.marks.paragraphs import Span

_OPENING = re.compile(r"(?:(?<=[\s(\[—–:/])|^|(?<=\A))[‘'‚](?=[^\W_]|[\[¿¡…(])", re.MULTILINE)
_CLOSING = re.compile(r"(?<=[^\s])[’'‘](?![^\W_])")
_ELISION = re.compile(r"[‘'’](?:\d0s?|em|tis|twas|til|n|cause|cos|bout|round)\b", re.IGNORECASE)
_AFTER_SENTENCE = frozenset(".,!?…")
_LONGEST = 2000


def single_quoted(text: str, paragraphs: Iterable[Span], taken: Sequence[Span]) -> list[Span]:
    """Return what stands between single marks outside of the spans that are taken."""
    if "'" not in text and "‘" not in text and "‚" not in text:
        return []
    starts = [start for start, _ in taken]
    found: list[Span] = []
    for block in paragraphs:
        for span in _of_paragraph(text, *block):
            index = bisect_right(starts, span[1])
            if not index or taken[index - 1][1] <= span[0]:
                found.append(span)
    return found


def _of_paragraph(text: str, start: int, end: int) -> Iterator[Span]:
    place = start
    while opening := _OPENING.search(text, place, end):
        place = opening.end()
        if _ELISION.match(text, opening.start(), end):
            continue
        closing = _closing(text, place, min(end, place + _LONGEST))
        if closing is not None:
            yield place, closing
            place = closing + 1


def _closing(text: str, start: int, end: int) -> int | None:
    """Return where the words end: at a mark after a stop, else at the first that is no genitive."""
    first: int | None = None
    for match in _CLOSING.finditer(text, start, end):
        before = text[match.start() - 1]
        if before in _AFTER_SENTENCE:
            return match.start()
        if first is None and not (
            before == "s" and text[match.end() : match.end() + 2].strip()[:1].islower()
        ):
            first = match.start()
            if not text[match.end() : match.end() + 1].isalnum():
                return first
    return first
