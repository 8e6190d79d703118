"""`briefing docx` as one types it."""

from pathlib import Path

import docx
import pytest

from generator.cli import run
from tests.support import canal_from_elsewhere, lay_out_bad
from tests.word_files import complaints

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def canal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Lay out a good briefing, and stand in an empty folder."""
    return canal_from_elsewhere(tmp_path, monkeypatch)


def test_it_is_written_here(canal: str, capsys: Captured) -> None:
    """Named after itself; the last line says how large it is."""
    assert run(["docx", "--project", canal]) == 0
    assert (
        run(["docx", "--project", canal, "--page", "/questions/tolls/", "--paper", "letter"]) == 0
    )
    assert run(["docx", "--project", canal, "--actor", "norland", "--actor", "karsa"]) == 0
    names = ["briefing.docx", "norland-karsa.docx", "questions-tolls.docx"]
    assert sorted(path.name for path in Path().iterdir()) == names
    assert [complaints(Path(name).read_bytes()) for name in names] == [[], [], []]
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1].startswith("norland-karsa.docx: ")


def test_data_goes_to_stdout(canal: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """And words to stderr."""
    assert run(["docx", "--project", canal, "--page", "about", "--out", "-"]) == 0
    out, err = capfdbinary.readouterr()
    assert complaints(out) == []
    assert b"-: " in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--actor", "norlnd"), 'no actor "norlnd"; did you mean "norland"?'),
        (("--page", "timeline", "--actor", "norland"), "expected one"),
        (("--paper", "a5"), "is not one of"),
        (("--template", "none.docx"), "does not exist"),
        (("--template", "../canal/seeds/brief.md"), "expected a template of Word"),
        (("--out", "../canal/seeds/x.docx"), "lies in seeds/"),
        (("--out", "x.PDF"), 'a name that ends in ".pdf", expected one in ".docx"'),
    ],
)
def test_wrong_usage_is_told(
    canal: str, capsys: Captured, arguments: tuple[str, ...], message: str
) -> None:
    """With the near miss; nothing is written."""
    assert run(["docx", "--project", canal, *arguments]) == 2
    assert message in " ".join(capsys.readouterr().err.split())
    assert list(Path().iterdir()) == []


def test_errors_in_the_seeds_stop_it(tmp_path: Path, capsys: Captured) -> None:
    """As they stop everything."""
    project = lay_out_bad("not-a-date", tmp_path / "bad")
    assert run(["docx", "--project", str(project.root), "--out", str(tmp_path / "x.docx")]) == 1
    assert capsys.readouterr().err.endswith("; nothing is written\n")
    assert not (tmp_path / "x.docx").exists()


def test_a_projects_own_template(canal: str) -> None:
    """Is taken without being asked for, unless another is."""
    own = Path(canal, "docs_templates", "word", "template.docx")
    own.parent.mkdir(parents=True)
    for path, words in ((own, "Ours"), (Path("other.docx"), "Other")):
        made = docx.Document()
        made.sections[0].header.paragraphs[0].text = words
        made.save(str(path))
    assert run(["docx", "--project", canal, "--page", "about"]) == 0
    assert run(["docx", "--project", canal, "--template", "other.docx", "--out", "b.docx"]) == 0
    heads = [
        docx.Document(name).sections[0].header.paragraphs[0].text
        for name in ("about.docx", "b.docx")
    ]
    assert heads == ["Ours", "Other"]


def test_a_file_that_is_no_docx_is_not_replaced(canal: str, capsys: Captured) -> None:
    """Whatever its name."""
    Path("about.docx").write_text("precious")
    assert run(["docx", "--project", canal, "--page", "about"]) == 2
    assert "was not made by this command" in capsys.readouterr().err
    assert Path("about.docx").read_text() == "precious"
