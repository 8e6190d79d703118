"""The grammar that reading and rendering share."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.markup import (
    Citation,
    citations,
    collapse_spaces,
    forbidden,
    is_web_address,
    without_citations,
    without_shown,
)


def test_citations_have_ids_and_places() -> None:
    """Offsets count from the opening bracket to behind the closing one."""
    found = list(citations("Denmark says no [@article-1; @frederiksen-2]. So [@a]"))
    assert found == [Citation(("article-1", "frederiksen-2"), 16, 44), Citation(("a",), 49, 53)]


def test_a_misspelt_citation_is_still_one() -> None:
    """So that `check` can say what is wrong with it."""
    assert [found.ids for found in citations("[@A b, @c] [@a;\n@b] [@] [a]")] == [
        ("A b, @c",),
        ("a", "b"),
        ("",),
    ]


def test_a_citation_marks_the_words_that_are_shown() -> None:
    """The mark is no part of the id, and can be taken away."""
    (found,) = citations("Denmark says no [@a; @b!; @c]")
    assert (found.ids, found.shown) == (("a", "b", "c"), frozenset({"b"}))
    assert without_shown("No! [@a; @b!; @c! ] Yes! [d!]") == "No! [@a; @b; @c ] Yes! [d!]"


def test_text_without_citations() -> None:
    """The space before a citation goes with it."""
    assert without_citations("No sale [@a; @b]. Never[@c] [d]") == "No sale. Never [d]"


@given(st.text(st.sampled_from("[]@a; ")))
def test_no_citation_is_left(text: str) -> None:
    """Also not one that appears when another is cut out."""
    assert not list(citations(without_citations(text)))


def test_folding_keeps_spaces_that_do_not_break() -> None:
    """A browser folds spaces, tabs and line ends only."""
    assert collapse_spaces(" a\n \tb\r\nc\xa0\xa0% ") == "a b c\xa0\xa0%"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTP://Example.org:8080/a(b)/@user?x=1&y='2'#z",
        "https://københavn.dk/å",
        "http://[2001:db8::1]/",
        "http://localhost/",
    ],
)
def test_web_addresses(address: str) -> None:
    """Absolute, http or https, with a host."""
    assert is_web_address(address)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.org",
        "//evil.test/145",
        "https:///evil.test",
        "https:evil.test",
        "http://",
        "https://?a",
        "javascript:alert(1)",
        "JaVaScRiPt://example.org/%0aalert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "https://paypal.com@evil.test/149",
        "https://user:pw@example.org",
        "https://ok.test\\@evil.test",
        "https://ok.test/) <img src=x>",
        'https://ok.test/" onclick="alert(148)',
        "https://ok.test/`",
        " https://ok.test",
        "https://ok.test\n",
        "https://ok.test/\x00",
        "https://ok.test/\u202egpj",
        "https://ok.test:port/",
    ],
)
def test_no_web_addresses(text: str) -> None:
    """Other schemes, no host, credentials, and characters that break out of a link."""
    assert not is_web_address(text)


@pytest.mark.parametrize(
    ("text", "offset", "what"),
    [
        ("a\x00", 1, "control character U+0000"),
        ("a\r\n", 1, "control character U+000D"),
        ("caf\x85", 3, "control character U+0085"),
        ("co\u00adop", 2, "invisible character U+00AD (soft hyphen)"),
        ("J\u200bo", 1, "invisible character U+200B (zero width space)"),
        ("o\u200dhn", 1, "invisible character U+200D (zero width joiner)"),
        ("\ufeffx", 0, "invisible character U+FEFF (zero width no-break space)"),
        ("x \u202ey", 2, "invisible character U+202E (right-to-left override)"),
        ("x\u2066y", 1, "invisible character U+2066 (left-to-right isolate)"),
        ("x\u2028y", 1, "invisible character U+2028 (line separator)"),
        ("x\U000e0041", 1, "invisible character U+E0041 (tag latin capital letter a)"),
        ("x\ud800", 1, "half a character U+D800"),
        ("x\ue000", 1, "private-use character U+E000"),
        ("x\ufffe", 1, "reserved code U+FFFE"),
        ("x\U0001ffff", 1, "reserved code U+1FFFF"),
        ("xe\u0301", 1, "a letter and its accent written apart; expected Unicode NFC"),
        (
            "x\u0331\u0331\u0331\u0331\u0331\u0331",
            5,
            "more than four combining marks in a row, here U+0331 (combining macron below)",
        ),
    ],
)
def test_forbidden_characters_have_a_place_and_a_name(text: str, offset: int, what: str) -> None:
    """One report each, in words for an editor."""
    assert list(forbidden(text)) == [(offset, what)]


@pytest.mark.parametrize(
    "text",
    [
        "“Grønland er ikke til salg”, sagde hun.\n\tKalaallit Nunaat — 51\xa0%",
        "می‌خواهم",  # Persian with a zero width non-joiner
        "क्‍ष",  # Hindi with a zero width joiner
        "👩‍🚒 👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈",
        "ชื่อที่นี่ עִבְרִית العَرَبِيَّة",
        "————— ………… 「「「「「「",
    ],
)
def test_what_people_write_is_not_forbidden(text: str) -> None:
    """Quotes in any language, their joiners, and emoji are allowed."""
    assert not list(forbidden(unicodedata.normalize("NFC", text)))


@given(st.text())
def test_offsets_are_within_the_text(text: str) -> None:
    """Any text can be looked at."""
    assert all(0 <= offset < len(text) for offset, _ in forbidden(text))
