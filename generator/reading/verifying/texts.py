"""Source texts: read as they are, never published."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generator.files import FileTooLargeError, NotPlainFileError, read_file
from generator.problems import Problem
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import ArticleSeed, Seeds

MAX_BYTES = 2 << 20
"""A file that has more is not even opened."""
MOST_CHARACTERS = 200_000
MOST_MARKS = 10_000
"""Of quotation marks and apostrophes; a text that has more is no article, and would take long."""
_MARKS = "\"“”„‟«»‹›「」『』'‘’‚‛`"
LONGEST_NAME = 255
"""In bytes: file systems refuse longer ones."""


def sources(seeds: Seeds) -> list[Text]:
    """Return the file names of the source texts that the articles name."""
    return [article.source for article in seeds.articles if article.source]


def texts_there(folder: Path, articles: Iterable[ArticleSeed]) -> dict[str, str]:
    """Return the source texts of the curated articles that are there and can be read."""
    return texts_of(folder, (one for one in articles if one.status.value == "curated"))


def texts_of(folder: Path, articles: Iterable[ArticleSeed]) -> dict[str, str]:
    """Return the source texts of these articles that are there and can be read."""
    found: dict[str, str] = {}
    if not folder.is_dir():
        return found
    for article in articles:
        if article.source:
            with suppress(OSError):  # `briefing verify` tells
                text = _read(folder, article.source)
                if isinstance(text, str):
                    found[str(article.source)] = text
    return found


def read_texts(folder: Path, names: Iterable[Text]) -> tuple[dict[str, str | None], list[Problem]]:
    """Read source texts, without newline translation and without a byte order mark.

    Args:
        folder: Where they are.
        names: Their file names, as the articles give them.

    Returns:
        File name to text, None for what cannot be read; a missing file is left out. And what is
        wrong with names and files, with the place of the name.
    """
    texts: dict[str, str | None] = {}
    problems: list[Problem] = []
    for name in names:
        text = _read(folder, name)
        if isinstance(text, Problem):
            problems.append(text)
        if text is not None:
            texts[str(name)] = text if isinstance(text, str) else None
    return texts, problems


def _read(folder: Path, name: Text) -> str | Problem | None:
    """Return a text, what is wrong with its name or its file, or None where there is no file."""
    if not _is_file_name(name):
        message = f'"{name}" is not a file name, expected one like "report.txt" without folders'
        return Problem(name.where, "source-name", message)
    try:
        text = read_file(folder / name, MAX_BYTES).decode("utf-8-sig")
        return _too_long(name, text) or text
    except (FileNotFoundError, NotADirectoryError):
        return None
    except NotPlainFileError as error:
        message = f'"{name}" is {error.strerror}'
    except FileTooLargeError:
        message = f'"{name}" has more than {MAX_BYTES >> 20} MiB, expected the text of one article'
    except UnicodeDecodeError as error:
        message = f'"{name}" is not UTF-8 (byte {error.start + 1}), expected it saved as UTF-8'
    return Problem(name.where, "source-unreadable", message)


def _too_long(name: Text, text: str) -> Problem | None:
    """Return what is wrong with a text that is no article's; None where it is one."""
    marks = sum(map(text.count, _MARKS))
    for number, what, most in (
        (len(text), "characters", MOST_CHARACTERS),
        (marks, "quotation marks", MOST_MARKS),
    ):
        if number > most:
            message = f'"{name}" has {number:,} {what}, expected the text of one article'
            return Problem(name.where, "source-unreadable", f"{message}, at most {most:,}")
    return None


def _is_file_name(name: str) -> bool:
    """Tell whether a name leads to a file of the folder itself, on any system."""
    return (
        name not in {"", ".", ".."}
        and {"/", "\\", "\0"}.isdisjoint(name)
        and len(name.encode()) <= LONGEST_NAME
    )
