"""The editors' prose as Markdown, as HTML and as plain text, written from its tree.

All its text is encoded: what we emit has the marks of our own making and no other.
"""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from markupsafe import Markup

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
)
from generator.rendering.escape import piece, text
from generator.text.markup import collapse_spaces

Citer = Callable[[tuple[str, ...]], Markup]
"""Turns the ids of one citation into its link: inline HTML that Markdown leaves alone."""

# An element that touches neither a letter, nor another element, nor white space at its inner ends:
# only there do `*` and `**` mean the same to every Markdown parser.
_TOUCHES_BEFORE = re.compile(r"[\w*>]")
_TOUCHES_AFTER = re.compile(r"[\w*<]")
_CLEAR_INSIDE = re.compile(r"[^\s<*](?:[^<*]*[^\s<*])?")


def markdown(source: str, cite: Citer) -> Markup:
    """Return the prose as Markdown: a line per paragraph or item, a blank line between blocks.

    Python-Markdown numbers each list from 1 and joins lists that follow each other; where that
    would say something else, a list is HTML.
    """
    parts: list[str] = []
    is_after_list = False
    for group in _groups(source):
        kind, number = group[0].kind, group[0].number
        if (is_after_list and kind != "p") or (kind == "ol" and number != 1):
            parts.append(_group_html(group, cite))
        else:
            parts.append(
                "\n".join(_mark(one) + collapse_spaces(_marked(one.inlines, cite)) for one in group)
            )
        is_after_list = kind != "p"
    return Markup("\n\n".join(parts))  # noqa: S704 (made of encoded text)


def block_html(source: str, cite: Citer) -> Markup:
    """Return the prose as HTML blocks, for where Markdown is not read."""
    return Markup("\n").join(_group_html(group, cite) for group in _groups(source))


def inline_html(source: str, cite: Citer) -> Markup:
    """Return the prose as inline HTML, for a list item or a card; blocks follow after a space."""
    return _inline_html(one_line(source), cite)


@lru_cache(maxsize=2048)
def plain(source: str) -> str:
    """Return the words alone, without citations, a line per paragraph or item; not encoded.

    The items of an ordered list keep their numbers.
    """
    lines = (
        collapse_spaces(_mark(one, "") + "".join(_words(one.inlines))) for one in parse(source)
    )
    return "\n".join(filter(None, lines))


def _groups(source: str) -> Iterator[list[Block]]:
    """Yield each paragraph alone, and the items of each list together."""
    group: list[Block] = []
    for block in parse(source):
        if group and not _continues(group[-1], block):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _continues(last: Block, block: Block) -> bool:
    """Tell whether two blocks are items of one list."""
    is_next = block.kind == "ul" or block.number == last.number + 1
    return last.kind == block.kind != "p" and is_next


def _group_html(group: Sequence[Block], cite: Citer) -> Markup:
    """Return a paragraph or a list."""
    tag, first = group[0].kind, group[0].number
    lines = [_inline_html(one.inlines, cite) for one in group]
    if tag == "p":
        return Markup("<p>{}</p>").format(*lines)
    items = Markup("\n").join(Markup("<li>{}</li>").format(line) for line in lines)
    start = Markup(' start="{}"').format(first) if tag == "ol" and first != 1 else Markup()
    return Markup("<{0}{1}>\n{2}\n</{0}>").format(tag, start, items)


def _mark(block: Block, bullet: str = "- ") -> str:
    """Return what a line of the block begins with."""
    return {"p": "", "ul": bullet, "ol": f"{block.number}. "}[block.kind]


def _inline_html(inlines: Sequence[Inline], cite: Citer) -> Markup:
    made = "".join(_html(one, cite) for one in inlines)
    return Markup(collapse_spaces(made))  # noqa: S704 (made of encoded text)


def _html(inline: Inline, cite: Citer) -> Markup:
    if isinstance(inline, Text):
        return piece(inline.words)
    if isinstance(inline, Cite):
        return cite(inline.ids)
    return _element(inline, Markup().join(_html(one, cite) for one in inline.inlines))


def _element(inline: Strong | Emphasis | Link, content: Markup) -> Markup:
    if isinstance(inline, Link):
        return Markup('<a href="{}">{}</a>').format(text(inline.href), content)
    tag = "em" if isinstance(inline, Emphasis) else "strong"
    return Markup("<{0}>{1}</{0}>").format(tag, content)


def _marked(inlines: Sequence[Inline], cite: Citer, before: str = "", after: str = "") -> str:
    """Return inline Markdown; `before` and `after` are what stands on either side."""
    made = [(one, written) for one in inlines if (written := _html(one, cite))]
    out = []
    for at, (inline, written) in enumerate(made, 1):
        following = made[at][1] if at < len(made) else after
        is_free = not (_TOUCHES_BEFORE.match(before[-1:]) or _TOUCHES_AFTER.match(following))
        out.append(
            written
            if isinstance(inline, Text | Cite)
            else _marked_element(inline, cite, is_free=is_free)
        )
        before = out[-1]
    return "".join(out)


def _marked_element(inline: Strong | Emphasis | Link, cite: Citer, *, is_free: bool) -> str:
    """Return an element as Markdown where that means the same, else as HTML."""
    content = _marked(inline.inlines, cite, ">", "<")
    if isinstance(inline, Link) and "<" not in content:
        # MkDocs has to see the scheme, else it takes the address for a page.
        return f"[{content}](<{html.escape(inline.href)}>)"
    if not isinstance(inline, Link) and is_free and _CLEAR_INSIDE.fullmatch(content):
        mark = "*" if isinstance(inline, Emphasis) else "**"
        return f"{mark}{content}{mark}"
    return _element(inline, Markup(content))  # noqa: S704 (made of encoded text)


def _words(inlines: Sequence[Inline]) -> Iterator[str]:
    """Yield the words in their order."""
    for inline in inlines:
        if isinstance(inline, Text):
            yield inline.words
        elif not isinstance(inline, Cite):
            yield from _words(inline.inlines)
