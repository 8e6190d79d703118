"""The words that differ are marked, and no letter of a quote is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.rendering.words.variants import differing, differing_sides, html, marked
from generator.text.markup import collapse_spaces

words = st.text(
    alphabet=st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n<&>'\"")
)


def shown(first: str, other: str) -> str:
    """Return a wording with the words that differ in brackets."""
    return "".join(f"[{text}]" if differs else text for text, differs in differing(other, [first]))


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
    assert "".join(text for text, _ in differing(other, [first])) == collapse_spaces(other)
    paragraph = LexborHTMLParser(f"<p>{marked(other, [first])}</p>").css_first("p")
    assert paragraph is not None
    assert paragraph.text() == collapse_spaces(other)


@given(words)
def test_a_wording_does_not_differ_from_itself(text: str) -> None:
    """Nothing is marked where nothing differs."""
    assert "<u" not in marked(text, [text])


def test_the_mark_ends_with_the_word() -> None:
    """The space after it is not underlined."""
    assert marked("a x c", ["a b c"]) == 'a <u class="differs">x</u> c'


def test_a_word_that_any_other_wording_has_does_not_differ() -> None:
    """With several to compare with, one that has the word is enough."""
    assert marked("no sale, no lease", ["no sale", "a lease"]) == (
        'no sale&#44; <u class="differs">no</u> lease'
    )


SIDES = [
    (
        [["thirteen soldiers came", "thirteen men came"], ["twelve soldiers came"]],
        [["[thirteen] soldiers came", "[thirteen men] came"], ["[twelve] soldiers came"]],
    ),
    ([["Vice President Ode"], ["President Ode"]], [["[Vice] President Ode"], ["President Ode"]]),
    (
        [["agreed to create a working group"], ["ended without agreement"]],
        [["agreed to create a working group"], ["ended without agreement"]],
    ),
    ([["so they say"], [""]], [["so they say"], [""]]),
    ([[""], [""]], [[""], [""]]),
]


@pytest.mark.parametrize(("sides", "expected"), SIDES)
def test_words_of_one_side_only_are_marked(
    sides: list[list[str]], expected: list[list[str]]
) -> None:
    """Unless the sides have so little in common that nearly all of it would be marked."""
    found = [
        [html(one).replace('<u class="differs">', "[").replace("</u>", "]") for one in side]
        for side in differing_sides(sides)
    ]
    assert found == expected


@given(st.lists(st.lists(words, min_size=1, max_size=3), min_size=1, max_size=4))
def test_marked_sides_keep_every_letter(sides: list[list[str]]) -> None:
    """What an article says is shown as it says it."""
    for side, found in zip(sides, differing_sides(sides), strict=True):
        for text, one in zip(side, found, strict=True):
            paragraph = LexborHTMLParser(f"<p>{html(one)}</p>").css_first("p")
            assert paragraph is not None
            assert paragraph.text() == collapse_spaces(text)
