"""The words that differ are marked, and no letter of a quote is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.markup import fold
from generator.rendering.variants import differing, marked

words = st.text(
    alphabet=st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n<&>'\"")
)


def shown(first: str, other: str) -> str:
    """Return a wording with the words that differ in brackets."""
    return "".join(f"[{text}]" if differs else text for text, differs in differing(first, other))


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        ("We reject a sale.", "We reject a sale.", "We reject a sale."),
        ("We reject a sale.", "We refuse a sale.", "We [refuse ]a sale."),
        ("We reject a sale", "we reject a SALE.", "we reject a SALE."),
        ("Nato should lead", "NATO’s should, lead", "[NATO’s ]should, lead"),
        ("not one crown, ever", "not a single crown", "not [a single ]crown"),
        ("one two three four", "two three", "two three"),
        ("one two", "three two one", "[three two ]one"),
        ("a – b", "a — b", "a [— ]b"),
        ("", "all of it", "[all of it]"),
        ("all of it", "", ""),
    ],
)
def test_words_are_compared(first: str, other: str, expected: str) -> None:
    """Capitals and marks make no other word; a lone mark is one."""
    assert shown(first, other) == expected


@given(words, words)
def test_a_marked_wording_keeps_every_letter(first: str, other: str) -> None:
    """What the reader sees and copies is the quote."""
    assert "".join(text for text, _ in differing(first, other)) == fold(other)
    html = LexborHTMLParser(f"<p>{marked(first, other)}</p>")
    paragraph = html.css_first("p")
    assert paragraph is not None
    assert paragraph.text() == fold(other)


@given(words)
def test_a_wording_does_not_differ_from_itself(text: str) -> None:
    """Nothing is marked where nothing differs."""
    assert "<u" not in marked(text, text)


def test_the_mark_ends_with_the_word() -> None:
    """The space after it is not underlined."""
    assert marked("a b c", "a x c") == 'a <u class="differs">x</u> c'
