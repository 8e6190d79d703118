"""Editors' prose keeps its words and the few marks it may have, whatever else it tries."""

import json
from collections import Counter
from pathlib import Path
from string import punctuation
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from generator.markup import MAX_PROSE_BYTES, citations, fold, is_web_address
from generator.rendering.escape import text
from generator.rendering.words import prose

PAYLOADS = json.loads((Path(__file__).parents[2] / "payloads.json").read_text("utf-8"))["payloads"]
TAGS = {"p", "ul", "ol", "li", "strong", "em", "a"}
SYNTAX = (
    "**", "*", "_", "***", "[", "]", "(", ")", "https://a.b/x_y?a=1&b='2", "[x](https://a.b/*c*)",
    "[@a-1]", "[@a; @b]", "\n", "\n\n", "- ", "1. ", "# ", "> ", "    ", "===", "---", "|", "`",
    "```\n", "<b>", "<em>", "</em>", "<strong>", "</strong>", "<p>", "</p>", "<ul>", "</ul>",
    "<ol>", "<li>", "</li>", "<script>", "</script>", "<a href='https://x.y/?q=&amp;lt;'>", "</a>",
    "<br>", "<!--", "-->", "&lt;", "&", "!", "\\", ":", "word", "é", " ", "\xa0", "\x02", "\x03",
)  # fmt: skip
nasty = st.lists(st.sampled_from(SYNTAX), max_size=30).map("".join) | st.text()


def cite(ids: tuple[str, ...]) -> Markup:
    """Link a citation as pages do, with a class that tells it from the prose's own links."""
    return Markup('<a class="cite">{}</a>').format(text(" ".join(ids)))


EASY = (
    "**",
    "*",
    "[@a-1]",
    "[@a; @b]",
    "(",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "word",
    "é",
    " ",
    ", ",
    "<",
    "&",
)
easy = st.lists(st.sampled_from(EASY), max_size=12).map("".join)


@given(easy)
def test_what_is_easy_means_what_markdown_makes_of_it(source: str) -> None:
    """Strong words and citations are read without the parser only where it would say the same."""
    made = prose.easy_html(source)
    if made is not None:
        assert _blocks(made) == _blocks(prose.clean_html(source))


def test_what_is_easy() -> None:
    """A judgement as editors write it, and what looks like one."""
    assert prose.easy_html("**High confidence:** it is so [@a-1; @b].\n\nIt is.") == (
        "<p><strong>High confidence:</strong> it is so [@a-1; @b].</p><p>It is.</p>"
    )
    for source in ("a**b**", "** b**", "**a\n\nb**", "[@a](https://b.c)", "**<b>**", "- **a**"):
        assert prose.easy_html(source) is None


def _blocks(source: str) -> list[tuple[str | None, str]]:
    """Return each block that has words: its tag and what is in it, white space folded."""
    blocks = LexborHTMLParser(source).css("body > *")
    return [(node.tag, fold(node.inner_html or "")) for node in blocks if fold(node.text())]


def seed_text(payload: dict[str, Any]) -> str:
    """Return what a payload puts into a field, at a length that keeps the tests quick."""
    if repeat := payload.get("payload_repeat"):
        return str(repeat["prefix"] + repeat["unit"] * min(repeat["times"], 50) + repeat["suffix"])
    return str(payload.get("payload", ""))


def page(source: str) -> LexborHTMLParser:
    """Render prose between two paragraphs of a page, as MkDocs does."""
    body = f"before\n\n{prose.markdown(source, cite)}\n\nafter"
    return LexborHTMLParser(
        markdown.markdown(body, extensions=["toc", "tables", "fenced_code"], output_format="html")
    )


def inline(tree: LexborHTMLParser) -> Counter[tuple[str | None, str | None, str]]:
    """Count the inline elements with their targets and words."""
    nodes = tree.css("strong, em, a")
    return Counter((node.tag, node.attributes.get("href"), fold(node.text())) for node in nodes)


def assert_tame(source: str) -> None:
    """Assert that prose makes nothing but its subset, and the same as Markdown and as HTML."""
    tree, html = page(source), LexborHTMLParser(f"<div>{prose.inline_html(source, cite)}</div>")
    for node in tree.css("body *"):
        assert node.tag in TAGS
        assert set(node.attributes) <= {"a": {"href", "class"}}.get(node.tag, set())
    for link in tree.css("a:not(.cite)"):
        assert is_web_address(link.attributes["href"] or "")
    words = [fold(node.text()) for node in tree.css("body > p, li")]
    assert (words[0], words[-1]) == ("before", "after")
    assert fold(" ".join(words[1:-1])) == fold(html.text())
    assert inline(tree) == inline(html)
    assert not list(citations(prose.plain(source)))


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload["id"])
def test_no_payload_leaves_the_subset(payload: dict[str, Any]) -> None:
    """Each of the 201 attacks ends as words, or not at all."""
    assert_tame(seed_text(payload))


@given(nasty)
def test_no_prose_leaves_the_subset(source: str) -> None:
    """What holds for the known attacks holds for any prose."""
    assert_tame(source)


@given(st.text(punctuation.replace("@", "") + "az 09é"))
def test_every_mark_can_be_shown(words: str) -> None:
    """An editor can print what would be syntax, as an entity."""
    assert prose.plain("".join(f"&#{ord(letter)};" for letter in words)) == fold(words)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One\nline.\n\nTwo", "One line&#46;\n\nTwo"),
        ("- a\n- b\n\nc", "- a\n- b\n\nc"),
        ("1. a\n2. b", "1. a\n2. b"),
        ("- a\n\n- b", "- a\n- b"),
        ("- a\n    - b", "- a\n- b"),
        ("**Yes**, *no*.", "**Yes**&#44; *no*&#46;"),
        ("a**b** *c*d", "a<strong>b</strong> <em>c</em>d"),
        ("**a *b* c**", "<strong>a *b* c</strong>"),
        ("[Act](https://a.b/c_d?e=1&f)", "[Act](<https://a.b/c_d?e=1&amp;f>)"),
        ("[x](javascript:alert)", "&#91;x&#93;&#40;javascript&#58;alert&#41;"),
        ("<a href='/a'>x</a> [y](https://a@b.c)", "x y"),
        (
            "![x](https://a.b/c.gif)",
            "&#33;&#91;x&#93;&#40;https&#58;&#47;&#47;a&#46;b&#47;c&#46;gif&#41;",
        ),
        ("# Head\n\ntext", "Head\n\ntext"),
        ("> quoted", "quoted"),
        ("a <script>b</script><i>c</i> <!-- d -->", "a c"),
        ("<div><em>a<p>b</p>c</em>d</div>", "*a*\n\nb\n\ncd"),
        ("snake_case, 5 < 6 & 7", "snake&#95;case&#44; 5 &#60; 6 &#38; 7"),
        ("<ul><li>a</ul><ol><li>b</ol>", "- a\n- b"),
        ("- a\n\n    b<br>c", "- a b c"),
        ("**a <strong>b</strong>**", "**a b**"),
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


def test_a_link_holds_no_citation() -> None:
    """HTML has no link in a link; the citation stays visible to the editor."""
    assert prose.inline_html('<a href="https://a.b">x [@c]</a>', cite) == (
        '<a href="https&#58;&#47;&#47;a&#46;b">x &#91;&#64;c&#93;</a>'
    )


def test_inline_html_joins_blocks() -> None:
    """For places that hold one paragraph."""
    assert prose.inline_html("**a**\n\n- b", cite) == "<strong>a</strong> b"


def test_plain_words() -> None:
    """Without marks, citations and encoding; a line per paragraph or item."""
    source = "**Denmark** [rejects](https://a.b) a “sale” [@a; @b].\n\n- 5 < 6 [@c]\n- [@d]"
    assert prose.plain(source) == "Denmark rejects a “sale”.\n5 < 6"


@pytest.mark.slow
def test_deep_nesting_at_the_limit() -> None:
    """The longest prose that is allowed, nested as deep as it goes, is no error."""
    for unit in ("<em><strong>", "> ", "- ", "<ul><li>", "["):
        prose.plain(unit * (MAX_PROSE_BYTES // len(unit)))
