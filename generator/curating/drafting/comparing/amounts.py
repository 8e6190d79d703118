"""Amounts that a text tells: money, shares, how long something lasts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.curating.drafting.comparing.quantities import NUMBERS_IN_WORDS, in_figures, sign_of
from generator.curating.drafting.source_text.lines import number_of
from generator.curating.drafting.source_text.nearness import Sentence, sentences_of
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.source_text.word_sets import word_set

_SCALES = {
    **dict.fromkeys(("thousand", "k"), 1_000),
    **dict.fromkeys(("million", "mn", "m"), 1_000_000),
    **dict.fromkeys(("billion", "bn", "b"), 1_000_000_000),
    **dict.fromkeys(("trillion", "tn"), 1_000_000_000_000),
}
_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees", "₽": "roubles"}
_CURRENCIES = word_set(
    """
    dollar euro pound franc yen yuan rouble ruble rupee zloty peso real rand lira won krone kroner
    krona kronor króna krónur crown forint shekel dirham hryvnia
    """
)
_ONE_CURRENCY = {
    **{name: f"{name}s" for name in _CURRENCIES},
    **dict.fromkeys(("krone", "kroner"), "kroner"),
    **dict.fromkeys(("krona", "kronor"), "kronor"),
    **dict.fromkeys(("króna", "krónur"), "krónur"),
    **dict.fromkeys(("rouble", "ruble"), "roubles"),
    **{name: name for name in ("yen", "yuan", "rand", "won")},
}
_TIMES = ("minute", "hour", "day", "week", "month", "year")
TIMES = frozenset(f"{one}s" for one in _TIMES)
"""Units of how long something lasts."""
_POINTS = "percentage points"


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


_AMOUNT = re.compile(
    rf"""
    (?: \b (?P<bound> no\ more\ than | no\ (?:fewer|less)\ than
        | more\ than | over | above | at\ least | fewer\ than | less\ than | under | below
        | at\ most | up\ to | about | around | nearly | almost | some | roughly ) \s+ )?
    (?<! [\w.,/-] )
    (?: (?: US|A|C|NZ )? (?P<sign> [{"".join(_SIGNS)}] ) \s? )?
    (?P<number> [0-9]{{1,3}} (?: ,[0-9]{{3}} )+ (?: \.[0-9]+ )? | [0-9]+ (?: \.[0-9]+ )?
      | (?: half\s+ )? an? \b | {NUMBERS_IN_WORDS.replace(" ", "[ ]")} )
    (?: [\s-]? (?P<scale> {_any_of(_SCALES)} ) \b )?
    (?: [\s-]? (?P<share> % | per\s?cent\b | percent\b | pct\b )
      | [\s-] percentage\s (?P<points> points? ) \b
      | [\s-] (?: [A-Z][a-zé]+ \s )? (?P<currency> {_any_of(_CURRENCIES)} ) s? \b
      | [\s-] (?P<time> {_any_of(_TIMES)} ) s? \b
        (?! [-\s] (?: ago | old | earlier | later | before | after | away ) \b )
      | )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SEVERAL = re.compile(r"[0-9]\s*(?:to|and|or|,|–)\s*\Z", re.IGNORECASE)
"""Before the last of several numbers: `from 4 to 6 percent`."""
_BEFORE = 12
"""Characters in which such a number ends."""
_OF_A_POLL = re.compile(r"\bmargin of (?:\w+ )?error\b", re.IGNORECASE)
_SMALL = frozenset({"a", "an"})


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of something."""

    unit: str
    """`dollars`, `percent`, `percentage points`, `days`."""
    value: str
    """As claims have it: `12`, `>40,000,000`."""
    words: str
    """As the text has them."""
    line: int
    start: int
    end: int
    sentence: Sentence


def amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts in the sentences of a text; how far a poll may err is none."""
    for sentence in sentences_of(text):
        if _OF_A_POLL.search(text, sentence.start, sentence.end):
            continue
        for match in _AMOUNT.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, match.start() - _BEFORE) : match.start()]
            unit, value = _unit_of(match), _value_of(match)
            if unit and value and not _SEVERAL.search(before):
                line = number_of(text, match.start())
                words = one_line(match[0])
                yield Amount(unit, value, words, line, match.start(), match.end(), sentence)


def _unit_of(match: re.Match[str]) -> str:
    """Return the unit of an amount; empty where it has none."""
    if match["sign"]:
        return _SIGNS[match["sign"]]
    if match["share"]:
        return "percent"
    if match["points"]:
        return _POINTS
    if match["currency"]:
        return _ONE_CURRENCY[match["currency"].lower()]
    return f"{match['time'].lower()}s" if match["time"] else ""


def _value_of(match: re.Match[str]) -> str:
    """Return an amount as a number with its bound; empty where it is none, as `a day`."""
    said = " ".join(match["number"].lower().split())
    scale = _SCALES.get((match["scale"] or "").lower(), 1)
    if said in _SMALL | {"half a", "half an"}:
        if scale == 1:
            return ""
        number = scale if said in _SMALL else scale / 2
    else:
        number = in_figures(said) * scale
    whole = round(number, 6)
    return sign_of(match["bound"]) + (f"{int(whole):,}" if whole == int(whole) else f"{whole:,}")
