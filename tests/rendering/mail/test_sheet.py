"""What changed, on one sheet of paper: one side whatever there is, and what is left out is said."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.build import epoch
from generator.cli import run
from generator.model import Briefing
from generator.rendering.mail.chosen import choice
from generator.rendering.mail.digest import Digest, digest
from generator.rendering.mail.sheet import MOST_LINES, leaving, one_sheet
from generator.rendering.pack.typeset import Paper, Press, page_count, typeset
from generator.template_files import OURS
from tests.printed import FONTS, faults, needs_programs, squash, texts
from tests.stress import stress_project
from tests.support import lay_out, linked

LONG = "Grænsekontrolbestemmelsesudvalgsformandskabsvalg and words without end " * 30


def printed(briefing: Briefing, told: Digest, paper: Paper = "a4") -> bytes:
    """Return the sheet."""
    return typeset(one_sheet(told, briefing), Press(OURS, FONTS), epoch(briefing), paper)


def since(briefing: Briefing, number: int) -> Digest:
    """Return all that changed since an edition."""
    return digest(briefing, number, choice(briefing, (), ()))


@needs_programs
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_all_lines_of_an_edition_stand_on_one_side(
    shipped: Briefing, tmp_path: Path, paper: Paper
) -> None:
    """Old and new wordings as far as there is room; who wants more is told where it stands."""
    told = since(shipped, 1)
    pdf = printed(shipped, told, paper)
    file = tmp_path / "changes.pdf"
    file.write_bytes(pdf)
    expected = {"as_of": "edition 2, 28 January 2026"}
    assert faults(file, expected, "--site", "greenland-briefing.example") == []
    [page] = texts(pdf)
    lines = [line for step in told.steps for section in step.sections for line in section.lines]
    assert [line.what for line in lines if squash(line.what) not in page] == []
    assert squash("United States, Talks: Working group → Formal process [5]") in page
    assert squash("5 [Denmark confirms talks among officials") in page
    assert re.search(r"Leftout,tostayononeside:5of5quotesbesidelines;\dof\doldandnew", page)
    assert squash("All changes: on the site’s page /changes/") in page
    assert "under“" not in page


@needs_programs
def test_what_has_no_room_is_counted(shipped: Briefing) -> None:
    """By section, over all editions."""
    told = since(shipped, 0)
    [page] = texts(printed(shipped, told))
    left = {
        heading: (int(few), int(every))
        for few, every, heading in re.findall(r"(\d+)of(\d+)under“([^”]+)”", page)
    }
    every: dict[str, int] = {}
    for section in (one for step in told.steps for one in step.sections):
        name = squash(section.heading)
        every[name] = every.get(name, 0) + len(section.lines)
    assert {name: number for name, (_, number) in left.items()} == {
        name: every[name] for name in left
    }
    assert left["Positions"][0] > left["Articles"][0] > 0


def test_the_longest_section_gives_first(shipped: Briefing) -> None:
    """Its last line; no line twice, and of the shortest section some stay to the end."""
    told = since(shipped, 0)
    order = leaving(told)
    sizes = {
        (first, second): len(section.lines)
        for first, step in enumerate(told.steps)
        for second, section in enumerate(step.sections)
    }
    assert len(set(order)) == len(order) == sum(sizes.values())
    for place, at in order:
        assert sizes[place] == max(sizes.values())
        sizes[place] -= 1
        assert sizes[place] == at


@needs_programs
def test_of_some_actors_it_says_what_else_there_is(shipped: Briefing) -> None:
    """As the mail does; without the bottom line."""
    told = digest(shipped, 1, choice(shipped, ("denmark",), ()))
    [page] = texts(printed(shipped, told))
    assert squash("Only what names Denmark") in page
    assert squash("On 14 January Denmark") not in page
    nothing = since(shipped, 2)
    assert "Nothinghaschanged." in texts(printed(shipped, nothing))[0]


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_stress_briefing_stays_on_one_side(tmp_path: Path, paper: Paper) -> None:
    """All that it has is new."""
    briefing = linked(stress_project(tmp_path))
    told = since(briefing, 0)
    made = one_sheet(told, briefing)
    assert made.digest.lines == MOST_LINES
    assert page_count(typeset(made, Press(OURS, FONTS), 0, paper)) == 1


def test_nothing_is_too_long_for_it(shipped: Briefing) -> None:
    """Whatever is long is cut, the title of the briefing and the names of editions as well."""
    about = replace(shipped.about, title=LONG, publisher=LONG, subject=LONG)
    editions = tuple(replace(one, label=LONG) for one in shipped.editions)
    brief = replace(shipped.brief, bottom_line=LONG, unknown=f"- {LONG}")
    made = replace(shipped, about=about, editions=editions, brief=brief, snapshot=None)
    for number in (0, 1):
        assert page_count(printed(made, since(made, number))) == 1


def test_the_command_writes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under a name of its own, or where the name of the file says that it is one."""
    canal = str(lay_out("canal", tmp_path / "canal").root)
    monkeypatch.chdir(tmp_path)
    assert run(["digest", "--project", canal, "--since", "0", "--format", "pdf"]) == 0
    assert run(["digest", "--project", canal, "--since", "0", "--out", "new.PDF"]) == 0
    assert Path("new.PDF").read_bytes() == Path("changes.pdf").read_bytes()
    assert page_count(Path("changes.pdf").read_bytes()) == 1
    assert run(["digest", "--project", canal, "--out", "mail.html"]) == 0
    assert Path("mail.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_wrong_wishes_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is set."""
    canal = str(lay_out("canal", tmp_path / "canal").root)
    target = str(tmp_path / "x.pdf")
    assert run(["digest", "--project", canal, "--since", "9", "--out", target]) == 2
    assert "no edition 9" in capsys.readouterr().err
    assert not Path(target).exists()
