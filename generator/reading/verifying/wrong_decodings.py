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
_COMMON = (
    "\u0080-\u017f\u0218-\u021b\u0386-\u03ce\u0401-\u045f\u0490\u0491\u2010-\u2044\u20ac\u2122"
    "\ufeff\ufffd"
)
_OF_ANY_SCRIPT = (
    "\u0300-\u0327\u05d0-\u05ea\u0621-\u0652\u067e\u0686\u06a9\u06af\u06cc\u0900-\u0e7f\u1e00-\u1eff"
    "\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uff60\U0001f000-\U0001faff"
)
_PLAUSIBLE = re.compile(f"[\0-\x7f{_COMMON}]*")
_PLAUSIBLE_OF_WESTERN = re.compile(f"[\0-\x7f{_COMMON}{_OF_ANY_SCRIPT}]*")
"""What a text has for certain. By chance, letters of other scripts are bytes of rare ones."""
_PLAUSIBLE_OF_CYRILLIC = re.compile("[\0-\x7f\u0080-\u00bf\u0401-\u045f\u0490\u0491\u2010-\u20ac]*")
_CYRILLIC = frozenset({"cp1251", "cp866", "koi8-r"})
_WESTERN = frozenset({"cp1252", "latin-1", "mac_roman", "cp850", "cp437", "cp1254", "iso8859-15"})
_TWO_BYTES = {"鈥": "gb18030", "锟": "gb18030", "聽": "gb18030", "窶": "cp932", "ﾃ": "cp932"}
"""What marks and accents of UTF-8 begin with in encodings of two bytes for each character."""
_MISTAKEN = (
    *(("latin-1", "cp1251"), ("cp1252", "cp1251"), ("cp1251", "koi8-r"), ("cp1252", "cp1253")),
    *(("mac_roman", "cp1252"), ("cp1252", "mac_roman"), ("cp850", "cp1252"), ("cp1252", "cp850")),
    *(("cp1250", "cp1252"), ("cp1252", "cp1250"), ("cp1252", "cp1254"), ("cp437", "cp1252")),
    *(("cp1252", "iso8859-2"), ("cp1252", "cp1256"), ("cp1252", "cp1255"), ("cp1252", "koi8-r")),
    *(("cp1252", "cp1257"), ("cp1252", "cp874"), ("cp1252", "iso8859-7"), ("cp1251", "cp1252")),
)
"""Encodings of one byte for each character: as what a text was read, and what it is."""
_EAST_ASIAN = ("gb18030", "cp932", "big5", "cp949", "euc_jp")
"""What a text of two bytes for each character is in, that was read as a Western one."""
_OF_EAST_ASIA = re.compile("[\u3001-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+")
_LONGEST = 50_000
"""Of a text that is tried in all of these: each changes any text that has accents."""
_LONGEST_RUN = 2_000
"""Of characters that are looked at one by one."""
_BY_CHANCE = re.compile("[^\\W\\d_][…“”’–—]")
"""A capital letter and the mark behind it: `SÅ…`."""
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
        yield from _not_western(text)
    yield from _with_lost(text, _LOST)
    yield from _with_lost(text, r"\?")


def fault_of(text: str) -> str:
    """Return what is wrong with the decoding of a text; empty where nothing is, for all we see.

    A run is wrong where all of it was UTF-8: of good letters two may be, by chance.
    """
    for run in dict.fromkeys(_NOT_ASCII.findall(text)):
        right = next(filter(None, (_whole(run, decoding) for decoding in _READ_AS)), "")
        if right and right != run and not _BY_CHANCE.fullmatch(run):
            return _told(run, right)
    return next((told for _, told in _of_two_bytes(text)), "") or _loss(text)


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
    return (
        _whole(run, decoding) or "".join(_characters(run, decoding))
        if len(run) <= _LONGEST_RUN
        else run
    )


def _whole(run: str, decoding: str) -> str:
    """Return characters as they were where all of them were UTF-8; else nothing."""
    try:
        whole = run.encode(decoding).decode("utf-8")
    except UnicodeError:
        return ""
    return whole if _is_plausible(whole, decoding) else ""


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
            char = _decoded(octets)
            if char and _is_plausible(char, decoding):
                return length, char
    return 1, some[0]


def _decoded(octets: bytes) -> str:
    """Return what bytes are in UTF-8; nothing where they are not."""
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _is_plausible(text: str, decoding: str) -> bool:
    known = _PLAUSIBLE_OF_WESTERN if decoding in _WESTERN else _PLAUSIBLE
    if decoding in _CYRILLIC:
        known = _PLAUSIBLE_OF_CYRILLIC
    return known.fullmatch(text) is not None


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


def _not_western(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text that was read as Windows-1252 and is in an encoding of East Asia."""
    octets = _bytes(text, "cp1252")
    if len(octets) != len(text):
        return
    for right in _EAST_ASIAN:
        mended = octets.decode(right, "replace")
        wrong, letters = _NOT_ASCII.search(text), _OF_EAST_ASIA.search(mended)
        if wrong and letters:
            yield mended, _told(wrong.group(), letters.group())


def _exchanged(char: str, wrong: str, right: str) -> str:
    """Return the character that one byte is in the right encoding."""
    try:
        return char if char.isascii() else _byte(char, wrong).decode(right) or char
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
