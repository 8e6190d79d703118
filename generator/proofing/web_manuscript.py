"""A manuscript that is a web page, as all of its text: nothing of it is taken for navigation."""

from collections.abc import Iterator
from html.parser import HTMLParser

from generator.curating.raw.decoding import decoded
from generator.curating.raw.raw_text import UnreadableError

MOST_TAGS, MOST_CHARACTERS = 100_000, 4_000_000
_LEFT_OUT = frozenset({"script", "style"})
_CELLS = frozenset({"td", "th"})
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt"}
    | {"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"}
    | {"li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr"}
    | {"ul", "details", "summary"}
)
_MARKS = {"start": "“", "end": "”"}


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
    reader = _Reader()
    reader.feed(source)
    reader.close()
    text = "\n".join(reader.rows())
    if not text.strip():
        raise UnreadableError("there is no text in this web page")
    return f"{text}\n"


class _Reader(HTMLParser):
    """Collects the lines of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[tuple[bool, list[str]]] = [(False, [])]
        self._left_out = 0
        self._quotes = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        """Begin a block, a cell or a quotation."""
        self._left_out += tag in _LEFT_OUT
        self._quotes += tag == "blockquote"
        self._break(tag, "start")

    def handle_endtag(self, tag: str) -> None:
        """End one."""
        self._left_out = max(0, self._left_out - (tag in _LEFT_OUT))
        self._quotes = max(0, self._quotes - (tag == "blockquote"))
        self._break(tag, "end")

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        """Break a line at `<br/>`; nothing begins."""
        self._break(tag, "")

    def handle_data(self, data: str) -> None:
        """Take text."""
        if not self._left_out:
            self._rows[-1][1].append(data)

    def rows(self) -> Iterator[str]:
        """Yield the lines, with an empty one between block quotes and others."""
        before = False
        for is_quote, parts in self._rows:
            words = "\t".join(" ".join(cell.split()) for cell in "".join(parts).split("\v"))
            if words.strip():
                if is_quote != before:
                    yield ""
                before = is_quote
                yield f"> {words.strip()}" if is_quote else words.strip()

    def _break(self, tag: str, side: str) -> None:
        if tag == "q" and side:
            self.handle_data(_MARKS[side])
        elif tag in _CELLS:
            self._rows[-1][1].append("\v" if side == "end" else "")
        elif tag in _BLOCKS:
            self._rows.append((self._quotes > 0, []))
