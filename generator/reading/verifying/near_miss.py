"""Says why words are not in a source text: the nearest words that are, or what is wrong with it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import accumulate

from rapidfuzz.fuzz import partial_ratio_alignment

from generator.reading.parsing.nodes import shorten
from generator.reading.verifying.interruptions import interruption
from generator.reading.verifying.languages import WithoutNegations
from generator.reading.verifying.matching import find
from generator.reading.verifying.passages import Passage, Passages, passages, whole
from generator.reading.verifying.quotations import Span
from generator.reading.verifying.source_faults import mended
from generator.reading.verifying.tokens import Token, tokens
from generator.reading.verifying.wrong_decodings import fault_of

LIKENESS = 65
"""Below this many percent two wordings have nothing to do with each other."""
CONTEXT = 2
"""Words shown on either side of a difference."""
_CONTEXT_CHARACTERS = 40
_UNMARKED = (
    "there these words stand outside quotation marks, or in more than one quotation; "
    'if the text prints them without marks, add "unmarked:" with the reason'
)
_BETWEEN = (
    'there "{}" stands between the lines of these words; if it is the number or the head of a '
    "page, an advertisement or a caption, take it out of the source text"
)
_LONG = 4
"""Letters of a word that a text has by chance rather seldom."""
_LETTERS = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_OTHER_CUT = re.compile(r"[(\[{<]\s*(?:…|\.{2,})\s*[)\]}>]|…|\.{3,}|\.(?:\s\.){2,}")
"""What is left out, written in another way than `[…]`."""
_OUTER = "\"“”„«»'‘’「」『』″〝〟 "


def advice(where: Passages, source_text: str, words: str) -> str:
    """Return why `words` were not found in a source text, for the end of a message.

    Args:
        where: The passages in which they were looked for.
        source_text: The whole text.
        words: The words of a quote or of a claim.
    """
    if find(where, words.strip(_OUTER)):
        return "leave out the outer quotation marks"
    if find(where, _OTHER_CUT.sub(" […] ", words)):
        return "write […] for what is left out"
    pieces = [piece for piece in _BRACKETS.split(words) if any(map(str.isalnum, piece))]
    if not pieces:
        return "it has no words of the source"
    blind = replace(where, known=WithoutNegations())
    if find(blind, words):
        return "a negation is left out in a cut, or right before or after, expected it there"
    if wrong := [piece for piece in pieces if not find(blind, piece)]:
        return _of_piece(where, source_text, words, wrong[0])
    return f"its pieces do not stand in this order in one {where.name}"


@dataclass(frozen=True)
class _Without:
    """A source text without one of its faults."""

    text: str
    told: str
    """What is said of the fault."""

    @cached_property
    def quoted(self) -> Passages:
        """Its quotations."""
        return passages(self.text)

    @cached_property
    def whole(self) -> Passages:
        """The text as one."""
        return whole(self.text)


@dataclass(frozen=True)
class _Mended:
    """A source text in all ways in which words are looked for that were not found in it."""

    text: str

    @cached_property
    def faults(self) -> list[_Without]:
        """The text without each of its faults."""
        return [_Without(text, told) for text, told in mended(self.text)]

    def likely(self, words: str) -> list[_Without]:
        """Return those that have one of the long words: these are quick to look for."""
        found = _LETTERS.findall(words)
        long = [word for word in found if len(word) >= _LONG] or found
        return [one for one in self.faults if any(word in one.text for word in long)]

    @cached_property
    def whole(self) -> Passages:
        """The text as one."""
        return whole(self.text)

    @cached_property
    def cuttable(self) -> Passages:
        """The same, in which words may be cut."""
        return replace(whole(self.text, may_cut_words=True), known=WithoutNegations())


@lru_cache(maxsize=1)
def _mended(source_text: str) -> _Mended:
    """Return a text that was taken apart already where it is the last one."""
    return _Mended(source_text)


def _of_piece(where: Passages, source_text: str, words: str, wrong: str) -> str:
    """Return why a piece of a quote is not in a source text."""
    mended_text = _mended(source_text)
    likely = mended_text.likely(words)
    for one in likely:
        if find(one.quoted, words):
            return one.told
    if find(mended_text.whole, wrong):
        return _UNMARKED if where.name == "quotation" else "they stand in more than one paragraph"
    for one in likely:
        if find(one.whole, words):
            return one.told
    if told := _interrupted(source_text, wrong) or _cut_off(mended_text, wrong):
        return told
    near = _nearest(where, wrong)
    if fault := fault_of(_around(near) if near else source_text):
        return fault if near else f"no {where.name} there is like it; {fault}"
    return _difference(near, wrong) or f"no {where.name} there is like it"


def _interrupted(source_text: str, wrong: str) -> str:
    """Say what stands between the lines of some words."""
    between = interruption(source_text, wrong)
    return _BETWEEN.format(shorten(_printable(between))) if between else ""


def _cut_off(mended_text: _Mended, wrong: str) -> str:
    """Say of which compound some words are a part."""
    span = find(mended_text.cuttable, wrong)
    if span is None:
        return ""
    return f'there they are part of "{_compound(mended_text.text, span)}", expected it whole'


def _around(near: tuple[Passage, Span]) -> str:
    """Return the part of a text that is most like the words."""
    passage, (start, end) = near
    theirs = passage.tokens[start:end]
    return passage.text[theirs[0].start : theirs[-1].end] if theirs else ""


def _compound(text: str, span: Span) -> str:
    """Return the words of a span with what is joined to them at either end."""
    start, end = span
    before = text[max(start - _CONTEXT_CHARACTERS, 0) : start].split()
    after = text[end : end + _CONTEXT_CHARACTERS].split()
    head = before[-1] if before and not text[start - 1].isspace() else ""
    tail = after[0] if after and not text[end].isspace() else ""
    return _printable(head + text[start:end] + tail)


def _nearest(where: Passages, words: str) -> tuple[Passage, Span] | None:
    """Return the passage with the most similar words, and the tokens around them."""
    sought = _plain(list(tokens(words)))
    best, found = float(LIKENESS), None
    for passage in where:
        aligned = partial_ratio_alignment(sought, _plain(passage.tokens), score_cutoff=best)
        if aligned and aligned.score > best:
            best, found = aligned.score, (passage, (aligned.dest_start, aligned.dest_end))
    if found is None:
        return None
    passage, (start, end) = found
    ends = list(accumulate(len(token.key) + 1 for token in passage.tokens))
    return passage, (bisect_right(ends, start), bisect_right(ends, end - 1) + 1)


def _plain(words: Sequence[Token]) -> str:
    return " ".join(token.key for token in words)


def _difference(near: tuple[Passage, Span] | None, words: str) -> str:
    """Say where the wordings part, with some words around; nothing where there is none near."""
    if near is None:
        return ""
    passage, (start, end) = near
    theirs = passage.tokens[max(start - 2 * CONTEXT, 0) : end + 2 * CONTEXT]
    mine = list(tokens(words))
    steps = SequenceMatcher(None, _keys(mine), _keys(theirs), autojunk=False).get_opcodes()
    steps = [step for step in steps if step[0] != "insert" or 0 < step[1] < len(mine)]
    parted = next((step for step in steps if step[0] != "equal"), steps[-1])
    _, i, j, k, m = parted
    there, here = _snippet(passage.text, theirs, k, m), _snippet(words, mine, i, j)
    return f'the source has "{there}", the quote "{here}"'


def _keys(words: Sequence[Token]) -> list[str]:
    """Return what is compared; the case of the first letter does not count."""
    return [token.key[0].lower() + token.key[1:] for token in words]


def _snippet(text: str, words: Sequence[Token], start: int, end: int) -> str:
    """Return the words from `start` to `end` and some around them, on one line."""
    shown = words[max(start - CONTEXT, 0) : end + CONTEXT]
    passage = text[shown[0].start : shown[-1].end] if shown else ""
    return _printable(passage)


def _printable(text: str) -> str:
    """Return a text on one line, without what could harm a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
