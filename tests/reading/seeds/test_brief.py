"""`brief.md`: cut into sections and list items, each at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Where
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.brief import (
    begins_with_item,
    confidence,
    items,
    place_in,
    section,
    sections,
)

FILE = "seeds/brief.md"
TEXT = """
## Bottom line

It floats. [@a]

## Key judgements

- **High confidence:** It floats
  and floats. [@a]
*   Another one.

##  What to watch\t

### Rain
"""


def body(text: str, heading: str) -> Text:
    """Return the body of a section that is there."""
    found = section(sections(text, FILE), heading)
    assert found is not None
    return found


def test_a_section_ends_where_the_next_begins() -> None:
    """Deeper headings are text; space around is not."""
    found = sections(TEXT, FILE)
    assert [str(one.heading) for one in found] == [
        "Bottom line",
        "Key judgements",
        "What to watch",
    ]
    assert body(TEXT, "Bottom line") == "It floats. [@a]"
    assert body(TEXT, "What to watch") == "### Rain"
    assert section(found, "Background") is None


def test_headings_and_bodies_know_their_place() -> None:
    """Columns count from 1, the mark of the heading included."""
    found = sections(TEXT, FILE)
    assert [one.heading.where for one in found][::2] == [Where(FILE, 2, 4), Where(FILE, 12, 5)]
    assert found[0].body.where == Where(FILE, 4, 1)


@pytest.mark.parametrize("lead", ["Words.\n\n", "# Title\n\n", "---\nx: y\n---\n"])
def test_what_stands_above_the_first_heading_has_none(lead: str) -> None:
    """It is not lost: a rule refuses it."""
    first, *rest = sections(lead + TEXT, FILE)
    assert first.heading == ""
    assert first.body == lead.strip()
    assert len(rest) == 3


def test_a_text_without_headings_is_one_section() -> None:
    """Nothing is thrown away."""
    (only,) = sections("Words.", FILE)
    assert (only.heading, only.body) == ("", "Words.")


def test_an_item_may_span_lines() -> None:
    """It begins after its mark and is read as one line."""
    first, second = items(body(TEXT, "Key judgements"))
    assert first == "**High confidence:** It floats and floats. [@a]"
    assert first.where == Where(FILE, 8, 3)
    assert second == "Another one."
    assert second.where == Where(FILE, 10, 5)


@pytest.mark.parametrize(
    ("text", "is_item"), [("- a", True), ("* a", True), ("a\n- b", False), ("1. a", False)]
)
def test_text_before_the_first_item_is_noticed(text: str, is_item: bool) -> None:  # noqa: FBT001
    """It would not be shown."""
    assert begins_with_item(text) is is_item


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("**High confidence:** It floats.", ("High confidence", "It floats.")),
        ("**Hoch:**Es schwimmt.", ("Hoch", "Es schwimmt.")),
        ("It **floats:** well.", ("", "It **floats:** well.")),
        ("**High confidence** It floats.", ("", "**High confidence** It floats.")),
    ],
)
def test_a_judgement_begins_with_its_confidence(item: str, expected: tuple[str, str]) -> None:
    """In bold letters and with a colon."""
    assert confidence(Text(item, Where(FILE))) == expected


@given(st.lists(st.sampled_from(["## Bottom line\n", "a [@b]\n", "\n", "  c\n", "# d\n"])))
def test_every_place_in_a_body_is_its_place_in_the_file(parts: list[str]) -> None:
    """Where a citation is wrong, the editor is led to it."""
    text = "".join(parts)
    lines = text.split("\n")
    for one in sections(text, FILE):
        for offset, character in enumerate(one.body):
            where = place_in(one.body, offset)
            assert (lines[where.line - 1] + "\n")[where.column - 1] == character
