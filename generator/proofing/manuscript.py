"""What a manuscript quotes: words between quotation marks, and block quotes of Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.curating.quotations.find import FoundQuotation, find_quotations
from generator.proofing.beside import SURE, named_beside
from generator.proofing.typed import plain_words, with_double_marks
from generator.reading.verifying.quotations import quotations

SHORT = 3
"""Words below which a quotation without a speaker is taken for scare quotes."""
LONG = 6
"""Words from which a quotation counts even where nothing says that somebody spoke."""
_BLOCK = re.compile(r"(?:^[ ]{0,3}>.*(?:\n|\Z))+", re.MULTILINE)
_PREFIX = re.compile(r"^[ ]{0,3}>[ ]?", re.MULTILINE)
_CREDIT = re.compile(r"^\s*(?:[—–―]|--?)\s*\S.*\Z")
_SMALL = re.compile(r"\b[^\W\dA-Z_][^\W\d_]{3,}")
_MARKS = re.compile('["“”„‟«»‹›「」『』]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words that a manuscript prints as somebody's. Offsets are in code points of its text."""

    start: int
    end: int
    words: str
    speaker: str | None = None
    """None where the manuscript does not say."""
    confidence: float = 0.0
    """How sure it is that these are words of this speaker."""


def quoted_in(text: str) -> list[Quoted]:
    """Return what a manuscript quotes, in order.

    Titles and words in scare quotes are left out; a quotation of six words or more is always there.
    """
    found_in = find_quotations(with_double_marks(text))
    spoken = [_spoken(text, found) for found in found_in if _says(found)]
    taken = [(quoted.start, quoted.end) for quoted in spoken]
    others = [
        quoted
        for quoted in (*_blocks(text), *_long(text))
        if all(quoted.end <= start or end <= quoted.start for start, end in taken)
    ]
    every = sorted([*spoken, *others], key=lambda quoted: quoted.start)
    return [_with_name_beside(text, quoted) for quoted in every]


def _with_name_beside(text: str, quoted: Quoted) -> Quoted:
    """Return a quotation with the name that its layout gives: a label, a cell, a credit."""
    name = named_beside(text, quoted.start, quoted.end)
    return replace(quoted, speaker=name, confidence=SURE) if name else quoted


def _says(found: FoundQuotation) -> bool:
    """Tell whether somebody speaks, known or not; titles and a word or two in marks are neither."""
    words = found.text.split()
    if found.speaker is not None:
        return True
    fewest = SHORT if found.speaker_start is None else SHORT - 1  # `he`, whoever that is
    return len(words) >= fewest and not _is_title(found.text)


def _is_title(words: str) -> bool:
    """Tell whether words look like the title of a work: all long ones have capitals."""
    return not _SMALL.search(words)


def _spoken(text: str, found: FoundQuotation) -> Quoted:
    words = " ".join(text[start:end] for start, end in found.stretches)
    return Quoted(
        start=found.start,
        end=found.end,
        words=plain_words(words),
        speaker=found.speaker,
        confidence=found.confidence,
    )


def _long(text: str) -> Iterator[Quoted]:
    """Yield long quotations that nobody is said to have spoken, without titles of works."""
    for quotation in quotations(text):
        words = " ".join(text[start:end] for start, end in quotation.stretches)
        if len(words.split()) >= LONG and len(_SMALL.findall(words)) >= LONG // 2:
            yield Quoted(start=quotation.start, end=quotation.end, words=plain_words(words))


def _blocks(text: str) -> Iterator[Quoted]:
    """Yield the block quotes of Markdown that have no quotation marks of their own."""
    for block in _BLOCK.finditer(text):
        lines = _PREFIX.sub("", block[0]).rstrip().splitlines()
        while lines and (not lines[-1].strip() or _CREDIT.match(lines[-1])):
            lines.pop()
        words = "\n".join(lines).strip()
        if words and not _MARKS.search(words):
            start = block.start() + block[0].index(words[0])
            last = words.splitlines()[-1]
            end = block.start() + block[0].rindex(last) + len(last)
            yield Quoted(start=start, end=end, words=plain_words(words))
