"""YAML and front matter: every value keeps its place, and stays what it was written as."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Where
from generator.reading.parsing.front_matter import parse_front_matter
from generator.reading.parsing.nodes import Fields, Items, Node, Text
from generator.reading.parsing.yaml import parse_yaml

FILE = "seeds/x.yml"
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"]))


def plain(node: Node | None) -> object:
    """Return a node without its places."""
    if isinstance(node, Items):
        return [plain(value) for value in node.values]
    if isinstance(node, Fields):
        return {str(key): plain(value) for key, value in node.values.items()}
    return node


def faults(text: str) -> list[str]:
    """Return place, slug and message of what is wrong."""
    return [
        f"{one.where.line}:{one.where.column} {one.slug}: {one.message}"
        for one in parse_yaml(text, FILE)[1]
    ]


@pytest.mark.parametrize(
    "scalar", ["NO", "no", "off", "010", "1e3", "1:30", "2031-05-01", "~", "="]
)
def test_a_scalar_stays_what_was_written(scalar: str) -> None:
    """Norway is not false, 010 is not 8, a date is not yet a date."""
    assert plain(parse_yaml(f"a: {scalar}", FILE)[0]) == {"a": scalar}


def test_every_value_knows_its_place() -> None:
    """Line and column count from 1, in code points; a block scalar begins at its mark."""
    node, problems = parse_yaml("é: 😀\nlist:\n  - {a: b}\nfolded: >-\n  x\n", FILE)
    assert isinstance(node, Fields)
    assert problems == []
    first, items, folded = node.values.values()
    assert isinstance(first, Text)
    assert isinstance(items, Items)
    assert isinstance(folded, Text)
    assert first.where == Where(FILE, 1, 4)
    assert items.values[0].where == Where(FILE, 3, 5)
    assert folded.where == Where(FILE, 4, 9)


@given(st.dictionaries(WORDS.filter(bool), WORDS, min_size=1))
def test_quoted_words_are_read_as_they_are(words: dict[str, str]) -> None:
    """Doubling the quotation mark is all the quoting that YAML asks for."""

    def quoted(word: str) -> str:
        return "'" + word.replace("'", "''") + "'"

    text = "\n".join(f"? {quoted(key)}\n: {quoted(value)}" for key, value in words.items())
    assert plain(parse_yaml(text, FILE)[0]) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c", "1:5 yaml-syntax: a second colon on the line"),
        ("a:\n\tb: c", "2:1 yaml-syntax: a tab; indent with spaces"),
        ('a: "b\nc: d\n', "1:4 yaml-syntax: a quotation mark that is never closed"),
        ("a: 'b's c'", "1:7 yaml-syntax: text after a closing quotation mark"),
        ("a: [b\nc: d", "1:4 yaml-syntax: a [ that is never closed"),
        ("a: [b\n", "1:4 yaml-syntax: a [ that is never closed"),
        ("a: {b: c\n", "1:4 yaml-syntax: a { that is never closed"),
        ("a: b\nc\n", "2:1 yaml-syntax: a line without colon"),
        ("a: @b", "1:4 yaml-syntax: a text that begins with @"),
        ("a: `b`", "1:4 yaml-syntax: a text that begins with `"),
        ("a: %b", "1:4 yaml-syntax: a text that begins with %"),
        ("a: b\n- c\n", "2:1 yaml-syntax: a - among fields"),
        ("- a: b\n   c: d", "2:4 yaml-syntax: this line is indented otherwise"),
        ("- a: b\n c: d", "2:2 yaml-syntax: this line is indented otherwise"),
        ("- a: b\nc: d", "2:1 yaml-syntax: this line is indented otherwise"),
        ("- a: b\n - c: d", "2:2 yaml-syntax: this line is indented otherwise"),
        (" - a: b\n- c: d", "2:1 yaml-syntax: this line is indented otherwise"),
        ("- a: b\n-c: d", "2:1 yaml-syntax: a - that touches its text"),
        ('a: "b" c', "1:8 yaml-syntax: text after a closing quotation mark"),
        ('a: "b\nc: "d"', "1:4 yaml-syntax: a quotation mark that is never closed"),
        ("a: 'b\nc: d's", "1:4 yaml-syntax: a quotation mark that is never closed"),
        ('- a: "b\n- c: "d"', "1:6 yaml-syntax: a quotation mark that is never closed"),
        ('a: "b\n  c"\nd: e: f', "3:5 yaml-syntax: a second colon on the line"),
        ("- a: b\n  c: d\n  a: b\n  c: d", '3:3 repeated-key: "a" stands here twice'),
        ("a: b\n---\nc: d", "2:1 yaml-syntax: a second document"),
        ("- a: b\n[]\n", "2:1 yaml-syntax: [] says that there are no records; take it away"),
        ("# c\n[]  # none\n- a: b\n", "2:1 yaml-syntax: [] says that there are no records"),
        ("? [a]\n: b", "1:3 yaml-syntax: a list or mapping as a key"),
        ("a: &b c", "1:4 yaml-anchor: an anchor"),
        ("a: *b", "1:4 yaml-anchor: an alias"),
        ("a: !b c", "1:4 yaml-tag: a tag"),
        ("a: " + "[" * 13 + "]" * 13, "1:16 yaml-too-deep: nested too deeply"),
        ("a: " + "{b: " * 13 + "}" * 13, "1:49 yaml-too-deep: nested too deeply"),
        ("a: b\na: c", '2:1 repeated-key: "a" stands here twice'),
        *((f"a: {mark} b", "1:4 yaml-syntax: a text that begins with") for mark in "*&|>-?"),
        ("a: *b* c", "1:4 yaml-syntax: a text that begins with *"),
        ("a: [b] c", "1:4 yaml-syntax: a text that begins with ["),
        ("a: {b: c} d", "1:4 yaml-syntax: a text that begins with {"),
        ("- *b* c", "1:3 yaml-syntax: a text that begins with *"),
        ("a: [b, c", "1:4 yaml-syntax: a [ that is never closed"),
        ("a: b\n\u00a0\u00a0c: d", "2:1 yaml-syntax: a no-break space (U+00A0); indent"),
        ("a: b\n  \u2003c: d", "2:3 yaml-syntax: a space (U+2003); indent with spaces"),
        ("a: b\nc:\u00a0d\ne: f", "2:3 yaml-syntax: a no-break space (U+00A0) after the colon"),
        ("- a: b\n– a: c", "2:1 yaml-syntax: “–” (U+2013) where a record begins"),
        ("- a: b\n• a: c", "2:1 yaml-syntax: “•” (U+2022) where a record begins"),
        ("- a: b\n◦ a: c", "2:1 yaml-syntax: “◦” (U+25E6) where a record begins"),
        ("- a: b\n–a: c", "2:1 yaml-syntax: “–” (U+2013) where a record begins"),
        ("- a: b\n+ a: c", "2:1 yaml-syntax: “+” (U+002B) where a record begins"),
        ("**a**: b\nc: d", "1:1 yaml-syntax: “*” (U+002A) around the name of a field"),
        ("a = b\nc: d", "1:1 yaml-syntax: a line without colon"),
        *((f"a: {mark} b", f"1:4 yaml-syntax: a text that begins with {mark}") for mark in ",]}"),
        ("a: {b: c\nd: e\nf: g", "1:4 yaml-syntax: a { that is never closed"),
        ("a: {b: c {d} e}", "1:10 yaml-syntax: a { within a text"),
        ("a: {b: c， d: e}", "1:9 yaml-syntax: “，” (U+FF0C) between two fields"),
        ("a: {b: *c* d}", "1:8 yaml-syntax: a text that begins with *"),
        ('a: {b: "c" d}', "1:12 yaml-syntax: text after a closing quotation mark"),
        ("a: {b:c, d: e}", "1:6 yaml-syntax: a colon that touches its text"),
        ("a: {b: c, more}", '1:11 yaml-syntax: "more" stands after a comma'),
        ("- a: b\nc: d\n  e: f", "2:1 yaml-syntax: this line is indented otherwise"),
        ("a: We are #1 here", '1:10 cut-by-comment: the value ends before "#1 here …"'),
        ("a: We are # 1 here", '1:10 cut-by-comment: the value ends before "# 1 here …"'),
        ("a: #1 here", '1:3 cut-by-comment: the value ends before "#1 here …"'),
        ('a: "We are" #1', '1:12 cut-by-comment: the value ends before "#1 …"'),
        ("- We are #1", '1:9 cut-by-comment: the value ends before "#1 …"'),
        ("a: One\n  #2 of all", '2:3 cut-by-comment: the value ends before "#2 of all …"'),
        ("- a: One\n  b: Two\n    #three", '3:5 cut-by-comment: the value ends before "#three …"'),
        ("a:\n  - One\n    #two", '3:5 cut-by-comment: the value ends before "#two …"'),
        ("a: One\n  and #2", '2:6 cut-by-comment: the value ends before "#2 …"'),
        ("a: {b: x, c: We are #1}", '1:20 cut-by-comment: the value ends before "#1} …"'),
        ("- {a: b, c: A pause, such as a recall.}", '1:22 yaml-syntax: "such as a recall." stands'),
        ("a: |\n  – b: c\nd: e\nf: g\nh: i: j", "5:5 yaml-syntax: a second colon on the line"),
        *((f"{key}: b: c", "1:5 yaml-syntax: a second colon on the line") for key in "XY"),
        ("-X: b: c", "1:6 yaml-syntax: a second colon on the line"),
        ("a: b\n-X\nc: d: e", "2:1 yaml-syntax: a line without colon"),
        ("a: \x01", "1:1 yaml-syntax: cannot be read as YAML"),
    ],
)
def test_what_yaml_allows_or_not_is_told_in_words(text: str, expected: str) -> None:
    """One fault, one problem, at the place where the editor must look."""
    (fault,) = faults(text)
    assert fault.startswith(expected)


MESSAGES = (Path(__file__).parent / "yaml_messages.txt").read_text("utf-8").split("\n\n")
"""A document as a string of JSON, and below it what is told of it."""


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.partition("\n")[0])
def test_each_message_is_a_whole_sentence(message: str) -> None:
    """What is wrong, and what helps."""
    text, expected = message.strip().split("\n")
    assert faults(json.loads(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "# a: b\na: b",
        "a: curated # by Ida",
        "a: 2031-05-01  # a day",
        "a: b#c",
        'a: "b #c"',
        "a: |\n  We are #1",
        "a:\n  # none yet\n  - b",
        'a: "We" # said',
    ],
)
def test_comments_that_are_meant_are_read_as_such(text: str) -> None:
    """On a line of their own, or after a value of one word."""
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("a: {b: c, more}\nd: e\nf: g: h", ["1 yaml-syntax", "3 yaml-syntax"]),
        ("a: e\nf: &x g\ni: j: k", ["2 yaml-anchor", "3 yaml-syntax"]),
        ("a: {b: c, more}\nd: We are #1\nf: g: h", ["1 yaml-syntax", "2 cut-by-comment"]),
    ],
)
def test_what_is_wrong_above_an_error_is_told_as_well(text: str, slugs: list[str]) -> None:
    """Where it is no consequence of it."""
    assert [re.sub(r":\d+ ([a-z-]+):.*", r" \1", one) for one in faults(text)] == slugs


def test_anchors_and_tags_do_not_hide_the_rest() -> None:
    """Only an alias leaves a value unknown."""
    node, problems = parse_yaml("a: &x !t b\nc: d", FILE)
    assert plain(node) == {"a": "b", "c": "d"}
    assert [problem.slug for problem in problems] == ["yaml-anchor", "yaml-tag"]


def test_the_first_of_repeated_keys_counts() -> None:
    """The other one is reported, and lost."""
    assert plain(parse_yaml("a: b\na: c", FILE)[0]) == {"a": "b"}


def test_mkdocs_may_use_tags() -> None:
    """The caller says what a tag makes of what it stands before."""
    seen: list[str] = []

    def tags(tag: str, node: Node) -> Node:
        seen.append(tag)
        return node

    node, problems = parse_yaml("url: !ENV [SITE_URL, x]", "mkdocs.yml", tags=tags)
    assert plain(node) == {"url": ["SITE_URL", "x"]}
    assert (problems, seen) == ([], ["!ENV"])


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "---\n", "''"])
def test_an_empty_document_is_none(text: str) -> None:
    """The caller says what was expected instead."""
    assert parse_yaml(text, FILE) == (None, [])


def test_front_matter_and_body_keep_their_places() -> None:
    """Lines count from the top of the file; the body begins at its first word."""
    text = "---\ntitle: A\n---\n\n\n  The *body*.\n\nEnd.\n\n"
    fields, body, problems = parse_front_matter(text, FILE)
    assert fields is not None
    assert problems == []
    assert next(iter(fields.values)).where == Where(FILE, 2, 1)
    assert body == "The *body*.\n\nEnd."
    assert body.where == Where(FILE, 6, 3)


@pytest.mark.parametrize(
    "body", ["note: the talks go on.", "The talks go on.\n\n---\n\nnote: in May.", "Talks.\n\n---"]
)
def test_what_is_below_the_front_matter_is_the_body(body: str) -> None:
    """Whether it begins as a field does, or has lines --- of its own."""
    fields, read, problems = parse_front_matter(f"---\ntitle: A\n---\n{body}\n", FILE)
    assert fields is not None
    assert (read, problems) == (body, [])


@pytest.mark.parametrize(
    ("text", "line", "slug", "expected"),
    [
        ("", 1, "no-front-matter", "no front matter"),
        ("The body.", 1, "no-front-matter", "no front matter"),
        ("\n---\na: b\n---\n", 1, "no-front-matter", "1 line above the first ---, expected none"),
        ("---\na: b\n", 1, "no-front-matter", "the front matter does not end"),
        ("---\na: b\n–––\nx", 3, "no-front-matter", 'the line "–––", expected ---'),
        ("---\na: b\n-\nx", 3, "no-front-matter", 'the line "-", expected ---'),
        ("---\na: b\n...\nx", 3, "no-front-matter", 'the line "...", expected ---'),
        ("---\na: b\n---\u00a0\nx", 3, "no-front-matter", "blanks around the line ---: a no-break"),
        ("---\u00a0\na: b\n---\nx", 1, "no-front-matter", "a no-break space (U+00A0) after"),
        ("–––\na: b\n–––\n", 1, "no-front-matter", 'the first line is "–––", expected --- (three'),
        ("---\n---\n", 2, "wrong-shape", "expected fields"),
        ("---\n- a\n---\n", 2, "wrong-shape", "expected fields"),
        ("---\na: b: c\n---\n", 2, "yaml-syntax", "a second colon"),
    ],
)
def test_front_matter_that_is_none_is_told(text: str, line: int, slug: str, expected: str) -> None:
    """What is below it is not taken for fields."""
    fields, _, (problem,) = parse_front_matter(text, FILE)
    assert fields is None
    assert (problem.where.line, problem.slug) == (line, slug)
    assert problem.message.startswith(expected)


def test_blanks_around_the_marks_of_front_matter_are_named() -> None:
    """A space that only looks like none is the hardest to see."""
    for text, told in (
        ("---\u00a0\na: b\n---\nx", "a no-break space (U+00A0) after the first ---"),
        (
            "---\na: b\n---\u202f\nx",
            "blanks around the line ---: a narrow no-break space (U+202F)",
        ),
        ("---\na: b\n ---\nx", "blanks around the line ---: a space (U+0020)"),
    ):
        (problem,) = parse_front_matter(text, FILE)[2]
        assert problem.message == f"{told}, expected none"
