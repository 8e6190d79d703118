"""The open questions in short: a sentence each, never cut within one."""

import pytest

from generator.rendering.openings import openings


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("- What happened. No text says. [@a]\n- Who won? Nobody knows.", ["What happened.", "Who won?"]),
        ("- Whether Gen. Ode went. One text says so.", ["Whether Gen. Ode went."]),
        ("- What the U.S. Senate does. It is silent.", ["What the U.S. Senate does."]),
        ("- How many **soldiers** went [@a], and where to.", ["How many soldiers went, and where to."]),
        ("- How far it is. 3 km, says one.", ["How far it is. 3 km, says one."]),
        ("- Où est-il. Ça va.", ["Où est-il."]),
        ("One paragraph. No list.", ["One paragraph."]),
        ("", []),
    ],
)  # fmt: skip
def test_the_first_sentence_stands_for_the_item(source: str, expected: list[str]) -> None:
    """Without its citations and marks."""
    assert list(openings(source)) == expected
