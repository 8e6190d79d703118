"""What has come apart since `make lock` is said before anybody installs it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = (
    "pyproject.toml",
    "requirements.lock",
    "requirements-dev.lock",
    "requirements-audit.lock",
    "requirements-fuzz.lock",
    "requirements-properdocs.lock",
)
HASHES = f" \\\n    --hash=sha256:{64 * '0'}\n"

MISTAKES = {
    "a requirement that nobody locked": (
        "pyproject.toml",
        r'  "babel',
        r'  "tomli-w>=1",\n\g<0>',
        r"pyproject.toml asks for tomli-w>=1; locked is none",
    ),
    "a range that the locked version is not in": (
        "pyproject.toml",
        r'"click>=[\d.]+,<\d+"',
        '"click>=999"',
        r"pyproject.toml asks for click>=999; locked is [\d.]+",
    ),
    "a requirement of the tests": (
        "pyproject.toml",
        r'"hypothesis>=[\d.]+"',
        '"hypothesis<1"',
        r"pyproject.toml asks for hypothesis<1; locked is [\d.]+",
    ),
    "what a package asks for is not locked": (
        "requirements.lock",
        r"^watchdog==.*\n(?: .*\n)+",
        "",
        r"mkdocs asks for watchdog>=[\d.]+; locked is none",
    ),
    "what an extra of a package asks for is too old": (
        "requirements-dev.lock",
        r"^coverage==\S+",
        "coverage==1.0",
        r"pytest-cov asks for coverage\[toml\]>=[\d.]+; locked is 1.0",
    ),
    "a package for one system only": (
        "requirements.lock",
        r"^rich==\S+",
        r"\g<0> ; sys_platform == 'win32'",
        r"pyproject.toml asks for rich.*; locked is none",
    ),
    "two versions for one system": (
        "requirements.lock",
        r"\Z",
        f"rich==1.0 ; sys_platform == 'win32'{HASHES}".replace("\\", r"\\"),
        r"pyproject.toml asks for rich.*; locked is [\d.]+ and 1.0",
    ),
    "a package in both locks": (
        "requirements-dev.lock",
        r"\Z",
        f"click==1.0{HASHES}".replace("\\", r"\\"),
        r"requirements-dev.lock:\d+: click is in requirements.lock already",
    ),
    "a package that nothing needs": (
        "requirements.lock",
        r"\Z",
        f"six==1.0{HASHES}".replace("\\", r"\\"),
        r"six is locked; nothing needs it",
    ),
    "another version than the installed one": (
        "requirements.lock",
        r"^segno==\S+",
        "segno==1.6.0",
        r"segno 1.6.0 is locked; installed is [\d.]+",
    ),
    "a version without hashes": (
        "requirements.lock",
        r"^(click==\S+) .*\n(?: .*\n)+",
        r"\1\n",
        r"requirements.lock:\d+: no version with hashes.*",
    ),
    "an address in the lock, hidden below a comment": (
        "requirements.lock",
        r"\A(#.*\n)",
        r"\1  --index-url=https://index.example/\n",
        r"requirements.lock:1: no version with hashes.*",
    ),
}


def checked(folder: Path) -> tuple[int, list[str]]:
    """Return the exit code and what was said of the locks in a folder."""
    command = [sys.executable, "tools/check_locks.py", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    return done.returncode, done.stderr.splitlines()


def test_the_locks_fit() -> None:
    """Here and now; `make check` asks the same."""
    assert checked(ROOT) == (0, [])


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named(mistake: str, tmp_path: Path) -> None:
    """The lock or pyproject.toml was changed alone."""
    file, pattern, change, expected = MISTAKES[mistake]
    for name in FILES:
        shutil.copy(ROOT / name, tmp_path)
    right = (tmp_path / file).read_text(encoding="utf-8")
    wrong, changes = re.subn(pattern, change, right, count=1, flags=re.MULTILINE)
    assert changes == 1
    (tmp_path / file).write_text(wrong, encoding="utf-8")
    code, said = checked(tmp_path)
    assert code == 1
    assert any(re.fullmatch(expected, line) for line in said), said
