"""What an editor is told of words that a text does not have, whole: read it in the diff."""

from pathlib import Path

import pytest

from generator.reading.verifying.matching import find
from generator.reading.verifying.near_miss import advice
from generator.reading.verifying.passages import passages

GOLDEN = Path(__file__).parents[2] / "golden" / "advice.txt"
"""Blocks of a text, its line breaks as in Python, words, and what is told of them."""


def test_advice_is_reviewed(pytestconfig: pytest.Config) -> None:
    """Exactly as the editor reads it, behind “not found in the source text”."""
    blocks = GOLDEN.read_text("utf-8").split("\n\n")
    told = [_with_advice(block.strip("\n").split("\n")) for block in blocks]
    whole = "\n\n".join(told) + "\n"
    if pytestconfig.getoption("golden"):
        GOLDEN.write_text(whole, "utf-8")
    assert GOLDEN.read_text("utf-8") == whole


def _with_advice(lines: list[str]) -> str:
    text, words = (line.partition(":")[2].strip() for line in lines[:2])
    source = text.replace(r"\\", "\0").replace(r"\n", "\n").replace(r"\x9d", "\x9d")
    source = source.replace("\0", "\\")
    where = passages(source)
    told = "it is found" if find(where, words) else advice(where, source, words)
    return "\n".join([*lines[:2], f"told:  {told}"])
