"""Source texts whose bytes were read in another encoding: what they were before, by guess.

A text was UTF-8 and was read as something else (`â€œ` for `“`), was mistaken for another encoding
of one byte for each character (`Ìû` for `Мы`), or lost what its encoding has not (`don�t`).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_READ_AS = (
    *("cp1252", "latin-1", "mac_roman", "cp1251", "cp1250", "cp850", "cp437", "cp1253", "cp1254"),
    *("cp1257", "iso8859-15", "iso8859-2", "cp866", "koi8-r"),
)
"""What UTF-8 is read as by mistake."""
_TWO_BYTES = {"鈥": "gb18030", "锟": "gb18030", "聽": "gb18030", "窶": "cp932", "ﾃ": "cp932"}
"""What marks and accents of UTF-8 begin with in encodings of two bytes for each character."""
_MISTAKEN = (
    *(("latin-1", "cp1251"), ("cp1252", "cp1251"), ("cp1251", "koi8-r"), ("cp1252", "cp1253")),
    *(("mac_roman", "cp1252"), ("cp1252", "mac_roman"), ("cp850", "cp1252"), ("cp1252", "cp850")),
    *(("cp1250", "cp1252"), ("cp1252", "cp1250"), ("cp1252", "cp1254"), ("cp437", "cp1252")),
)
"""Encodings of one byte for each character: as what a text was read, and what it is."""
_LONGEST = 50_000
"""Of a text that is tried in all of these: each changes any text that has accents."""
_LONGEST_RUN = 2_000
"""Of characters that are looked at one by one."""
_BECAME_A_SPACE = re.compile("(?<=[ÃÂ]) ")
"""A no-break space, as in the two characters of a wrongly decoded à."""
_SEVERAL_BYTES = (4, 3, 2)
_LOST = "\ufffd"
_SIDES = (
    (r"(?<![^\s(\[]){}(?=\w)", "“"),
    (r"(?<=\w){}(?=\w)", "’"),
    (r"(?<=[.,!?…\w]){}(?!\w)", "”"),
    (r"(?<=\s){}(?=\s)", "–"),
)
"""Which mark was lost, by what stands around."""
SHOWN = 20
"""Characters of a sample in a message."""


def decoded_anew(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text decoded anew in one way or another, with what was wrong and is expected."""
    if text.isascii():
        yield from _with_lost(text, r"\?")
        return
    for decoding in _READ_AS:
        yield from _as_utf8_again(text, decoding)
    yield from _of_two_bytes(text)
    if len(text) <= _LONGEST:
        yield from _not_mistaken(text)
    yield from _with_lost(text, _LOST)
    yield from _with_lost(text, r"\?")


def fault_of(text: str) -> str:
    """Return what is wrong with the decoding of a text; empty where nothing is, for all we see."""
    told = (told for decoding in _READ_AS for _, told in _as_utf8_again(text, decoding))
    return next(told, next((told for _, told in _of_two_bytes(text)), "")) or _loss(text)


def _as_utf8_again(text: str, decoding: str) -> Iterator[tuple[str, str]]:
    """Yield a text that was UTF-8 and read otherwise, once or twice."""
    spaced = _BECAME_A_SPACE.sub("\u00a0", text)
    once = _NOT_ASCII.sub(lambda run: _as_utf8(run.group(), decoding), spaced)
    if once == spaced:
        return
    wrong = next(run for run in _NOT_ASCII.findall(spaced) if _as_utf8(run, decoding) != run)
    told = _told(wrong, _as_utf8(wrong, decoding))
    yield once, told
    yield _NOT_ASCII.sub(lambda run: _as_utf8(run.group(), decoding), once), told


@lru_cache(maxsize=4096)
def _as_utf8(run: str, decoding: str) -> str:
    """Return characters as they were before UTF-8 was read in another encoding, if they were."""
    try:
        return run.encode(decoding).decode("utf-8")
    except UnicodeError:
        return "".join(_characters(run, decoding)) if len(run) <= _LONGEST_RUN else run


def _characters(run: str, decoding: str) -> Iterator[str]:
    """Yield the characters of UTF-8 that some were, and what was none as it is."""
    at = 0
    while at < len(run):
        length, char = _character(run[at : at + _SEVERAL_BYTES[0]], decoding)
        yield char
        at += length


def _character(some: str, decoding: str) -> tuple[int, str]:
    """Return how many characters were one of UTF-8, and that; the first of them where none was."""
    for length in _SEVERAL_BYTES:
        octets = _bytes(some[:length], decoding)
        if len(octets) == length:
            try:
                return length, octets.decode("utf-8")
            except UnicodeDecodeError:
                continue
    return 1, some[0]


def _bytes(some: str, decoding: str) -> bytes:
    """Return the bytes of characters; those that the encoding lacks stand for themselves."""
    return b"".join(_byte(char, decoding) for char in some)


def _byte(char: str, decoding: str) -> bytes:
    try:
        return char.encode(decoding)
    except UnicodeEncodeError:
        return char.encode("latin-1", "ignore")


def _of_two_bytes(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text that was UTF-8 and read as Chinese or Japanese."""
    for lead, decoding in _TWO_BYTES.items():
        if lead in text:
            told = _told(lead, "a mark or an accent")
            mended = text.encode(decoding, "replace").decode("utf-8", "replace")
            yield mended, told
            yield from ((filled, told) for filled, _ in _with_lost(mended, _LOST))
            return


def _not_mistaken(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text that was read in one encoding and is in another."""
    for wrong, right in _MISTAKEN:
        mended = "".join(_exchanged(char, wrong, right) for char in text)
        pairs = ((one, other) for one, other in zip(text, mended, strict=True) if one != other)
        if first := next(pairs, None):
            yield mended, _told(*first)


def _exchanged(char: str, wrong: str, right: str) -> str:
    """Return the character that one byte is in the right encoding."""
    try:
        return char if char.isascii() else char.encode(wrong).decode(right)
    except UnicodeError:
        return char


def _with_lost(text: str, lost: str) -> Iterator[tuple[str, str]]:
    """Yield a text with the marks that stood in the place of `lost`, a pattern."""
    mended = text
    for around, mark in _SIDES:
        mended = re.sub(around.format(lost), mark, mended)
    if mended != text:
        yield mended, _loss(text) or f'{_LOSS}, shown as "?"), {_ANEW}'


def _loss(text: str) -> str:
    return f"{_LOSS}, shown as {_LOST}), {_ANEW}" if _LOST in text else ""


_LOSS = "the source text was decoded wrongly (marks or letters are lost"
_ANEW = "expected it saved anew as UTF-8"


def _told(wrong: str, right: str) -> str:
    return (
        f"the source text was decoded wrongly ({short(wrong)} stands for {short(right)}), {_ANEW}"
    )


def short(sample: str) -> str:
    """Return the beginning of what was found, printable and on one line."""
    shown = "".join(char if char.isprintable() else " " for char in sample)
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
