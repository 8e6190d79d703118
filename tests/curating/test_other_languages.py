"""Who speaks in languages for which no weights were made, as papers of each print it."""

import re
from pathlib import Path

import pytest

from generator.curating.quotations.find import find_quotations

TEXTS = re.findall(
    r"# (\w+): (.+)\n((?:[^#\n].*\n)+)",
    Path(__file__).with_name("other_languages.txt").read_text("utf-8"),
)
"""Language, a word of each speaker, and an invented report."""


@pytest.mark.parametrize(("language", "speakers", "text"), TEXTS, ids=[one[0] for one in TEXTS])
def test_who_speaks(language: str, speakers: str, text: str) -> None:
    """Beside the verb, behind `so` and `selon`, by a pronoun, by the name behind an office."""
    expected = speakers.split(", ")
    found = [one.speaker or "nobody" for one in find_quotations(text)]
    assert len(found) == len(expected), language
    assert [name for name, one in zip(expected, found, strict=True) if name not in one] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Nous verrons », reconnaît le directeur régional, Paul Girard", "Paul Girard"),
        ("« Nous verrons bien demain », dit-il", None),
        ("„Wir warten noch“, so", None),
        ("„Wir warten noch“, sagt der Chef,", None),
        ("“We will not pay,” said the minister of defence", None),
    ],
)
def test_a_text_may_end_anywhere(text: str, speaker: str | None) -> None:
    """Also where a name, a pronoun or a comma is its last word."""
    (one,) = find_quotations(text)
    assert speaker is None or one.speaker == speaker
