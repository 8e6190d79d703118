"""The fields below a judgement, as an editor types them."""

import pytest

from generator.problems import Where
from generator.reading.seeds.brief import sections
from generator.reading.seeds.judgements import JudgementSeed, judgements

FILE = "seeds/brief.md"
TEXT = """## Key judgements

- **High confidence:** It floats,
  as two say. [@a]
  - Alternatives: It is held
    from above. [@b]
  - **Would change it:** A stone.

  - resolve by: 2031-06-01
- **Low confidence:** It may rain
  - 3 degrees are enough. [@a]
"""


def read(text: str) -> list[JudgementSeed]:
    """Return the judgements of a brief."""
    return list(judgements(sections(text, FILE)))


def test_fields_stand_indented_below_their_judgement() -> None:
    """On several lines, after an empty line, with or without strong labels and capitals."""
    first, second = read(TEXT)
    assert first.text == "**High confidence:** It floats, as two say. [@a]"
    assert first.field("Alternatives") == "It is held from above. [@b]"
    assert first.field("Would change it") == "A stone."
    assert first.field("Resolve by") == "2031-06-01"
    assert first.field("Outcome") is None
    assert second.text == "**Low confidence:** It may rain - 3 degrees are enough. [@a]"
    assert second.fields == ()


def test_labels_and_texts_know_their_place() -> None:
    """So that a wrong date is told where it stands."""
    alternatives, _, due = read(TEXT)[0].fields
    assert alternatives.label.where == Where(FILE, 5, 5)
    assert due.text.where == Where(FILE, 9, 17)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Assumes: x", "Assumes"),
        ("Assumptions: x", "Assumes"),
        ("Assumption: x", "Assumes"),
        ("Alternatives: x", "Alternatives"),
        ("would change it: x", "Would change it"),
        ("Resolve by: x", "Resolve by"),
        ("ALTERNATIVE： x", "Alternatives"),
        ("Outcome: it held: x", "Outcome"),
        ("Outcomes: x", None),
        ("a word without a label", None),
        ("See [the page](https://a.example)", None),
    ],
)
def test_a_label_is_known_however_it_is_typed(typed: str, name: str | None) -> None:
    """The first colon ends it; an address has none of ours."""
    (judgement,) = read(f"## Key judgements\n\n- **High confidence:** It floats.\n  - {typed}\n")
    assert [field.name for field in judgement.fields] == [name]


def test_without_the_section_there_is_none() -> None:
    """A small briefing stays small."""
    assert read("## Bottom line\n\nIt floats.\n") == []
