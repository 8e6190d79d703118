"""The small safe Markdown of summaries and of the brief, as Markdown, as HTML, as plain text.

Paragraphs, lists of one level, `**strong**`, `*emphasis*`, `[text](https://…)` and citations. The
source is parsed, sanitised, and written anew with all its text encoded: the Markdown we emit has
the marks of our own making and no other. What is not in the subset keeps its words and loses its
marks, except scripts and styles, which lose their words too.
"""

import html
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html.parser import HTMLParser
from itertools import groupby, zip_longest
from operator import itemgetter

import nh3
from markdown import Markdown
from markupsafe import Markup

from generator.markup import CITATION, fold, forbidden, ids, is_web_address, without_citations
from generator.rendering.escape import piece, text

Ids = tuple[str, ...]
Cite = Callable[[Ids], Markup]
"""Turns the ids of one citation into its link: inline HTML that Markdown leaves alone."""

_LISTS = ("ul", "ol")
_INLINE = ("strong", "em", "a")

# `title` would stay with attributes named for `a` alone; a tooltip of Material shows it as HTML.
_SANITISER = nh3.Cleaner(
    tags={"p", "br", *_LISTS, "li", *_INLINE},
    attributes={"*": set(), "a": {"href"}},
    url_schemes={"http", "https"},
    link_rel=None,
)

_WILD = re.compile(
    r"""
    (?P<keep> \\[\\\[]                              # escaped
      | (?<!!)\[(?= (?:[^\[\]\\]|\\.)* \]           # the text of a link, but not of an image
            \(<? https?://[^\s<>()]* (?:\([^\s<>()]*\)[^\s<>()]*)* >?\) )
    )
    | \[ | <!--(?:(?!<!--|-->).)*--> | <(?![^<>]*>)
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_TAME = {"[": "&#91;", "<": "&lt;"}

_MAYBE_MARK = re.compile(r"[^\w \n.,;:?!'\"()%/‘’“”„€£–—…-]|_")
"""May be a mark, or nobody thought of it."""
_MAYBE_LINE = re.compile(r"^(?:[ -]|\d+[.)])|  ", re.MULTILINE)
"""A list, an indent, a break."""

_EASY = re.compile(
    r"(?<![\w*])\*\*([^\s*](?:[^*\n]*[^\s*])?)\*\*(?![\w*])"
    r"|\[@[a-z0-9-]+(?:; ?@?[a-z0-9-]+)*\](?!\()"
)
"""Strong words, and a citation that is no link: clear without a parser, where all else is bare."""

# An element that touches neither a letter, nor another element, nor white space at its inner ends:
# only there do `*` and `**` mean the same to every Markdown parser.
_INSIDE = r"([^\s<*](?:[^<*]*[^\s<*])?)"
_MARKS = (
    (re.compile(rf"(?<![\w*>])<strong>{_INSIDE}</strong>(?![\w*<])"), r"**\1**"),
    (re.compile(rf"(?<![\w*>])<em>{_INSIDE}</em>(?![\w*<])"), r"*\1*"),
)
_LINK = re.compile(r'<a href="(https?&#58;[^"]*)">([^<]*)</a>', re.IGNORECASE)


@dataclass(slots=True)
class _Line:
    """A paragraph or a list item: its inline HTML, citations as their ids, and its words."""

    tag: str
    html: list[Markup | Ids] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def markdown(source: str, cite: Cite) -> Markup:
    """Return the prose as Markdown: a line per paragraph or item, a blank line between blocks."""
    out: list[str] = []
    previous, number = "", 0
    for line in _lines(source):
        number = number + 1 if line.tag == previous else 1
        if out:
            out.append("\n" if line.tag == previous != "p" else "\n\n")
        out += (_bullet(line.tag, number), _marked(_inline(line, cite)))
        previous = line.tag
    return Markup("".join(out))  # noqa: S704 (made of encoded text)


def blocks(source: str, cite: Cite) -> list[tuple[str, Markup]]:
    """Return each paragraph or item as `p`, `ul` or `ol` with its inline HTML."""
    return [(line.tag, _inline(line, cite)) for line in _lines(source)]


def inline_html(source: str, cite: Cite) -> Markup:
    """Return the prose as inline HTML, for a list item or a card; blocks follow after a space."""
    return Markup(" ").join(line for _, line in blocks(source, cite))


def block_html(source: str, cite: Cite) -> Markup:
    """Return the prose as HTML blocks, for where Markdown is not read."""
    out: list[Markup] = []
    for tag, lines in groupby(blocks(source, cite), key=itemgetter(0)):
        item = "p" if tag == "p" else "li"
        items = Markup("\n").join(_element(item, line) for _, line in lines)
        out.append(items if tag == "p" else _element(tag, Markup("\n{}\n").format(items)))
    return Markup("\n").join(out)


def _element(tag: str, content: Markup) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(tag, content)


@lru_cache(maxsize=2048)
def plain(source: str) -> str:
    """Return the words alone, without citations, a line per paragraph or item; not encoded."""
    lines = (without_citations(fold("".join(line.words))) for line in _lines(source))
    words = without_citations("\n".join(lines))  # an end may have met a beginning
    return "\n".join(line for line in map(fold, words.split("\n")) if line)


@lru_cache(maxsize=2048)
def _lines(source: str) -> tuple[_Line, ...]:
    """Return the lines of a source; a page, its description, the search and a card ask for them."""
    if _is_bare(source):
        paragraphs = filter(fold, source.split("\n\n"))
        return tuple(_Line("p", [piece(words)], [words]) for words in paragraphs)
    writer = _Writer()
    writer.feed(easy_html(source) or clean_html(source))
    writer.close()
    return tuple(line for line in writer.lines if fold("".join(line.words)))


def easy_html(source: str) -> str | None:
    """Return the source as HTML if it has but words, strong words and citations; else None."""
    if not _is_bare(_EASY.sub(r"\1", source)):
        return None
    marked = _EASY.sub(lambda at: f"<strong>{at[1]}</strong>" if at[1] else at[0], source)
    return "".join(f"<p>{words}</p>" for words in marked.split("\n\n"))


def clean_html(source: str) -> str:
    """Return any source as HTML of the subset."""
    return _SANITISER.clean(_parser().reset().convert(_tamed(source)))


def _is_bare(source: str) -> bool:
    """Return whether the source is paragraphs of words, as most are: they need no parser."""
    characters = "".join(set(source))  # far fewer
    return not (_MAYBE_MARK.search(characters) or _MAYBE_LINE.search(source))


@cache
def _parser() -> Markdown:
    """Make a parser without code, in which the entities of `_tamed` would be shown as they are."""
    parser = Markdown()
    parser.parser.blockprocessors.deregister("code")
    parser.inlinePatterns.deregister("backtick")
    return parser


def _tamed(source: str) -> str:
    """Take out comments; encode each `[` that begins no web link and each `<` that ends nowhere.

    From each of those Python-Markdown looks for an end as far as there is text: 16 KB of `[` took
    it 12 s. It is also what keeps images, references and their definitions out: a line
    `[@id]: words` would vanish and claim every `[@id]`.
    """
    return _WILD.sub(lambda match: match["keep"] or _TAME.get(match[0], ""), source)


class _Writer(HTMLParser):
    """Writes clean HTML anew, a line per paragraph or item, all its text encoded."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[_Line] = []
        self._line: _Line | None = None
        self._lists: list[str] = []
        self._closers: list[str] = []
        """What ends each open inline element: nothing where it was not written."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open what the tag stands for; a paragraph of a list item only sets words apart."""
        if tag in _INLINE:
            self._open(tag, dict(attrs).get("href") or "")
        elif tag == "br" or (tag == "p" and self._lists):
            self.handle_data(" ")
        else:
            self._end_line()
            self._lists += [tag] if tag in _LISTS else []

    def handle_endtag(self, tag: str) -> None:
        """Close what the tag stands for."""
        if tag in _INLINE:
            self._close()
        elif tag == "p" and self._lists:
            self.handle_data(" ")
        else:
            self._end_line()
            self._lists = self._lists[:-1] if tag in _LISTS else self._lists

    def handle_data(self, data: str) -> None:
        """Write text encoded and citations as ids; white space between blocks is nothing."""
        data = _visible(data)
        if self._line is None and not fold(data):
            return
        line = self._begun()
        line.words.append(data)
        parts = CITATION.split(data)
        for words, cited in zip_longest(parts[::2], parts[1::2]):
            if cited is None:
                line.html.append(piece(words))
            elif "</a>" in self._closers:  # a link cannot hold another
                line.html.append(piece(f"{words}[@{cited}]"))
            else:  # no space before its number, which would stand alone on the next line
                line.html += (piece(words).rstrip(" "), ids(cited))

    def close(self) -> None:
        """End the input."""
        super().close()
        self._end_line()

    def _begun(self) -> _Line:
        """Return the current line, a new one if there is none; lists in a row are one list."""
        if self._line is None:
            tag = self._lists[0] if self._lists else "p"
            before = self.lines[-1].tag if self.lines else "p"
            self._line = _Line(before if "p" not in {tag, before} else tag)
            self.lines.append(self._line)
        return self._line

    def _open(self, tag: str, href: str) -> None:
        """Write an inline element, unless it is within its like or a link that leads nowhere."""
        line, closer = self._begun(), f"</{tag}>"
        if closer in self._closers or (tag == "a" and not is_web_address(href)):
            closer = ""
        elif tag == "a":
            line.html.append(Markup('<a href="{}">').format(text(href)))
        else:
            line.html.append(Markup(f"<{tag}>"))  # noqa: S704 (one of three names)
        self._closers.append(closer)

    def _close(self) -> None:
        closer = self._closers.pop()
        if closer:
            self._begun().html.append(Markup(closer))  # noqa: S704 (one of three names)

    def _end_line(self) -> None:
        """End the line and the inline elements in it; those do not go on in the next."""
        if self._line is not None:
            self._line.html.append(Markup("".join(reversed(self._closers))))  # noqa: S704 (ours)
        self._closers = [""] * len(self._closers)
        self._line = None


def _visible(data: str) -> str:
    """Show what hides or deceives as replaced: an entity brings it past the check of the file."""
    composed = unicodedata.normalize("NFC", data)
    hidden = {offset for offset, _ in forbidden(composed)}
    if not hidden:
        return composed
    return "".join("\ufffd" if at in hidden else char for at, char in enumerate(composed))


def _inline(line: _Line, cite: Cite) -> Markup:
    parts = (part if isinstance(part, str) else cite(part) for part in line.html)
    return Markup(fold("".join(parts)))  # noqa: S704 (made of encoded text)


def _marked(inline: Markup) -> str:
    """Write the elements of inline HTML as Markdown, where that means the same."""
    if "<" not in inline:
        return inline
    marked = str(inline)
    for element, mark in _MARKS:
        marked = element.sub(mark, marked)
    return _LINK.sub(_link, marked)


def _link(match: re.Match[str]) -> str:
    """Write a link as Markdown; MkDocs has to see its scheme, else it takes it for a page."""
    return f"[{match[2]}](<{html.escape(html.unescape(match[1]))}>)"


def _bullet(tag: str, number: int) -> str:
    return {"p": "", "ul": "- ", "ol": f"{number}. "}[tag]
