"""What the tests need beside Python; the one place that decides what happens where it is missing.

On a developer's machine the test is skipped, and the report says why. Where the variable `CI` is
set it fails: a gate that opens because nobody could look is none. What a machine may rightly lack
(the rights of root, a second disk) is for the test itself to skip.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[1]
NODE_TOOLS = ROOT / "node_modules" / ".bin"
READERS = {"pdftotext": "poppler-utils", "pdftoppm": "poppler-utils", "zbarimg": "zbar-tools"}
"""What reads printed pages, and the Debian package that has it."""


def is_ci() -> bool:
    """Return whether this run decides about a change: `CI` is set, as all such services do."""
    return os.environ.get("CI", "").casefold() not in {"", "0", "false"}


def missing(what: str) -> NoReturn:
    """Skip the test because something is not there; fail it where `CI` is set."""
    if is_ci():
        pytest.fail(f"{what}; under CI nothing may be missing", pytrace=False)
    pytest.skip(what)


def absent(programs: Iterable[str]) -> list[str]:
    """Return those of some programs that this machine does not have."""
    return [name for name in programs if shutil.which(name) is None]


def need_readers() -> None:
    """Go on only where printed pages can be read."""
    if names := absent(READERS):
        missing(f"no {', '.join(names)}: `make test` gets poppler-utils and zbar-tools on Debian")


def node_tool(name: str) -> str:
    """Return the path of a Node tool of `package.json`; go on only where it can run."""
    if absent(["node"]) or not (NODE_TOOLS / name).exists():
        missing(f"no {name}: Node is missing, or npm ci was not run")
    return str(NODE_TOOLS / name)


def axe() -> Path:
    """Return axe-core's script: that of `BRIEFING_AXE`, or npm's; go on only where it is."""
    named = os.environ.get("BRIEFING_AXE")
    script = Path(named) if named else ROOT / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        missing("no axe-core: set BRIEFING_AXE, or run npm ci")
    return script
