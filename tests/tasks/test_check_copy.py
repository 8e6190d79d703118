"""`briefing record` and `briefing check-copy`: what was published, and whether a copy is that."""

import random
import shutil
from pathlib import Path

import pytest

from generator.cli import run
from generator.history.edition_record import DamagedRecordError, dumped, hash_of, parsed
from generator.project import Project
from generator.tasks.copy_check import checked, known_editions
from generator.tasks.recording import RecordingError, record_files, record_site
from tests.support import edited, lay_out, lay_out_bad

Captured = pytest.CaptureFixture[str]
FILES = {
    "index.html": b"<html>edition 2, 2 May 2031</html>",
    "briefing.pdf": b"%PDF-1.7 (edition 2, 2 May 2031) " + bytes(range(256)) * 4,
    "data/briefing.json": b"{}",
}


def _site(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture
def canal(tmp_path: Path) -> Project:
    """Lay out a briefing with two editions, of which both are recorded; their sites are small."""
    project = lay_out("canal", tmp_path / "canal")
    numbers = [int(path.stem) for path in project.editions.glob("*.yml")]
    assert max(numbers) == 2
    _site(project.site, {"index.html": b"first", "old.html": b"old"})
    record_site(project, 1)
    shutil.rmtree(project.site)
    _site(project.site, FILES)
    record_site(project, 2)
    return project


def _told(project: Project, path: Path) -> tuple[bool, str]:
    verdict = checked(path, known_editions(project))
    return verdict.agrees, verdict.words


def test_the_site_agrees(canal: Project, tmp_path: Path) -> None:
    """With the edition that it was recorded as; so does each file of it, whatever its name."""
    told = "agrees with edition 2 of 4 May 2031, the current one"
    assert _told(canal, canal.site) == (True, f"{told}, 3 files")
    copy = tmp_path / "renamed.pdf"
    copy.write_bytes(FILES["briefing.pdf"])
    assert _told(canal, copy) == (True, f"{told} (briefing.pdf)")


def test_an_older_copy_is_told(canal: Project, tmp_path: Path) -> None:
    """With the number of the current one."""
    old = _site(tmp_path / "stick", {"index.html": b"first", "old.html": b"old"})
    agrees, words = _told(canal, old)
    assert agrees
    assert words.endswith("2 files; it is older: the current one is edition 2 of 4 May 2031")


def test_what_differs_is_named(canal: Project, tmp_path: Path) -> None:
    """What is another, what is missing, what does not belong; what systems leave is not counted."""
    copy = tmp_path / "copy"
    shutil.copytree(canal.site, copy)
    (copy / ".DS_Store").write_bytes(b"x")
    (copy / "System Volume Information").mkdir()
    (copy / "System Volume Information" / "x").write_bytes(b"x")
    assert _told(canal, copy)[0]
    (copy / "index.html").write_bytes(b"other")
    (copy / "data" / "briefing.json").unlink()
    (copy / "link.html").symlink_to("index.html")
    for number in range(25):
        (copy / f"new{number:02}.html").write_bytes(b"new")
    agrees, words = _told(canal, copy)
    assert not agrees
    lines = words.splitlines()
    assert lines[:4] == [
        "differs from edition 2 of 4 May 2031:",
        "  index.html differs",
        "  data/briefing.json is missing",
        "  link.html does not belong to it",
    ]
    assert lines[-1] == "  6 more files: does not belong to it"


def test_every_byte_counts(canal: Project, tmp_path: Path) -> None:
    """1,000 of 1,000 changes of one byte are found, in the file alone and in the folder."""
    chance = random.Random(17)  # noqa: S311  (to choose bytes)
    known, copy = known_editions(canal), tmp_path / "copy"
    shutil.copytree(canal.site, copy)
    found = 0
    for _ in range(1000):
        name = chance.choice(list(FILES))
        changed = bytearray(FILES[name])
        changed[chance.randrange(len(changed))] ^= chance.randrange(1, 256)
        (copy / name).write_bytes(changed)
        found += not checked(copy / name, known).agrees and not checked(copy, known).agrees
        (copy / name).write_bytes(FILES[name])
    assert found == 1000
    assert checked(copy, known).agrees


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.pdf", b"%PDF (edition 7, 1 June 2032)", "says edition 7, which we do not have"),
        ("x.pdf", b"%PDF (edition 2, 2 May 2031)", "differs: it says edition 2, and no file of"),
        ("briefing.pdf", b"no PDF", "differs: edition 2 of 4 May 2031 has another briefing.pdf"),
        ("letter.txt", b"words", "is of no edition that we have a record of (edition 1 of "),
        ("x.docx", b"PK\x05\x06" + bytes(18), "is of no edition that we have a record of"),
    ],
)
def test_what_agrees_with_nothing(
    canal: Project, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    """It is said what it says of itself, or what we have under its name."""
    (tmp_path / name).write_bytes(content)
    agrees, told = _told(canal, tmp_path / name)
    assert not agrees
    assert told.startswith(words)


def test_a_folder_of_no_edition(canal: Project, tmp_path: Path) -> None:
    """Not one file of it is known."""
    assert _told(canal, _site(tmp_path / "x", {"a": b"a"}))[1].startswith("is of no edition that")


def test_a_stick_that_has_the_folder_of_the_site(canal: Project, tmp_path: Path) -> None:
    """Which one to name is said: `site/` was put there as it is."""
    _site(tmp_path / "stick" / "for you" / "site", FILES)
    told = "is no site, but has one of edition 2 of 4 May 2031 in it, expected for you/site"
    assert _told(canal, tmp_path / "stick") == (False, told)


def test_an_edition_without_a_record(canal: Project, tmp_path: Path) -> None:
    """It is said how to make one."""
    for path in canal.editions.glob("*.sha256"):
        path.unlink()
    copy = _site(tmp_path / "copy", FILES)
    assert _told(canal, copy / "briefing.pdf") == (
        False,
        "says edition 2, of which there is no record (`briefing record` makes one)",
    )
    assert "there is none: `briefing record` makes one" in _told(canal, copy)[1]


def test_files_that_are_handed_out_singly(canal: Project, tmp_path: Path) -> None:
    """Are recorded by their names; a Word file says which edition it is of."""
    assert run(["docx", "--project", str(canal.root), "--out", str(tmp_path / "a.docx")]) == 0
    assert "it says edition 2" in _told(canal, tmp_path / "a.docx")[1]
    for _ in range(2):
        record_files(canal, 2, [tmp_path / "a.docx"])
    assert _told(canal, tmp_path / "a.docx")[1].endswith("the current one (a.docx)")


def test_a_file_of_another_edition_is_not_recorded(canal: Project, tmp_path: Path) -> None:
    """It would be said to agree with an edition that it does not name."""
    (tmp_path / "old.pdf").write_bytes(b"%PDF (edition 1, 2 May 2031)")
    with pytest.raises(RecordingError, match=r"says that it is of edition 1, expected edition 2"):
        record_files(canal, 2, [tmp_path / "old.pdf"])
    assert not (canal.editions / "2.files.sha256").exists()


def test_a_record_is_made_once(canal: Project, tmp_path: Path, capsys: Captured) -> None:
    """The same site again is no error, another one is."""
    before = (canal.editions / "2.sha256").read_bytes()
    assert record_site(canal, 2).startswith("edition 2 is recorded already")
    (canal.site / "index.html").write_bytes(b"other")
    with pytest.raises(RecordingError, match="is of another site"):
        record_site(canal, 2)
    assert (canal.editions / "2.sha256").read_bytes() == before
    (tmp_path / "a.pdf").write_bytes(b"%PDF-a")
    record_files(canal, 2, [tmp_path / "a.pdf"])
    (tmp_path / "a.pdf").write_bytes(b"%PDF-b")
    with pytest.raises(RecordingError, match=r"another a\.pdf is recorded of edition 2"):
        record_files(canal, 2, [tmp_path / "a.pdf"])
    assert run(["check", "--project", str(canal.root)]) == 0
    assert "misnamed-file" not in capsys.readouterr().out


def test_names_that_no_record_can_hold(canal: Project, tmp_path: Path) -> None:
    """A line end would forge a line."""
    odd = tmp_path / "a\nb.pdf"
    odd.write_bytes(b"x")
    with pytest.raises(RecordingError, match="has a name that no record can hold"):
        record_files(canal, 2, [odd])
    (canal.site / "link.html").symlink_to("index.html")
    with pytest.raises(RecordingError, match="which no record can hold"):
        record_site(canal, 2)


def test_a_damaged_record_is_told(canal: Project, capsys: Captured) -> None:
    """With its line; nothing agrees by accident."""
    record = canal.editions / "2.sha256"
    lines = record.read_text().splitlines()
    for text, place in (("\n".join([lines[0], "x"]) + "\n", ":2:"), (lines[0], ":1:")):
        record.write_text(text)
        assert run(["check-copy", "--project", str(canal.root), str(canal.site)]) == 2
        assert f"2.sha256{place} it is not as it was written" in capsys.readouterr().err
    record.write_bytes(b"\xff\n")
    assert run(["check-copy", "--project", str(canal.root), str(canal.site)]) == 2
    assert "2.sha256: it is not as it was written" in capsys.readouterr().err


def test_a_record_is_what_sha256sum_reads(tmp_path: Path) -> None:
    """And reads back as it was; a path stands there once."""
    (tmp_path / "a").write_bytes(b"a")
    hashes = {"z": hash_of(tmp_path / "a"), "a b": "0" * 64}
    assert dumped(hashes).splitlines()[1].endswith("bb  z")
    assert parsed(dumped(hashes)) == hashes
    with pytest.raises(DamagedRecordError):
        parsed(dumped(hashes) * 2)


@pytest.mark.slow
def test_as_one_types_it(tmp_path: Path, capsys: Captured) -> None:
    """Freeze, record, hand out, check."""
    project = lay_out("canal", tmp_path / "canal")
    root = str(project.root)
    edited(project, "seeds/events.yml", "text: ", "text: Now ")
    assert run(["record", "--project", root]) == 2
    assert "the seeds have changed since edition 2, expected `briefing edition`" in _err(capsys)
    assert run(["edition", "--project", root]) == 0
    assert run(["record", "--project", root]) == 0
    assert "edition 3 is recorded: " in _err(capsys)
    copy = tmp_path / "stick"
    shutil.copytree(project.site, copy)
    assert run(["build", "--project", root]) == 0
    assert run(["check-copy", "--project", root, str(copy), str(project.site)]) == 0
    assert capsys.readouterr().out.count("agrees with edition 3 of ") == 2
    (tmp_path / "x.pdf").write_bytes(b"%PDF-x")
    assert run(["check-copy", "--project", root, str(tmp_path / "x.pdf"), str(copy)]) == 1
    assert run(["record", "--project", root, str(tmp_path / "x.pdf")]) == 0
    assert "seeds/editions/3.files.sha256 has 1 file that went out as edition 3" in _err(capsys)


def _err(capsys: Captured) -> str:
    return " ".join(capsys.readouterr().err.split())


def test_only_an_edition_is_recorded(tmp_path: Path, capsys: Captured) -> None:
    """No edition, or errors in the seeds: nothing is recorded."""
    assert run(["record", "--project", str(lay_out("pond", tmp_path / "pond").root)]) == 2
    assert "no edition is frozen yet" in _err(capsys)
    assert run(["record", "--project", str(lay_out_bad("not-a-date", tmp_path / "bad").root)]) == 1
    assert _err(capsys).endswith("; nothing is recorded")


def test_errors_in_the_seeds_hide_no_copy(canal: Project) -> None:
    """What was published does not change when somebody mistypes a date today."""
    edited(canal, "seeds/events.yml", "date:", "day:")
    assert _told(canal, canal.site)[0]


def test_a_copy_that_is_not_there(canal: Project, capsys: Captured) -> None:
    """Is told, with the usage."""
    assert run(["check-copy", "--project", str(canal.root), "none.pdf"]) == 2
    assert "'none.pdf' does not exist" in _err(capsys)
