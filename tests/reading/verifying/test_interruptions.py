"""A message names the lines of a page that stand within a quotation of a PDF or of captions."""

import pytest

from generator.reading.verifying.near_miss import advice
from generator.reading.verifying.passages import passages

WORDS = "We will pay for the locks and the water"


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("“We will pay\n\nTHE FERRY POST\n\nfor the locks and the water.”", "THE FERRY POST"),
        ("“We will pay\nTHE FERRY POST 12\nfor the locks and the water.”", "THE FERRY POST 12"),
        ("“We will pay\n12\n\n\fFerry Post | 2 May\nfor the locks and the water.”",
         "12 Ferry Post | 2 May"),
        ("“We will pay\n\nxii\n\nfor the locks and the water.”", "xii"),
        ("“We will pay\n\n[Page 12]\n\nfor the locks and the water.”", "[Page 12]"),
        ("“We will pay\n\nADVERTISEMENT\n\nfor the locks and the water.”", "ADVERTISEMENT"),
        ("“We will pay for the lo-\n\n12 Ferry Post\n\ncks and the water.”", "12 Ferry Post"),
        ("“We will pay\n\n00:01.000 --> 2\nfor the locks\n\n00:02.000 --> 3\nand the water.”",
         "00:01.000 --> 2"),
    ],
)  # fmt: skip
def test_what_stands_between_the_lines_is_named(text: str, between: str) -> None:
    """The first of them, where there are several."""
    told = advice(passages(text), text, WORDS)
    assert told.startswith(f'there "{between}" stands between the lines of these words;')


@pytest.mark.parametrize(
    "text",
    [
        "“We will pay THE FERRY POST for the locks and the water.”",
        "“We will pay\n\nTHE FERRY POST\n\nfor the locks and all the water.”",
        "“We will pay\n\n" + "THE FERRY POST\n" * 30 + "\nfor the locks and the water.”",
    ],
)
def test_other_words_are_no_interruption(text: str) -> None:
    """Within a line, where other words differ too, or where the rest is far away."""
    assert "stands between" not in advice(passages(text), text, WORDS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("=93We will pay for the locks and the water=94", "is quoted-printable (=93)"),
        ("\\u{201c}We will pay for the locks and the water\\u{201d}", "JSON (\\u{201c})"),
        ("%u201CWe will pay for the locks and the water%u201D", "percent-encoded (%u201C)"),
        ("%E2%80%9CWe+will+pay+for+the+locks+and+the+water%E2%80%9D", "percent-encoded"),
        ("{\\rtf1 \\u8220?We will pay for the locks and the water\\u8221?}", "RTF or TeX"),
        ("``We will pay for~the locks and the water''", "RTF or TeX (~)"),
        ("“We will \x1b[1mpay\x1b[0m for the locks and the water”", "colour a terminal"),
        (" 1 “We will pay for\n 2 the locks and the\n 3 water”", "numbers its lines (1)"),
        ("“We will pay for {{sic}} the locks and the water”", "Markdown ({{sic}})"),
        ("“We will pay for [https://x.example the locks] and the water”", "Markdown (["),
        ("“We will pay for the locks<ref>A</ref> and the water”", "HTML (<ref>)"),
    ],
)
def test_other_ways_to_write_words_are_named(text: str, told: str) -> None:
    """Of mails, programs, addresses, word processors, wikis, terminals and courts."""
    assert told in advice(passages(text), text, WORDS)
