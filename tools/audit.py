"""`make audit`: asks for known holes in what is locked, and says where nobody could answer.

Exit code 0: every database answered and knows of none. 1: there are some. 3: for a part of the
locks no database answered, so that nothing is known.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOUND, UNKNOWN = 1, 3
LOCKS = sorted(path.name for path in ROOT.glob("requirements*.lock"))
MOST_NAMES = 5
PATIENCE = 300
"""Seconds for each lock."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a lock."""

    file: str
    holes: tuple[str, ...] = ()
    silence: str = ""
    """Why nothing is known; empty where a database answered."""


def ask_python(file: str) -> Asked:
    """Ask about the packages of a lock with pip-audit, which resolves and installs nothing."""
    command = (sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes")
    options = ("--progress-spinner=off", "--format=json", f"--requirement={file}")
    said = _run(*command, *options)
    return Asked(file, *_of_pip_audit(said))


def _of_pip_audit(said: "subprocess.CompletedProcess[str] | str") -> tuple[tuple[str, ...], str]:
    if isinstance(said, str):
        return (), said
    try:
        packages = json.loads(said.stdout)["dependencies"]
        skipped = [one["name"] for one in packages if "skip_reason" in one]
        holes = tuple(
            f"{one['name']} {one['version']}: {hole['id']}"
            for one in packages
            for hole in one.get("vulns", ())
        )
    except (ValueError, KeyError, TypeError):
        return (), _last_line(said.stderr)
    return holes, _left_out(skipped, len(packages)) if skipped else ""


def _left_out(names: list[str], of: int) -> str:
    some = ", ".join(names[:MOST_NAMES]) + (" …" if len(names) > MOST_NAMES else "")
    return f"{len(names)} of {of} packages ({some})"


def ask_node(file: str) -> Asked:
    """Ask about `package-lock.json` with npm."""
    if shutil.which("npm") is None:
        return Asked(file, silence="there is no npm here")
    said = _run("npm", "audit", "--json", "--package-lock-only")
    if isinstance(said, str):
        return Asked(file, silence=said)
    try:
        answer = json.loads(said.stdout)
        found = answer["vulnerabilities"]
    except (ValueError, KeyError, TypeError):
        return Asked(file, silence=_first_line(said.stderr or said.stdout))
    return Asked(file, tuple(f"{name}: {one['severity']}" for name, one in found.items()))


def _run(*command: str) -> "subprocess.CompletedProcess[str] | str":
    """Run a program; return what it said, or why it said nothing."""
    try:
        return subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        return f"no answer within {PATIENCE} seconds"


def _first_line(said: str) -> str:
    return _last_line(said.strip().partition("\n")[0])


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return (lines[-1] if lines else "no answer")[:200]


def told(answers: list[Asked]) -> Iterator[str]:
    """Yield what is known, a line for each lock and each hole."""
    for one in answers:
        if one.silence:
            yield f"{one.file}: NOT KNOWN, no database answered: {one.silence}"
        elif not one.holes:
            yield f"{one.file}: no known hole"
        yield from (f"{one.file}: {hole}" for hole in one.holes)


def code(answers: list[Asked]) -> int:
    """Return the exit code: what was found weighs more than what is not known."""
    if any(one.holes for one in answers):
        return FOUND
    return UNKNOWN if any(one.silence for one in answers) else 0


def main() -> int:
    """Ask about every lock, and tell."""
    answers = [*map(ask_python, LOCKS), ask_node("package-lock.json")]
    print(*told(answers), sep="\n")
    return code(answers)


if __name__ == "__main__":
    sys.exit(main())
