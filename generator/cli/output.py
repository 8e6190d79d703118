"""The output of a command: a file, or a stream such as `/dev/stdout`."""

import os
import sys
from pathlib import Path

from generator.machine.files import kind, read_head, write_file, write_stream
from generator.project import Project
from generator.refusals import RefusedError

STDOUT = "-"


class OutputError(RefusedError):
    """The output cannot be written to its target; the message is a sentence for people."""


def refuse_target(project: Project, target: str, begins: bytes) -> None:
    """Refuse a target where writing would destroy something else.

    Args:
        project: No target may lie in its folders.
        target: A path, or `-` for stdout.
        begins: The first bytes of the output. A file that begins otherwise was not made by the
            command, and is not replaced; an empty one is.

    Raises:
        OutputError: The command did not make the target, or the project needs it.
        OSError: The machine refuses to look.
    """
    if target == STDOUT:
        return
    path = Path(target)
    _refuse_folders(project, path)
    what = kind(path)
    if what is None or _is_stream(path):
        return
    if what == "a link":
        raise OutputError(f"{target} is a link, expected the name of a file ({STDOUT} is stdout)")
    if what != "a file":
        raise OutputError(f"{target} is {what}, expected the name of a file")
    head = read_head(path, len(begins))
    if head and head != begins:
        raise OutputError(
            f"{target} is there already and was not made by this command, expected another name"
        )


def deliver(content: bytes, target: str) -> None:
    """Write the output; an old file is replaced atomically.

    Raises:
        OSError: The machine refuses; `filename` is the target.
    """
    if target == STDOUT:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    elif _is_stream(Path(target)):
        write_stream(Path(target), content)
    else:
        write_file(Path(target), content)


def _refuse_folders(project: Project, path: Path) -> None:
    """Refuse a path in the project's own folders, by its name and with its links resolved."""
    reasons = dict.fromkeys((project.site, project.build), "which every build makes anew")
    sources = (project.seeds, project.root / "docs_templates", project.root / "fonts")
    reasons |= dict.fromkeys(sources, "from which the site is made")
    for place in (_real(path), _real(path.parent) / path.name):
        for folder, why in reasons.items():
            if place.is_relative_to(_real(folder)):
                name = project.name(folder)
                raise OutputError(f"{path} lies in {name}/, {why}, expected another folder")
        if place == _real(project.config):
            raise OutputError(f"{path} is the site's configuration, expected another name")


def _real(path: Path) -> Path:
    """Return a path with its links resolved; unlike `Path.resolve`, a loop is no error."""
    return Path(os.path.realpath(path))


def _is_stream(path: Path) -> bool:
    """Tell whether a path leads to a pipe or a terminal, as `/dev/stdout` does."""
    return path.is_fifo() or path.is_char_device()
