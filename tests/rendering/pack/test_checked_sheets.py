"""Every kind of document that can be printed passes the checker, on A4 and on Letter."""

from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

import pytest

from generator.model import Briefing
from generator.rendering.mail.chosen import choice
from generator.rendering.mail.digest import digest
from generator.rendering.mail.sheet import one_sheet
from generator.rendering.pack import document
from generator.rendering.pack.choice import chosen
from generator.rendering.pack.model import Document
from generator.rendering.pack.typeset import Paper, Press, typeset
from generator.template_files import OURS
from tests.expectations import expectations
from tests.printed import FONTS, faults, needs_programs
from tests.stress import stress_project
from tests.support import linked

SITES = ("greenland-briefing.example", "stress-briefing.example")
HUBS = (
    *("", "positions", "actors", "timeline", "differences", "judgements", "quotes", "articles"),
    *("people", "changes", "about", "editions/1", "editions/2"),
    *("questions/control", "actors/denmark", "articles/live-blog-washington-talks"),
    "people/donald-trump",
)
"""A page of each kind."""
PAPERS: tuple[Paper, ...] = ("a4", "letter")
ACTORS = {"dossier": (("denmark", "greenland"), None), "one": (("united-states",), None),
          "meeting": (("denmark", "united-states"), "print/meeting"),
          "own words": (("european-parliament-leaders", "us-congress"), "print/meeting"),
          "silent": (("china", "russia"), "print/meeting")}  # fmt: skip


def told(made: Document, paper: Paper, folder: Path, site: str, *strange: str) -> list[str]:
    """Return what the checker finds wrong on a paper."""
    file = folder / "printed.pdf"
    file.write_bytes(typeset(made, Press(OURS, FONTS), 0, paper))
    return faults(file, expectations(made, *strange), "--site", site)


def papers(names: Sequence[str]) -> list[tuple[str, Paper]]:
    """Return names with a paper each, in turn: what a sheet holds does not depend on it."""
    return list(zip(names, cycle(PAPERS), strict=False))


@pytest.mark.slow
@needs_programs
@pytest.mark.parametrize(("page", "paper"), papers(HUBS))
def test_every_kind_of_page(shipped: Briefing, tmp_path: Path, page: str, paper: Paper) -> None:
    """And none says the name of another edition."""
    states = {one.number: f"edition {one.number}, {day}" for one, day in zip(
        shipped.editions, ("15 January 2026", "28 January 2026"), strict=True)}  # fmt: skip
    own = 1 if page == "editions/1" else 2
    made = document.sheet(document.sheets(shipped)[page], shipped)
    assert told(made, paper, tmp_path, SITES[0], states[3 - own]) == []


@pytest.mark.slow
@needs_programs
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", ["brief", "digest", *ACTORS])
def test_what_is_chosen(shipped: Briefing, tmp_path: Path, kind: str, paper: Paper) -> None:
    """The executive brief, a dossier, two actors for a meeting, what changed."""
    if kind == "digest":
        made: Document = one_sheet(digest(shipped, 1, choice(shipped, (), ())), shipped)
    else:
        actors, page = ACTORS.get(kind, ((), "brief"))
        made = chosen(shipped, actors, page)
    assert told(made, paper, tmp_path, SITES[0]) == []


@pytest.mark.timeout(900)
@pytest.mark.slow
@needs_programs
def test_a_briefing_at_its_limits(tmp_path: Path) -> None:
    """40 actors, 300 quotes, words without a place to break; its pack is tested beside."""
    briefing = linked(stress_project(tmp_path / "stress"))
    brief = chosen(briefing, (), "brief")
    dossier = chosen(briefing, ("actor-21", "actor-4"), None)
    assert told(brief, "a4", tmp_path, SITES[1]) == []
    assert told(brief, "letter", tmp_path, SITES[1]) == []
    assert told(dossier, "a4", tmp_path, SITES[1]) == []
    meeting = chosen(briefing, ("actor-21", "actor-4"), "print/meeting")
    assert told(meeting, "letter", tmp_path, SITES[1]) == []
