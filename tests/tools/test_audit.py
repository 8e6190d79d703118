"""`make audit` never takes silence for safety."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted(path.name for path in ROOT.glob("requirements*.lock"))
CLEAN = {"dependencies": [{"name": "babel", "version": "2", "vulns": []}]}
HOLE = {"dependencies": [{"name": "jinja2", "version": "3.0", "vulns": [{"id": "GHSA-1"}]}]}
LEFT_OUT = {"dependencies": [{"name": "ours", "skip_reason": "not found"}]}
NO_HOLE: dict[str, object] = {"vulnerabilities": {}}
NO_ROUTE = "npm error no route\nnpm error A log is in a file\n"
SILENT = "Traceback\nConnectionError: no route\n"


def audited(folder: Path, python: object, node: object) -> "subprocess.CompletedProcess[str]":
    """Run the audit with a pip-audit and an npm that answer this, or fail with these words."""
    (folder / "pip_audit.py").write_text(_saying(python), "utf-8")
    (folder / "npm").write_text(f"#!{sys.executable}\n{_saying(node)}", "utf-8")
    (folder / "npm").chmod(0o755)
    environment = {**os.environ, "PYTHONPATH": str(folder), "PATH": str(folder)}
    return subprocess.run(
        (sys.executable, "tools/audit.py"),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def _saying(answer: object) -> str:
    stream = "stderr" if isinstance(answer, str) else "stdout"
    words = answer if isinstance(answer, str) else json.dumps(answer)
    return f"import sys\nsys.{stream}.write({words!r})\nsys.exit(1)\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("python", "node", "code", "last"),
    [
        (CLEAN, NO_HOLE, 0, "package-lock.json: no known hole"),
        (HOLE, SILENT, 1, "package-lock.json: NOT KNOWN, no database answered"),
        (
            CLEAN,
            {"vulnerabilities": {"ws": {"severity": "high"}}},
            1,
            "package-lock.json: ws: high",
        ),
        (CLEAN, NO_ROUTE, 3, "NOT KNOWN, no database answered: npm error no route"),
        (CLEAN, {"message": "request failed"}, 3, "NOT KNOWN, no database answered: {"),
        (SILENT, NO_HOLE, 3, "package-lock.json: no known hole"),
        (LEFT_OUT, NO_HOLE, 3, "package-lock.json: no known hole"),
    ],
)
def test_only_an_answer_is_one(
    python: object, node: object, code: int, last: str, tmp_path: Path
) -> None:
    """What was found weighs more than what is not known, and that is never "nothing found"."""
    done = audited(tmp_path, python, node)
    assert done.returncode == code, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == len(LOCKS) + 1
    assert last in lines[-1]


@pytest.mark.slow
def test_each_lock_is_asked_about(tmp_path: Path) -> None:
    """By its name; a hole by package, version and number."""
    done = audited(tmp_path, HOLE, NO_HOLE)
    assert done.stdout.splitlines()[:-1] == [f"{name}: jinja2 3.0: GHSA-1" for name in LOCKS]


@pytest.mark.slow
def test_without_npm_nothing_is_known_of_its_lock(tmp_path: Path) -> None:
    """That is said."""
    audited(tmp_path, CLEAN, NO_HOLE)
    (tmp_path / "npm").unlink()
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PATH": str(tmp_path)}
    done = subprocess.run(
        (sys.executable, "tools/audit.py"),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "there is no npm here" in done.stdout
