"""Drafts from the inbox to the site: what waits, what is shown, what is never published."""

import json
import threading
from pathlib import Path
from types import SimpleNamespace

import pdfplumber
import pytest

from generator.cli import run
from generator.cli.build import DRAFTS_SHOWN
from generator.cli.console import Console
from generator.cli.serve import tell_inbox
from generator.days import Day
from generator.history.last_build import load
from generator.project import Project
from generator.rebuild import build
from generator.tasks import next_steps
from generator.tasks.adding import Given, add
from tests.support import edited, lay_out

Captured = pytest.CaptureFixture[str]
TODAY = Day(2031, 5, 6)
STORY = """\
Anglers march to the pond

Mia Lund said on Monday that the ban would stay. "Nobody fishes here before the autumn," Lund \
told reporters.

"We shall come every week," said Per Sand, who leads the anglers.
"""
DRAFT = "seeds/articles/anglers-march-to-the-pond.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return the small briefing with a draft whose second speaker is nowhere yet."""
    project = lay_out("pond", tmp_path / "pond")
    path = project.root / "march.txt"
    path.write_text(STORY, "utf-8")
    (added,) = add(project, [path], None, Given(today=TODAY))
    assert added.article == DRAFT
    return project


@pytest.mark.slow
def test_a_draft_is_published_only_on_request(project: Project) -> None:
    """With a banner, without the note; speakers whom the note proposes are shown."""
    assert build(project, lambda _: None).problems
    page = project.site / "articles/anglers-march-to-the-pond/index.html"
    assert not page.exists()
    last = load(project.last_build.read_bytes())
    said: list[str] = []
    outcome = build(project, said.append, drafts=True)
    assert outcome.effect is None
    assert not any("left out" in words for words in said)
    shown = page.read_text("utf-8")
    assert "Not judged by an editor yet" in shown
    with pdfplumber.open(project.site / "briefing.pdf") as pack:
        pages = [sheet.extract_text() for sheet in pack.pages]
    assert len(pages) > 1
    assert all("ith drafts, not for publication" in text for text in pages)
    assert "Nobody fishes here before the autumn" in shown
    assert "No summary yet" in shown
    assert "We shall come every week" in shown
    assert "For the editor" not in shown
    data = json.loads((project.site / "data/briefing.json").read_text("utf-8"))
    assert [one["status"] for one in data["articles"]] == ["curated", "draft"]
    assert load(project.last_build.read_bytes()) == last
    build(project, said.append)
    assert not page.exists()


def test_quotes_of_unknown_speakers_are_left_out(project: Project) -> None:
    """Of one who is neither in the files nor in the note; what is damaged there is not taken."""
    edited(project, DRAFT, "  name: Per Sand", "  name: [Per Sand")
    said: list[str] = []
    build(project, said.append, drafts=True)
    assert f"{DRAFT}: 1 of 2 quotes left out: unknown speakers" in said
    page = project.site / "articles/anglers-march-to-the-pond/index.html"
    assert "We shall come every week" not in page.read_text("utf-8")


def test_check_says_where_a_new_speaker_stands(project: Project, capsys: Captured) -> None:
    """In the note, by its line, and where the block belongs."""
    assert run(["check", "--project", str(project.root)]) == 0
    text = (project.root / DRAFT).read_text("utf-8").splitlines()
    line = text.index("- id: per-sand") + 1
    expected = (
        f'speaker "per-sand" stands only in the note of a draft (line {line}), '
        "expected that block in people.yml (unknown-speaker)"
    )
    assert expected in capsys.readouterr().out


def test_a_draft_with_errors_is_left_out(project: Project) -> None:
    """The rest is shown."""
    edited(project, DRAFT, "published: unknown", "published: sometime")
    said: list[str] = []
    outcome = build(project, said.append, drafts=True)
    assert f"{DRAFT}: has errors; left out" in said
    assert outcome.contents is not None
    data = json.loads((project.site / "data/briefing.json").read_text("utf-8"))
    assert [article["id"] for article in data["articles"]] == ["pond-vote"]


def test_the_command_says_that_the_site_has_drafts(project: Project, capsys: Captured) -> None:
    """So that nobody publishes it by mistake."""
    assert run(["build", "--drafts", "--project", str(project.root)]) == 0
    assert DRAFTS_SHOWN in capsys.readouterr().err


def test_what_waits_is_listed_the_nearest_first(project: Project, capsys: Captured) -> None:
    """Inbox, drafts, what is unsure, what is overdue."""
    project.inbox.mkdir()
    (project.inbox / "rain.txt").write_text(STORY, "utf-8")
    text = (project.root / DRAFT).read_text("utf-8")
    text = text.replace("speaker: per-sand", "speaker: per-sand  # unsure: 40 % sure")
    (project.root / DRAFT).write_text(text, "utf-8")
    event = "- {id: ev-meet, date: 2031-05-01, status: overdue, text: They meet., articles: []}\n"
    events = project.seeds / "events.yml"
    events.write_text(events.read_text("utf-8").replace("[]\n", "") + event, "utf-8")
    found = next_steps.steps(project)
    assert [step.kind for step in found] == [
        next_steps.ERRORS,
        next_steps.INBOX,
        next_steps.DRAFTS,
        next_steps.UNSURE,
        next_steps.OVERDUE,
    ]
    line = text[: text.index("# unsure")].count("\n") + 1
    assert found[3].what == f"{DRAFT}:{line}:24: 40 % sure"
    assert next_steps.in_a_word(found).startswith(
        "what keeps the site back: 1; raw articles in the inbox: 1; drafts to judge"
    )
    assert run(["next", "--project", str(project.root)]) == 0
    out = capsys.readouterr().out
    assert "Drafts to judge:\n  seeds/articles/anglers-march-to-the-pond.md: 2 quotes\n" in out


def test_a_judgement_whose_day_has_passed_waits(tmp_path: Path) -> None:
    """Until its outcome is told."""
    project = lay_out("canal", tmp_path)
    flag = "although it has not said so. [@sudmark-flag]\n"
    edited(project, "seeds/brief.md", flag, f"{flag}  - Resolve by: 2031-05-03\n")
    found = [one for one in next_steps.steps(project) if one.kind == next_steps.UNRESOLVED]
    assert [one.what.partition(": ")[0] for one in found] == ["seeds/brief.md:10:17"]
    edited(project, "seeds/brief.md", "05-03\n", "05-03\n  - Outcome: It did not ask.\n")
    assert next_steps.UNRESOLVED not in {one.kind for one in next_steps.steps(project)}


def test_nothing_waits(tmp_path: Path, capsys: Captured) -> None:
    """That is said, on stderr."""
    project = lay_out("pond", tmp_path / "pond")
    assert run(["next", "--project", str(project.root)]) == 0
    assert capsys.readouterr() == ("", "nothing waits\n")


def test_the_preview_names_what_is_new_in_the_inbox_once(
    project: Project, capsys: Captured
) -> None:
    """And says what would become of it; nothing is written."""
    project.inbox.mkdir()
    (project.inbox / "rain.txt").write_text(STORY.replace("Anglers", "Boats"), "utf-8")
    told: set[Path] = set()
    with Console(live=False) as console:
        tell_inbox(project, told, console)  # serve calls it before each build
        tell_inbox(project, told, console)
    err = capsys.readouterr().err
    assert err.count("rain.txt: would become seeds/articles/boats-march-to-the-pond.md") == 1
    assert f"add --project {project.root} {project.inbox / 'rain.txt'}\n" in err
    assert (project.inbox / "rain.txt").exists()


def test_the_preview_asks_nobody_to_add_what_is_no_text(project: Project, capsys: Captured) -> None:
    """It says what is wrong with it."""
    project.inbox.mkdir()
    (project.inbox / "rain.txt").write_bytes(b"\0\1")
    with Console(live=False) as console:
        tell_inbox(project, set(), console)
    err = capsys.readouterr().err
    assert "seeds/inbox/rain.txt: it is no text" in err
    assert " add " not in err


def test_what_is_to_be_typed_works_where_one_is(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the folder of the briefing it is short."""
    project.inbox.mkdir()
    (project.inbox / "rain.txt").write_text(STORY, "utf-8")
    (step,) = [one for one in next_steps.steps(project) if one.kind == next_steps.INBOX]
    assert step.what.endswith(f"add --project {project.root} {project.inbox / 'rain.txt'}")
    monkeypatch.chdir(project.root)
    (step,) = [one for one in next_steps.steps(project) if one.kind == next_steps.INBOX]
    assert step.what.endswith("add seeds/inbox/rain.txt")


@pytest.mark.slow
def test_the_preview_tells_of_the_inbox(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """When it begins, as after every change."""
    project.inbox.mkdir()
    (project.inbox / "rain.txt").write_text(STORY.replace("Anglers", "Boats"), "utf-8")
    stop = threading.Event()

    def once(_: object, rebuild: object, *__: object, **___: object) -> None:
        assert callable(rebuild)
        rebuild(
            SimpleNamespace(
                show=lambda: None,
                is_behind=lambda: False,
                looks_at=lambda: None,
                show_page=lambda *_: None,
            )
        )
        stop.set()

    monkeypatch.setattr("generator.publishing.serving.serve.serve", once)
    assert run(["serve", "--project", str(project.root)]) == 0
    assert stop.is_set()
    assert "would become seeds/articles/boats-march-to-the-pond.md" in capsys.readouterr().err
