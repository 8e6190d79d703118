"""Where a run of Han or kana may be cut: these scripts put no spaces between words.

A run is one token, so a quotation that begins or ends within it would never be found. It may be cut
in Chinese wherever no negation, prefix or number is torn, and in Japanese beside a particle.
"""

import re
from collections.abc import Iterable, Iterator

from generator.reading.verifying.characters import HAN_AND_KANA
from generator.reading.verifying.pieces import Piece
from generator.reading.verifying.tokens import Token

_RUN = re.compile(f"[{HAN_AND_KANA}]+")
_KANA = re.compile("[\u3040-\u30ff]")
_HIRAGANA = re.compile("[\u3041-\u309f]")
_PARTICLES = frozenset("をがはのにでとへもや")
_DENYING = re.compile(
    "[不没沒無无未非别別勿莫否毋反拒禁绝絶免防难難假伪偽]"
    "|ない|なかっ|なく|なけ|ませ[んぬ]|まい|ず|ぬ|しれ|なら|れば|たら|かどうか"
)
"""What may deny or put off the words beside which it stands."""
_HARMLESS = re.compile("非常|[特分区][别別]|未[来來]|不[仅但断]")
"""Words with a sign of those in them that deny nothing: very, especially, the future."""
_PREFIXES = frozenset("副前元准準旧亚亜抗疑半")
_NUMERALS = frozenset(
    "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万萬亿億兆两兩半第"
)
_SHORTEST = 2


def has_run(words: str) -> bool:
    """Tell whether there are letters of Han or kana."""
    return not words.isascii() and _RUN.search(words) is not None


def parted(words: Iterable[Token], pieces: Iterable[Piece]) -> frozenset[int]:
    """Return the places where runs may be cut so that pieces of a quote begin or end there."""
    edges = [(piece.tokens[0].key, piece.tokens[-1].key, len(piece.tokens)) for piece in pieces]
    sought = [one for one in edges if _RUN.fullmatch(one[0]) or _RUN.fullmatch(one[1])]
    if not sought:
        return frozenset()
    runs = [token for token in words if _RUN.fullmatch(token.key) and _is_plain(token)]
    return frozenset(
        place
        for token in runs
        for first, last, length in sought
        for start, end in _within(token.key, first, last, length)
        if _may_cut(token.key, start, end)
        for place in (token.start + start, token.start + end)
        if token.start < place < token.end
    )


def _is_plain(token: Token) -> bool:
    """Tell whether each character of a key stands for one of the text."""
    return len(token.key) == token.end - token.start


def _within(run: str, first: str, last: str, length: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a run that a piece has: all of a single token, or what is at its edges."""
    if length == 1:
        start = run.find(first)
        while start >= 0:
            yield start, start + len(first)
            start = run.find(first, start + 1)
        return
    if _RUN.fullmatch(first) and run.endswith(first):
        yield len(run) - len(first), len(run)
    if _RUN.fullmatch(last) and run.startswith(last):
        yield 0, len(last)


def _may_cut(run: str, start: int, end: int) -> bool:
    """Tell whether what is left of a run says nothing of the part that is quoted."""
    before, part, after = run[:start], run[start:end], run[end:]
    if len(part) < _SHORTEST or any(map(_denies, (before, after))):
        return False
    if _tears_number(before, part) or _tears_number(part, after):
        return False
    if not _KANA.search(run):
        return before[-1:] not in _PREFIXES
    begins = not before or bool(_HIRAGANA.match(before[-1]) and not _HIRAGANA.match(part))
    ends = not after or (after[0] in _PARTICLES and not _HIRAGANA.match(part[-1]))
    return begins and ends


def _denies(rest: str) -> bool:
    return _DENYING.search(_HARMLESS.sub("", rest)) is not None


def _tears_number(left: str, right: str) -> bool:
    return left[-1:] in _NUMERALS and right[:1] in _NUMERALS


def cut(words: Iterable[Token], places: frozenset[int]) -> Iterator[Token]:
    """Yield tokens, those of runs cut at some places."""
    for token in words:
        start = token.start
        for place in sorted(at for at in places if token.start < at < token.end):
            yield Token(
                token.key[start - token.start : place - token.start], start, place, is_word=True
            )
            start = place
        if start == token.start:
            yield token
        else:
            yield Token(token.key[start - token.start :], start, token.end, is_word=True)
