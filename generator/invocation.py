"""How the user started this program, so that what we print can be pasted into the same shell."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

WINDOWS = os.name == "nt"


def command(*arguments: str) -> str:
    """Return a command line of this program, in the form in which it was started, for a shell."""
    words = [*_program(), *arguments]
    return subprocess.list2cmdline(words) if WINDOWS else shlex.join(words)


def _program() -> list[str]:
    """Return the words that start this program: its script, or Python and what it was told to run.

    The name alone only where every shell finds it. A virtual environment may be on the path for
    this one command, as with `uv run`, so that its script is named by its path.
    """
    script = Path(sys.argv[0])
    if not _is_program(script):
        return sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1]
    found = shutil.which(script.name)
    if found and _is_one(Path(found), script) and not _is_in_environment(script):
        return [script.name]
    return [_nearer(script)]


def _is_program(script: Path) -> bool:
    """Return whether a shell runs a script by its path; on Windows ours lost its ending."""
    if WINDOWS:
        return script.with_suffix(".exe").is_file()
    return os.sep in sys.argv[0] and script.is_file() and os.access(script, os.X_OK)


def _is_one(found: Path, script: Path) -> bool:
    return os.path.normcase(found.with_suffix("")) == os.path.normcase(script.with_suffix(""))


def _is_in_environment(script: Path) -> bool:
    """Return whether a script lies in a virtual environment; a link from elsewhere does not."""
    return sys.prefix != sys.base_prefix and script.absolute().is_relative_to(sys.prefix)


def _nearer(script: Path) -> str:
    """Return the script as it was typed; Windows tells only its whole path, which may be near."""
    if WINDOWS and script.is_relative_to(Path.cwd()):
        return str(script.relative_to(Path.cwd()))
    return sys.argv[0]
