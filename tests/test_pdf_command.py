"""`briefing pdf` as one types it."""

from pathlib import Path

import pytest

from generator.cli import run
from generator.rendering.pack.typeset import page_count
from tests.support import lay_out, lay_out_bad

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def canal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Lay out a good briefing, and stand in an empty folder."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return str(lay_out("canal", tmp_path / "canal").root)


def test_the_pack_is_written_here(canal: str, capsys: Captured) -> None:
    """Named after itself; the last line says how long it is."""
    assert run(["pdf", "--project", canal]) == 0
    pages = page_count(Path("briefing.pdf").read_bytes())
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1].startswith(f"briefing.pdf: {pages} pages, a4, in ")
    assert not (Path(canal) / "site").exists()


@pytest.mark.slow
def test_it_is_the_pack_of_the_site(canal: str) -> None:
    """Byte for byte, whichever command made it."""
    assert run(["build", "--project", canal]) == 0
    assert run(["pdf", "--project", canal, "--out", "again.pdf"]) == 0
    assert Path("again.pdf").read_bytes() == (Path(canal) / "site/briefing.pdf").read_bytes()


def test_a_dossier_and_a_page_have_their_own_names(canal: str) -> None:
    """Where none is given."""
    assert run(["pdf", "--project", canal, "--actor", "norland", "--actor", "karsa"]) == 0
    assert run(["pdf", "--project", canal, "--page", "/questions/tolls/", "--paper", "letter"]) == 0
    assert sorted(path.name for path in Path().iterdir()) == [
        *("norland-karsa.pdf", "questions-tolls.pdf")
    ]


def test_data_goes_to_stdout(canal: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """And words to stderr."""
    assert run(["pdf", "--project", canal, "--page", "about", "--out", "-"]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"%PDF-1.7")
    assert b"-: 1 page" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--actor", "norlnd"), 'no actor "norlnd"; did you mean "norland"?'),
        (("--page", "timelin"), 'no page "timelin" to print; did you mean "timeline"?'),
        (("--page", "timeline", "--actor", "norland"), "expected one"),
        (("--paper", "a5"), "is not one of"),
    ],
)
def test_wrong_usage_is_told(
    canal: str, capsys: Captured, arguments: tuple[str, ...], message: str
) -> None:
    """With the near miss; nothing is written."""
    assert run(["pdf", "--project", canal, *arguments]) == 2
    assert message in capsys.readouterr().err
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("name", ["site/pack.pdf", "site/a/../b.pdf"])
def test_nothing_is_written_into_the_site(canal: str, capsys: Captured, name: str) -> None:
    """The next build would remove it."""
    (Path(canal) / "site").mkdir()
    assert run(["pdf", "--project", canal, "--out", str(Path(canal, name))]) == 2
    assert "lies in site/" in capsys.readouterr().err
    assert list((Path(canal) / "site").iterdir()) == []


def test_nor_into_what_every_build_makes(canal: str, capsys: Captured) -> None:
    """There it would be lost as well."""
    assert run(["pdf", "--project", canal, "--out", str(Path(canal, "build/docs/x.pdf"))]) == 2
    assert "lies in build/" in capsys.readouterr().err


def test_a_full_disk_leaves_the_last_pdf(
    canal: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole; the file is named."""
    Path("x.pdf").write_bytes(b"%PDF-before")
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        write(path, data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert run(["pdf", "--project", canal, "--page", "about", "--out", "x.pdf"]) == 2
    assert "briefing: No space left on device: x.pdf\n" in capsys.readouterr().err
    assert Path("x.pdf").read_bytes() == b"%PDF-before"
    assert [path.name for path in Path().iterdir()] == ["x.pdf"]


def test_a_link_stays_one_and_a_device_is_not_replaced(canal: str) -> None:
    """What they lead to is written."""
    Path("real.pdf").write_bytes(b"before")
    Path("x.pdf").symlink_to("real.pdf")
    for target in ("x.pdf", "/dev/null"):
        assert run(["pdf", "--project", canal, "--page", "about", "--out", target]) == 0
    assert Path("x.pdf").is_symlink()
    assert Path("real.pdf").read_bytes().startswith(b"%PDF")
    assert Path("/dev/null").is_char_device()


def test_wrong_seeds_are_told_and_nothing_is_printed(tmp_path: Path, capsys: Captured) -> None:
    """All problems, as `briefing check` tells them; exit code 1."""
    project = lay_out_bad("missing-glyph", tmp_path)
    target = tmp_path / "pack.pdf"
    assert run(["pdf", "--project", str(project.root), "--out", str(target)]) == 1
    err = capsys.readouterr().err
    assert "(missing-glyph)" in err
    assert "nothing is printed" in err
    assert not target.exists()


def test_a_folder_that_is_not_there_is_the_machine_s_fault(canal: str, capsys: Captured) -> None:
    """A sentence, and exit code 2."""
    assert run(["pdf", "--project", canal, "--out", "nowhere/pack.pdf"]) == 2
    assert "No such file or directory: nowhere/pack.pdf" in capsys.readouterr().err
