"""Read a raw article by the ending of its name."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath

from generator.curating.raw.decoding import decoded
from generator.curating.raw.raw_text import RawText, UnreadableError

MAX_BYTES = 16 << 20
"""The largest file that is read; an article has a thousandth of it."""
MOST_CHARACTERS = 200_000
MOST_MARKS = 1_000
"""A text that has more characters, or quotation marks, is no article; it would take long."""
_MARKS = '"“”„«»'
Read = Callable[[bytes], RawText]


def _later(module: str, function: str) -> Read:
    """Return a reader whose library is loaded when it is used; what that cannot read is refused."""

    def read(data: bytes) -> RawText:
        reader: Read = getattr(import_module(module), function)
        try:
            return reader(data)
        except UnreadableError:
            raise
        except Exception as error:  # the parsers of others raise whatever damage leads to
            message = f"it is damaged ({type(error).__name__}), expected it saved anew, or its text"
            raise UnreadableError(message) from error

    return read


_web_page = _later("generator.curating.raw.web_page", "web_page")
_word = _later("generator.curating.raw.word_document", "word_document")
_mail = _later("generator.curating.raw.mail", "mail")
READERS: Mapping[str, Read] = {
    "": decoded,
    ".txt": decoded,
    ".text": decoded,
    ".md": decoded,
    ".markdown": decoded,
    ".html": _web_page,
    ".htm": _web_page,
    ".docx": _word,
    ".eml": _mail,
}
"""How a file is read, by the ending of its name."""
ENDINGS = ".txt, .md, .html, .docx or .eml"


def read_raw(name: str, data: bytes) -> RawText:
    """Return a raw article as text.

    Args:
        name: The name of its file, which says by its ending what it is.
        data: Its bytes.

    Raises:
        UnreadableError: It is of no kind that is known, has no text, or is too large.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"more than {MAX_BYTES >> 20} MiB, expected the text of one article")
    suffix = PurePath(name).suffix.lower()
    if suffix not in READERS:
        raise UnreadableError(f'a name that ends in "{suffix}", expected {ENDINGS}')
    return READERS[suffix](data)


def read_article(name: str, data: bytes, *, any_name: bool = False) -> RawText:
    """Return a raw article as text, as `read_raw` does, and refuse what is longer than one.

    Args:
        name: The name of its file.
        data: Its bytes.
        any_name: Whether a file of an unknown ending is taken for a text.

    Raises:
        UnreadableError: As there, or it has more characters or marks than an article.
    """
    suffix = PurePath(name).suffix.lower()
    raw = read_raw("" if any_name and suffix not in READERS else name, data)
    refuse_long(raw.text, MOST_CHARACTERS, MOST_MARKS)
    return raw


def refuse_long(text: str, characters: int, marks: int) -> None:
    """Refuse a text that has more characters or quotation marks than these.

    Raises:
        UnreadableError: It has.
    """
    found = sum(text.count(mark) for mark in _MARKS)
    for number, what, most in (
        (len(text), "characters", characters),
        (found, "quotation marks", marks),
    ):
        if number > most:
            message = f"{number:,} {what}, expected the text of one article"
            raise UnreadableError(f"{message}, at most {most:,}")
