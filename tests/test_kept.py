"""What a build keeps for the next is never wrong, and never in the way."""

from pathlib import Path

import pytest

from generator import build as road
from generator.history import edition_file
from generator.kept import Kept
from generator.project import Project
from generator.reading import editions
from generator.reading.formats import parse_yaml
from generator.reading.read import read
from generator.rendering.pack import typeset as setting
from tests import samples
from tests.printed import FONTS
from tests.support import edited, lay_out


def test_what_was_made_from_something_else_is_made_again(tmp_path: Path) -> None:
    """And takes the place of the old."""
    kept = Kept(tmp_path / "cache")
    assert kept.made("a", b"one", lambda: b"1") == b"1"
    assert kept.made("a", b"one", lambda: b"unasked") == b"1"
    assert kept.made("a", b"two", lambda: b"2") == b"2"
    assert kept.find("a", b"one") is None
    assert [path.name for path in kept.folder.iterdir()] == ["a"]  # type: ignore[union-attr]


def test_where_nothing_may_be_written_what_is_there_serves(tmp_path: Path) -> None:
    """As in a preview of a build."""
    Kept(tmp_path / "cache").keep("a", b"one", b"1")
    reading = Kept(tmp_path / "cache", writes=False)
    assert reading.find("a", b"one") == b"1"
    assert reading.made("b", b"two", lambda: b"2") == b"2"
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["a"]


def test_only_a_build_keeps(tmp_path: Path) -> None:
    """To check, to verify and to preview leave the folder alone."""
    project = lay_out("canal", tmp_path)
    road.examine(project)
    road.build(project, lambda _: None, dry_run=True)
    assert not project.cache.exists()


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows with each edition that is parsed."""
    parsed: list[str] = []

    def parse(text: str, file: str) -> object:
        parsed.append(file)
        return parse_yaml(text, file)

    monkeypatch.setattr(editions, "parse_yaml", parse)
    return parsed


def test_an_edition_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept says the same."""
    project, parsed = lay_out("canal", tmp_path), _counted(monkeypatch)
    kept = Kept(project.cache)
    first, _ = read(project, kept)
    assert len(parsed) == len(first.editions) == 2
    assert read(project, kept)[0].editions == first.editions
    assert len(parsed) == 2


def test_an_edition_that_was_edited_is_refused_all_the_same(tmp_path: Path) -> None:
    """A kept one does not stand in for it."""
    project = lay_out("canal", tmp_path)
    kept = Kept(project.cache)
    assert not read(project, kept)[1]
    edited(project, "seeds/editions/1.yml", "seal: ", "seal: 0")
    _, problems = read(project, kept)
    assert [problem.slug for problem in problems] == ["edition-edited"]


def test_an_edition_under_another_name_is_refused_all_the_same(tmp_path: Path) -> None:
    """What was kept of it was kept with its name."""
    project = lay_out("canal", tmp_path)
    kept = Kept(project.cache)
    read(project, kept)
    (project.editions / "2.yml").rename(project.editions / "1.yml")
    assert [problem.slug for problem in read(project, kept)[1]] == ["edition-name"]


def test_another_reader_parses_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What today's code would make of a file is not what yesterday's made."""
    project, parsed = lay_out("canal", tmp_path), _counted(monkeypatch)
    read(project, Kept(project.cache))
    changed = tmp_path / "edition_file.py"
    changed.write_text("# another\n", "utf-8")
    monkeypatch.setattr(edition_file, "__file__", str(changed))
    editions.readers.cache_clear()
    read(project, Kept(project.cache))
    assert len(parsed) == 4
    editions.readers.cache_clear()


def test_a_pack_is_set_once_for_the_same_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other data, paper, day or template sets it anew."""
    templates = tmp_path / "templates"
    (templates / "pack").mkdir(parents=True)
    (templates / "pack" / "main.typ").write_text("#sys.inputs.data", "utf-8")
    compiled: list[str] = []

    def compile_(_: str, **given: object) -> bytes:
        compiled.append(str(given["sys_inputs"]))
        return b"%PDF"

    monkeypatch.setattr("typst.compile", compile_)
    press = setting.Press(templates, FONTS, Kept(tmp_path / "cache"))
    for _ in range(2):
        assert setting.typeset({"a": 1}, press, 0) == b"%PDF"
    assert len(compiled) == 1
    setting.typeset({"a": 2}, press, 0)
    setting.typeset({"a": 2}, press, 86400)
    setting.typeset({"a": 2}, press, 86400, "letter")
    (templates / "pack" / "main.typ").write_text("another", "utf-8")
    setting.typeset({"a": 2}, press, 86400, "letter")
    assert len(compiled) == 5


def test_a_pack_from_before_is_byte_for_byte_the_new_one(tmp_path: Path) -> None:
    """Whether it was kept or not."""
    briefing, project = samples.sample_briefing(), Project(tmp_path)
    first = road.set_pack(briefing, project, Kept(project.cache))
    assert road.set_pack(briefing, project, Kept(project.cache)) == first
    assert road.set_pack(briefing, project, Kept(None)) == first
