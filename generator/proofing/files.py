"""Manuscripts and source texts as text, whatever they were saved as."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from generator.curating.raw.raw_text import UnreadableError
from generator.curating.raw.read_raw import MAX_BYTES, READERS, read_raw, refuse_long
from generator.machine.files import FileTooLargeError, NotPlainFileError, read_file
from generator.proofing.web_manuscript import web_manuscript

STDIN = "-"
_PAGES = frozenset({".html", ".htm"})
"""All of such a manuscript is read; of a source text, the article in it."""
MOST_CHARACTERS, MOST_MARKS = 1_000_000, 10_000
"""Of a manuscript or a source text: a whole report fits, and what would take minutes does not."""


def read_manuscript(name: str, stdin: BinaryIO) -> str:
    """Return a manuscript's text; `-` is what comes in, as plain text.

    Raises:
        UnreadableError: It holds no text that can be read; the message says why.
        OSError: There is no such file, or the machine refuses.
    """
    if name == STDIN:
        return _short("", stdin.read(MAX_BYTES + 1))
    path = Path(name)
    if path.suffix.lower() not in _PAGES:
        return _read(path)
    text = web_manuscript(_bytes_of(path))
    refuse_long(text, MOST_CHARACTERS, MOST_MARKS)
    return text


def read_texts(folder: Path) -> Iterator[tuple[str, str | UnreadableError]]:
    """Yield the source texts of a folder by their file names, and why others cannot be read."""
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in READERS and path.name[0] != "." and not path.is_dir():
            try:
                yield path.name, _read(path)
            except UnreadableError as error:
                yield path.name, error


def _read(path: Path) -> str:
    return _short(path.name, _bytes_of(path))


def _bytes_of(path: Path) -> bytes:
    try:
        return read_file(path, MAX_BYTES, follow_links=True)
    except NotPlainFileError as error:
        raise UnreadableError(str(error.strerror)) from error
    except FileTooLargeError as error:
        message = f"more than {MAX_BYTES >> 20} MiB, expected the text of one article"
        raise UnreadableError(message) from error


def _short(name: str, data: bytes) -> str:
    text = read_raw(name, data).text
    refuse_long(text, MOST_CHARACTERS, MOST_MARKS)
    return text
