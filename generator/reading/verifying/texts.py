"""Source texts: read as they are, never published."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from generator.caching.seen_files import SeenFiles
from generator.machine.files import FileTooLargeError, NotPlainFileError, read_file
from generator.problems import Problem
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import ArticleSeed, Seeds
from generator.refusals import RefusedError

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


class SavedMeanwhileError(RefusedError):
    """A file has changed between two looks at it; the message is a sentence for people."""


class SourceTexts(Mapping[str, str]):
    """The source texts of curated articles that are there and can be read, by file name.

    Each is read when it is asked for.
    """

    def __init__(self, folder: Path, articles: Iterable[ArticleSeed], seen: SeenFiles) -> None:
        """Take the folder of the texts, the articles that name them, what was read already."""
        named = (one.source for one in articles if one.status.value == "curated" and one.source)
        self._folder, self._seen = folder, seen
        self._names = {str(name): name for name in named} if folder.is_dir() else {}
        self._read: dict[str, str | None] = {}
        made = {name: self._digest(name) for name in self._names}
        self.digests = {name: digest for name, digest in made.items() if digest is not None}
        """Of each file that is there, by its name, whether or not it is a text."""

    def __getitem__(self, name: str) -> str:
        """Return a text.

        Raises:
            KeyError: No article names it, or it cannot be read; `briefing verify` tells.
            SavedMeanwhileError: It is not what it was at first.
        """
        if name not in self._read:
            self._read[name] = _readable(self._folder, self._names[name])
            if self._digest(name) != self.digests.get(name):
                raise SavedMeanwhileError(f"{name} was saved while it was read; try again")
        text = self._read[name]
        if text is None:
            raise KeyError(name)
        return text

    def __iter__(self) -> Iterator[str]:
        """Yield the names of those that can be read."""
        return (name for name in self._names if name in self)

    def __len__(self) -> int:
        """Return how many can be read."""
        return sum(1 for _ in self)

    def _digest(self, name: str) -> bytes | None:
        if _is_file_name(name):
            with suppress(OSError):
                return self._seen.digest(f"{self._folder}/{name}", follow_links=False)
        return None


def texts_of(folder: Path, articles: Iterable[ArticleSeed]) -> dict[str, str]:
    """Return the source texts of these articles that are there and can be read."""
    if not folder.is_dir():
        return {}
    named = (article.source for article in articles if article.source)
    read = ((str(name), _readable(folder, name)) for name in named)
    return {name: text for name, text in read if text is not None}


def _readable(folder: Path, name: Text) -> str | None:
    with suppress(OSError):
        text = _read(folder, name)
        return text if isinstance(text, str) else None
    return None


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
