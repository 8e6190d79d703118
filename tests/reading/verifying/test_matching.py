"""What counts as the same words, and what never does."""

import re
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.reading.verifying.matching import find
from generator.reading.verifying.passages import passages
from generator.reading.verifying.quotations import Span

SOURCE = """The ferry line's chair, Ada Quist, spoke on Monday.
"We do not plan to sell the ferries," Quist said, "and the staff knows it."
“It’s a well-known route – 1,200 people use it, and 45 of them don’t own a car…” she added.
The mayor promised “free tickets” by 2030. Quist said: "Our naïve café plan cost $5 million."
“The route is ours. Nobody, not even the bank, wanted it.
“The boats are old, which is why we don’t race them, but they float.”
“The pilot told me ‘I will never sail again’ and then he sailed,” the mayor said.
"I seen it myself," said a deckhand. "The [port] authority knows non-smokers like 3.5% salt."
"""

ACCEPTED = [
    ("verbatim", "We do not plan to sell the ferries,"),
    ("a full stop for the comma", "We do not plan to sell the ferries."),
    ("no comma", "We do not plan to sell the ferries"),
    ("a comma for the full stop", "and the staff knows it,"),
    ("first letter", "And the staff knows it."),
    ("a fragment", "to sell"),
    ("one word", "staff"),
    ("straight marks", "It's a well-known route"),
    ("another dash", "a well-known route — 1,200 people"),
    ("a plain hyphen", "a well‑known route - 1,200 people"),
    ("two hyphens", "route--1,200 people"),
    ("dots", "45 of them don't own a car..."),
    ("no-break space", "1,200\u00a0people\u202fuse it"),
    ("decomposed", unicodedata.normalize("NFD", "Our naïve café plan")),
    ("a soft hyphen", "Our na\u00adïve café"),
    ("a lone zero-width space", "the \u200b ferries"),
    ("across lines", "do not plan\n  to sell"),
    ("reopened paragraph", "not even the bank, wanted it. The boats are old"),
    ("reopened paragraph with its mark", "wanted it.\n\n“The boats are old"),
    ("reopened paragraph, folded", "wanted it. “The boats are old"),
    ("reopened and divided", "wan-\nted it. “The boats are old"),
    ("inner marks", "told me 'I will never sail again' and then"),
    ("inner words", "I will never sail again."),
    ("a cut", "The route is ours. […] The boats are old"),
    ("a cut in dots", "The boats are old, [...] but they float"),
    ("a cut at the start", "[…] the staff knows it"),
    ("a cut at the end", "The boats are old […]."),
    ("a cut before a comma", "The boats are old, […] but they float."),
    ("an insertion", "Our [ferry] plan cost $5 million"),
    ("an insertion at the start", "[The boats] float"),
    ("an insertion at the end", "the staff knows [the plan]."),
    ("a cut and an insertion", "The boats are old […] [the boats] float"),
    ("sic", "I seen [sic] it myself"),
    ("a letter in brackets", "[W]hich is why we don't race them"),
    ("a capital in brackets", "[t]o sell"),
    ("the source's own insertion", "The [port] authority knows"),
    ("percent", "3.5% salt"),
    ("a cut, and a full stop for the comma", "We do not […] sell the ferries."),
    ("a capital after a cut", "The route is ours. […] Which is why we don't race them"),
]

REFUSED = [
    ("a changed word", "We do not plan to keep the ferries"),
    ("a changed digit", "1,300 people use it"),
    ("a changed sign", "cost €5 million"),
    ("a dropped negation", "We do plan to sell the ferries"),
    ("a dropped contraction", "45 of them do own a car"),
    ("a cut negation", "We do […] plan to sell the ferries"),
    ("a cut with the negation", "We […] plan to sell the ferries"),
    ("a cut contraction", "which is why we […] race them"),
    ("a negation under an insertion", "We do [now] plan to sell"),
    ("a negation under sic", "We do [sic] plan to sell"),
    ("an inserted negation", "the staff [never] knows it"),
    ("a dropped word", "plan to sell ferries"),
    ("an added word", "plan to sell all the ferries"),
    ("words in another order", "to plan sell"),
    ("another case", "we DO not plan"),
    ("a capital within", "we do Not plan"),
    ("a capital within, of other letters", "Our Naïve café plan"),
    ("a stop in the middle", "We do not. […] sell the ferries"),
    ("a lost hyphen", "a well known route"),
    ("a changed mark", "and the staff knows it?"),
    ("outside the marks", "spoke on Monday"),
    ("partly outside", "promised free tickets"),
    ("over a reporting clause", "sell the ferries, Quist said, and the staff"),
    ("joined over a reporting clause", "sell the ferries, and the staff knows it"),
    ("cut over a reporting clause", "sell the ferries, […] and the staff knows it"),
    ("two speakers", "free tickets […] Our naïve café plan"),
    ("two speakers inside", "told me […] never sail again"),
    ("pieces in another order", "The boats are old […] The route is ours"),
    ("begins within a word", "erries"),
    ("ends within a word", "We do not plan to sell the ferr"),
    ("within a word at a cut", "The route is ou […] The boats"),
    ("half a compound", "known route"),
    ("half a denial", "smokers like"),
    ("half a contraction", "and 45 of them don"),
    ("half a number", "200 people use it"),
    ("half a fraction", "non-smokers like 3."),
    ("without its currency", "5 million"),
    ("a stop in mid-sentence", "We do not plan to sell."),
    ("an insertion for a sentence", "The route [and the fleet] float"),
    ("an insertion for an insertion", "The [bank] authority knows"),
    ("an empty insertion", "Our [] plan"),
    ("a dropped insertion", "The authority knows"),
    ("only a cut", "[…]"),
    ("only cuts", "[…] […]"),
    ("only an insertion", "[The boats]"),
    ("only sic", "[sic]"),
    ("an empty piece", "The route is ours. […] […] The boats are old"),
    ("a piece of marks", "The route is ours […] , […] they float"),
    ("marks only", "…"),
    ("nothing", ""),
    ("outer marks", "“free tickets”"),
]


def find_quote(source_text: str, words: str) -> Span | None:
    """Return where words stand inside the quotation marks of a source text."""
    return find(passages(source_text), words)


@pytest.mark.parametrize("words", [case[1] for case in ACCEPTED], ids=[c[0] for c in ACCEPTED])
def test_the_same_words_are_found(words: str) -> None:
    """Typography, the last mark, the first letter and honest cuts do not count."""
    span = find_quote(SOURCE, words)
    assert span
    assert SOURCE[span[0]].isalnum()


@pytest.mark.parametrize("words", [case[1] for case in REFUSED], ids=[c[0] for c in REFUSED])
def test_other_words_are_never_found(words: str) -> None:
    """Anything that changes what was said, or who said it."""
    assert find_quote(SOURCE, words) is None


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("we do not plan to sell the ferries.", "We do not plan to sell the ferries,"),
        ("to sell", "to sell"),
        ("The route is ours. […] they float.", None),
        ("wanted it. The boats", "wanted it.\n“The boats"),
    ],
)
def test_the_span_covers_the_words_as_they_stand(words: str, there: str | None) -> None:
    """From the first to the last word, with the last mark where the quote has one."""
    span = find_quote(SOURCE, words)
    assert span
    found = SOURCE[span[0] : span[1]]
    assert found == there or (there is None and found.startswith("The route"))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_spans_count_the_text_as_it_is(newline: str) -> None:
    """Newlines are not translated, and what is beyond the basic plane counts once."""
    text = f'🛳 Ferries{newline}{newline}"We float," she said.'
    start = text.index("We")
    assert find_quote(text, "we float") == (start, start + len("We float"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Temperatures fell to -5 degrees.”", "5 degrees"),
        ("“We met from 2010–2015.”", "2015"),
        ("“Ask the U.S. consul.”", "S. consul"),
        ("“Write to the port@example.org.”", "example.org"),
        ("“We spoke of and/or clauses.”", "or clauses"),
    ],
)
def test_no_piece_begins_within_a_compound(text: str, words: str) -> None:
    """Half of a number, an abbreviation or an address means something else."""
    assert find_quote(text, words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Ask the port [of Storholm] staff",
        "Ask the [boat] staff",
        "Ask the port staff",
        "Ask [the town]",
        "[Storholm] staff",
    ],
)
def test_an_insertion_never_replaces_that_of_the_source(words: str) -> None:
    """Else a word that the source has in brackets could be changed."""
    assert find_quote("“Ask the port [of Sundvik] staff,” she said.", words) is None


@pytest.mark.parametrize(("number", "is_found"), [(8, True), (9, False)])
def test_an_insertion_stands_for_eight_words(number: int, is_found: bool) -> None:  # noqa: FBT001
    """Wherever it stands; what leaves out more is a cut, and must say so."""
    said = f"We {' '.join(f'w{at}' for at in range(number))} pay."
    assert bool(find_quote(f"“{said}”", "We [still] pay.")) is is_found
    assert bool(find_quote(f"“{said} Now”", "We [still] pay. Now")) is is_found
    assert find_quote(f"“{said}”", "We […] pay.")


def test_a_missing_space_after_a_full_stop_joins_no_words() -> None:
    """Scraped texts lose them."""
    assert find_quote("“We float.They sink,” she said.", "They sink")


WORDS = st.lists(st.sampled_from(["ada", "ferry", "Wind", "salt", "1,200", "it’s"]), max_size=9)
TYPOGRAPHY = str.maketrans({"’": "'", " ": "\u00a0"})


@given(WORDS, WORDS, WORDS, st.sampled_from([*'"“«', "‘"]))
def test_any_piece_of_a_quotation_is_found_where_it_stands(
    before: list[str], piece: list[str], after: list[str], mark: str
) -> None:
    """Whatever is around it, in either typography."""
    assume(piece)
    inside = " ".join([*before, "Zulu", *piece, "Yankee", *after])
    text = f"She said: {mark}{inside},{ {'“': '”', '«': '»', '‘': '’'}.get(mark, mark) } and left."
    words = " ".join(["Zulu", *piece, "Yankee"])
    start = text.index(words)
    assert find_quote(text, words) == (start, start + len(words))
    assert find_quote(text, words.translate(TYPOGRAPHY)) == (start, start + len(words))


@given(WORDS, st.data())
def test_no_changed_word_is_found(words: list[str], data: st.DataObject) -> None:
    """Replaced, dropped or doubled: it is another quote."""
    assume(words)
    unique = [f"{word}{index}" for index, word in enumerate(words)]
    text = f'He said: "{" ".join(["Alpha", *unique, "Omega"])}."'
    index = data.draw(st.integers(0, len(unique) - 1))
    for instead in (["other"], [], [unique[index]] * 2, [unique[index] + "s"]):
        changed = ["Alpha", *unique[:index], *instead, *unique[index + 1 :], "Omega"]
        assert find_quote(text, " ".join(changed)) is None
        assert find_quote(text, " ".join(["Alpha", "[…]", *changed[1:]])) is None or index == 0


@given(st.text(alphabet=st.sampled_from("ab .,\n\"“”'‘’«»[]…-5$")), st.text(max_size=30))
def test_what_is_found_is_words_inside_the_text(text: str, words: str) -> None:
    """Nothing crashes, and a found quote has at least its words there."""
    for sought in (words, text[3:9]):
        if span := find_quote(text, sought):
            assert 0 <= span[0] < span[1] <= len(text)
            assert re.search(r"\w", text[span[0] : span[1]])
