"""What a build caches for the next is never wrong, never in the way, and the user's alone."""

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import build as road
from generator import rebuild
from generator.caching.build_cache import (
    NO_CACHE,
    UNUSED_DAYS,
    BuildCache,
    cache_folder,
    project_cache,
)
from generator.examination import examine
from generator.history import edition_file
from generator.machine.files import MAX_BYTES
from generator.project import Project
from generator.reading.parsing.yaml import parse_yaml
from generator.reading.read import read
from generator.reading.seeds import editions
from generator.rendering.pack import typeset as setting
from generator.rendering.pack.elements import Record
from generator.rendering.pack.typst_process import Request
from generator.template_files import Templates
from tests import samples
from tests.printed import FONTS, Ended
from tests.support import edited, lay_out

DAY = 86400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a cache that is not there yet."""
    return tmp_path / "caches" / "project"


def names(folder: Path) -> list[str]:
    """Return the names of the entries."""
    return sorted(path.name for path in folder.iterdir())


def test_what_was_made_from_something_else_is_made_again(folder: Path) -> None:
    """And takes the place of the old."""
    cache = BuildCache(folder)
    assert cache.get_or_make("a", b"one", lambda: b"1") == b"1"
    assert cache.get_or_make("a", b"one", lambda: b"unasked") == b"1"
    assert cache.get_or_make("a", b"two", lambda: b"2") == b"2"
    assert cache.get("a", b"one") is None
    assert names(folder) == ["a"]


@pytest.mark.slow
def test_what_a_large_briefing_was_read_as_is_an_entry_too(folder: Path) -> None:
    """It is larger than any file that comes from outside may be."""
    content = bytes(MAX_BYTES)
    BuildCache(folder).put("seeds.read", b"one", content)
    assert BuildCache(folder).get("seeds.read", b"one") == content


def test_where_nothing_may_be_written_what_is_there_serves(folder: Path) -> None:
    """As in a preview of a build."""
    BuildCache(folder).put("a", b"one", b"1")
    reading = BuildCache(folder, writes=False)
    assert reading.get("a", b"one") == b"1"
    assert reading.get_or_make("b", b"two", lambda: b"2") == b"2"
    assert names(folder) == ["a"]


def test_it_is_made_for_the_user_alone(folder: Path) -> None:
    """Whatever the umask; its entries are bytecode that is run."""
    before = os.umask(0)
    try:
        BuildCache(folder).put("a", b"one", b"1")
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700


def _others_may_look(folder: Path) -> None:
    folder.chmod(0o750)


def _others_may_write(folder: Path) -> None:
    folder.chmod(0o702)


def _others_may_exchange_it(folder: Path) -> None:
    folder.parent.chmod(0o770)


def _a_link(folder: Path) -> None:
    folder.symlink_to(folder.rename(folder.with_name("elsewhere")))


def _around_it_a_link(folder: Path) -> None:
    folder.parent.symlink_to(folder.parent.rename(folder.parent.with_name("elsewhere")))


def _of_another_user(folder: Path) -> None:
    os.chown(folder, 65534, -1)


def _in_one_of_another_user(folder: Path) -> None:
    os.chown(folder.parent, 65534, -1)


@pytest.mark.parametrize(
    "share",
    [
        _others_may_look,
        _others_may_write,
        _others_may_exchange_it,
        _a_link,
        _around_it_a_link,
        _of_another_user,
        _in_one_of_another_user,
    ],
)
def test_a_folder_that_is_not_the_user_s_alone_is_not_believed(
    folder: Path, share: Callable[[Path], None]
) -> None:
    """Nothing of it is run, and nothing is put there."""
    cache = BuildCache(folder)
    cache.put("a", b"one", b"1")
    try:
        share(folder)
    except PermissionError:
        pytest.skip("only root may give a folder away")
    assert cache.get("a", b"one") is None
    cache.put("b", b"one", b"1")
    assert names(folder) == ["a"]


def test_an_entry_that_is_a_link_is_no_entry(folder: Path, tmp_path: Path) -> None:
    """It is replaced, and what it leads to stays."""
    cache = BuildCache(folder)
    cache.put("a", b"one", b"1")
    elsewhere = (folder / "a").rename(tmp_path / "elsewhere")
    before = elsewhere.read_bytes()
    (folder / "a").symlink_to(elsewhere)
    assert cache.get("a", b"one") is None
    cache.put("a", b"one", b"2")
    assert elsewhere.read_bytes() == before
    assert cache.get("a", b"one") == b"2"


def test_a_pipe_is_no_entry(folder: Path) -> None:
    """Nobody waits for it."""
    cache = BuildCache(folder)
    cache.put("a", b"one", b"1")
    (folder / "a").unlink()
    os.mkfifo(folder / "a")
    assert cache.get_or_make("a", b"one", lambda: b"1") == b"1"
    assert (folder / "a").is_file()


def test_it_lies_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`BRIEFING_CACHE_DIR`, else the system's folder for caches; never in the project."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFING_CACHE_DIR", "here")
    assert cache_folder() == tmp_path / "here"
    monkeypatch.delenv("BRIEFING_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setattr("sys.platform", "linux")
    assert cache_folder() == tmp_path / "xdg" / "briefing-site-generator"


def test_without_a_home_there_is_no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And no folder called `~` where one stands."""
    monkeypatch.setattr("generator.caching.build_cache.cache_folder", lambda: Path("~/.cache/x"))
    assert project_cache(tmp_path, writes=True) == NO_CACHE


def test_each_project_has_its_own(
    tmp_path: Path, caches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same one however it is called."""
    one = project_cache(tmp_path / "a", writes=True).folder
    monkeypatch.chdir(tmp_path)
    assert project_cache(Path("a"), writes=True).folder == one
    assert project_cache(tmp_path / "b", writes=True).folder != one
    assert one is not None
    assert one.parent == caches


def test_the_cache_of_a_project_that_is_not_built_any_more_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a while; what is used stays, and what is no cache, too."""
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "caches"))
    caches = {name: project_cache(tmp_path / name, writes=True) for name in ("old", "used", "now")}
    for cache in caches.values():
        cache.put("a", b"one", b"1")
    (tmp_path / "caches" / "else").mkdir()
    long_ago = time.time() - (UNUSED_DAYS + 1) * DAY
    lately = time.time() - (UNUSED_DAYS - 1) * DAY
    ages = {"old": long_ago, "used": lately, "now": long_ago}
    for name, age in ages.items():
        folder = caches[name].folder
        assert folder is not None
        os.utime(folder, (age, age))
    os.utime(tmp_path / "caches" / "else", (long_ago, long_ago))
    now = caches["now"].folder
    assert now is not None
    for name, age in {".briefing-0.new": long_ago, ".briefing-1.new": time.time()}.items():
        (now / name).touch()
        os.utime(now / name, (age, age))
    project_cache(tmp_path / "now", writes=False)
    assert caches["old"].get("a", b"one") == b"1"
    project_cache(tmp_path / "now", writes=True)
    left = {name for name, cache in caches.items() if cache.get("a", b"one")}
    assert left == {"used", "now"}
    assert (tmp_path / "caches" / "else").is_dir()
    assert names(now) == [".briefing-1.new", "a"]


@pytest.mark.slow
def test_only_a_build_caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To check, to verify and to preview leave the folder alone; nothing lies in the project."""
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "caches"))
    project = lay_out("canal", tmp_path / "canal")
    examine(project)
    rebuild.build(project, lambda _: None, dry_run=True)
    assert not (tmp_path / "caches").exists()
    rebuild.build(project, lambda _: None)
    (folder,) = (tmp_path / "caches").iterdir()
    assert {"1.edition", "2.edition", "pack.pdf"} < set(names(folder))
    single = {
        *("docs.files", "fonts.letters", "qr.svg", "seeds.read"),
        *("seeds.verdicts", "articles.verdicts"),
        *("site.files", "site.outcome", "site.rendered"),
    }
    parts = {name for name in names(folder) if name.startswith("part-")}
    assert single < set(names(folder))
    assert {name.split("-")[1] for name in parts} == {"data", "search"}
    kinds = {path.suffix for path in folder.iterdir() if path.name not in single | parts}
    assert kinds == {".bytecode", ".edition", ".pdf"}
    assert not (project.build / "cache").exists()


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows with each edition that is parsed."""
    parsed: list[str] = []

    def parse(text: str, file: str, **options: Any) -> object:  # noqa: ANN401
        parsed.append(file)
        return parse_yaml(text, file, **options)

    monkeypatch.setattr(editions, "parse_yaml", parse)
    return parsed


def test_an_edition_is_parsed_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """What is cached says the same."""
    project, parsed = lay_out("canal", tmp_path), _counted(monkeypatch)
    cached = BuildCache(folder)
    first, _ = read(project, cached)
    assert len(parsed) == len(first.editions) == 2
    assert read(project, cached)[0].editions == first.editions
    assert len(parsed) == 2


def test_an_edition_that_was_edited_is_refused_all_the_same(tmp_path: Path, folder: Path) -> None:
    """A cached one does not stand in for it."""
    project = lay_out("canal", tmp_path)
    cached = BuildCache(folder)
    assert not read(project, cached)[1]
    edited(project, "seeds/editions/1.yml", "seal: ", "seal: 0")
    _, problems = read(project, cached)
    assert [problem.slug for problem in problems] == ["edition-edited"]


def test_an_edition_under_another_name_is_refused_all_the_same(
    tmp_path: Path, folder: Path
) -> None:
    """What was cached of it was cached with its name."""
    project = lay_out("canal", tmp_path)
    cached = BuildCache(folder)
    read(project, cached)
    (project.editions / "2.yml").rename(project.editions / "1.yml")
    assert [problem.slug for problem in read(project, cached)[1]] == ["edition-name"]


def test_another_reader_parses_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """What today's code would make of a file is not what yesterday's made."""
    project, parsed = lay_out("canal", tmp_path), _counted(monkeypatch)
    read(project, BuildCache(folder))
    changed = tmp_path / "edition_file.py"
    changed.write_text("# another\n", "utf-8")
    monkeypatch.setattr(edition_file, "__file__", str(changed))
    editions.readers.cache_clear()
    read(project, BuildCache(folder))
    assert len(parsed) == 4
    editions.readers.cache_clear()


@pytest.mark.parametrize("module", ["msgspec", "yaml"])
def test_another_version_of_a_parser_parses_it_again(
    tmp_path: Path, module: str, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """Theirs decides, too."""
    project, parsed = lay_out("canal", tmp_path), _counted(monkeypatch)
    read(project, BuildCache(folder))
    monkeypatch.setattr(getattr(editions, module), "__version__", "another")
    editions.readers.cache_clear()
    read(project, BuildCache(folder))
    assert len(parsed) == 4
    editions.readers.cache_clear()


class Words(Record, frozen=True, kw_only=True):
    """A document that is one word."""

    words: str


def test_a_pack_is_set_once_for_the_same_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other data, paper, day or template sets it anew."""
    templates = tmp_path / "templates"
    (templates / "pack").mkdir(parents=True)
    (templates / "pack" / "main.typ").write_text("#sys.inputs.data", "utf-8")
    compiled: list[str] = []

    def set_apart(request: Request) -> Ended:
        compiled.append(str(request["inputs"]))
        return Ended(b"%PDF")

    monkeypatch.setattr(setting, "_started", set_apart)
    press = setting.Press(Templates(templates), FONTS, BuildCache(tmp_path / "cache"))
    for _ in range(2):
        assert setting.typeset(Words(words="a"), press, 0) == b"%PDF"
    assert len(compiled) == 1
    setting.typeset(Words(words="b"), press, 0)
    setting.typeset(Words(words="b"), press, 86400)
    setting.typeset(Words(words="b"), press, 86400, "letter")
    (templates / "pack" / "main.typ").write_text("another", "utf-8")
    setting.typeset(Words(words="b"), press, 86400, "letter")
    assert len(compiled) == 5


def test_a_pack_from_before_is_byte_for_byte_the_new_one(tmp_path: Path, folder: Path) -> None:
    """Whether it was cached or not."""
    briefing, project = samples.sample_briefing(), Project(tmp_path)
    first = road.set_pack(briefing, project, BuildCache(folder))
    assert road.set_pack(briefing, project, BuildCache(folder)) == first
    assert road.set_pack(briefing, project, NO_CACHE) == first
