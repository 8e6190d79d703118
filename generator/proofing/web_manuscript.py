"""A manuscript that is a web page, as all of its text: nothing of it is taken for navigation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from generator.curating.raw.decoding import decoded
from generator.curating.raw.raw_text import UnreadableError

MOST_TAGS, MOST_CHARACTERS = 100_000, 4_000_000
_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<[!?][^<>]*>")
_ENDS = {"!--": "-->", "script": "</script>", "style": "</style>"}
"""What ends a comment, a script or a style, all of which is no text."""
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt"}
    | {"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"}
    | {"li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr"}
    | {"ul", "details", "summary"}
)
_CELL_ENDS = "\v"
_SIGNS = {"q": "“", "/q": "”", "/td": _CELL_ENDS, "/th": _CELL_ENDS}


def web_manuscript(data: bytes) -> str:
    """Return the text of a web page, a block to a line; block quotes as those of Markdown.

    Raises:
        UnreadableError: There is no text in it, or more than a manuscript has.
    """
    source = decoded(data).text
    tags = source.count("<")
    if tags > MOST_TAGS or len(source) > MOST_CHARACTERS:
        message = f"{tags:,} tags in {len(source):,} characters, expected a manuscript"
        raise UnreadableError(f"{message}, at most {MOST_TAGS:,} in {MOST_CHARACTERS:,}")
    text = "\n".join(_rows(source))
    if not text.strip():
        raise UnreadableError("there is no text in this web page")
    return f"{text}\n"


def _rows(source: str) -> Iterator[str]:
    """Yield the lines, with an empty one between block quotes and others."""
    reader = _Lines()
    for name, words in _pieces(source):
        reader.take(name, words)
    before = False
    for is_quote, parts in reader.lines:
        cells = (" ".join(cell.split()) for cell in "".join(parts).split(_CELL_ENDS))
        words = "\t".join(cells).strip()
        if words:
            if is_quote != before:
                yield ""
            before = is_quote
            yield f"> {words}" if is_quote else words


@dataclass(slots=True)
class _Lines:
    """The lines of a page, each with whether it is of a block quote."""

    lines: list[tuple[bool, list[str]]] = field(default_factory=lambda: [(False, [])])
    quotes: int = 0

    def take(self, name: str, words: str) -> None:
        """Take text, or a tag by its name: `p`, `/p`."""
        bare = name.removeprefix("/")
        if bare == "blockquote":
            self.quotes = max(0, self.quotes + (1 if name == bare else -1))
        if bare in _BLOCKS:
            self.lines.append((self.quotes > 0, []))
        else:
            self.lines[-1][1].append(_SIGNS.get(name, "") if name else unescape(words))


def _pieces(source: str) -> Iterator[tuple[str, str]]:
    """Yield the tags of a page by name, and its text, which has none; in one go over it.

    What is never closed, a tag, a comment or a script, is text: it is rather read than lost.
    """
    lower = source.lower()
    unclosed: set[str] = set()
    place = 0
    while (begin := source.find("<", place)) >= 0:
        yield "", source[place:begin]
        tag = _TAG.match(source, begin)
        name = "!--" if source.startswith("<!--", begin) else (tag[1] or "!").lower() if tag else ""
        ends = _ENDS.get(name, "")
        end = lower.find(ends, begin + 1) if ends and ends not in unclosed else -1
        if end >= 0:
            place = end + len(ends)
        elif tag and not ends:
            yield name, ""
            place = tag.end()
        else:
            unclosed.add(ends)
            yield "", "<"
            place = begin + 1
    yield "", source[place:]
