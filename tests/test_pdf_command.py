"""`briefing pdf` as one types it."""

import os
import subprocess
from pathlib import Path

import pytest

from generator.cli import run
from generator.rendering.pack.typeset import page_count
from tests.support import canal_from_elsewhere, lay_out_bad

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def canal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Lay out a good briefing, and stand in an empty folder."""
    return canal_from_elsewhere(tmp_path, monkeypatch)


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
    assert run(["pdf", "--project", canal, "--brief"]) == 0
    assert Path("brief.pdf").read_bytes() == (Path(canal) / "site/brief.pdf").read_bytes()


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
        (("--page", "timeline", "--brief"), "--brief stands alone"),
        (("--page", ""), "no page is named, expected brief, print, print/meeting"),
        (("--page", "print/meeting", "--actor", "karsa"), "expected --actor twice, found 1"),
        (("--page", "nowhere-at-all"), "there are: brief, print, print/meeting (with two --actor)"),
        (("--paper", "a5"), "is not one of"),
        (("--out", "x.docx"), 'a name that ends in ".docx", expected one in ".pdf"'),
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

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.machine.files.os.fsync", full)
    assert run(["pdf", "--project", canal, "--page", "about", "--out", "x.pdf"]) == 2
    assert "briefing: No space left on device: x.pdf\n" in capsys.readouterr().err
    assert Path("x.pdf").read_bytes() == b"%PDF-before"
    assert [path.name for path in Path().iterdir()] == ["x.pdf"]


def printed(canal: str, target: str) -> int:
    """Print one page to a target and return the exit code."""
    return run(["pdf", "--project", canal, "--page", "about", "--out", target])


def test_a_pdf_and_an_empty_file_are_replaced(canal: str) -> None:
    """The first was made by the same command, the second by `mktemp`."""
    Path("x.pdf").write_bytes(b"%PDF-before")
    Path("empty.pdf").touch()
    for target in ("x.pdf", "empty.pdf"):
        assert printed(canal, target) == 0
        assert Path(target).read_bytes().endswith(b"%%EOF")


@pytest.mark.parametrize("name", ["README.md", "x.pdf"])
def test_a_file_that_is_no_pdf_is_not_replaced(canal: str, capsys: Captured, name: str) -> None:
    """Whatever its name."""
    Path(name).write_text("precious")
    assert printed(canal, name) == 2
    message = f"{name} is there already and was not made by this command, expected another name"
    assert capsys.readouterr().err == f"briefing: {message}\n"
    assert Path(name).read_text() == "precious"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("seeds/brief.md", "lies in seeds/, from which the site is made"),
        ("seeds/new.pdf", "lies in seeds/"),
        ("seeds/articles/../new.pdf", "lies in seeds/"),
        ("docs_templates/style/base.css", "lies in docs_templates/"),
        ("fonts/new.pdf", "lies in fonts/"),
        ("mkdocs.yml", "is the site's configuration, expected another name"),
    ],
)
def test_what_the_site_is_made_from_is_not_replaced(
    canal: str, capsys: Captured, name: str, message: str
) -> None:
    """Nor does a PDF lie among it."""
    path = Path(canal, name)
    before = path.read_bytes() if path.exists() else None
    assert printed(canal, str(path)) == 2
    assert message in capsys.readouterr().err
    assert (path.read_bytes() if path.exists() else None) == before


@pytest.mark.parametrize("there", [True, False])
def test_a_link_is_refused(canal: str, capsys: Captured, *, there: bool) -> None:
    """Also under the name that a PDF has by default: a folder from elsewhere may hold it."""
    if there:
        Path("rc").write_bytes(b"%PDF-precious")
    Path("briefing.pdf").symlink_to("rc")
    assert run(["pdf", "--project", canal]) == 2
    assert capsys.readouterr().err == (
        "briefing: briefing.pdf is a link, expected the name of a file (- is stdout)\n"
    )
    assert Path("rc").exists() == there
    assert not there or Path("rc").read_bytes() == b"%PDF-precious"


def test_a_link_beside_it_is_not_followed(canal: str) -> None:
    """The file that is written first has a name that nobody can know."""
    Path("rc").write_text("precious")
    Path(".briefing.pdf.new").symlink_to("rc")
    assert run(["pdf", "--project", canal]) == 0
    assert Path("rc").read_text() == "precious"
    assert sorted(path.name for path in Path().iterdir()) == [
        *(".briefing.pdf.new", "briefing.pdf", "rc")
    ]


def test_a_folder_is_refused(canal: str, capsys: Captured) -> None:
    """At once, not after the PDF is made."""
    Path("out").mkdir()
    assert printed(canal, "out") == 2
    expected = "briefing: out is a folder, expected the name of a file\n"
    assert capsys.readouterr().err == expected


def test_a_circle_of_links_is_refused(canal: str, capsys: Captured) -> None:
    """In a sentence."""
    Path("a.pdf").symlink_to("b.pdf")
    Path("b.pdf").symlink_to("a.pdf")
    assert printed(canal, "a.pdf") == 2
    assert "a.pdf is a link" in capsys.readouterr().err


def test_a_device_is_written_to(canal: str) -> None:
    """And not replaced."""
    assert printed(canal, "/dev/null") == 0
    assert Path("/dev/null").is_char_device()


def test_a_pipe_gets_the_pdf(canal: str) -> None:
    """As `>(…)` of a shell is one."""
    os.mkfifo("pipe")
    with subprocess.Popen(["cat", "pipe"], stdout=subprocess.PIPE) as reader:  # noqa: S607
        assert reader.stdout
        while printed(canal, "pipe"):  # until `cat` has opened it
            assert reader.poll() is None
        assert reader.stdout.read().startswith(b"%PDF")
    assert Path("pipe").is_fifo()


def test_a_pipe_that_nobody_reads_is_not_waited_for(canal: str, capsys: Captured) -> None:
    """It would hang."""
    os.mkfifo("pipe")
    assert printed(canal, "pipe") == 2
    assert capsys.readouterr().err.endswith("briefing: nobody reads from it: pipe\n")


def test_a_pdf_that_was_private_stays_private(canal: str) -> None:
    """A new one has the permissions of any new file."""
    Path("old.pdf").write_bytes(b"%PDF-before")
    Path("old.pdf").chmod(0o600)
    before = os.umask(0o022)
    try:
        assert printed(canal, "old.pdf") == printed(canal, "new.pdf") == 0
    finally:
        os.umask(before)
    assert Path("old.pdf").stat().st_mode & 0o777 == 0o600
    assert Path("new.pdf").stat().st_mode & 0o777 == 0o644


def test_wrong_seeds_are_told_and_nothing_is_printed(tmp_path: Path, capsys: Captured) -> None:
    """All problems, as `briefing check` tells them; exit code 1."""
    project = lay_out_bad("unknown-actor", tmp_path)
    target = tmp_path / "pack.pdf"
    assert run(["pdf", "--project", str(project.root), "--out", str(target)]) == 1
    err = capsys.readouterr().err
    assert "(unknown-actor)" in err
    assert "nothing is written" in err
    assert not target.exists()


def test_a_folder_that_is_not_there_is_the_machine_s_fault(canal: str, capsys: Captured) -> None:
    """A sentence, and exit code 2."""
    assert run(["pdf", "--project", canal, "--out", "nowhere/pack.pdf"]) == 2
    assert "No such file or directory: nowhere/pack.pdf" in capsys.readouterr().err
