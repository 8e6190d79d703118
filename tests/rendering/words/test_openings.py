"""The open questions in short: a sentence each, never cut within one."""

import pytest

from generator.rendering.words.openings import openings


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("- What it is. No text says. [@a]\n- Who won? Nobody knows.", ["What it is.", "Who won?"]),
        ("- Whether Gen. Ode went. One text says so.", ["Whether Gen. Ode went."]),
        ("- What the U.S. Senate does. It is silent.", ["What the U.S. Senate does."]),
        ("- How many **men** went [@a], and where.", ["How many men went, and where."]),
        ("- How far it is. 3 km, says one.", ["How far it is. 3 km, says one."]),
        ("- Où est-il. Ça va.", ["Où est-il."]),
        ("- 14. Mai or not? Nobody says.", ["14. Mai or not?"]),
        ("- 2031. That is the year. So it is.", ["2031. That is the year."]),
        ("- Whether it is 2031. So it seems.", ["Whether it is 2031."]),
        ("One paragraph. No list.", ["One paragraph."]),
        ("", []),
    ],
)  # fmt: skip
def test_the_first_sentence_stands_for_the_item(source: str, expected: list[str]) -> None:
    """Without its citations and marks."""
    assert list(openings(source)) == expected
