"""The briefing that strains the paper is a valid one, and as large as it says."""

from pathlib import Path

import pytest

from generator.examination import examine
from generator.problems import errors
from tests import stress
from tests.support import linked

pytestmark = pytest.mark.slow  # each writes and verifies the whole of it


def test_the_stress_briefing_is_valid_and_of_the_size_it_says(tmp_path: Path) -> None:
    """A stress test on seeds that no editor may write would prove nothing."""
    project = stress.stress_project(tmp_path)
    assert errors(examine(project)[1]) == []  # what it says is no sense, and advice says so
    briefing = linked(project)
    assert len(briefing.actors) == 40
    assert len(briefing.questions) == 6
    assert len(briefing.quotes) == 300
    assert max(len(quote.text.split()) for quote in briefing.quotes) == stress.LIMITS["quote"]
    assert max(len(one.text.split()) for one in briefing.positions) == stress.LIMITS["cell"]


def test_the_stress_briefing_has_every_letter(tmp_path: Path) -> None:
    """A letter that never comes up is never tried."""
    project = stress.stress_project(tmp_path)
    written = "".join(
        path.read_text("utf-8") for path in project.seeds.rglob("*") if path.is_file()
    )
    assert not set(stress.LATIN) - set(written)
    assert not set(stress.GREEK.lower() + stress.CYRILLIC.lower()) - set(written)


def test_the_stress_briefing_is_the_same_each_time(tmp_path: Path) -> None:
    """What a test measures must not change from run to run."""
    one = stress.stress_project(tmp_path / "one")
    other = stress.stress_project(tmp_path / "other")
    for path in one.seeds.rglob("*.*"):
        assert path.read_bytes() == (other.root / path.relative_to(one.root)).read_bytes()
