"""Day and addressee that a quotation has from the words before it, and those that it has not."""

from datetime import date

import pytest

from generator.curating.drafting.draft import make_draft
from generator.curating.drafting.known import Known
from generator.curating.quotations.find import find_quotations
from generator.curating.raw.raw_text import RawText

FRIDAY = "Mia Holt told reporters on Friday: “We will not pay for what we built.”\n\n"


def told(text: str) -> list[tuple[str, str, str]]:
    """Return day, addressee and remark of each quote of a text of Saturday 3 May 2031."""
    text = f"Varga refuses to pay\n\n{text}"
    draft = make_draft(
        RawText(text=text),
        find_quotations(text),
        Known(),
        added=date(2031, 5, 5),
        published=date(2031, 5, 3),
        source="canal.txt",
    )
    said = [line.partition("said: ")[2] for line in draft.text.splitlines() if "  said: " in line]
    to = [
        line.partition("to: ")[2] for line in draft.text.splitlines() if line.startswith("    to")
    ]
    parts = [one.partition("  # ") for one in said]
    return [(day, whom, why) for (day, _, why), whom in zip(parts, to, strict=True)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("“Not one of our ships will pay,” she added.", ("2031-05-02", "reporters", "as of ")),
        ("“Not one of our ships will pay,” Holt also said.", ("2031-05-02", "reporters", "as of ")),
        ("“Not one of our ships will pay,” Holt said.", ("2031-05-02", "unknown", "from")),
        ("“Nobody here will ever pay,” Leo Mark added.", ("unknown", "unknown", "")),
        ("It rained.\n\n“Not one of our ships will pay,” she added.", ("unknown", "unknown", "")),
        ("“Not one of our ships will pay,” she told lawmakers on Thursday.",
         ("2031-05-01", "lawmakers", "")),
    ],
)  # fmt: skip
def test_a_speaker_goes_on(text: str, last: tuple[str, str, str]) -> None:
    """In the next paragraph, where the text says so; a day of its own counts for more."""
    first, second = told(FRIDAY + text)
    assert first == ("2031-05-02", "reporters", "")
    assert second[:2] == last[:2]
    assert second[2].startswith(last[2])


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("Mia Holt announced on Friday that Varga would not pay. ", "2031-05-02"),
        ("Mia Holt announced on Friday that Varga would not pay.\n\n", "2031-05-02"),
        ("Mia Holt announced on Friday that Varga would not pay.\nIt rained.\nShips left.\n",
         "unknown"),
        ("Leo Mark announced on Friday that Varga would not pay. ", "unknown"),
        ("Mia Holt was born on a Friday in May. On Friday it rained. ", "unknown"),
        ("Mia Holt said that the treaty will end on Tuesday. ", "unknown"),
    ],
)  # fmt: skip
def test_the_day_stands_in_a_sentence_before(before: str, day: str) -> None:
    """Which tells that this speaker spoke on it; else the day stays unknown."""
    found = told(f"{before}“We will not pay for what we built,” Mia Holt said.")
    remark = "from a sentence before" if day != "unknown" else ""
    assert found == [(day, "unknown", remark)]
