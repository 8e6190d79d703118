"""`briefing proof`: the quotations of any manuscript against a folder of source texts."""

import io
import json
from pathlib import Path

import docx
import pytest

from generator.cli import run
from generator.proofing.library import Library
from generator.proofing.manuscript import quoted_in
from generator.proofing.prove import Proof, prove

CANAL = """“We will pay no tolls,” Ana Kovač, the foreign minister, said on Friday.

The port authority said: “Twelve ships waited.”

“Not one ship will pass before the treaty is renewed,” Peter Olsen warned. He added that the
locks stay closed for a month.
"""
OTHER = "„Das Wasser gehört niemandem“, sagte Olsen. “Twelve ships waited,” Ana Kovač said, too.\n"
TEXTS = {"canal.txt": CANAL, "wasser.txt": OTHER}
ALTERED = ("altered", "canal.txt", None)
Captured = pytest.CaptureFixture[str]


def proofs(manuscript: str) -> list[Proof]:
    """Return the proofs of a manuscript."""
    return prove("draft.md", manuscript, Library.of(TEXTS))


def verdict(manuscript: str) -> tuple[str, str | None, int | None, str]:
    """Return what is said of the only quotation of a manuscript."""
    (proof,) = proofs(manuscript)
    return proof.verdict, proof.source, proof.source_line, proof.detail


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Lay out the source texts."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    return folder


@pytest.mark.parametrize(
    ("manuscript", "expected"),
    [
        ("“We will pay no tolls,” said Ana Kovač.", ("verbatim", "canal.txt", 1, "")),
        ('"We will pay no tolls", Kovač said.', ("verbatim", "canal.txt", 1, "")),
        ("“Das Wasser gehört niemandem,” Olsen said.", ("verbatim", "wasser.txt", 1, "")),
        ("> We will pay no tolls\n>\n> — Ana Kovač", ("verbatim", "canal.txt", 1, "")),
        ("“We will pay *no* tolls,” she said.", ("verbatim", "canal.txt", 1, "")),
        (
            "“We shall pay no tolls,” Kovač added.",
            (
                *ALTERED,
                'the source has "We will pay no", the quote "We shall pay no"',
            ),
        ),
        (
            "“We will pay tolls,” Kovač added.",
            (*ALTERED, 'the source has "will pay no tolls,", the quote "will pay tolls,"'),
        ),
        (
            "“the locks stay closed for a month,” Olsen said.",
            ("altered", "canal.txt", 5, "these words stand there outside quotation marks"),
        ),
        (
            "“Nobody cares about the rusty gates,” Olsen said.",
            ("not found", None, None, "no text has words like these between quotation marks"),
        ),
        (
            "“Not one ship will pass before the treaty is renewed,” Ana Kovač said.",
            ("speaker at odds", "canal.txt", 5, 'there they are words of "Peter Olsen"'),
        ),
    ],
)
def test_every_quotation_has_its_verdict(
    manuscript: str, expected: tuple[str, str | None, int | None, str]
) -> None:
    """With the place where it stands, or what differs."""
    assert verdict(manuscript) == expected


def test_one_text_that_agrees_is_enough() -> None:
    """Two articles give the same words to two speakers; a manuscript may follow either."""
    assert verdict("“Twelve ships waited,” Ana Kovač said.")[0] == "verbatim"


@pytest.mark.parametrize(
    "speaker",
    ["A minister", "The foreign ministry", "The Foreign Ministry", "He", "Minister Kovač"],
)
def test_an_office_is_nobody_else(speaker: str) -> None:
    """A ministry speaks through people; only two names are at odds."""
    assert verdict(f"“We will pay no tolls,” {speaker} said.")[0] == "verbatim"


def test_titles_and_scare_quotes_are_no_quotations() -> None:
    """But long words between marks are, whoever said them."""
    text = "She has read “The Lord of the Rings” and a “so-called” plan."
    assert quoted_in(text) == []
    (quoted,) = quoted_in("Signs say “all of us will leave the town tonight”; no names.")
    assert quoted.words == "all of us will leave the town tonight"


def test_places_are_lines_and_columns() -> None:
    """Of the first word, in code points."""
    (proof,) = proofs("# Entwurf\n\nÄrger: “We will pay no tolls,” Kovač said.")
    assert (proof.line, proof.column) == (3, 9)


def test_a_clean_manuscript_passes(tmp_path: Path, texts: Path, capsys: Captured) -> None:
    """Exit 0, a line for each quotation on stdout, the tally on stderr."""
    draft = tmp_path / "draft.md"
    draft.write_text(
        "“We will pay no tolls,” Kovač said. “Twelve ships waited,” she said.", "utf-8"
    )
    assert run(["proof", str(draft), "--texts", str(texts)]) == 0
    said = capsys.readouterr()
    assert (
        said.out.splitlines()[0] == f"{draft}:1:2: verbatim: “We will pay no tolls,” (canal.txt:1)"
    )
    assert said.err.splitlines()[-1] == "2 quotations: 2 verbatim"


def test_an_invented_quotation_fails(tmp_path: Path, texts: Path, capsys: Captured) -> None:
    """Exit 1; JSON has a record for each, annotations only what is wrong."""
    draft = tmp_path / "draft.docx"
    document = docx.Document()
    document.add_paragraph("“We will pay no tolls,” Kovač said.")
    document.add_paragraph("“We shall pay no tolls,” she added.")
    document.save(str(draft))
    assert run(["proof", str(draft), "--texts", str(texts), "--format", "json"]) == 1
    records = json.loads(capsys.readouterr().out)
    assert [record["verdict"] for record in records] == ["verbatim", "altered"]
    assert records[0]["words"] == "We will pay no tolls,"
    assert run(["proof", str(draft), "--texts", str(texts), "--format", "github"]) == 1
    annotations = capsys.readouterr().out.splitlines()
    assert len(annotations) == 1
    assert annotations[0].startswith(f"::error file={draft},line=2,col=2,title=quote-altered::")


def test_a_manuscript_may_be_piped(
    texts: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """As `-`; without a quotation there is nothing that could be wrong."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"No quotations here.")))
    assert run(["proof", "-", "--texts", str(texts)]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == "no quotations found"


def test_what_cannot_be_read_is_told(tmp_path: Path, texts: Path, capsys: Captured) -> None:
    """A manuscript fails, a source text is left out, an empty folder is wrong usage."""
    (texts / "empty.txt").write_bytes(b"")
    (texts / "folder.txt").mkdir()
    bad, good = tmp_path / "bad.pdf", tmp_path / "good.md"
    bad.write_bytes(b"%PDF-")
    good.write_text("Nothing.", "utf-8")
    assert run(["proof", str(bad), str(good), "--texts", str(texts)]) == 1
    said = capsys.readouterr().err
    assert "empty.txt is left out: there is nothing in it" in said
    assert f'{bad} cannot be read: a name that ends in ".pdf"' in said
    (tmp_path / "none").mkdir()
    assert run(["proof", str(good), "--texts", str(tmp_path / "none")]) == 2
    assert "no source texts in" in capsys.readouterr().err
    good.write_text("“We will pay no tolls,” Kovač said.", "utf-8")
    assert run(["proof", str(tmp_path / "missing.md"), str(good), "--texts", str(texts)]) == 2
    out, err = capsys.readouterr()
    assert out.startswith(f"{good}:1:2: verbatim")
    assert "missing.md cannot be read: No such file or directory" in err
    assert run(["proof", str(tmp_path), "--texts", str(texts)]) == 1


def test_too_much_is_refused(tmp_path: Path, texts: Path, capsys: Captured) -> None:
    """Of a manuscript, before it is held in memory twice."""
    draft = tmp_path / "draft.md"
    draft.write_bytes(b"a" * ((16 << 20) + 1))
    assert run(["proof", str(draft), "--texts", str(texts)]) == 1
    assert "more than 16 MiB" in capsys.readouterr().err
