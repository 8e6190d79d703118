"""Words and marks of a text, each with its place, so that typography does not count.

Two texts have the same tokens if they differ in the shape of marks and dashes, in white space or in
the way an accent is written, and in nothing else.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_WORD = (
    r"[^\s!-/:-@\[-^`{-~"
    r"\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u2010-\u2027\u2030-\u205e\u2212\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20]"
)
"""Any character that is neither white space nor punctuation nor a sign; also a lone accent."""
_APOSTROPHE = "['‘’‛`´]"
_HYPHEN = "[-‐‑]"

_TOKEN = re.compile(
    rf"""
      (?P<ellipsis> \.(?:\s?\.){{2,}} | … )
    | (?P<dash>     --+ | [-‐‑‒–—―−] )
    | (?P<double>   ["“”„‟＂«»] | `` | '' )
    | (?P<word>     (?P<changed> \[[^\W\d_]\] )? {_WORD}+ (?: {_APOSTROPHE} {_WORD}+ )* )
    | (?P<single>   ['‘’‚‛‹›`´] )
    | (?P<other>    \S )
    """,
    re.VERBOSE,
)
_SAME = {"ellipsis": "…", "dash": "-", "double": '"', "single": "'"}
_PLAIN = str.maketrans(dict.fromkeys("‘’‛`´", "'") | dict.fromkeys(_INVISIBLE + "[]"))

_COMPOUND = re.compile(
    rf"""
    (?: [$€£¥+#@&%]{{1,3}} | (?<!\w)[-−](?=\d) )?
    {_WORD}+
    (?: (?: {_APOSTROPHE} | {_HYPHEN} | [/_&+@=] | [$€£¥]
          | (?<=\d)[.,:–−](?=\d) | \.(?=[a-z]) | (?<!\w\w)\.(?=\w) )
        {_WORD}+ )*
    [%°€£$]?
    """,
    re.VERBOSE,
)
"""What cannot be cut: anti-war, 1,000, U.S., $5, 2010–2015."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of a text."""

    key: str
    """What is compared: equal keys are the same word or mark."""
    start: int
    end: int
    is_word: bool
    any_case: bool = False
    """Its first letter was changed in brackets: `[W]e`."""


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of a passage, with their places in the whole text."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup or ""
        key = _SAME.get(kind) or unicodedata.normalize("NFC", match.group())
        key = key.translate(_PLAIN) if kind == "word" else key
        if key:
            yield Token(key, *match.span(), kind == "word", bool(match["changed"]))


def uncuttable(text: str, start: int, end: int) -> frozenset[int]:
    """Return the places of a passage that are in the middle of a word, a number or a compound."""
    return frozenset(
        place
        for match in _COMPOUND.finditer(text, start, end)
        for place in range(match.start() + 1, match.end())
    )
