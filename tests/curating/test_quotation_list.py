"""`briefing quotes`: raw articles in, their quotations out; what is no text is refused in words."""

import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli import run
from generator.curating.quotations.find import find_quotations
from generator.curating.raw.read_raw import MAX_BYTES, MOST_CHARACTERS, MOST_MARKS

Captured = pytest.CaptureFixture[str]
TEXT = (
    "Harbour minister Ann Lee spoke on Monday.\r\n\r\n“The line will pay for itself,” Lee said.\r\n"
)


def test_a_line_of_json_for_each_file(tmp_path: Path, capsys: Captured) -> None:
    """With the text as read, and offsets into it."""
    (tmp_path / "ferry.txt").write_bytes(TEXT.encode())
    (tmp_path / "rain.txt").write_text("It rained.", encoding="utf-8")
    files = [str(tmp_path / name) for name in ("ferry.txt", "rain.txt")]
    assert run(["quotes", *files, "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    ferry, rain = map(json.loads, out.splitlines())
    assert (ferry["doc_id"], ferry["text"]) == ("ferry.txt", TEXT)
    (quote,) = ferry["quotes"]
    assert list(quote) == [
        *("start", "end", "text", "speaker", "speakers"),
        *("speaker_start", "speaker_end", "confidence"),
    ]
    assert quote["text"] == TEXT[quote["start"] : quote["end"]] == "The line will pay for itself,"
    assert quote["speaker"] == "Ann Lee"
    assert quote["speakers"] == ["Ann Lee"]
    assert TEXT[quote["speaker_start"] : quote["speaker_end"]] == "Lee"
    assert 0.9 < quote["confidence"] <= 1
    assert (rain["doc_id"], rain["quotes"]) == ("rain.txt", [])
    assert err == f"{files[1]}: no quotation found\n"


def test_joint_speakers_are_all_named(tmp_path: Path, capsys: Captured) -> None:
    """In the order of the text."""
    file = tmp_path / "joint.txt"
    file.write_text("Ann Lee and Tom Falk said: “We are ready to go.”", encoding="utf-8")
    assert run(["quotes", str(file)]) == 0
    assert ": Ann Lee and Tom Falk, 8" in capsys.readouterr().out


def test_a_list_for_people(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Place, speaker, the words that name it here, how sure that is; the words."""
    monkeypatch.chdir(tmp_path)
    Path("ferry.txt").write_bytes(TEXT.encode())
    Path("old.txt").write_bytes("“It is over, and done.”".encode("cp1252"))
    assert run(["quotes", "ferry.txt", "old.txt"]) == 0
    out, err = capsys.readouterr()
    first, *rest = out.splitlines()
    assert first.startswith("ferry.txt:3:2: Ann Lee (“Lee”), 9")
    assert rest == [
        "    “The line will pay for itself,”",
        "old.txt:1:2: speaker unknown",
        "    “It is over, and done.”",
    ]
    assert err == (
        "old.txt: not UTF-8; it looks like cp1252 and was read as such, "
        "look at the letters with accents; if they are wrong, save it as UTF-8\n"
    )


def test_an_unreadable_article_fails_after_the_others(tmp_path: Path, capsys: Captured) -> None:
    """Exit code 1, a word for it, and what can be read is read."""
    (tmp_path / "a.txt").write_bytes(b"")
    with (tmp_path / "b.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    (tmp_path / "c.log").write_bytes(TEXT.encode())
    (tmp_path / "d.txt").write_text("x" * (MOST_CHARACTERS + 1), encoding="utf-8")
    (tmp_path / "e.txt").write_text("“a” " * MOST_MARKS, encoding="utf-8")
    (tmp_path / "f.txt").write_bytes(b"%PDF-1.7 \xff")
    names = ("a.txt", "b.txt", "c.log", "d.txt", "e.txt", "f.txt")
    files = [str(tmp_path / name) for name in names]
    assert run(["quotes", *files, "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["doc_id"] for line in out.splitlines()] == ["c.log"]
    assert err.splitlines() == [
        f"{files[0]}: there is nothing in it, expected the text of an article",
        f"{files[1]}: more than 16 MiB, expected the text of one article",
        f"{files[3]}: 200,001 characters, expected the text of one article, at most 200,000",
        f"{files[4]}: 2,000 quotation marks, expected the text of one article, at most 1,000",
        f"{files[5]}: it is a PDF, expected a text, a web page, a Word file or a mail",
    ]


def test_a_file_that_is_not_there(tmp_path: Path, capsys: Captured) -> None:
    """The machine's fault, or a slip of the hand; the others are read all the same."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    files = [str(tmp_path / name) for name in ("none.txt", "a.txt", "b.txt")]
    assert run(["quotes", *files]) == 2
    out, err = capsys.readouterr()
    assert "a.txt:3:2: Ann Lee" in out
    assert err.splitlines()[0] == f"briefing: No such file or directory: {tmp_path}/none.txt"


def test_stdin(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads it."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert run(["quotes", "-"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("-:3:2: Ann Lee")
    assert err == ""


PIECES = st.sampled_from(
    [
        *(
            "“",
            "”",
            '"',
            "'",
            "‘",
            "’",
            "„",
            "«",
            "»",
            "‹",
            "「",
            "」",
            "``",
            "''",
            "–",
            "-",
            "(",
            ")",
        ),
        *("\n", "\n\n", "\r\n", " ", ", ", ". ", "? ", ": ", "… ", "@", "&", "=", "12", "\u2028"),
        *("said ", "he ", "She ", "they ", "it ", "who ", "that ", "The ", "a ", "of ", "and "),
        *("Ann ", "Lee ", "Lee’s ", "von ", "der ", "President ", "senators ", "ministry ", "May "),
        *("according to ", "sier ", "сказал ", "قال ", "Æ", "\u202e", "word ", "statement "),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200)))
def test_any_text_gives_valid_places(text: str) -> None:
    """Words are where they are said to be; quotations stand in order, apart."""
    end = 0
    for one in find_quotations(text):
        assert end <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end]
        assert one.stretches[0][0] == one.start
        assert one.stretches[-1][1] == one.end
        assert 0 <= one.confidence <= 1
        assert (one.speaker_start is None) == (one.speaker_end is None)
        if one.speaker_start is not None and one.speaker_end is not None:
            assert 0 <= one.speaker_start < one.speaker_end <= len(text)
        end = one.end


@pytest.mark.slow
@pytest.mark.parametrize(
    "pattern",
    [
        "“",
        '"',
        "“a ",
        "“a” ",
        "“A\n",
        "'a ",
        "a ",
        "a",
        ", ",
        "\n",
        "A B, ",
        "he “a” ",
        "Ann Lee said “go”. ",
    ],
)
def test_time_grows_with_the_length(pattern: str) -> None:
    """Four times the text takes about four times as long, be it one endless line."""
    from time import process_time  # noqa: PLC0415

    def seconds(size: int) -> float:
        text = (pattern * size)[:size]
        started = process_time()
        find_quotations(text)
        return process_time() - started

    seconds(500)
    small, large = seconds(1000), seconds(4000)
    assert large < 12 * small + 0.3
