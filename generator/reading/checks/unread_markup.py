"""Rules for prose: Markdown and HTML that are not supported would be shown as typed."""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from generator.prose_tree.passages import Passage, passages
from generator.prose_tree.tree import without_syntax
from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text, shorten
from generator.reading.seeds.brief import HEADINGS, JUDGEMENTS
from generator.reading.seeds.judgements import FIELD_LINE
from generator.reading.seeds.records import Seeds
from generator.text.markup import CITATION, MAX_PROSE_BYTES

_ELEMENTS = (
    "a abbr b big blockquote body br center code dd del div dl dt em embed figure font form h[1-6] "
    "head hr html i iframe img input ins kbd li link mark meta ol p pre q s script small span "
    "strike strong style sub sup svg table tbody td tfoot th thead tr tt u ul video"
)
"""HTML elements; any other word in angle brackets, such as <minister>, is text."""

_LINK = "[words](https://…)"
_EXPECTED = {
    "html": "**strong**, *emphasis* or plain words",
    "comment": "nothing: readers see it",
    "address": _LINK,
    "image": f"a link, {_LINK}",
    "link": _LINK,
    "definition": _LINK,
    "footnote": "the note in the text",
    "heading": "a paragraph",
    "rule": "nothing, or an empty line",
    "table": "sentences or a list",
    "quotation": "quotation marks",
    "code": "plain words",
    "strike": "the words as they should be",
    "underscores": "*emphasis* or **strong**",
    "stars": "**strong** with no space inside the marks and no letter beside them",
    "backslash": "none",
}
"""What an editor writes instead of each construct."""

_UNREAD = re.compile(
    rf"""
      (?P<comment> <!-- )
    | (?P<html> </?(?:{"|".join(_ELEMENTS.split())})(?:\s[^<>]*)?/?> )
    | (?P<address> <(?:https?://|mailto:)[^\s<>]*> )
    | (?P<entity> &(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}}); )
    | (?P<image> !\[[^\[\]]*\]\([^()\s]*\)? )
    | (?P<footnote> \[\^[^\[\]\s]+\] )
    | (?P<definition> ^[ ]{{0,3}}\[[^\[\]\n]+\]:[ \t]*<?(?:https?:|/|\.) )
    | (?P<link> \[[^\[\]]+\]\((?:<?https?:|[^\s()]*[:/.\#@])[^\s()]*\)? )
    | (?P<heading> ^[ ]{{0,3}}\#{{1,6}}[ \t]+\S[^\n]* )
    | (?P<rule> ^[ \t]*(?:=={{2,}}|([-*_])(?:[ \t]*\11){{2,}})[ \t]*$ )
    | (?P<table> ^[ \t]*\|[^\n]*\|[ \t]*$ )
    | (?P<quotation> ^[ ]{{0,3}}>[> ]*(?:[^\W\d]|["“„«'‘*])[^\n]* )
    | (?P<code> ^[ ]{{0,3}}(?:```+|~~~+) | `(?=[^\s`])[^`\n]*(?<=[^\s`])`(?!\w) )
    | (?P<strike> ~~(?=[^\s~])[^~\n]*(?<=[^\s~])~~ )
    | (?P<underscores> (?<!\w)__?(?=[^\s_])[^_\n]*(?<=[^\s_])__?(?!\w) )
    | (?P<stars> (?<![\d*])\*\*(?=[^\s*]) | (?<=[^\s\d*])\*\*(?!\*) )
    | (?P<backslash> \\(?:[!-/:-@\[-`{{-~]|$) )
    """,
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)

_MAYBE = re.compile(r"[<>&\[\]#=_|`~*\\]")
"""Characters of which every construct has one, except a rule of dashes: a quick first test.

It takes a tenth of the time.
"""

_LIST_LINE = re.compile(
    r"""
    ^[ \t]* (?P<mark> (?P<bullet>[-*]) | (?P<other>[+•‣◦·–—]) | (?P<number>[0-9]{1,2}[.)]) )
    [ \t]+ (?=\S)
    """,
    re.MULTILINE | re.VERBOSE,
)
"""A line that begins like a list item of Markdown or a word processor; a year is no number."""


def _prose(seeds: Seeds) -> Iterator[Text]:
    """Yield the texts in which markup is read, except those that another rule refuses."""
    refused = {id(part.body) for part in seeds.brief if part.heading not in HEADINGS}
    for text in queries.cited_texts(seeds):
        if len(text) <= MAX_PROSE_BYTES and id(text) not in refused:
            yield text


def unread_markup(seeds: Seeds) -> Iterator[Finding]:
    """Prose has Markdown or HTML that is not read, so readers see its signs.

    Bad:  The talks were <b>open</b>, as ![a map](https://example.org/map.png) shows.
    Good: The talks were **open**, as [a map](https://example.org/map.png) shows.
    """
    for text in _prose(seeds):
        if not _may_have_markup(text):
            continue
        words = without_syntax(text)
        for first, others in _unread(words):
            source = text[first.start() : first.end()]
            more = f", as {'are' if others > 1 else 'is'} {others} more like it" if others else ""
            where = queries.place(text, first.end() - len(source.lstrip()))
            message = f'"{shorten(source)}" is shown as it stands{more}'
            yield where, f"{message}, expected {_instead_of(first)}"
        for match in CITATION.finditer(text):
            if words[match.start()] == "[":
                message = "a citation that goes on in another paragraph or item, expected it in one"
                yield queries.place(text, match.start()), message


def _may_have_markup(text: str) -> bool:
    """Return whether there may be a construct; blanking signs that are read makes none."""
    return bool(_MAYBE.search(text)) or "--" in text or "- -" in text


def _unread(words: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the first match of each construct, and how many more there are."""
    by_construct: dict[str, list[re.Match[str]]] = {}
    if not _may_have_markup(words):
        return iter(())
    for match in _UNREAD.finditer(words):
        if match["entity"] is None or match["entity"][1] == "#" or match["entity"][1:] in html5:
            by_construct.setdefault(match.lastgroup or "", []).append(match)
    return ((first, len(others)) for first, *others in by_construct.values())


def _instead_of(match: re.Match[str]) -> str:
    """Return what to write instead of a construct."""
    if match.lastgroup != "entity":
        return _EXPECTED[match.lastgroup or ""]
    character = unescape(match[0])
    is_seen = character.isprintable() and character.strip()
    return f'"{character}"' if is_seen else "the character itself"


def unread_list(seeds: Seeds) -> Iterator[Finding]:
    """Lines look like a list but lack its empty line above, its one level, or its - or 1., 2., 3.

    Bad:  Open are: / - the toll / - the price
    Good: Open are: / (an empty line) / - the toll / - the price
    """
    judged = [part.body for part in seeds.brief if part.heading == JUDGEMENTS]
    for text in filter(_LIST_LINE.search, _prose(seeds)):
        for passage in passages(text):
            if match := _list_line(passage, is_judged=any(text is one for one in judged)):
                where = queries.place(text, passage.start + match.start("mark"))
                message = f'"{match["mark"]}" begins no item of a list here'
                yield where, f"{message}, expected {_instead_of_line(match, passage)}"


def _list_line(passage: Passage, *, is_judged: bool) -> re.Match[str] | None:
    """Return the first line that looks like a list item; a single one may be a date or a minus.

    What is indented below a judgement is a field of it, which other rules judge.
    """
    is_item = passage.kind != "p"
    field = FIELD_LINE.search(passage.source) if is_judged and is_item else None
    end = field.start() if field else len(passage.source)
    matches = _LIST_LINE.finditer(passage.source, 0, end)
    lines = [line for line in matches if line.start() or not is_item]
    if len(lines) > 1:
        return lines[0]
    is_nested = is_item and any(_looks_nested(line, passage) for line in lines)
    return lines[0] if is_nested else None


def _looks_nested(line: re.Match[str], passage: Passage) -> bool:
    """Tell whether a line inside a list item looks like a nested item."""
    if line["bullet"]:
        return not passage.source[line.end()].isdigit()
    return passage.kind == "ol" and bool(line["number"])


def _instead_of_line(line: re.Match[str], passage: Passage) -> str:
    """Return what to write instead of a line."""
    if line["other"] or line["mark"].endswith(")"):
        return '"-" or "1."'
    if line["bullet"]:
        return "an empty line above the list" if passage.kind == "p" else "a list of one level"
    return "an empty line above the list, and numbers that count up by one"
