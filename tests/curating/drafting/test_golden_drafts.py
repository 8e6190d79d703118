"""Drafts of invented articles, exactly; read in the diff when `--golden` has refreshed them."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.cli import run
from generator.days import Day
from generator.project import Project
from generator.reading.read import read
from generator.reading.verifying.texts import read_texts, sources
from generator.reading.verifying.verify import verify
from generator.tasks.adding import Given, add
from tests.support import told

HERE = Path(__file__).parent
TEXTS = sorted((HERE / "texts").iterdir())
TODAY = Day(2031, 5, 7)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a new briefing to which both texts were added in turn."""
    noon = datetime(TODAY.year, 5, 7, 12, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
    root = tmp_path / "herring"
    assert run(["init", str(root), "--title", "Herring"]) == 0
    project = Project(root)
    for path in TEXTS:
        (added,) = add(project, [path], None, Given(today=TODAY))
        assert added.refusal is None
    return project


def test_the_drafts_are_these(project: Project, request: pytest.FixtureRequest) -> None:
    """Each line was read by somebody who knows the text."""
    drafts = {path.name: path.read_text("utf-8") for path in project.articles.iterdir()}
    if request.config.getoption("--golden"):
        for old in (HERE / "golden").iterdir():
            old.unlink()
        for name, text in drafts.items():
            (HERE / "golden" / name).write_text(text, "utf-8")
    expected = {path.name: path.read_text("utf-8") for path in (HERE / "golden").iterdir()}
    assert drafts == expected


def test_every_quote_of_a_draft_is_found_in_its_text(project: Project) -> None:
    """What the draft proposes is what the text prints."""
    seeds, problems = read(project)
    texts, unreadable = read_texts(project.texts, sources(seeds))
    entries, missed = verify(seeds, texts, TODAY)
    assert [*problems, *unreadable, *missed] == []
    assert len(entries) == sum(len(article.quotes) for article in seeds.articles) > 0


def test_a_draft_breaks_nothing(project: Project) -> None:
    """Check has warnings at most: of speakers that are nowhere yet, and that it is a draft."""
    slugs = {line.rsplit("(", 1)[1].rstrip(")") for line in told(project)}
    assert slugs <= {"draft-article", "unknown-speaker"}
    assert not [line for line in told(project) if ": error: " in line]


def test_the_blocks_of_the_note_can_be_copied_as_they_are(project: Project) -> None:
    """Then the speakers are known, and what is left open is asked for."""
    for draft in sorted(project.articles.iterdir()):
        for file, block in blocks(draft.read_text("utf-8")).items():
            path = project.seeds / file
            if file.endswith(".yml") and path.exists():
                kept = path.read_text("utf-8").replace("[]\n", "")
                new = "\n".join(rows for rows in records(block) if rows.split("\n")[0] not in kept)
                path.write_text(f"{kept}{new}\n", "utf-8")
    left = {(line.split(":", 1)[0], line.rsplit("(", 1)[1]) for line in told(project)}
    assert left == {
        ("seeds/articles/2-boats-wait.md", "draft-article)"),
        ("seeds/articles/herring-talks-end-with-a-shorter-season.md", "draft-article)"),
        ("seeds/events.yml", "empty-value)"),
        ("seeds/subjects.yml", "empty-value)"),
        ("seeds/subjects.yml", "unused-subject)"),
    }


def blocks(draft: str) -> dict[str, str]:
    """Return the blocks of a note by the file for which they are."""
    pattern = r"^For ([\w./-]+):\n\n(.*?)(?=\n\nFor |\n-->)"
    return dict(re.findall(pattern, draft, re.MULTILINE | re.DOTALL))


def records(block: str) -> list[str]:
    """Return the records of a block."""
    return re.split(r"\n(?=- id: )", block)
