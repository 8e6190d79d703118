"""A paragraph or list item as tokens of markdown-it: text, emphasis, links, citations.

Its preset "zero" reads nothing; each rule here adds one thing, and takes no sign for syntax in
doubt.
"""

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

from generator.text.markup import CITATION, is_web_address

_DESTINATION = re.compile(
    r"""
    \( (?: <(?P<pointed> https?://[^\s<>]+ )>
         | (?P<bare> https?://[^\s<>()]* (?:\([^\s<>()]*\)[^\s<>()]*)* ) ) \)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TEXT = re.compile(r"[^*\[\]]+")
"""No sign that may be syntax; markdown-it's own rule stops at every mark."""
_ADDRESS = re.compile(r"://\S*\*+[\w/]\Z")
"""An address that goes on after a star."""
_LONG = 200
"""Of an address, in characters."""
_STARS = re.compile(r"\*+")
_EMPHASES = {1: "emphasis", 2: "strong", 3: "both"}
"""What so many stars on either side mean."""


def inline_tokens(source: str) -> list[Token]:
    """Return the tokens of a block; their markup and content are its source, sign for sign."""
    if _TEXT.fullmatch(source):
        return [Token("text", "", 0, content=source)]
    (line,) = _parser().parseInline(source)
    return line.children or []


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link"])
    parser.disable(["normalize", "balance_pairs"])  # the first would change the length of a text
    parser.inline.ruler.at("text", _text)
    parser.inline.ruler.at("emphasis", _stars)
    parser.inline.ruler2.at("emphasis", _pair_stars)
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.before("link", "citation", _citation)
    return parser


def _text(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    """Read text up to the next sign that may be syntax."""
    match = _TEXT.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.append_pending(match[0])
    state.pos = match.end()
    return True


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    """Read `[@id; @id]`; as it begins like a link, no link can hold it."""
    match = CITATION.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content, token.markup = match[1], match[0]
    state.pos = match.end()
    return True


def _link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    """Read `[words](https://…)`: no title, no reference, no other scheme, and no image."""
    start, end = state.pos, state.posMax
    if state.src[start] != "[" or state.src[start - 1 : start] == "!":
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start, disableNested=True)
    match = _DESTINATION.match(state.src, label_end + 1, end) if label_end > 0 else None
    href = (match["pointed"] or match["bare"]) if match else ""
    if match is None or not is_web_address(href) or not state.src[start + 1 : label_end].strip():
        return False
    if not silent:
        opened = state.push("link_open", "a", 1)
        opened.attrs, opened.markup = {"href": href}, "["
        state.pos, state.posMax = start + 1, label_end
        state.md.inline.tokenize(state)
        state.push("link_close", "a", -1).markup = f"]{match[0]}"
    state.pos, state.posMax = match.end(), end
    return True


def _stars(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    """Read a run of `*`, which may begin or end emphasis where CommonMark says so."""
    run = _STARS.match(state.src, state.pos)
    if silent or run is None:
        return False
    scanned = state.scanDelims(run.start(), canSplitWord=True)
    before, after = state.src[run.start() - 1 : run.start()], state.src[run.end() : run.end() + 1]
    is_sign = (
        scanned.length not in _EMPHASES
        or before == "\\"
        or (before and after and _is_sign(before, after))
        or _ADDRESS.search(state.src, max(run.start() - _LONG, 0), run.end() + 1) is not None
    )
    state.push("text", "", 0).content = run[0]
    if not is_sign:
        state.delimiters.append(
            Delimiter(
                marker=ord("*"),
                length=scanned.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=scanned.can_open,
                close=scanned.can_close,
            )
        )
    state.pos = run.end()
    return True


def _pair_stars(state: StateInline) -> None:
    """Make emphasis of the runs that pair, in the text and in each link."""
    _pair(state.tokens, state.delimiters)
    for meta in state.tokens_meta:
        if meta and "delimiters" in meta:
            _pair(state.tokens, meta["delimiters"])


def _pair(tokens: list[Token], runs: list[Delimiter]) -> None:
    """Pair runs of one length only: CommonMark would end `**f*** off**` within the word."""
    waiting: list[Delimiter] = []
    lengths: Counter[int] = Counter()
    for run in runs:
        if run.close and lengths[run.length]:
            opened = waiting.pop()
            lengths[opened.length] -= 1
            while opened.length != run.length:  # what has no end is text
                opened = waiting.pop()
                lengths[opened.length] -= 1
            _turn(tokens[opened.token], 1)
            _turn(tokens[run.token], -1)
        elif run.open:
            waiting.append(run)
            lengths[run.length] += 1


def _turn(token: Token, nesting: Literal[1, -1]) -> None:
    """Turn the text of a run into the beginning or the end of an element."""
    token.type, token.nesting = _EMPHASES[len(token.content)], nesting
    token.markup, token.content = token.content, ""


def _is_sign(before: str, after: str) -> bool:
    """Tell whether `*` stands in a word (`5*3*2`, `Bürger*innen`) or alone in marks: `(*)`."""
    first, second = unicodedata.category(before), unicodedata.category(after)
    if _is_of_word(first) and _is_of_word(second):
        return True
    is_bracketed = first in {"Ps", "Pi"} and second in {"Pe", "Pf"}
    return is_bracketed or (before == after and first[0] == "P")


def _is_of_word(category: str) -> bool:
    """Tell whether a letter is of a script that sets spaces between words, or a digit."""
    return category[0] in "LN" and category != "Lo"
