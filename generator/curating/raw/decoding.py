"""Bytes as text: UTF-8 first, then what the bytes look like, which is said."""

import codecs
import re
import unicodedata
from dataclasses import replace

from charset_normalizer import from_bytes

from generator.curating.raw.raw_text import RawText, UnreadableError
from generator.text.wrong_letters import wrong_letters

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""Byte order marks, of two with one beginning the longer first."""
EXPECTED = "expected a text, a web page, a Word file or a mail"
NO_TEXT = f"it is no text, {EXPECTED}"
KINDS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word file or another ZIP archive, and its name does not say so",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "RTF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
}
"""What files begin with that are no text, and what they are then."""
RARER = ("cp1253", "cp1255", "cp1256", "cp1254", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr")
"""What is tried where a guess gives words that nobody writes."""
SAMPLE = 200_000
"""So many bytes tell an encoding."""
COMMON = ("cp1252", "cp1250", "cp1251", "koi8_r", "mac_roman")
"""Encodings of one byte a letter that articles come in; of two that fit alike the first."""
_KOREAN = ("euc_kr", "cp949")
"""The second has syllables that the first writes in parts."""
_COMMON_SYLLABLES = frozenset(
    "이다의는을에고가한하지은도로사기리자를어인대해서정과시일들나수보라했말우"
)
"""The most frequent syllables of Korean: about two in five; Chinese read as Korean has few."""
_LEAST_COMMON = 0.2
_WORD = re.compile(r"[^\W\d_]{2,}")
_CAPITAL_INSIDE = re.compile(
    r"[^\W\d_A-Z][A-Z\u00c0-\u00de\u0386-\u03ab\u0400-\u042f](?=[^\W\d_A-Z])"
)
MOST_ODD = 0.05
"""The share of control characters above which bytes are no text."""


def decoded(data: bytes) -> RawText:
    """Return the text of a file, without newline translation.

    Raises:
        UnreadableError: There is nothing in it, or it is no text.
    """
    _refuse_empty(data)
    for begins, what in KINDS.items():
        if data.startswith(begins):
            raise UnreadableError(f"it is {what}, {EXPECTED}")
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return _with_mark(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)
    _refuse_odd(text)
    _refuse_empty(text)
    if scrambled := next(wrong_letters(text), None):
        note = f"“{scrambled[0]}” looks like letters in a wrong encoding: get the text anew"
        return RawText(text=text, notes=(note,))
    return RawText(text=text)


def _with_mark(data: bytes, encoding: str) -> RawText:
    try:
        text = data.decode(encoding).lstrip("\ufeff")
    except UnicodeDecodeError as error:
        message = f"it begins as {encoding} and is not (byte {error.start + 1}), expected UTF-8"
        raise UnreadableError(message) from error
    _refuse_odd(text)
    _refuse_empty(text)
    notes = () if encoding == "utf-8-sig" else (f"saved as {encoding.upper()}, read as such",)
    return RawText(text=text, notes=notes)


def _guessed(data: bytes) -> RawText:
    """Return the text in the encoding that its bytes look like."""
    sample = data[:SAMPLE]
    for name in _KOREAN:
        if _is_korean(sample, name):
            return _read_as(data, name)
    found = list(from_bytes(sample, cp_isolation=list(COMMON)) or from_bytes(sample))
    if not found:
        raise UnreadableError(NO_TEXT)
    alike = [
        each
        for each in found
        if (each.chaos, each.coherence) == (found[0].chaos, found[0].coherence)
    ]
    names = [name for each in alike for name in each.could_be_from_charset]
    return _read_as(
        data, _likelier(data, next((name for name in COMMON if name in names), names[0]))
    )


def _read_as(data: bytes, encoding: str) -> RawText:
    text = data.decode(encoding, errors="replace")
    _refuse_odd(text)
    _refuse_empty(text)
    name = encoding.replace("_", "-")
    note = f"not UTF-8; it looks like {name} and was read as such, look at the letters with accents"
    return RawText(text=text, notes=(f"{note}; if they are wrong, save it as UTF-8",))


def _is_korean(sample: bytes, name: str) -> bool:
    """Tell whether bytes are Korean: too few are no guess, yet most letters are its syllables."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError as error:
        if error.end < len(sample) - 1:  # else the sample cuts a letter in two
            return False
        text = sample[: error.start].decode(name)
    letters = [char for char in text if char > "\x7f" and char.isalpha()]
    syllables = [char for char in letters if "가" <= char <= "힣"]
    common = sum(char in _COMMON_SYLLABLES for char in syllables)
    is_most = 2 * len(syllables) > len(letters) > 1
    return is_most and common >= _LEAST_COMMON * len(syllables)


def _likelier(data: bytes, guess: str) -> str:
    """Return the guess, or the encoding with the fewest odd words where it has some."""
    sample = data[:SAMPLE]
    odd = {guess: _odd_words(sample.decode(guess, errors="replace"))}
    for name in RARER if odd[guess] else ():
        try:
            odd[name] = _odd_words(sample.decode(name))
        except UnicodeDecodeError:
            continue
    return min(odd, key=lambda name: (odd[name], list(odd).index(name)))


def _odd_words(text: str) -> int:
    """Return how many words are none: of two scripts, or with a capital inside."""
    return sum(
        len({_script(char) for char in word}) > 1 or bool(_CAPITAL_INSIDE.search(word))
        for word in _WORD.findall(text)
    )


def _script(char: str) -> str:
    """Return the script of a letter by its name; those that Japanese mixes are one."""
    script = unicodedata.name(char, "").split(" ")[0]
    return "CJK" if script in {"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HALFWIDTH"} else script


def put_right(raw: RawText) -> RawText:
    """Return a raw article, and where its UTF-8 was read as cp1252 that undone, which is said."""
    right = _unscrambled(raw.text)
    if right is None:
        return raw
    note = "its UTF-8 had been read as cp1252 (“â€œ” for “) and was put right, look at the letters"
    return replace(raw, text=right, notes=(note,))


def _unscrambled(text: str) -> str | None:
    """Return a text whose UTF-8 was read as cp1252 (`â€œ`, `Ã¼`) put right; None for any other."""
    if next(wrong_letters(text), None) is None:
        return None
    data = bytearray()
    for char in text:
        try:
            data += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 0xFF:  # noqa: PLR2004  (no byte)
                return None
            data.append(ord(char))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _refuse_empty(text: str | bytes) -> None:
    """Refuse what is nothing but space, of any kind.

    Raises:
        UnreadableError: It is.
    """
    if not text.strip():
        raise UnreadableError("there is nothing in it, expected the text of an article")


def _refuse_odd(text: str) -> None:
    """Refuse a text of which much is control characters.

    Raises:
        UnreadableError: It is an image, a program, or the like.
    """
    odd = sum(character < " " and character not in "\t\n\r\f\v" for character in text[:SAMPLE])
    if "\0" in text or odd > MOST_ODD * min(len(text), SAMPLE):
        raise UnreadableError(NO_TEXT)
