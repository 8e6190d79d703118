"""What SECURITY.md promises is kept by tests that there are; what it names can be listed."""

import re
import subprocess
import sys

from tests.needs import ROOT

TEXT = (ROOT / "SECURITY.md").read_text("utf-8")


def test_each_promise_names_a_test_that_there_is() -> None:
    """A file or a folder of tests, a case, a file of the repository."""
    named = re.findall(r"`((?:tests|docs|\.github)/[\w/.-]+)`", TEXT)
    assert len(named) > 15
    assert [path for path in named if not (ROOT / path).exists()] == []
    cases = re.findall(r"`([a-z]+(?:-[a-z]+)+)`", TEXT)
    known = {path.name for path in (ROOT / "tests/cases/bad").iterdir()}
    assert {"config-code", "address-lookalike", "name-lookalike"} <= known & {*cases}


def test_actions_are_pinned_by_hash() -> None:
    """A tag can be moved to other code."""
    workflow = (ROOT / "docs/ci/github-pages.yml").read_text("utf-8")
    used = re.findall(r"uses: (\S+)", workflow)
    assert used
    assert [one for one in used if not re.search(r"@[0-9a-f]{40}$", one)] == []
    assert "contents: read" in workflow


def test_every_package_has_a_line_with_its_licence() -> None:
    """By name, each once."""
    command = (sys.executable, "-m", "tools.licences")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    found = done.stdout.splitlines()
    assert found == sorted(found, key=str.lower)
    assert any(line.startswith("mkdocs 1.6.1: ") for line in found)
    assert all(re.fullmatch(r"\S+ \S+: .+", line) for line in found)
