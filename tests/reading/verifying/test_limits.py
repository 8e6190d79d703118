"""Each limit of a source text: what just keeps it is read, one more is refused."""

from pathlib import Path

import pytest

from generator.problems import Where
from generator.reading.parsing.nodes import Text
from generator.reading.verifying.texts import read_texts

MIB = 1 << 20


def refusal(name: str, folder: Path) -> str:
    """Return what is told of a source text; nothing where it is read."""
    texts, problems = read_texts(folder, [Text(name, Where("seeds/articles/a.md"))])
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
