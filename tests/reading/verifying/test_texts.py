"""Source texts are read as they are; what is no text of an article is refused."""

import os
from pathlib import Path

import pytest

from generator.problems import Where
from generator.reading.parsing.nodes import Text
from generator.reading.verifying.texts import read_texts

FILE = "seeds/articles/ferries.md"
MIB = 1 << 20


def _text(value: str, line: int = 1) -> Text:
    return Text(value, Where(FILE, line, 11))


def refusal(name: str, folder: Path) -> str:
    """Return what is told of a source text; nothing where it is read."""
    texts, problems = read_texts(folder, [_text(name)])
    assert (texts[name] is None) is bool(problems)
    return "".join(one.message for one in problems)


@pytest.mark.parametrize(
    ("character", "most", "message"),
    [
        ("x", 200_000, "200,001 characters, expected the text of one article, at most 200,000"),
        ("'", 10_000, "10,001 quotation marks, expected the text of one article, at most 10,000"),
    ],
)
def test_a_source_text_may_be_so_long_and_no_longer(
    character: str, most: int, message: str, tmp_path: Path
) -> None:
    """In characters, and in marks."""
    (tmp_path / "a.txt").write_text(character * most, "utf-8")
    assert refusal("a.txt", tmp_path) == ""
    (tmp_path / "a.txt").write_text(character * (most + 1), "utf-8")
    assert refusal("a.txt", tmp_path) == f'"a.txt" has {message}'


def test_a_source_text_may_have_so_many_bytes_and_no_more(tmp_path: Path) -> None:
    """One more, and it is not even opened."""
    (tmp_path / "a.txt").write_bytes(b"x" * 2 * MIB)
    assert "characters" in refusal("a.txt", tmp_path)
    (tmp_path / "a.txt").write_bytes(b"x" * (2 * MIB + 1))
    expected = '"a.txt" has more than 2 MiB, expected the text of one article'
    assert refusal("a.txt", tmp_path) == expected


def test_the_name_of_a_source_text_has_a_letter_and_no_more_than_255(tmp_path: Path) -> None:
    """As file systems allow."""
    (tmp_path / ("x" * 255)).write_text("A.", "utf-8")
    assert refusal("x" * 255, tmp_path) == ""
    for name in ("x" * 256, ""):
        assert refusal(name, tmp_path) == (
            f'"{name}" is not a file name, expected one like "report.txt" without folders'
        )


def test_texts_are_read_as_they_are(tmp_path: Path) -> None:
    """Newlines stay, a byte order mark goes; a missing text is left out."""
    (tmp_path / "a.txt").write_bytes("\ufeff“One.\r\n“Two.”\r".encode())
    texts, problems = read_texts(tmp_path, [_text("a.txt"), _text("b.txt")])
    assert texts == {"a.txt": "“One.\r\n“Two.”\r"}
    assert problems == []
    assert read_texts(tmp_path / "missing", [_text("a.txt")]) == ({}, [])


def test_a_text_in_another_encoding_is_a_problem(tmp_path: Path) -> None:
    """At the article's `source`."""
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    texts, problems = read_texts(tmp_path, [_text("a.txt", 7)])
    assert texts == {"a.txt": None}
    assert "\n".join(map(str, problems)) == (
        f'{FILE}:7:11: error: "a.txt" is not UTF-8 (byte 4), expected it saved as UTF-8 '
        "(source-unreadable)"
    )


@pytest.mark.parametrize(
    "name", ["../a.txt", "/a.txt", "b\\a.txt", "..", ".", "a\0.txt", "é" * 200]
)
def test_a_name_that_leads_elsewhere_is_a_problem(tmp_path: Path, name: str) -> None:
    """Nothing but files of the folder is opened."""
    texts, problems = read_texts(tmp_path, [_text(name)])
    assert texts == {name: None}
    assert [problem.slug for problem in problems] == ["source-name"]


def test_links_folders_and_pipes_are_not_opened(tmp_path: Path) -> None:
    """A link may lead anywhere, a pipe never ends."""
    (tmp_path / "target.txt").write_text("“One.”")
    (tmp_path / "link.txt").symlink_to("target.txt")
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    names = ["link.txt", "folder.txt", "pipe.txt"]
    texts, problems = read_texts(tmp_path, map(_text, names))
    assert texts == dict.fromkeys(names)
    assert [str(problem) for problem in problems] == [
        f'{FILE}:1:11: error: "{name}" is {what}, expected a plain file (source-unreadable)'
        for name, what in zip(names, ["a link", "a folder", "a special file"], strict=True)
    ]
