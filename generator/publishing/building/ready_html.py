"""Takes blocks of ready HTML out of Python-Markdown's way, and puts them back as they were.

Nearly all of our pages is HTML already, which Python-Markdown and MkDocs would each read with
`html.parser`, sign for sign. What they look for is only where each block ends; a regular expression
over the tags finds the same. Whatever is not plainly written is left to Python-Markdown.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown import Markdown
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace
from markdown.util import HTML_PLACEHOLDER, STX

_TAG = re.compile(
    r"""
    < (?: (?P<closes> / ) (?P<closed> [a-zA-Z][a-zA-Z0-9-]* ) \s*
        | (?P<opened> [a-zA-Z][a-zA-Z0-9-]* )
          (?: \s+ [a-zA-Z_:][a-zA-Z0-9_:.-]* (?: = "[^"<]*" )? )* \s* (?P<empty> /? ) )
    >
    """,
    re.VERBOSE,
)
"""A tag as we write tags; nothing that two parsers could read differently."""
_UNFINISHED = re.compile(r"&(?!(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9.-]*);)")
"""An ampersand that begins no complete reference: Python-Markdown may add what is missing."""
_PLACEHOLDER = re.compile("<p>{0}</p>|{0}".format(HTML_PLACEHOLDER % "([0-9]+)"))
_BLANK_LINE = re.compile(r"(?:[ ]*\n){2}")
_WIDE_BLANK_LINE = re.compile(r"\n +\n")
_UNEVEN = ("\x02", "\x03", "\r", "\t", "```", "~~~")
"""What is done away with, made even, or taken for code before blocks of HTML are looked for."""
_NO_TAGS_WITHIN = frozenset(
    "iframe noembed noframes plaintext script style textarea title xmp".split()  # noqa: SIM905
)
"""Elements in which versions of `html.parser` read other things as tags."""


_PLAIN = re.compile(
    rf"""
    (?: [^<]*+ <
        (?: / [a-zA-Z][a-zA-Z0-9-]*+ \s*+
          | (?! (?i: {"|".join(sorted(_NO_TAGS_WITHIN))} ) )
            [a-zA-Z][a-zA-Z0-9-]*+
            (?: \s++ [a-zA-Z_:][a-zA-Z0-9_:.-]*+ (?: = "[^"<]*+" )?+ )*+ \s*+ /?+ )
        >
    )*+ \Z
    """,
    re.VERBOSE,
)
"""HTML that has nothing but such tags, none of whose elements may hold what is no HTML."""


class _UnusualError(Exception):
    """The HTML is not plainly written."""


def install(md: Markdown) -> None:
    """Make a converter, with the extensions that MkDocs always has, find blocks of HTML our way."""
    late = _LateBlocks(md)
    md.preprocessors.register(_EarlyBlocks(md, late), "normalize_whitespace", 30)
    md.preprocessors.register(late, "html_block", 20)
    md.postprocessors.register(_PutBack(md), "raw_html", 30)


class _EarlyBlocks(NormalizeWhitespace):
    """Stores the blocks before anything else looks at them, if there is nothing else to do to them.

    It stands in the place of `normalize_whitespace`, the first to see a page.
    """

    def __init__(self, md: Markdown, late: "_LateBlocks") -> None:
        """Take the converter, and the one who stores blocks where this one does not."""
        super().__init__(md)
        self._late = late

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a placeholder for each block; else, all lines with even spaces."""
        source = "\n".join(lines) + "\n\n"
        self._late.is_done = False
        if not any(sign in source for sign in _UNEVEN) and not _is_blank_line_wide(source):
            try:
                stored = _stored(source, self.md)
            except _UnusualError:
                return super().run(lines)
            self._late.is_done = True
            return stored
        return super().run(lines)


class _LateBlocks(HtmlBlockPreprocessor):
    """Stores the blocks as `html_block` does, in whose place it stands."""

    is_done = False
    """Whether they are stored already."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a placeholder for each block."""
        if self.is_done:
            return lines
        try:
            return _stored("\n".join(lines), self.md)
        except _UnusualError:
            return super().run(lines)


def _is_blank_line_wide(source: str) -> bool:
    """Return whether a line has spaces alone."""
    return " \n" in source and _WIDE_BLANK_LINE.search(source) is not None


def _stored(source: str, md: Markdown) -> list[str]:
    """Store the blocks of HTML; return the lines with a placeholder for each of them.

    Raises:
        _UnusualError: The source is for Python-Markdown to read; nothing is stored.
    """
    if _UNFINISHED.search(source) or "<!" in source or "<?" in source:
        raise _UnusualError
    parts: list[str] = []
    at = 0
    for start, end in list(_blocks(source, md)):
        ending = "\n" if _BLANK_LINE.match(source, end) else ""
        placeholder = md.htmlStash.store(source[start:end] + ending)
        parts += [source[at:start], "\n", placeholder, "\n\n"]
        at = end
    return "".join([*parts, source[at:]]).split("\n")


def _blocks(source: str, md: Markdown) -> Iterator[tuple[int, int]]:
    """Yield where each block of HTML begins and ends: an element at the start of a line.

    Raises:
        _UnusualError: There is a tag, or a place for one, of which parsers may think differently.
    """
    at = 0
    while (opens := source.find("<", at)) >= 0:
        tag = _TAG.match(source, opens)
        if tag is None:
            raise _UnusualError
        at, name = tag.end(), tag["opened"]
        if name is None:
            continue  # the end of an element that stands in a line of text
        if tag["empty"] or name == "hr":
            raise _UnusualError  # it may be a block of its own
        if md.is_block_level(name) and _begins_line(source, opens):
            at = _end(source, opens, name)
            yield opens, at
            if not source.startswith("\n", at):
                raise _UnusualError  # the line goes on behind the block
        elif name in _NO_TAGS_WITHIN:
            raise _UnusualError


def _end(source: str, start: int, name: str) -> int:
    """Return the end of the element that begins at a place.

    Raises:
        _UnusualError: It has none, or holds what is not plainly written.
    """
    depth = opened = 0
    for tag in re.compile(f"<(/?){name}(?![a-zA-Z0-9-])").finditer(source, start):
        depth += -1 if tag[1] else 1
        opened += not tag[1]
        if not depth:
            end = source.find(">", tag.end()) + 1
            # Where there is one element of the name, nothing within can end it earlier.
            if opened > 1 or not _PLAIN.match(source, start, end):
                _require_plain(source[start:end])
            return end
    raise _UnusualError


def _require_plain(block: str) -> None:
    """Refuse a block that Python-Markdown may take to end elsewhere.

    It counts every tag that was opened, `<br>` as well, and takes the end of an element for that of
    all which were opened in it.

    Raises:
        _UnusualError: It is such a block.
    """
    tags = _TAG.findall(block)
    if len(tags) != block.count("<"):
        raise _UnusualError
    if any(f"<{name}" in block for name in _NO_TAGS_WITHIN) and not _are_bare(tags):
        raise _UnusualError
    within: list[str] = []
    last = len(tags) - 1
    for number, (closes, closed, opened, empty) in enumerate(tags):
        if not closes:
            if not empty:
                within.append(opened)
            continue
        if closed in within:
            while within.pop() != closed:
                pass
        if not within and number != last:
            raise _UnusualError
    if within:
        raise _UnusualError


def _are_bare(tags: list[tuple[str, str, str, str]]) -> bool:
    """Return whether no tag stands in an element whose content may be no HTML."""
    return all(
        after[1] == before[2]
        for before, after in pairwise(tags)
        if before[2] in _NO_TAGS_WITHIN and not before[3]
    )


def _begins_line(source: str, at: int) -> bool:
    """Return whether at most three spaces stand before a place on its line.

    Raises:
        _UnusualError: There are more, or there are tabs: the line may belong to a code block.
    """
    before = source[source.rfind("\n", 0, at) + 1 : at]
    if before and not before.strip():
        raise _UnusualError
    return not before


class _PutBack(RawHtmlPostprocessor):
    """Puts blocks back as `raw_html` does, but looks into none that holds no placeholder."""

    def run(self, text: str) -> str:
        """Return the page with its blocks."""
        return _PLACEHOLDER.sub(self._restored, text)

    def _restored(self, found: re.Match[str]) -> str:
        number = int(found[1] or found[2])
        if number >= self.md.htmlStash.html_counter:
            return found[0]
        html = self.stash_to_string(str(self.md.htmlStash.rawHtmlBlocks[number]))
        if found[1] and not self.isblocklevel(html):
            html = f"<p>{html}</p>"
        return self.run(html) if STX in html else html
