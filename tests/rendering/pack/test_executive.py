"""The executive brief: two sides, whatever there is."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.cli import run
from generator.model import Briefing, Judgement
from generator.project import Project
from generator.rendering.pack.executive import executive
from generator.rendering.pack.typeset import Paper, Press, page_count, typeset
from generator.template_files import OURS
from tests import samples
from tests.printed import FONTS, faults, needs_programs, squash, texts
from tests.stress import stress_project
from tests.support import lay_out, linked

SAMPLE = samples.sample_briefing()
LONG = "Grænsekontrolbestemmelsesudvalgsformandskabsvalg and words without end " * 30


def brief(briefing: Briefing, paper: Paper = "a4") -> bytes:
    """Return the executive brief."""
    return typeset(executive(briefing), Press(OURS, FONTS), 0, paper)


def written(pdf: bytes, folder: Path) -> Path:
    """Return a file with it."""
    file = folder / "brief.pdf"
    file.write_bytes(pdf)
    return file


def judged(count: int, text: str) -> tuple[Judgement, ...]:
    """Return judgements that all say the same."""
    return tuple(
        Judgement(number=at + 1, confidence="High confidence", text=text, cites=(), shown=None)
        for at in range(count)
    )


@needs_programs
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_shipped_brief_is_two_sides(shipped: Briefing, tmp_path: Path, paper: Paper) -> None:
    """With everything in full that a reader with one minute wants."""
    pdf = brief(shipped, paper)
    assert faults(written(pdf, tmp_path), {}, "--site", "greenland-briefing.example") == []
    first, second = texts(pdf)
    for words in ("Bottom line", "New in edition 2", "3 positions moved", "Key judgements"):
        assert squash(words) in first
    assert squash("pointing to the Republican majorities in both chambers.") in first
    for words in ("Positions at a glance", "28 Jan", "What we do not know", "What to watch"):
        assert squash(words) in second
    for number in range(1, 6):
        assert f"{number}[" in second


@pytest.mark.slow
@needs_programs
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_stress_brief_says_what_it_leaves_out(tmp_path: Path, paper: Paper) -> None:
    """40 actors have no room on a side."""
    pdf = brief(linked(stress_project(tmp_path)), paper)
    assert page_count(pdf) == 2
    _, second = texts(pdf)
    assert "of40actors.Thetableinfull:onthesite’spage/positions/" in second
    assert "of25articles.Allarticles:onthesite’spage/articles/" in second


@needs_programs
def test_a_briefing_with_nothing_in_it_has_two_sides(tmp_path: Path) -> None:
    """They say so, part by part."""
    for made in (linked(lay_out("bare", tmp_path / "bare")), begun(tmp_path / "new")):
        first, second = texts(brief(made))
        assert "Noeditionyet." in first
        assert "Nothingisjudgedyet." in first
        assert "Nopositionisrecordedyet." in second


def begun(root: Path) -> Briefing:
    """Return what `briefing init` makes."""
    assert run(["init", str(root)]) == 0
    return linked(Project(root))


@needs_programs
@pytest.mark.parametrize(("count", "words"), [(3, 20), (24, 20), (60, 200), (2, 3000)])
def test_whatever_is_judged_has_room(count: int, words: int) -> None:
    """In full, else the first sentence of each, else the first few, counted."""
    text = "This is it. W" + "ords words " * (words // 2)
    made = replace(SAMPLE, brief=replace(SAMPLE.brief, judgements=judged(count, text)))
    first, _ = texts(brief(made))
    in_full = "Wordswords" in first
    assert in_full == (count * words < 500)
    assert (f"of{count}judgements" in first) == (count == 60)
    assert ("Thefirstsentenceofeach." in first) == (not in_full and count < 60)


@needs_programs
def test_texts_of_any_length_fit() -> None:
    """A name, a title, a stance and a bottom line longer than a side."""
    about = replace(SAMPLE.about, title=LONG, subject=LONG, publisher=LONG, marking=LONG)
    made = replace(
        SAMPLE,
        about=about,
        actors=tuple(replace(one, name=LONG) for one in SAMPLE.actors),
        articles=tuple(replace(one, title=LONG) for one in SAMPLE.articles),
        brief=replace(
            SAMPLE.brief, bottom_line=LONG * 9, judgements=judged(9, LONG), unknown=LONG, watch=LONG
        ),
    )
    assert page_count(brief(made)) == 2


@needs_programs
def test_a_handling_label_is_at_both_ends_of_every_side(shipped: Briefing) -> None:
    """And on the cover of the pack."""
    marked = replace(shipped, about=replace(shipped.about, marking="For the desk only"))
    for page in texts(brief(marked)):
        assert page.count("Forthedeskonly") == 2


def test_links_and_numbers_lead_nowhere() -> None:
    """There is no room for addresses; what a number names stands in the list of sources."""
    text = "See [here](https://a.example/). [@varga-1]"
    made = replace(SAMPLE, brief=replace(SAMPLE.brief, judgements=judged(1, text)))
    said = executive(made).executive
    (point,) = said.judgements.items
    assert [run.text for run in point.runs[:3]] == ["See ", "here", "."]
    assert [
        cite.to for run in point.runs if isinstance(run.cites, tuple) for cite in run.cites
    ] == [()]
