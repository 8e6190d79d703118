"""The words of a text as the search looks them up; `script/search/words.js` cuts and folds alike.

A word is a run of letters, digits and combining marks. Besides: `U.S.`, `Ph.D.`, `R&D` and `C++`
are one word, a decimal keeps its point (`1.5bn` is not `15bn`, `.5` is `0.5`), `1,000`, `1'000` and
`1 000` are `1000`, `9:30` is `9.30`, each letter of a script without spaces between words is a
word, and a compound (`co-operation`, `F-35`, `O'Brien`, `14.5.2031`, `R & D`, `F 35`) is found by
its parts and joined. An Arabic word is found without its article, too.
"""

import re
from functools import cache, lru_cache
from itertools import chain
from unicodedata import category

from generator.text.words import fold

DIGRAPHS = {"ø": "oe", "ö": "oe", "ä": "ae", "å": "aa", "ü": "ue"}
"""The other way to type a letter, beside what folding makes of it: Loekke, Aakesson."""
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
)
"""Thai, Lao, Myanmar, Khmer, Han and kana, written without spaces: ranges of a character class."""
JOINERS = "-\u2010\u2011\u2013'\u2019"
"""What joins the parts of a compound: hyphens, an en dash without spaces, an apostrophe."""

_DIGRAPHS = str.maketrans({**DIGRAPHS, **{key.upper(): value for key, value in DIGRAPHS.items()}})
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"(?P<whole>\d{1,3}(?:(?P<mark>[.,'’])\d{3})(?:(?P=mark)\d{3})*)(?P<rest>.*)")
"""A number whose thousands are set apart, and what follows: its decimals, its unit."""
_DOTTED = re.compile(r"(?<![\d.,])\d+(?:\.\d+){2,}(?![.,]?\d)")
"""A date or the number of a version."""
_TIME = re.compile(r"(?<![\w:.,])\d{1,2}:[0-5]\d(?![:.,]?\d)[^\W\d_]*")
"""A time of day, which others write with a point."""
_AND = re.compile(r"(?<![^\W_])(?:[^\W_]{1,3}(?: & [^\W_]{1,3})+|[A-Z] and [A-Z])(?![^\W_])")
_NUMBERED = re.compile(r"(?<![^\W_])[A-Z]{1,3} \d{1,4}s?(?![^\W_]|[.,:]\d)")
"""The name of a type, a road, a group whose number stands apart: `F 35`, `G 20`."""
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![.,]?\d)")
"""A number whose thousands are set apart by spaces."""
_UNIT = re.compile(
    r"(?<![\w.,:])\d{1,4} (?:[kcmn]m|kg|[bmt]n|[kmgt]wh?|[KMGT]Wh?|ft|ha|[ap]m|[mtgkG])(?!\w)"
)
"""A number whose unit stands apart: `40 km`."""
_APART = (_NUMBERED, _UNIT)
_WITH_ZERO = re.compile(r"0\d[.,]")
"""An hour before ten as clocks show it."""
_GENITIVES = ("'s", "’s", "'S", "’S")
_ARTICLE = re.compile(r"\A(?:[وبكف]?ال|لل)(?=[^\W\d_]{3})")
"""The Arabic article, with a conjunction or preposition that is written in one with it."""


def words_of(text: str) -> set[str]:
    """Return the words of a text as they are looked up: folded, and with digraphs if they have any.

    Args:
        text: Any text, in NFC.
    """
    spaced = ["".join(match[0].split()) for match in _SPACED.finditer(text)]
    spaced += [_bare(match[0]) for apart in _APART for match in apart.finditer(text)]
    if " & " in text or " and " in text:
        named = (match[0].replace(" and ", "&") for match in _AND.finditer(text))
        spaced += [word for one in named for word in _of_letters(one)]
    return {*chain.from_iterable(map(_words_between_spaces, set(text.split()))), *spaced}


@lru_cache(maxsize=1 << 17)
def _words_between_spaces(text: str) -> tuple[str, ...]:
    """Return the words of a stretch without spaces: there are fewer of them than words."""
    plain = text.isascii()
    unspaced = not plain and bool(_unspaced().search(text))
    marked = not plain and any(map(_is_mark, text))
    pattern, compound = _patterns(unspaced=unspaced, marked=marked)
    words = [word for match in pattern.finditer(text) for word in _spellings(match[0])]
    if len(words) > 1:
        joined = (match[0] for match in compound.finditer(text))
        words += [word for whole in joined if _LETTER.search(whole) for word in _of_letters(whole)]
        words += [word for match in _DOTTED.finditer(text) for word in _of_number(match[0])]
        times = (match[0].replace(":", ".") for match in _TIME.finditer(text))
        words += [word for one in times for word in _of_number(one)]
    return tuple(dict.fromkeys(words))


def _is_mark(char: str) -> bool:
    """Tell whether a character is a combining mark."""
    return category(char)[0] == "M"


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}]")


@cache
def _patterns(*, unspaced: bool, marked: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a word is and what a compound, for text with or without such letters and marks.

    Classes of many letters take long to compile, and few briefings have any of these.
    """
    without = UNSPACED if unspaced else ""
    marks = f"[{_marks()}]" if marked else ""
    first = rf"[^\W_{without}]"
    letter = rf"[^\W\d_{without}]"
    within = rf"(?:{first}|{marks})" if marked else first
    ends = rf"(?!{within})"
    word = re.compile(
        rf"(?<![\d.,])\d{{1,3}}(?:(?:,\d{{3}})+\.\d+|(?:\.\d{{3}})+,\d+|(?:,\d{{3}})+"
        rf"|(?:\.\d{{3}}){{2,}}|(?:['’]\d{{3}})+)(?![.,]?\d){letter}*{ends}"  # 1,000,000.00
        rf"|(?<!\d[.,])\d+[.,]\d+(?![.,]?\d){letter}*{ends}"  # 1.5bn
        rf"|(?<![\w.,])\.\d+(?![.,]?\d){letter}*{ends}"  # .5
        rf"|{letter}{{1,2}}(?:\+\+|\#)(?![^\W_])"  # C++
        rf"|{letter}{{1,2}}(?:\.{letter}{{1,2}})+{ends}"  # U.S., Ph.D.
        rf"|{first}{{1,3}}(?:&{first}{{1,3}})+{ends}"  # R&D
        + (rf"|[{without}]" if unspaced else "")
        + (f"{marks}*" if marked else "")
        + rf"|{first}{within}*(?:['’][sS]{ends})?"  # Greenland's
    )
    return word, re.compile(rf"{first}{within}*(?:[{JOINERS}]{first}{within}*)+")


@cache
def _marks() -> str:
    """Return all combining marks, as ranges of a character class."""
    codes = chain(range(0x300, 0x20000), range(0xE0100, 0xE01F0))
    marks = {chr(code) for code in codes if _is_mark(chr(code))}
    starts = sorted(mark for mark in marks if chr(ord(mark) - 1) not in marks)
    ends = sorted(mark for mark in marks if chr(ord(mark) + 1) not in marks)
    return "".join(f"{first}-{last}" for first, last in zip(starts, ends, strict=True))


def _spellings(word: str) -> set[str]:
    if word[0] == ".":
        return _of_number(f"0{word}")
    if word[0].isdigit() and not word.isalnum() and not word.endswith(_GENITIVES):
        return _of_number(word)
    return _of_letters(word)


def _of_number(word: str) -> set[str]:
    """Return a number without its groups of thousands, a decimal with a point."""
    if _WITH_ZERO.match(word):
        word = word[1:]
    parted = _NUMBER.fullmatch(word)
    if parted is None or (parted["mark"] == "." and parted["rest"].startswith(".")):
        return {fold(word.replace(",", "."))}
    joined = re.sub("[.,'’]", "", parted["whole"]) + parted["rest"].replace(",", ".")
    is_decimal = parted["mark"] == "." and word.count(".") == 1 and "," not in word
    return {fold(joined), fold(word)} if is_decimal else {fold(joined)}


def _of_letters(word: str) -> set[str]:
    if word.isascii():
        return {_bare(word)} - {""}
    bare = _bare(word)
    return {bare, _bare(word.translate(_DIGRAPHS)), _ARTICLE.sub("", bare)} - {""}


def _bare(word: str) -> str:
    folded = fold(word).removesuffix("'s")
    return "".join(char for char in folded if char.isalnum() or char in "&+#" or _joins(char))


def _joins(char: str) -> bool:
    """Tell whether a character is a combining mark that folding has left."""
    return not char.isascii() and _is_mark(char)
