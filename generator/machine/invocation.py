"""The command line that starts this program, for messages that the user can paste."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

WINDOWS = os.name == "nt"


def command(*arguments: str) -> str:
    """Return a command line of this program, quoted for the shell, as the user started it."""
    words = [*_program(), *arguments]
    return subprocess.list2cmdline(words) if WINDOWS else shlex.join(words)


def command_for(root: Path, name: str, *files: Path) -> str:
    """Return a command line on a project and files in it that works where the user is now.

    Args:
        root: The folder of the project.
        name: The command.
        files: Its files, with their full paths.
    """
    if root == Path.cwd():
        return command(name, *(str(file.relative_to(root)) for file in files))
    return command(name, "--project", str(root), *map(str, files))


def _program() -> list[str]:
    """Return the arguments that start this program: its script, or Python with its arguments.

    The script's name suffices where every shell finds it. A virtual environment may be on PATH for
    one command only, as with `uv run`; its script is named by its path.
    """
    script = Path(sys.argv[0])
    if not _is_program(script):
        return sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1]
    on_path = shutil.which(script.name)
    if on_path and _is_same(Path(on_path), script) and not _is_in_environment(script):
        return [script.name]
    return [_as_typed(script)]


def _is_program(script: Path) -> bool:
    """Return whether a shell can run the script; on Windows `sys.argv[0]` lacks its `.exe`."""
    if WINDOWS:
        return script.with_suffix(".exe").is_file()
    return os.sep in sys.argv[0] and script.is_file() and os.access(script, os.X_OK)


def _is_same(on_path: Path, script: Path) -> bool:
    return os.path.normcase(on_path.with_suffix("")) == os.path.normcase(script.with_suffix(""))


def _is_in_environment(script: Path) -> bool:
    """Return whether a script lies in a virtual environment; a link from outside does not."""
    return sys.prefix != sys.base_prefix and script.absolute().is_relative_to(sys.prefix)


def _as_typed(script: Path) -> str:
    """Return the script as it was typed; on Windows, relative if it is below the current folder."""
    if WINDOWS and script.is_relative_to(Path.cwd()):
        return str(script.relative_to(Path.cwd()))
    return sys.argv[0]
