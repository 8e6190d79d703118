"""A new, empty briefing: valid seeds and a configuration that build at once."""

import json
from collections.abc import Mapping
from pathlib import Path
from string import Template

from generator.days import Day
from generator.files import write_file

HIDDEN = {"gitignore": ".gitignore"}
"""A name that would count in our own repository, and what it is called in a new one."""


class NotEmptyError(Exception):
    """The folder holds something already; its message says so to a person."""


def starter(folder: Path, title: str, as_of: Day) -> dict[str, str]:
    """Return the files of a new briefing by path.

    Args:
        folder: The files with `$title` and `$as_of` in them.
        title: What the briefing is called.
        as_of: The last day that it covers.
    """
    return {
        HIDDEN.get(path.name, path.relative_to(folder).as_posix()): _filled(path, title, as_of)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _filled(path: Path, title: str, as_of: Day) -> str:
    """Return a file with its values; in YAML a title is a string, whatever it holds."""
    name = json.dumps(title, ensure_ascii=False) if path.suffix == ".yml" else title
    return Template(path.read_text("utf-8")).substitute(title=name, as_of=str(as_of))


def lay_out(files: Mapping[str, str], folder: Path) -> None:
    """Write the files of a new briefing into a folder that is not there or empty.

    Raises:
        NotEmptyError: There is something in it; nothing was written.
        OSError: The machine refuses.
    """
    if folder.is_dir() and any(folder.iterdir()):
        message = f"{folder} is not empty; expected a folder that is not there yet"
        raise NotEmptyError(message)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_file(folder / path, content)
