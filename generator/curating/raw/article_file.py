"""A raw article from a file or from standard input, for a command that only looks at it."""

from pathlib import Path
from typing import BinaryIO

from generator.curating.raw.raw_text import RawText, UnreadableError
from generator.curating.raw.read_raw import MAX_BYTES, read_article
from generator.machine.files import FileTooLargeError, read_file

STDIN = "-"


def article_file(source: str, stdin: BinaryIO) -> tuple[str, RawText]:
    """Return the base name of a file, or `-`, and its text.

    Args:
        source: The file; `-` stands for `stdin`. A file of an unknown ending is read as a text.
        stdin: An article that is piped in.

    Raises:
        UnreadableError: It holds no article that can be read.
        OSError: There is no such file, or the machine refuses.
    """
    if source == STDIN:
        return STDIN, read_article("", stdin.read(MAX_BYTES + 1))
    path = Path(source)
    try:
        data = read_file(path, MAX_BYTES, follow_links=True)
    except FileTooLargeError as error:
        message = f"more than {MAX_BYTES >> 20} MiB, expected the text of one article"
        raise UnreadableError(message) from error
    return path.name, read_article(path.name, data, any_name=True)
