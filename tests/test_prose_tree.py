"""What an editor types is what is read: syntax is little, and all else is text."""

import re
import sys
from types import FrameType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.prose_tree.passages import passages
from generator.prose_tree.tree import (
    Block,
    Cite,
    Emphasis,
    Inline,
    Link,
    Strong,
    Text,
    one_line,
    parse,
    without_syntax,
)
from generator.text.markup import MAX_PROSE_BYTES, collapse_spaces

TYPED = (
    "14. Mai",
    "14. Mai. The talks ended.",
    "2031. That was the year.",
    "In the year\n2031. That was it.",
    "It ends on\n1. Mai.",
    "2031. That was the year.\n\n2032. That is the next.",
    "1. Mai is a day.",
    "1. Mai\n1. Juni",
    "14. Mai\n16. Mai",
    "007. is none.\n008. is none.",
    "1) first\n2) second",
    "1.\n2.",
    "> 12 boats",
    ">12 and <13",
    "- 5 degrees",
    "It fell to\n- 5 degrees.",
    "- $5",
    "- - -",
    "-",
    "+ 3 ships\n+ 4 boats",
    "* note",
    "Words:\n- a\n- b",
    "– a\n– b",
    "#1 on the canal",
    "# Head\n## Head",
    "Title\n===",
    "Title\n---",
    "***",
    "* * *",
    "___",
    "The <minister> left.",
    "<b>bold</b><br/><!-- x --><script>y</script>",
    "<https://auto.example>",
    "http://bare.example/a_b*c",
    "see https://bare.example/*a*/b_*c",
    r"\*not emphasis\*",
    "a_b_c and __init__ and _x_",
    "~~x~~ ==y== ^z^ ++a++",
    "`code` ``x`` ```y```",
    "```\ncode\n```",
    "| a | b |\n|---|---|",
    "&amp; &copy; &#8211; AT&T;",
    r"\* \[ \\ C:\new",
    "a backslash\\\nat an end",
    "10 * 20 * 30, 5*3*2, 2**3**4",
    "Bürger*innen und Leser*innen",
    "(*) a star and (*) a star, '*' and '*'",
    "f*** and s***",
    "*Provisional: f*** and s***",
    "**a *b***",
    "****a****",
    "**unclosed",
    "un**closed**",
    "** spaced **",
    "*a",
    "a*",
    "****",
    "[x](javascript:alert(1))",
    "[x](/a) [x](mailto:a@b.c) [x]()",
    "[](https://a.b)",
    "[ ](https://a.b)",
    "[x] (https://a.b)",
    "[x](https://a@b.c)",
    '[x](https://a.b "title")',
    "![alt](https://a.b/c.gif)",
    "[ref]: https://a.b\n[a][ref] [ref][] [ref]",
    "[^1]\n[^1]: note",
    "[@a",
    "[@a;\n\nb]",
    "[sic] [[x]] (c) (tm) -- ... \"quotes\" 'and' single",
    "@handle #tag $5 5 % ^ ~ = { } | ; :",
    "    four spaces",
    "\ta tab",
    "two spaces  \nand on",
    "5\u00a0% of « words »",
)
"""Texts without syntax."""

SYNTAX = (
    *("**", "*", "_", "[", "]", "(", ")", "](https://a.b/(c)_d)", "](<https://a.b>)", "[@a-1]"),
    *("[@a; @b]", "\n", "\n", "\n\n", "- ", "* ", "1. ", "2. ", "3. ", "14. ", "2031. ", "+ "),
    *("> ", "# ", "!", "  ", "    ", "\t", "===", "---", "|", "`", "<b>", "&amp;", "\\", "word"),
    *("é", "字", "5", " ", " ", ", "),
)
LINES = (
    *("- a", "- b *c*", "* d", "- 5 degrees", "  - e", "  f", "words", "**g** [@h]", "+ i", "> j"),
    *("0. k", "1. l", "2. m", "3. n", "5. o", "6. p", "14. Mai", "15. Mai", "2031. That", "q", ""),
    *("", "", "    r", "===", "[s](https://t.u)"),
)
ordered = st.builds(
    lambda first, count: "\n".join(f"{first + at}. item" for at in range(count)),
    st.sampled_from((0, 1, 2, 5, 14, 2031)),
    st.integers(1, 3),
)
proses = (
    st.lists(st.sampled_from(SYNTAX), max_size=25).map("".join)
    | st.lists(st.sampled_from(LINES) | ordered, max_size=8).map("\n".join)
    | st.lists(st.sampled_from(LINES) | ordered, max_size=6).map("\n\n".join)
    | st.text()
)
"""Texts with much syntax in them, and any others."""


def p(*inlines: Inline) -> Block:
    """Return a paragraph."""
    return Block("p", 0, inlines)


@pytest.mark.parametrize("source", TYPED)
def test_what_is_no_syntax_is_text(source: str) -> None:
    """Sign for sign, in paragraphs as they were typed."""
    expected = [collapse_spaces(one) for one in source.split("\n\n")]
    assert parse(source) == tuple(p(Text(words)) for words in expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("5. a\n6. b", [("ol", 5, "a"), ("ol", 6, "b")]),
        ("0. a\n1. b", [("ol", 0, "a"), ("ol", 1, "b")]),
        ("14. Mai\n\n15. Mai", [("ol", 14, "Mai"), ("ol", 15, "Mai")]),
        ("1. a\n2. b\n2031. c", [("ol", 1, "a"), ("ol", 2, "b 2031. c")]),
        ("1. a\n2. b\n\n4. c", [("ol", 1, "a"), ("ol", 2, "b"), ("p", 0, "4. c")]),
        ("1. a\n2. b\n- c", [("ol", 1, "a"), ("ol", 2, "b - c")]),
        ("- a", [("ul", 0, "a")]),
        ("- a\n* b", [("ul", 0, "a"), ("ul", 0, "b")]),
        ("- 5 boats\n- 6 ships", [("ul", 0, "5 boats"), ("ul", 0, "6 ships")]),
        ("* **a**", [("ul", 0, "a")]),
        ("- 14. Mai", [("ul", 0, "14. Mai")]),
        ("- a\n\n* note", [("ul", 0, "a"), ("p", 0, "* note")]),
        ("* a\n\n* b", [("ul", 0, "a"), ("ul", 0, "b")]),
        ("- a\nb", [("ul", 0, "a b")]),
        ("- a\n  - b\n  2031. c", [("ul", 0, "a - b 2031. c")]),
        ("- a\n\n  b\n- c", [("ul", 0, "a b"), ("ul", 0, "c")]),
        ("- a\n\nb", [("ul", 0, "a"), ("p", 0, "b")]),
        ("- a\n\n1. b\n2. c", [("ul", 0, "a"), ("ol", 1, "b"), ("ol", 2, "c")]),
        (
            "1. a\n2. b\n\n1. c\n2. d",
            [("ol", 1, "a"), ("ol", 2, "b"), ("ol", 1, "c"), ("ol", 2, "d")],
        ),
        (" - a\n - b", [("ul", 0, "a"), ("ul", 0, "b")]),
        ("    - a\n    - b", [("p", 0, "- a - b")]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_lists(source: str, expected: list[tuple[str, int, str]]) -> None:
    """They have one level and the numbers that were typed."""
    found = [(one.kind, one.number, words(one.inlines)) for one in parse(source)]
    assert found == expected


def words(inlines: tuple[Inline, ...]) -> str:
    """Return the text of inlines."""
    found = []
    for one in inlines:
        if isinstance(one, Text):
            found.append(one.words)
        elif not isinstance(one, Cite):
            found.append(words(one.inlines))
    return "".join(found)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**a** *b*", (Strong((Text("a"),)), Text(" "), Emphasis((Text("b"),)))),
        ("***a***", (Emphasis((Strong((Text("a"),)),)),)),
        ("*a\nb*", (Emphasis((Text("a b"),)),)),
        ("**f*** off**", (Strong((Text("f*** off"),)),)),
        ("**a *b** c*", (Strong((Text("a *b"),)), Text(" c*"))),
        ("***a *b* c***", (Emphasis((Strong((Text("a b c"),)),)),)),
        ("*a *b* c*", (Emphasis((Text("a b c"),)),)),
        ("**重要**です", (Strong((Text("重要"),)), Text("です"))),
        ("[*a*](https://b.c)", (Link("https://b.c", (Emphasis((Text("a"),)),)),)),
        ("[a](https://b.c/(d)?e=[f])", (Link("https://b.c/(d)?e=[f]", (Text("a"),)),)),
        ("[a [b] c](<https://d.e/(>)", (Link("https://d.e/(", (Text("a [b] c"),)),)),
        ("[a](https://b.c/?d=1&copy;2)", (Link("https://b.c/?d=1&copy;2", (Text("a"),)),)),
        ("a [@b; @c], d", (Text("a"), Cite(("b", "c")), Text(", d"))),
        ("**a** [@b] [@c]", (Strong((Text("a"),)), Cite(("b",)), Cite(("c",)))),
        ("**a [@b]**", (Strong((Text("a"), Cite(("b",)))),)),
        ("[@b]: no", (Cite(("b",)), Text(": no"))),
        ("[@b](https://c.d)", (Cite(("b",)), Text("(https://c.d)"))),
        ("![@b]", (Text("!"), Cite(("b",)))),
        ("[@a **b]**", (Cite(("a **b",)), Text("**"))),
    ],
)  # fmt: skip
def test_inlines(source: str, expected: tuple[Inline, ...]) -> None:
    """Emphasis, links and citations, in each other where that can be."""
    assert parse(source) == (p(*expected),)


def test_a_link_holds_no_citation() -> None:
    """HTML has no link in a link; the citation is read wherever it stands."""
    (block,) = parse("[x [@c]](https://a.b)")
    assert block.inlines == (Text("[x"), Cite(("c",)), Text("](https://a.b)"))


def test_one_line() -> None:
    """Blocks follow each other, and numbers are kept."""
    assert one_line("**a**\n\n5. b\n6. c [@d]\n\n- e") == (
        Strong((Text("a"),)),
        Text(" 5. b 6. c"),
        Cite(("d",)),
        Text(" e"),
    )


ALLOWED = re.compile(
    r"\[@[^\[\]]*\]|\]\(<?https?://[^\s<>]*>?\)|^ {0,3}(?:[-*]|\d+\.)(?=[ \t])|\*|\[", re.MULTILINE
)
"""All that is ever taken away from a text."""


@given(proses)
@example("14. Mai\n15. Mai\n\n**a** [b](https://c.d) [@e]")
def test_only_syntax_is_taken_away(source: str) -> None:
    """Every other sign is shown, at its place."""
    left = without_syntax(source)
    assert len(left) == len(source)
    taken = {at for at, sign in enumerate(source) if left[at] != sign and not sign.isspace()}
    allowed = {at for match in ALLOWED.finditer(source) for at in range(*match.span())}
    assert taken <= allowed
    assert all(left[at] == " " for at in taken)


@given(proses)
def test_the_tree_has_the_words_that_are_shown(source: str) -> None:
    """What checks look at is what pages print."""
    tree = "".join(words(block.inlines) for block in parse(source))
    assert "".join(tree.split()) == "".join(without_syntax(source).split())


@given(proses)
def test_passages_are_where_they_say(source: str) -> None:
    """In order, none in another."""
    end = 0
    for one in passages(source):
        assert one.start >= end
        end = one.start + len(one.source)
        assert source[one.start : end] == one.source


def calls(source: str) -> int:
    """Count the function calls that it takes to parse a text: the same on any machine."""
    count = 0

    def on_event(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(on_event)
    try:
        parse.__wrapped__(source)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    ["[", "*", "**a ", "*a **b ", "*a* ", "[@", "[a](", "[a [b", "[a](https://", "](https://a.b)",
     "- ", "- a\n", "1. a\n", "1. a\n\n", "   1. a\n\n", "![", "_a", "\n", " ", "> "],
)  # fmt: skip
def test_work_grows_with_the_text_alone(unit: str) -> None:
    """Twice the text is twice the work, whatever the text."""
    half = unit * (MAX_PROSE_BYTES // len(unit) // 8)
    assert calls(half * 2) <= 2.2 * calls(half) + 100


@pytest.mark.parametrize(("opened", "closed"), [("*a ", "a* "), ("**a ", "a** ")])
def test_emphasis_may_be_as_deep_as_a_text_is_long(opened: str, closed: str) -> None:
    """Emphasis in emphasis is emphasis."""
    times = MAX_PROSE_BYTES // len(opened + closed)
    (block,) = parse(opened * times + closed * times)
    assert len(block.inlines) == 1
