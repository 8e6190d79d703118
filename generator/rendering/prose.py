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

import nh3
from markdown import Markdown
from markupsafe import Markup

from generator.markup import CITATION, fold, forbidden, ids, is_web_address, without_citations
from generator.rendering.escape import piece, text

Cite = Callable[[tuple[str, ...]], Markup]
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

_MAYBE_MARKS = re.compile(
    r"""
    [^\w\ \n.,;:?!'"()%/‘’“”„€£–—…-] | _    # may be a mark, or nobody thought of it
    | ^ (?: [ -] | \d+[.)] ) | [ ]{2}       # a list, an indent, a break
    """,
    re.MULTILINE | re.VERBOSE,
)
"""Most summaries have none of these: they are paragraphs of words and need no parser."""

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
    """A paragraph or a list item: its inline HTML and its words."""

    tag: str
    html: list[Markup] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def markdown(source: str, cite: Cite) -> Markup:
    """Return the prose as Markdown: a line per paragraph or item, a blank line between blocks."""
    out: list[str] = []
    previous, number = "", 0
    for line in _lines(source, cite):
        number = number + 1 if line.tag == previous else 1
        if out:
            out.append("\n" if line.tag == previous != "p" else "\n\n")
        out += (_bullet(line.tag, number), _marked(_inline(line)))
        previous = line.tag
    return Markup("".join(out))  # noqa: S704 (made of encoded text)


def blocks(source: str, cite: Cite) -> list[tuple[str, Markup]]:
    """Return each paragraph or item as `p`, `ul` or `ol` with its inline HTML."""
    return [(line.tag, _inline(line)) for line in _lines(source, cite)]


def inline_html(source: str, cite: Cite) -> Markup:
    """Return the prose as inline HTML, for a list item or a card; blocks follow after a space."""
    return Markup(" ").join(_inline(line) for line in _lines(source, cite))


@lru_cache(maxsize=2048)
def plain(source: str) -> str:
    """Return the words alone, without citations, a line per paragraph or item; not encoded."""
    lines = (without_citations(fold("".join(line.words))) for line in _lines(source, _nothing))
    words = without_citations("\n".join(lines))  # an end may have met a beginning
    return "\n".join(line for line in map(fold, words.split("\n")) if line)


def _nothing(_: tuple[str, ...]) -> Markup:
    return Markup()


def _lines(source: str, cite: Cite) -> list[_Line]:
    if not _MAYBE_MARKS.search(source):
        paragraphs = filter(fold, source.split("\n\n"))
        return [_Line("p", [piece(words)], [words]) for words in paragraphs]
    writer = _Writer(cite)
    writer.feed(_clean(source))
    writer.close()
    return [line for line in writer.lines if fold("".join(line.words))]


@lru_cache(maxsize=1024)
def _clean(source: str) -> str:
    """Return the source as clean HTML; a page, its description and the search ask for it."""
    return _SANITISER.clean(_parser().reset().convert(_tamed(source)))


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

    def __init__(self, cite: Cite) -> None:
        super().__init__()
        self.lines: list[_Line] = []
        self._cite = cite
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
        """Write text encoded and citations as links; white space between blocks is nothing."""
        data = _visible(data)
        if self._line is None and not fold(data):
            return
        line = self._begun()
        line.words.append(data)
        for index, part in enumerate(CITATION.split(data)):
            if index % 2 == 0:
                line.html.append(piece(part))
            elif "</a>" in self._closers:  # a link cannot hold another
                line.html.append(piece(f"[@{part}]"))
            else:
                # No space before its number, which would stand alone on the next line.
                line.html[-1] = line.html[-1].rstrip(" ")
                line.html.append(self._cite(ids(part)))

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


def _inline(line: _Line) -> Markup:
    return Markup(fold("".join(line.html)))  # noqa: S704 (made of encoded text)


def _marked(inline: Markup) -> str:
    """Write the elements of inline HTML as Markdown, where that means the same."""
    marked = str(inline)
    for element, mark in _MARKS:
        marked = element.sub(mark, marked)
    return _LINK.sub(_link, marked)


def _link(match: re.Match[str]) -> str:
    """Write a link as Markdown; MkDocs has to see its scheme, else it takes it for a page."""
    return f"[{match[2]}](<{html.escape(html.unescape(match[1]))}>)"


def _bullet(tag: str, number: int) -> str:
    return {"p": "", "ul": "- ", "ol": f"{number}. "}[tag]
