"""Splits a text into words and punctuation marks, each with its place, for comparison.

Two texts have the same tokens if they differ in the shape of marks, dashes and letters (`ﬁ`, `fi`),
in white space or in the way an accent is written, and in nothing else.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.reading.verifying.characters import (
    APOSTROPHE,
    BETWEEN_DIGITS,
    CURRENCY,
    DASH,
    HAN_AND_KANA,
    HANGUL,
    HEBREW,
    HYPHEN,
    LETTERS,
    LINE_END,
    NO_WORD,
    SAME_MARK,
)

_WORD = rf"[^\s{NO_WORD}]"
_GERSHAYIM = rf"(?<=[{HEBREW}])[\"”״](?=[{HEBREW}](?![{HEBREW}]))"
"""The mark before the last letter of a Hebrew abbreviation; often typed as a quotation mark."""
_IN_WORD = f"(?<![{HAN_AND_KANA}{HANGUL}])[{APOSTROPHE}](?![{HAN_AND_KANA}{HANGUL}])"
"""An apostrophe; beside a letter of Han, kana or Hangul it is a quotation mark."""

_IN_NUMBER = rf"(?<=\d)[{BETWEEN_DIGITS}](?=\d)"

_TOKEN = re.compile(
    rf"""
      (?P<ellipsis> \.(?:\s?\.){{2,}} | [。．]{{3,}} | […⋯‥]+(?:\s?\.(?!\w))* )
    | (?P<dash>     --+ | [—―]{{2,}} | [{DASH}] )
    | (?P<mark>     ["“”„‟⹂＂«»‹›❮❯″‶〝〞〟❝❞🙶🙷🙸˝ˮ「」『』｢｣﹁﹂﹃﹄]
                    | `` | '' | (?<!\w),,(?=['‚‘]?\w) | ‚‚ )
    | (?P<word>     (?P<changed> \[[^\W\d_]\] )? {_WORD}+
                    (?: (?: {_IN_WORD} | {_GERSHAYIM} | {_IN_NUMBER} ) {_WORD}+ )* )
    | (?P<single>   [{APOSTROPHE}‚‵❛❜] )
    | (?P<other>    \S )
    """,
    re.VERBOSE,
)
_SAME = {"ellipsis": "…", "dash": "-", "mark": '"', "single": '"'}
"""Single and double marks are the same: which of them is the inner one is the house's choice."""
_PLAIN = str.maketrans(
    {
        **LETTERS,
        **dict.fromkeys(APOSTROPHE, "'"),
        **dict.fromkeys('"”״', '"'),
        "[": "",
        "]": "",
        "，": ",",
        "．": ".",
        "：": ":",
    }
)
_DIVIDED = re.compile(rf"(?<=[^\W\d_])[{HYPHEN}]{LINE_END}(?=[^\W\d_])")

_COMPOUND = re.compile(
    rf"""
    (?: (?: [{CURRENCY}]\s? | [+#@&%] ){{1,3}} | (?<!\w)[-−–‒﹣－](?=\d) | (?<![\w.])\.(?=\d) )?
    {_WORD}+
    (?: (?: {_IN_WORD} | {_GERSHAYIM} | [{DASH}]{{1,3}} (?:{LINE_END})?
          | (?<!\w\w)\.[{HYPHEN}–](?=\w)
          | [/_&+@=·‧~∼〜∕⁄／＆＋＠＝～] | [{CURRENCY}]
          | {_IN_NUMBER} | (?<=\d)[\ \u00a0\u2009\u202f](?=\d{{3}}(?!\d)|[¼-¾⅐-⅞]|\d/\d)
          | \.(?=[a-z]) | (?<!\w\w)\.(?=\w) )
        {_WORD}+ )*
    (?: [%°{CURRENCY}] | (?: [+]{{1,2}} | \# )(?!\w)
      | (?<=\d)[\ \u00a0\u2009\u202f][%°{CURRENCY}](?!\d) )?
    """,
    re.VERBOSE,
)
"""What cannot be cut: anti-war, post–Cold, 1,000, 1 000, 2 ½, –5, U.S., $5, 2010–2015, C++."""
_LONG_DASH = re.compile(
    rf"(?P<before>{_WORD}+)(?P<dash>[—―\u2e3a\u2e3b]|--+)(?:{LINE_END})?(?=(?P<after>{_WORD}+))"
)
"""An unspaced em dash, as American papers set it between clauses."""
_PREFIXES = frozenset({
    "all", "anti", "co", "counter", "cross", "ex", "extra", "far", "half", "high", "inter",
    "long", "low", "mid", "multi", "near", "neo", "non", "over", "pan", "post", "pre", "pro",
    "pseudo", "quasi", "re", "self", "semi", "short", "sub", "super", "trans", "ultra", "un",
    "under", "well"
})  # fmt: skip
"""What is never followed by a clause; with a dash after it, it is the first part of a compound."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a punctuation mark of a text."""

    key: str
    """What is compared: equal keys are the same word or mark."""
    start: int
    end: int
    is_word: bool
    any_case: bool = False
    """Its first letter was changed in brackets: `[W]e`."""
    divides: bool = False
    """A hyphen at the end of a line, perhaps the typesetter's: the case goes on."""


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of a passage, with their places in the whole text."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup or ""
        key = _SAME.get(kind) or match.group()
        if kind == "word":
            key = unicodedata.normalize("NFC", _composed(key).translate(_PLAIN))
        elif kind == "other":
            key = SAME_MARK.get(key, key)
        divides = kind == "dash" and _divides(text, match.start())
        yield Token(key, *match.span(), kind == "word", bool(match["changed"]), divides)


def _composed(word: str) -> str:
    return word if word.isascii() else unicodedata.normalize("NFC", word)


def _divides(text: str, place: int) -> bool:
    match = _DIVIDED.match(text, place)
    if match is None:
        return False
    after = text[match.end() : match.end() + 2]
    return not after[0].isupper() or (text[place - 1].isupper() and after.isupper())


def uncuttable(text: str, start: int, end: int) -> frozenset[int]:
    """Return the places of a passage that are in the middle of a word, a number or a compound."""
    return frozenset(
        place for match in _COMPOUND.finditer(text, start, end) for place in _inside(match)
    )


def _inside(compound: re.Match[str]) -> Iterator[int]:
    """Yield the places within a compound, but not those around a dash between two clauses."""
    places = set(range(compound.start() + 1, compound.end()))
    for dash in _LONG_DASH.finditer(compound.string, compound.start(), compound.end()):
        if _divides_clauses(dash):
            places.difference_update(range(dash.start("dash"), dash.end() + 1))
    yield from places


def _divides_clauses(dash: re.Match[str]) -> bool:
    """Tell `the plan—which fails` from a compound set with too long a dash: `US—China talks`."""
    before, after = dash["before"], dash["after"]
    names = not before[0].islower() and not after[0].islower()
    return not names and before.lower() not in _PREFIXES
