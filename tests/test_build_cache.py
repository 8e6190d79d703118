"""What a build keeps for the next is never wrong, and never in the way."""

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from generator import build as road
from generator.build_cache import Kept
from generator.history import edition_file
from generator.project import Project
from generator.reading.parsing.yaml import parse_yaml
from generator.reading.read import read
from generator.reading.seeds import editions
from generator.rendering.pack import typeset as setting
from generator.rendering.pack.typst_process import Request
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


@pytest.fixture
def key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the place of a secret that is not made yet."""
    path = tmp_path / "user" / "cache" / "key"
    monkeypatch.setattr("generator.build_cache.key_file", lambda: path)
    return path


def test_a_folder_from_elsewhere_is_not_believed(tmp_path: Path, key: Path) -> None:
    """Whoever prepared it knows all that decides a digest, but not the secret."""
    kept = Kept(tmp_path / "cache")
    kept.keep("a", b"one", b"1")
    assert kept.find("a", b"one") == b"1"
    key.write_bytes(bytes(32))
    assert kept.find("a", b"one") is None


def test_the_secret_is_the_user_s_alone(tmp_path: Path, key: Path) -> None:
    """32 bytes, made once, that nobody else can read."""
    kept = Kept(tmp_path / "cache")
    assert kept.find("a", b"one") is None
    assert not key.exists()
    kept.keep("a", b"one", b"1")
    secret = key.read_bytes()
    assert len(secret) == 32
    assert key.stat().st_mode & 0o777 == 0o600
    kept.keep("b", b"one", b"1")
    assert key.read_bytes() == secret
    assert [path.name for path in key.parent.iterdir()] == ["key"]


@pytest.mark.parametrize("harm", ["short", "long", "shared", "link"])
def test_a_secret_that_is_none_is_made_anew(tmp_path: Path, key: Path, harm: str) -> None:
    """And what was signed with it is made again."""
    kept = Kept(tmp_path / "cache")
    kept.keep("a", b"one", b"1")
    before = key.read_bytes()
    if harm == "shared":
        key.chmod(0o644)
    elif harm == "link":
        key.rename(tmp_path / "key")
        key.symlink_to(tmp_path / "key")
    else:
        key.write_bytes(before[:-1] if harm == "short" else before + b"x")
    assert kept.find("a", b"one") is None
    kept.keep("a", b"one", b"2")
    assert kept.find("a", b"one") == b"2"
    assert not key.is_symlink()
    assert key.read_bytes() != before


def test_without_a_secret_nothing_is_kept(tmp_path: Path, key: Path) -> None:
    """Where the user has no folder of their own, for one."""
    (tmp_path / "user").touch()
    kept = Kept(tmp_path / "cache")
    assert kept.made("a", b"one", lambda: b"1") == b"1"
    assert kept.made("a", b"one", lambda: b"2") == b"2"
    assert not kept.folder.exists()  # type: ignore[union-attr]
    assert not key.exists()


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


@pytest.mark.parametrize("module", ["msgspec", "yaml"])
def test_another_version_of_a_parser_parses_it_again(
    tmp_path: Path, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Theirs decides, too."""
    project, parsed = lay_out("canal", tmp_path), _counted(monkeypatch)
    read(project, Kept(project.cache))
    monkeypatch.setattr(getattr(editions, module), "__version__", "another")
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

    def set_apart(request: Request) -> CompletedProcess[bytes]:
        compiled.append(str(request["inputs"]))
        return CompletedProcess([], 0, b"%PDF", b"")

    monkeypatch.setattr(setting, "_run", set_apart)
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
