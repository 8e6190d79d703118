"""Blocks of HTML come out of Markdown as without our part in it, whatever they look like."""

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publishing.building import ready_html

EXTENSIONS = ["toc", "tables", "fenced_code"]
PIECES = (
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    '<section id="a">',
    "</section>",
    "<b>",
    "</b>",
    "<br>",
    "<br/>",
    "<hr>",
    "<hr/>",
    "<DIV>",
    "</Div>",
    '<img src="x.png" alt="a > b">',
    "<a href='x'>",
    "</a>",
    "<input disabled>",
    "<input value=x>",
    "<script>",
    "</script>",
    '<script type="a/b">{"x": 1}</script>',
    "<style>",
    "</style>",
    "<textarea>",
    "</textarea>",
    "<title>x</title>",
    '<svg viewBox="0 0 1 1">',
    "</svg>",
    '<path d="M0 0"/>',
    "<!-- c -->",
    "<!-- c",
    "-->",
    "<?php ?>",
    "<!DOCTYPE html>",
    "<![CDATA[x]]>",
    "<",
    ">",
    "&",
    "&amp;",
    "&#40;",
    "&#x28;",
    "&copy",
    "&#40",
    "a",
    "words of text",
    "*so*",
    "**so**",
    "`<div>`",
    "```",
    "~~~",
    "# Head",
    "## Head",
    "- item",
    "1. item",
    "> quote",
    "[a](https://x.example)",
    "[a]: https://x.example",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "\n",
    "\n\n",
    "\n\n",
    "\n\n\n",
    " ",
    "  ",
    "    ",
    "\t",
    "\r\n",
    "\x02",
    "\x02wzxhzdk:0\x03",
    "<p>\x02wzxhzdk:0\x03</p>",
    "\\",
    "<table><tr><td>1</td></tr></table>",
    "<noscript><p>x</p></noscript>",
    '<custom-tag a="1">',
    "</custom-tag>",
    '<a b="&lt;c&gt;" d>',
    "é",
    "日本",
    '<div class="q"><p>x</p></div>\n\n',
    "<p>one</p>\n<p>two</p>\n",
    "</",
    "</p >",
    '<p\nid="x">',
    '<p  a="1"b>',
)
"""What a page may be put together of: ours, and whatever parsers are known to differ in."""


def converted(source: str, *, ready: bool) -> str:
    """Return a page as HTML."""
    md = markdown.Markdown(extensions=EXTENSIONS)
    if ready:
        ready_html.install(md)
    return md.convert(source)


@pytest.mark.slow
@settings(max_examples=1500)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_page_is_the_same(source: str) -> None:
    """Well-formed, torn, nested wrongly: the same, sign for sign."""
    assert converted(source, ready=True) == converted(source, ready=False)


@pytest.mark.slow
@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_a_converter_serves_for_many_pages(source: str) -> None:
    """What one page has stored does not get into the next."""
    md = markdown.Markdown(extensions=EXTENSIONS)
    ready_html.install(md)
    for page in ("<div>first</div>\n\n# Head\n\n[a]: https://x.example\n", source):
        md.reset()
        last = md.convert(page)
    assert last == converted(source, ready=False)


@pytest.mark.parametrize(
    "source",
    [
        "<div>\n<p>a<br>b</p>\n</div>\n\nText.",
        '<section>\n<h2 id="x">X</h2>\n<ul>\n<li>1<li>2</ul>\n</section>\n',
        '<script type="application/ld+json">{"a": "b"}</script>',
        "# Head\n\n<noscript><p>x</p></noscript>\n\nText with <b>bold</b> &#40;1&#41;.\n",
        '<figure><svg viewBox="0 0 1 1"><title>T</title><path d="M0 0"/></svg></figure>\n',
    ],
)
def test_what_we_write_is_not_parsed(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python-Markdown's own reader of HTML is not asked."""
    expected = converted(source, ready=False)

    def refuse(*_: object) -> None:
        raise AssertionError("read by Python-Markdown")

    monkeypatch.setattr("markdown.preprocessors.HTMLExtractor", refuse)
    assert converted(source, ready=True) == expected
