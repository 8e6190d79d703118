"""Create a new, empty briefing: valid seeds and a configuration that build as they are."""

import json
from collections.abc import Mapping
from pathlib import Path
from string import Template

from generator.days import Day
from generator.files import write_file
from generator.refusals import RefusedError

HIDDEN = {"gitignore": ".gitignore"}
"""A name in our own repository, where the real one would take effect -> the real name."""


class NotEmptyError(RefusedError):
    """The folder is not empty; the message is written for users."""


def starter(folder: Path, title: str, as_of: Day) -> dict[str, str]:
    """Return the files of a new briefing by path.

    Args:
        folder: The template files, which hold `$title` and `$as_of`.
        title: The title of the briefing.
        as_of: The last day that the briefing covers.
    """
    return {
        HIDDEN.get(path.name, path.relative_to(folder).as_posix()): _filled(path, title, as_of)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _filled(path: Path, title: str, as_of: Day) -> str:
    """Return a file with its values filled in; in YAML, the title is a quoted string."""
    name = json.dumps(title, ensure_ascii=False) if path.suffix == ".yml" else title
    return Template(path.read_text("utf-8")).substitute(title=name, as_of=str(as_of))


def lay_out(files: Mapping[str, str], folder: Path) -> None:
    """Write the files of a new briefing into a folder that is missing or empty.

    Raises:
        NotEmptyError: The folder is not empty; nothing was written.
        OSError: The folder or a file cannot be written.
    """
    if folder.is_dir() and any(folder.iterdir()):
        message = f"{folder} is not empty; expected a folder that is not there yet"
        raise NotEmptyError(message)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_file(folder / path, content)
