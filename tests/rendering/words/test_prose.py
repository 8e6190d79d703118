"""Editors' prose keeps its words and the few marks it may have, whatever else it tries."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from generator.prose_tree.tree import parse, without_syntax
from generator.rendering.escape import text
from generator.rendering.pack import runs
from generator.rendering.words import prose
from generator.text.markup import collapse_spaces, forbidden, is_web_address
from tests import samples
from tests.test_prose_tree import TYPED, proses

PAYLOADS = json.loads((Path(__file__).parents[2] / "payloads.json").read_text("utf-8"))["payloads"]
TAGS = {"p", "ul", "ol", "li", "strong", "em", "a"}
SYNTAX = (
    "**", "*", "_", "***", "[", "]", "(", ")", "https://a.b/x_y?a=1&b='2", "[x](https://a.b/*c*)",
    "[@a-1]", "[@a; @b]", "\n", "\n\n", "- ", "1. ", "# ", "> ", "    ", "===", "---", "|", "`",
    "```\n", "<b>", "<em>", "</em>", "<strong>", "</strong>", "<p>", "</p>", "<ul>", "</ul>",
    "<ol>", "<li>", "</li>", "<script>", "</script>", "<a href='https://x.y/?q=&amp;lt;'>", "</a>",
    "<br>", "<!--", "-->", "&lt;", "&", "!", "\\", ":", "word", "é", " ", "\xa0", "\x02", "\x03",
)  # fmt: skip
ATTRIBUTES = {"a": {"href", "class"}, "ol": {"start"}}
nasty = st.lists(st.sampled_from(SYNTAX), max_size=30).map("".join) | st.text()


def cite(ids: tuple[str, ...]) -> Markup:
    """Link a citation as pages do, with a class that tells it from the prose's own links."""
    return Markup('<a class="cite">{}</a>').format(text(" ".join(ids)))


def seed_text(payload: dict[str, Any]) -> str:
    """Return what a payload puts into a field, at a length that keeps the tests quick."""
    if repeat := payload.get("payload_repeat"):
        return str(repeat["prefix"] + repeat["unit"] * min(repeat["times"], 50) + repeat["suffix"])
    return str(payload.get("payload", ""))


def squash(text: str) -> str:
    """Drop white space, so that line breaks do not matter."""
    return "".join(text.split())


def numbers(tree: LexborHTMLParser) -> list[tuple[str, int]]:
    """Return what each block of prose is on a page, and the number that a browser shows."""
    found: list[tuple[str, int]] = []
    for node in tree.css("body > *"):
        start = int(node.attributes.get("start") or 1) if node.tag == "ol" else 0
        items = enumerate(node.css("li"), start) if node.tag != "p" else [(0, node)]
        found += [(node.tag or "", at if node.tag == "ol" else 0) for at, _ in items]
    return found[1:-1]


def page(source: str, cite: prose.Citer = cite) -> LexborHTMLParser:
    """Render prose between two paragraphs of a page, as MkDocs does."""
    body = f"before\n\n{prose.markdown(source, cite)}\n\nafter"
    return LexborHTMLParser(
        markdown.markdown(body, extensions=["toc", "tables", "fenced_code"], output_format="html")
    )


def inline(tree: LexborHTMLParser) -> Counter[tuple[str | None, str | None, str]]:
    """Count the inline elements with their targets and words."""
    nodes = tree.css("strong, em, a")
    return Counter(
        (node.tag, node.attributes.get("href"), collapse_spaces(node.text())) for node in nodes
    )


def assert_tame(source: str) -> None:
    """Assert that prose makes nothing but its subset, and the same as Markdown and as HTML."""
    tree, html = page(source), LexborHTMLParser(f"<div>{prose.inline_html(source, cite)}</div>")
    for node in tree.css("body *"):
        assert node.tag in TAGS
        assert set(node.attributes) <= ATTRIBUTES.get(node.tag or "", set())
    for link in tree.css("a:not(.cite)"):
        assert is_web_address(link.attributes["href"] or "")
    words = [collapse_spaces(node.text()) for node in tree.css("body > p, li")]
    assert (words[0], words[-1]) == ("before", "after")
    numbered = (f"{number}. " if number else "" for _, number in numbers(tree))
    shown_in_line = (lead + line for lead, line in zip(numbered, words[1:-1], strict=True))
    assert squash("".join(shown_in_line)) == squash(html.text())
    assert inline(tree) == inline(html)


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload["id"])
def test_no_payload_leaves_the_subset(payload: dict[str, Any]) -> None:
    """Each of the 201 attacks ends as words, or not at all."""
    assert_tame(seed_text(payload))


@given(nasty)
def test_no_prose_leaves_the_subset(source: str) -> None:
    """What holds for the known attacks holds for any prose."""
    assert_tame(source)


def no_words(_ids: tuple[str, ...]) -> Markup:
    """Show a citation without words."""
    return Markup('<sup class="cite"></sup>')


def is_printable(source: str) -> bool:
    """Tell whether `check` lets a text pass; what it refuses is shown as replaced."""
    return not any(forbidden(source))


@pytest.mark.parametrize("source", TYPED)
def test_signs_are_shown_as_they_were_typed(source: str) -> None:
    """On the page that MkDocs makes, each in its paragraph."""
    blocks = [collapse_spaces(node.text()) for node in page(source).css("body > *")]
    assert blocks == ["before", *(collapse_spaces(part) for part in source.split("\n\n")), "after"]


@given(proses.filter(is_printable))
def test_what_was_typed_is_what_is_read(source: str) -> None:
    """The page that MkDocs makes has all words but the syntax, and the numbers of lists."""
    tree = page(source, no_words)
    assert tree.body
    assert squash(tree.body.text()) == f"before{squash(without_syntax(source))}after"
    assert numbers(tree) == [(block.kind, block.number) for block in parse(source)]


@given(proses.filter(is_printable))
def test_every_way_out_has_the_same_words(source: str) -> None:
    """Markdown and HTML, Typst's runs and plain text."""
    pages = [page(source, no_words), LexborHTMLParser(prose.block_html(source, no_words))]
    read, html = ([squash(node.text()) for node in tree.css("p, li")] for tree in pages)
    assert read[1:-1] == html
    blocks = runs.blocks(source, samples.sample_briefing())
    assert html == [squash("".join(str(run.text) for run in block.runs)) for block in blocks]
    plain = prose.plain(source)
    numbered = zip(blocks, html, strict=True)
    assert squash(plain) == "".join(
        f"{block.number}.{words}" if block.kind == "ol" else words for block, words in numbered
    )
    in_line = runs.inline(source, samples.sample_briefing())
    assert squash("".join(str(run.text) for run in in_line)) == squash(plain)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One\nline.\n\nTwo", "One line&#46;\n\nTwo"),
        ("- a\n- b\n\nc", "- a\n- b\n\nc"),
        ("1. a\n2. b", "1. a\n2. b"),
        ("5. a\n6. b", '<ol start="5">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("- a\n- b\n\n1. c\n2. d", "- a\n- b\n\n<ol>\n<li>c</li>\n<li>d</li>\n</ol>"),
        ("- a\n\n- b", "- a\n- b"),
        ("14. Mai", "14&#46; Mai"),
        ("> 12 <x>", "&#62; 12 &#60;x&#62;"),
        ("**Yes**, *no*.", "**Yes**&#44; *no*&#46;"),
        ("**重要**です *a*", "<strong>重要</strong>です *a*"),
        ("**a *b* c**", "<strong>a *b* c</strong>"),
        ("**“a”** (*b*)", "**“a”** &#40;*b*&#41;"),
        ("[Act](https://a.b/c_d?e=1&f)", "[Act](<https://a.b/c_d?e=1&amp;f>)"),
        ("[a *b* c](https://d.e)", "[a *b* c](<https://d.e>)"),
        ("[*a*](https://b.c)", '<a href="https&#58;&#47;&#47;b&#46;c"><em>a</em></a>'),
        ("[x](javascript:alert)", "&#91;x&#93;&#40;javascript&#58;alert&#41;"),
        ("snake_case, 5 < 6 & 7", "snake&#95;case&#44; 5 &#60; 6 &#38; 7"),
        ("`code`\n\n    indented", "&#96;code&#96;\n\nindented"),
        ("", ""),
    ],
)
def test_markdown_of_our_own_making(source: str, expected: str) -> None:
    """The subset comes out as Markdown, the rest as encoded words."""
    assert prose.markdown(source, cite) == expected


def test_citations_become_links() -> None:
    """The callback gets the ids; what looks like a reference definition is a citation."""
    source = "No sale [@a; @b].\n\n[@c]: no *doubt* [@d]"
    assert prose.markdown(source, cite) == (
        'No sale<a class="cite">a b</a>&#46;\n\n'
        '<a class="cite">c</a>&#58; no <em>doubt</em><a class="cite">d</a>'
    )


def test_inline_html_joins_blocks() -> None:
    """For places that hold one paragraph."""
    assert prose.inline_html("**a**\n\n- b", cite) == "<strong>a</strong> b"


def test_plain_words() -> None:
    """Without marks, citations and encoding; a line per paragraph or item."""
    source = "**Denmark** [rejects](https://a.b) a “sale” [@a; @b].\n\n- 5 < 6 [@c]\n- [@d]"
    assert prose.plain(source) == "Denmark rejects a “sale”.\n5 < 6"


def test_numbers_stay_where_there_is_no_list() -> None:
    """In a card, a description or a feed."""
    source = "5. The fifth\n6. The sixth\n\n- Others"
    assert prose.plain(source) == "5. The fifth\n6. The sixth\nOthers"
    assert prose.inline_html(source, cite) == "5&#46; The fifth 6&#46; The sixth Others"


def test_block_html() -> None:
    """Paragraphs and lists as elements."""
    assert prose.block_html("a\n\n- b\n- c\n\n5. d\n6. e", cite) == (
        "<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n"
        '<ol start="5">\n<li>d</li>\n<li>e</li>\n</ol>'
    )
