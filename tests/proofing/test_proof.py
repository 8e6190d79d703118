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
from generator.proofing.web_manuscript import web_manuscript

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


TRUE = {
    "a cut without brackets": "“Not one ship will pass … the treaty is renewed,” Olsen said.",
    "a cut in round brackets": "“Not one ship will pass (...) the treaty is renewed,” Olsen said.",
    "an insertion": "“Not one ship will pass before [it] is renewed,” Olsen said.",
    "a letter in brackets": "He said that “[n]ot one ship will pass”.",
    "broken by a clause": "“Not one ship will pass,” Olsen said, “before the treaty is renewed.”",
    "single marks": "'We will pay no tolls,' said Ana Kovač.",
    "single marks in a text of double ones": (
        "“Twelve ships waited,” the port authority said. ‘We will pay no tolls’, said Kovač."
    ),
    "entities": "&ldquo;We will pay no tolls,&rdquo; said Ana Kova&#269;.",
    "a link": "“We will pay [no tolls](https://canal.example/1),” Kovač said.",
    "a footnote": "“We will pay[^1] no tolls,” Kovač said.",
    "a tag": "“We will pay <em>no</em> tolls,” Kovač said.",
    "emphasis in a block": "> We will pay *no* tolls\n",
    "a label": "- **Ana Kovač:** “We will pay no tolls.”",
    "a cell": "| Ana Kovač | “We will pay no tolls” |\n| --- | --- |\n",
    "a credit": "> “We will pay no tolls.”\n>\n> — Ana Kovač, minister",
}
FALSE = {
    "a cut that joins two speakers": "“We will pay no tolls … Twelve ships waited,” Kovač said.",
    "a cut of a negation": "“We will pay … tolls,” Kovač said.",
    "halves that do not go on": "“Not one ship will pass,” Olsen said, “the treaty is renewed.”",
    "a half that ends too soon": "“Not one ship will pass,” Olsen said.",
    "single marks": "'We will pay tolls,' said Ana Kovač.",
    "entities": "&ldquo;We will pay tolls,&rdquo; said Ana Kovač.",
    "a link": "“We will pay [all tolls](https://canal.example/1),” Kovač said.",
    "who is only a pronoun": "He called it “a toll”.",
    "a label": "- **Peter Olsen:** “We will pay no tolls.”",
    "a cell": "| Peter Olsen | “We will pay no tolls” |\n| --- | --- |\n",
    "a credit within a block": "> We will pay no tolls\n>\n> — Peter Olsen",
    "a credit below a block": "> We will pay no tolls\n\n— Peter Olsen, union leader\n",
}


@pytest.mark.parametrize("manuscript", TRUE.values(), ids=TRUE)
def test_what_is_quoted_truly_passes(manuscript: str) -> None:
    """However manuscripts cut, mark and lay out words; each of them is found."""
    found = proofs(manuscript)
    assert found
    assert {proof.verdict for proof in found} == {"verbatim"}


@pytest.mark.parametrize("manuscript", FALSE.values(), ids=FALSE)
def test_what_is_quoted_falsely_does_not(manuscript: str) -> None:
    """A changed word, two places joined, another speaker: in any layout."""
    assert any(proof.verdict != "verbatim" for proof in proofs(manuscript))


def test_an_ellipsis_of_the_source_is_no_cut_of_the_manuscript() -> None:
    """Behind it a word that is left out is an alteration."""
    library = Library.of({"a.txt": "“They cried wait … and fell silent,” Olsen said.\n"})
    for words, verdict in (("wait … and fell", "verbatim"), ("wait … fell", "altered")):
        (proof,) = prove("draft.md", f"“They cried {words} silent,” Olsen said.", library)
        assert proof.verdict == verdict


def test_what_is_never_closed_in_a_page_is_read() -> None:
    """And a page of nothing else takes no time."""
    for begun in ("<!-- ", "<script>", "<p class=", "<"):
        assert "We go" in web_manuscript(f"<p>Hi {begun} We go".encode())
    assert web_manuscript(b"<p>Hi<!-- a --><script>b</script><style>c</style> all") == "Hi all\n"
    assert len(web_manuscript(b"Hi" + b"<!-- " * 50_000)) > 50_000


def test_an_entity_is_as_wide_as_it_was_typed() -> None:
    """Line and column are those of the file."""
    (proof,) = proofs("Caf&eacute;:\n&amp; “We will pay no tolls,” Kovač said.")
    assert (proof.line, proof.column) == (2, 8)


PAGE = """<html><head><title>Tolls</title><body><nav><a href="/">Home</a></nav>
<p>{0}</p><table><tr><td>Ana Kovač<td>“Twelve ships waited.”</table>
<blockquote>Not one ship will pass</blockquote><aside><p>“Das Wasser geh&ouml;rt niemandem”,
Olsen said.</aside><p>She said <q>Twelve ships waited</q>.<script>var a = "we go now, all";</script>
"""


@pytest.mark.parametrize(
    ("words", "verdicts"),
    [
        ("“We will pay no tolls,” Kovač said.", ["verbatim"] * 5),
        ("“We will pay tolls,” Kovač said.", ["altered", *["verbatim"] * 4]),
    ],
)
def test_all_of_a_page_is_read(
    tmp_path: Path, texts: Path, capsys: Captured, words: str, verdicts: list[str]
) -> None:
    """Tables, block quotes and asides too; a script is no text."""
    draft = tmp_path / "draft.html"
    draft.write_text(PAGE.format(words), "utf-8")
    run(["proof", str(draft), "--texts", str(texts), "--format", "json"])
    records = json.loads(capsys.readouterr().out)
    assert [record["verdict"] for record in records] == verdicts


@pytest.mark.parametrize(
    ("page", "told"),
    [("<p></p>", "there is no text in this web page"), ("<p>" * 100_001, "100,001 tags in")],
)
def test_a_page_without_text_or_with_too_much_is_refused(
    tmp_path: Path, texts: Path, capsys: Captured, page: str, told: str
) -> None:
    """With a sentence."""
    draft = tmp_path / "draft.htm"
    draft.write_text(page, "utf-8")
    assert run(["proof", str(draft), "--texts", str(texts)]) == 1
    assert told in capsys.readouterr().err


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
