"""Whatever a file holds: an answer, in bounded time and memory, that names what to mend first."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.examination import examine
from generator.problems import MOST
from generator.reading.parsing.csv_table import MOST_ROWS
from generator.reading.seeds.files import FILES, LARGEST, LARGEST_OTHER, MAX_BYTES
from tests.support import lay_out, told

ROW = "council,fishing,forbids,No.,action,2031,2031,pond-vote\n"


def appended(name: str, text: str) -> Callable[[Path], None]:
    """Return what adds a text to a file."""

    def append(root: Path) -> None:
        with (root / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return append


def test_a_table_that_somebody_exported_is_too_long(tmp_path: Path) -> None:
    """It is said first, before what is wrong in its rows; the rest of them is not read."""
    project = lay_out("pond", tmp_path)
    appended("seeds/positions.csv", ROW * (MOST_ROWS + 1))(tmp_path)
    first, *others = told(project)
    assert first == (
        "seeds/positions.csv:1:1: error: a table that is too long, expected at most 10,000 rows"
        " (long-table)"
    )
    assert len(others) == MOST


def test_of_many_problems_the_first_are_told(tmp_path: Path) -> None:
    """And how many more there are at least: reading stops where nobody would read on."""
    project = lay_out("pond", tmp_path)
    appended("seeds/people.yml", "- {}\n" * 5_000)(tmp_path)
    appended("seeds/events.yml", "- id: 7!\n")(tmp_path)
    problems = told(project)
    of_people = [one for one in problems if one.startswith("seeds/people.yml")]
    assert len(of_people) == MOST + 1
    assert of_people[-1].endswith("further problems, told when these are mended (more-problems)")
    assert any(one.startswith("seeds/events.yml") for one in problems)


def test_a_rule_stops_where_nobody_would_read_on(tmp_path: Path) -> None:
    """Fifteen thousand unknown citations take no longer than a thousand."""
    project = lay_out("pond", tmp_path)
    appended(
        "seeds/brief.md", "\n## Background\n\n" + " ".join(f"[@x{at}]" for at in range(1_400))
    )(tmp_path)
    found = [one for one in told(project) if "unknown-citation" in one]
    assert len(found) == MOST


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("seeds/people.yml", "- id: x\n  name: " + "y" * (2 << 20)),
        ("seeds/brief.md", "a [@x] " * 50_000),
        ("seeds/articles/pond-vote.md", "word " * 300_000),
        ("seeds/positions.csv", ROW * 100_000),
        ("seeds/events.yml", "- {}\n" * 1_300_000),
        ("mkdocs.yml", "  - a: b.md\n" * 100_000),
    ],
)
def test_a_file_that_cannot_be_one_is_refused(name: str, text: str, tmp_path: Path) -> None:
    """By its size, before anything looks at it."""
    project = lay_out("pond", tmp_path)
    appended(name, text)(tmp_path)
    _, problems = examine(project)
    (problem,) = [one for one in problems if one.where.file == name]
    assert problem.slug == "file-too-large"


def test_no_name_takes_the_time_of_a_book(tmp_path: Path) -> None:
    """It is told, and cut before anything compares it."""
    project = lay_out("pond", tmp_path)
    path = tmp_path / "seeds/people.yml"
    path.write_text(path.read_text("utf-8").replace("Mia Lund", "Mia " * 12_500 + "Lund"), "utf-8")
    seeds, problems = examine(project)
    assert [one.slug for one in problems if one.slug == "long-field"] == ["long-field"]
    assert len(seeds.people[0].name) < 200


def test_a_file_has_no_more_values_than_records_need(tmp_path: Path) -> None:
    """Reading ends there, and the file is told as too large."""
    project = lay_out("pond", tmp_path)
    (tmp_path / "seeds/events.yml").write_text("- []\n" * 400_000, "utf-8")
    _, problems = examine(project)
    (problem,) = [one for one in problems if one.where.file == "seeds/events.yml"]
    assert (problem.slug, problem.where.line) == ("file-too-large", 350_000)


def test_a_line_has_no_more_cells_than_anybody_names(tmp_path: Path) -> None:
    """Nor has a table."""
    project = lay_out("pond", tmp_path)
    (tmp_path / "seeds/positions.csv").write_text("a," * 300_000, "utf-8")
    _, problems = examine(project)
    assert {one.slug for one in problems if one.where.file.endswith(".csv")} >= {"long-table"}


def test_a_lock_of_brackets_is_none(tmp_path: Path) -> None:
    """It is not read as JSON: that would take gigabytes."""
    project = lay_out("pond", tmp_path)
    (tmp_path / "seeds/quotes.lock").write_text("[" + "[]," * 100_000, "utf-8")
    _, problems = examine(project)
    (problem,) = [one for one in problems if one.where.file == "seeds/quotes.lock"]
    assert problem.message.startswith("not a lock")


def test_only_files_that_there_are_have_bounds_of_their_own() -> None:
    """A name with a slip would leave its file the bound of all others."""
    assert set(LARGEST) <= set(FILES)
    others = {name: most for name, most in LARGEST.items() if name != "brief.md"}
    assert min(others.values()) > LARGEST_OTHER > LARGEST["brief.md"] > 0
    assert max(LARGEST.values()) <= MAX_BYTES
