"""Create a new, empty briefing: valid seeds and a configuration that build as they are."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from generator.days import Day
from generator.machine.files import write_file
from generator.refusals import RefusedError

HIDDEN = {"gitignore": ".gitignore", "gitkeep": ".gitkeep"}
"""A name in our own repository, where the real one would take effect -> the real name."""


class NotEmptyError(RefusedError):
    """The folder is not empty; the message is written for users."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is said of a new briefing."""

    title: str
    as_of: Day
    """The last day that it covers."""
    language: str = "en"


def starter(folder: Path, wanted: Wanted) -> dict[str, str]:
    """Return the files of a new briefing by path.

    Args:
        folder: The template files, which hold `$title`, `$as_of` and `$language`.
        wanted: What they say.
    """
    return {
        _path(path.relative_to(folder)): _filled(path, wanted)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _path(path: Path) -> str:
    return path.with_name(HIDDEN.get(path.name, path.name)).as_posix()


def _filled(path: Path, wanted: Wanted) -> str:
    """Return a file with its values filled in; in YAML, the title is a quoted string."""
    is_yaml = path.suffix == ".yml"
    title = json.dumps(wanted.title, ensure_ascii=False) if is_yaml else wanted.title
    values = {"title": title, "as_of": str(wanted.as_of), "language": wanted.language}
    return Template(path.read_text("utf-8")).substitute(values)


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
