"""What a command loads: to check the seeds, nobody waits for what builds the site."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel import Locale

from generator.cli import run
from generator.reading.checks.countries import COUNTRIES
from tests.support import lay_out

ROOT = Path(__file__).resolve().parents[1]
HEAVY = {"babel.dates", "jinja2", "markdown", "material", "mkdocs", "rich", "selectolax", "typst"}
WHOLE_PROGRAM = {
    "generator.build",
    "generator.rendering",
    "generator.publishing",
    "generator.model",
}


def loaded(cache: Path, *arguments: str) -> set[str]:
    """Run a command, which must succeed; return the names of the modules that it loads."""
    done = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-X", "importtime", "-m", "generator", *arguments],
        cwd=ROOT, env={**os.environ, "BRIEFING_CACHE_DIR": str(cache)},
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


@pytest.mark.slow
def test_a_check_loads_nothing_of_the_site(tmp_path: Path) -> None:
    """Neither what renders nor what publishes, nor any of their libraries."""
    project = lay_out("canal", tmp_path / "canal")
    names = loaded(tmp_path / "cache", "check", "--project", str(project.root))
    assert "generator.reading.checks.check" in names
    assert not names & (HEAVY | {"generator.build", "generator.rendering", "generator.publishing"})


@pytest.mark.slow
def test_a_second_check_reads_no_seeds(tmp_path: Path) -> None:
    """It tells what the first one has found."""
    project = lay_out("canal", tmp_path / "canal")
    for _ in range(2):
        names = loaded(tmp_path / "cache", "check", "--project", str(project.root))
    assert not names & (HEAVY | WHOLE_PROGRAM | {"generator.reading.read", "yaml"})


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_an_option_loads_next_to_nothing(tmp_path: Path, option: str) -> None:
    """No seeds, no site."""
    assert not loaded(tmp_path, option) & (HEAVY | WHOLE_PROGRAM | {"generator.reading", "yaml"})


@pytest.mark.slow
def test_a_build_with_nothing_to_do_loads_little(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It hashes what it would read, and stops."""
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "cache"))
    project = lay_out("canal", tmp_path / "canal")
    assert run(["build", "--project", str(project.root)]) == 0
    names = loaded(tmp_path / "cache", "build", "--project", str(project.root))
    assert "generator.rebuild" in names
    assert not names & (HEAVY | {"generator.build", "generator.rendering", "generator.reading"})


def test_the_written_out_codes_are_those_of_babel() -> None:
    """Without those of its list that ISO 3166-1 does not give to a country or territory."""
    others = set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())  # noqa: SIM905
    listed = {str(code) for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code))}
    assert listed - others == COUNTRIES
