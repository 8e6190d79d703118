"""A source text as a reader sees it: what is taken out of it, and what stays."""

import pytest

from generator.reading.verifying.readable import readable

NOTES = [
    ("the sea² of it", "the sea of it"),
    ("abc¹²³ x", "abc x"),
    ("“so”¹ he", "“so” he"),
    ("so.² He", "so. He"),
    ("so[12] he", "so he"),
    ("so.[123] He", "so. He"),
    ("so† he", "so he"),
    ("so.‡ He", "so. He"),
]
ENTITIES = [
    ("a &amp; b", "a & b"),
    ("&#65; b", "A b"),
    ("&#x41;b", "Ab"),
    ("al&zwnj;fa", "alfa"),
    ("می&zwnj;رود", "می\u200cرود"),
]
LINES = [
    ("wa-\n\nter", "wa-\nter"),
    ("Schleu\u00ad\nsen", "Schleusen"),
    ("我们\n付钱", "我们付钱"),
    ("我们 \r\n 付钱", "我们付钱"),
    ("dis&shy;\ncuss", "discuss"),
    ("biało-\n-czerwony", "biało-czerwony"),
    ("guarda-\r\n  -chuva", "guarda-chuva"),
    ("dis&#173;\r\ncuss", "discuss"),
    ("dis&#xAD;cuss", "discuss"),
]
PAGES = [
    ("the\n\fsea", "the\nsea"),
    ("the,\n\f\n sea", "the,\nsea"),
    ("wa-\n\fter", "wa-\nter"),
    ("the\fsea", "the\nsea"),
]
MAIL = [
    ("He:\n\n> the\n> sea", "He:\n\nthe\nsea"),
    ("He:\n>> the\r\n>> sea", "He:\nthe\r\nsea"),
    ("He:\n\n> > the\n> >\n> > sea\n\nSo", "He:\n\nthe\n\nsea\n\nSo"),
]
WINDOWS = [("a\x80b", "a€b"), ("x\x93y", "x“y"), ("a\x9fb", "aŸb"), ("al\u200cfa", "alfa")]
UNITS = (
    *("m", "km", "meter", "metre", "mètres", "mil", "miles", "feet", "foot", "inches", "yard"),
    *("Zoll", "Fuß", "tommer", "fot", "pied", "pies", "piedi", "pés", "метр", "км"),
)
STAY = [
    *(f"{unit}² of sea" for unit in UNITS),
    *(f"5 {unit}² of sea" for unit in UNITS),
    "ab² of",
    "AX² of",
    "sea²of",
    "so[1234] he",
    "so†x",
    "a &nosuch; b",
    "&#12345678;",
    "wa-\n\nTer",
    "a\x81b",
    "می\u200cرود",
    "we\npay",
    "the\n12\nsea",
    "the\n\n12\n\nsea",
    "the\n\nsea",
    "the -\n- sea",
    "2010-\n-2015",
    "the\n\fSea",
    "> 12 boats",
    "He said\n> 12 boats\n> 13 ships",
    "He said:\n> 12 boats\n> 13 ships\nNo.",
    "> 12 boats\n\nthe sea",
    "the sea > the lake",
]


@pytest.mark.parametrize(("text", "seen"), [*NOTES, *ENTITIES, *LINES, *PAGES, *MAIL, *WINDOWS])
def test_what_is_no_word_of_the_text_is_taken_out(text: str, seen: str) -> None:
    """And every place that is left leads back to its own."""
    made = readable(text)
    assert made.text == seen
    assert made.source_span(0, len(seen)) == (0, len(text))
    last = text[-1]
    if seen[-1] == last:
        assert text[slice(*made.source_span(len(seen) - 1, len(seen)))].endswith(last)


@pytest.mark.parametrize("text", STAY)
def test_what_only_looks_like_it_stays(text: str) -> None:
    """A square metre is no metre with a footnote."""
    assert readable(text).text == text
