"""`brief.md`: cut into sections and list items, each at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Where
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.brief import (
    confidence,
    items,
    place_in,
    section,
    sections,
    strays,
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
    ("body", "expected"),
    [
        ("- a", [("a", 1, 3)]),
        ("* a\n* b", [("a", 1, 3), ("b", 2, 3)]),
        ("* **a**", [("**a**", 1, 3)]),
        ("- a\n\n- b", [("a", 1, 3), ("b", 3, 3)]),
        ("- a\nb\n  c\n\n  d", [("a b c d", 1, 3)]),
        ("- in\n2031. That", [("in 2031. That", 1, 3)]),
        ("- on\n  14. Mai, at\n  - 5 degrees", [("on 14. Mai, at - 5 degrees", 1, 3)]),
        ("- 14. Mai\n- 5\u00a0%", [("14. Mai", 1, 3), ("5\u00a0%", 2, 3)]),
        (" - a\n - b", [("a", 1, 4), ("b", 2, 4)]),
    ],
)
def test_items_are_those_of_the_page(body: str, expected: list[tuple[str, int, int]]) -> None:
    """No number, no sign and no line of an item is lost, and no item is made of one."""
    text = Text(body, Where(FILE))
    found = [(str(item), item.where.line, item.where.column) for item in items(text)]
    assert (found, list(strays(text))) == (expected, [])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("1. a", [("1. a", 1, 1)]),
        ("1. a\n2. b", [("a", 1, 4), ("b", 2, 4)]),
        ("a\n- b", [("a - b", 1, 1)]),
        ("- a\n- b\n\nc", [("c", 4, 1)]),
        ("* note\n\n- a", [("* note", 1, 1)]),
        ("- 5 degrees", [("- 5 degrees", 1, 1)]),
    ],
)
def test_what_is_no_item_is_noticed(body: str, expected: list[tuple[str, int, int]]) -> None:
    """It would not be shown."""
    found = strays(Text(body, Where(FILE)))
    assert [(str(text), text.where.line, text.where.column) for text in found] == expected


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
