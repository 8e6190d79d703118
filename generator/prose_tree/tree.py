"""The tree of the editors' prose: frozen records, of which every way out is written."""

import re
from functools import lru_cache

from markdown_it.token import Token
from msgspec import Struct

from generator.prose_tree.passages import Kind, passages
from generator.prose_tree.tokens import inline_tokens
from generator.text.markup import collapse_spaces, ids


class Text(Struct, frozen=True):
    """Words as they were typed; runs of white space are one space."""

    words: str


class Strong(Struct, frozen=True):
    """Strong words."""

    inlines: "tuple[Inline, ...]"


class Emphasis(Struct, frozen=True):
    """Emphasised words."""

    inlines: "tuple[Inline, ...]"


class Link(Struct, frozen=True):
    """Words that link to a web address."""

    href: str
    inlines: "tuple[Inline, ...]"


class Cite(Struct, frozen=True):
    """A citation; the ids are as typed, whether or not they exist."""

    ids: tuple[str, ...]


Inline = Text | Strong | Emphasis | Link | Cite


class Block(Struct, frozen=True):
    """A paragraph or a list item."""

    kind: Kind
    number: int
    """The number of an item of an ordered list; 0 for anything else."""
    inlines: tuple[Inline, ...]


@lru_cache(maxsize=2048)
def parse(source: str) -> tuple[Block, ...]:
    """Return the blocks of a text; a page, its description, the search and a card ask for them."""
    blocks = (
        Block(passage.kind, passage.number, _inlines(collapse_spaces(passage.source)))
        for passage in passages(source)
    )
    return tuple(block for block in blocks if block.inlines)


def one_line(source: str) -> tuple[Inline, ...]:
    """Return the text as a single line: blocks follow after a space, items keep their numbers."""
    line: list[Inline] = []
    for block in parse(source):
        lead = f"{block.number}. " if block.kind == "ol" else ""
        _append(line, Text(f" {lead}" if line else lead))
        for inline in block.inlines:
            _append(line, inline)
    return tuple(line)


def without_syntax(source: str) -> str:
    """Return the text with a space for each sign that is read as syntax, at its length."""
    out, end = [], 0
    for passage in passages(source):
        out.append(_blank(source[end : passage.start]))
        found = inline_tokens(passage.source)
        out += [_blank(one.markup) if one.markup else one.content for one in found]
        end = passage.start + len(passage.source)
    return "".join((*out, _blank(source[end:])))


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _inlines(source: str) -> tuple[Inline, ...]:
    """Return what stands in a block."""
    opened: list[Token] = []
    levels: list[list[Inline]] = [[]]
    for token in inline_tokens(source):
        if token.nesting > 0:
            opened.append(token)
            levels.append([])
        elif token.nesting < 0:
            start = opened.pop()
            for inline in _elements(start, tuple(levels.pop()), {one.type for one in opened}):
                _append(levels[-1], inline)
        elif token.type == "citation":
            _append(levels[-1], Cite(ids(token.content)))
        else:
            _append(levels[-1], Text(token.content))
    return tuple(levels[0])


def _elements(start: Token, inlines: tuple[Inline, ...], around: set[str]) -> tuple[Inline, ...]:
    """Return the element that a token begins, or what is in it: strong is not strong twice."""
    if start.type == "link_open":
        return (Link(str(start.attrs["href"]), inlines),)
    if start.type in {"strong", "both"} and not {"strong", "both"} & around:
        inlines = (Strong(inlines),)
    if start.type in {"emphasis", "both"} and not {"emphasis", "both"} & around:
        inlines = (Emphasis(inlines),)
    return inlines


def _append(inlines: list[Inline], inline: Inline) -> None:
    """Add an inline; neighbouring texts are one, and no space stands before a citation."""
    last = inlines[-1] if inlines else None
    if isinstance(last, Text) and isinstance(inline, Text):
        inlines[-1] = Text(last.words + inline.words)
        return
    if isinstance(last, Text) and isinstance(inline, Cite):
        # its number would stand alone on the next line
        inlines[-1:] = [Text(last.words.rstrip(" "))] if last.words.strip(" ") else []
    if inline != Text(""):
        inlines.append(inline)
