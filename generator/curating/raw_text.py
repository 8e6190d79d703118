"""A raw article as text: read without newline translation, its encoding detected and said."""

import codecs
import sys
from dataclasses import dataclass
from pathlib import Path

from generator.files import FileTooLargeError, read_file

MAX_BYTES = 256 << 10
"""A text of 40,000 words; what has more is no article."""
STDIN = "-"

_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word file or another ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_MOST_CONTROLS = 0.002
_MOST_ACCENTED = 0.25
"""Western languages have fewer accents; more are letters of another alphabet, misread."""


class UnreadableArticleError(Exception):
    """A file holds no text of an article; the message says what was found and expected."""


@dataclass(frozen=True, slots=True)
class RawText:
    """The text of a raw article."""

    name: str
    """The file's base name with its extension; `-` for stdin."""
    text: str
    encoding: str
    """UTF-8, or what was detected instead."""


def read_raw_text(source: str) -> RawText:
    """Read a file, or stdin for `-`.

    Raises:
        UnreadableArticleError: It is empty, too large, or no text.
        OSError: There is no such file, or the machine refuses.
    """
    name = STDIN if source == STDIN else Path(source).name
    text, encoding = decoded(_content(source))
    return RawText(name, text, encoding)


def _content(source: str) -> bytes:
    try:
        if source != STDIN:
            return read_file(Path(source), MAX_BYTES, follow_links=True)
    except FileTooLargeError as error:
        raise UnreadableArticleError(_TOO_LARGE) from error
    content = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise UnreadableArticleError(_TOO_LARGE)
    return content


_BINARY = "it is binary, expected plain text"
_TOO_LARGE = f"more than {MAX_BYTES >> 10} KiB, expected the text of one article"


def decoded(content: bytes) -> tuple[str, str]:
    """Return the text of bytes, and the name of their encoding.

    Raises:
        UnreadableArticleError: They are empty or no text.
    """
    if not content.strip(b" \t\r\n\xef\xbb\xbf"):
        raise UnreadableArticleError("it is empty, expected the text of an article")
    for begins, what in _KINDS:
        if content.startswith(begins):
            raise UnreadableArticleError(f"it is {what}, expected plain text")
    for mark, codec, encoding in _MARKED:
        if content.startswith(mark):
            return _decoded_as(content, codec, encoding), encoding
    if b"\0" in content:
        raise UnreadableArticleError(_BINARY)
    try:
        return _without_controls(content.decode("utf-8")), "UTF-8"
    except UnicodeDecodeError as error:
        return _without_controls(_western(content, error.start)), "Windows-1252"


def _decoded_as(content: bytes, codec: str, encoding: str) -> str:
    try:
        return _without_controls(content.decode(codec))
    except UnicodeDecodeError as error:
        message = f"it begins as {encoding} and is not (byte {error.start + 1}), expected UTF-8"
        raise UnreadableArticleError(message) from error


def _western(content: bytes, wrong: int) -> str:
    """Return bytes read as Windows-1252, where that gives words."""
    text = content.decode("cp1252", errors="replace")
    letters = [sign for sign in text if sign.isalpha()]
    accented = sum(not sign.isascii() for sign in letters)
    if not letters or "\ufffd" in text or accented > _MOST_ACCENTED * len(letters):
        message = f"it is not UTF-8 (byte {wrong + 1}) and not Windows-1252, expected UTF-8"
        raise UnreadableArticleError(message)
    return text


def _without_controls(text: str) -> str:
    """Return a text; refuse what has signs that no text has."""
    controls = sum(sign < " " and sign not in "\t\n\r\f\v" for sign in text)
    if "\0" in text or controls > _MOST_CONTROLS * len(text) + 2:
        raise UnreadableArticleError(_BINARY)
    return text
