"""Numbers of things that a text tells, with the land of which it tells them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.curating.drafting.names.lands import land_within
from generator.curating.drafting.source_text.lines import lines, number_of, sentences
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.source_text.word_sets import word_set

_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_IN_WORDS = {
    **{word: number for number, word in enumerate(_TO_TWENTY.split())},
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "a dozen": 12,
    "two dozen": 24,
    "a hundred": 100,
}
NUMBERS_IN_WORDS = "|".join(sorted(_IN_WORDS, key=len, reverse=True))
"""Of a regular expression."""
_MORE = frozenset({"more than", "over", "above", "at least", "no fewer than", "no less than"})
_LESS = frozenset({"fewer than", "less than", "under", "below", "at most", "up to", "no more than"})
_NUMBER = re.compile(
    r"(?<!\bhundred and )(?<!\bthousand and )(?<!\bhundred )(?<!\bthousand )(?<!\bmillion )"
    r"(?:\b(?P<bound>no more than|no (?:fewer|less) than|more than|over|above|at least"
    r"|fewer than|less than|under|below|at most|up to"
    r"|about|around|nearly|some|roughly)\s+)?"
    r"(?<![\w.,$€£/-])(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?|"
    + NUMBERS_IN_WORDS
    + r")\s+(?P<between>(?:[a-zà-ÿA-Z][\w’'-]*\s+){0,3}?)(?P<noun>[a-zà-ÿ][a-zà-ÿ-]{2,})\b(?![’'])",
    re.IGNORECASE,
)
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_LABEL = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\bthis )(?<!\bthat )(?<!\bper )(?<!\bevery )"
    r"\b(?:line|route|number|no\.?|platform|gate|room|pier|berth|terminal|flight|junction"
    r"|chapter|page|phase|tier|grade)\s+\Z",
    re.IGNORECASE,
)
"""A number behind such a word is a name: two line 4 trams are not four."""
_LONGEST_LABEL = 24
_TELEPHONE = re.compile(r"0[0-9]{2,}\Z")
_SYNONYMS = {
    **dict.fromkeys(
        word_set("soldier troop officer personnel staffer serviceman servicemen"),
        "soldiers",
    ),
    **dict.fromkeys(word_set("resident inhabitant islander citizen"), "residents"),
    "people": "people",
    **dict.fromkeys(word_set("dead death killed victim"), "dead"),
    **dict.fromkeys(word_set("injured wounded casualty"), "injured"),
    **dict.fromkeys(word_set("ship vessel boat"), "ships"),
    **dict.fromkeys(word_set("lawmaker deputy legislator mp"), "lawmakers"),
    **dict.fromkeys(word_set("vote ballot"), "votes"),
}
_UNTELLING = word_set(
    """
    year years month months week weeks day days hour hours minute minutes time times of the and
    other per percent million billion trillion sides nations countries which that for from who
    was were is are has had in on at to by with than as into after before about its their his
    her not out said says told part way thing things more most least does goes steps parts
    rounds halves thirds quarters fifths sixths sevenths eighths ninths tenths fifth third quarter
    half ways cases
    """
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of things."""

    land: str
    """The name of the country that the sentence names before it; empty for none."""
    thing: str
    value: str
    """As claims have it: `13`, `>12`."""
    words: str
    """As the text has them, from the number to the noun."""
    line: int
    start: int
    end: int

    @property
    def is_of_kind(self) -> bool:
        """Whether the thing is of a kind that has a word for all: soldiers, residents."""
        return self.thing in _SYNONYMS.values() and self.thing != "people"


def quantities(text: str) -> Iterator[Quantity]:
    """Yield the numbers of things in a text."""
    for row in lines(text):
        for begin, stop in sentences(row):
            sentence = text[begin:stop]
            for match in _NUMBER.finditer(sentence):
                if found := _quantity(sentence, match):
                    land, thing, value, words = found
                    start = begin + match.start()
                    end = start + len(words)
                    line = number_of(text, start)
                    yield Quantity(land, thing, value, one_line(words), line, start, end)


def _quantity(sentence: str, match: re.Match[str]) -> tuple[str, str, str, str] | None:
    noun, between = match["noun"].lower(), match["between"].split()
    if _counts_nothing(sentence, match):
        return None
    if noun in _UNTELLING or any(word.lower() in _UNTELLING for word in between):
        return None
    single = noun.removesuffix("s") if noun not in _SYNONYMS else noun
    thing = _SYNONYMS.get(single)
    if thing is None and not noun.endswith("s"):
        # "reconnaissance troops": the noun may be the next word.
        rest = re.match(r"\s+([a-z]{3,})\b", sentence[match.end() :])
        if rest is None or (rest[1][-1] != "s" and rest[1] not in _SYNONYMS):
            return None
        noun = rest[1]
        thing = _SYNONYMS.get(noun.removesuffix("s"), noun)
        words = sentence[match.start() : match.end() + rest.end()]
    else:
        words = match[0]
        thing = thing or noun
    if thing in _UNTELLING:
        return None
    number = match["number"].lower().replace(",", "")
    value = str(_IN_WORDS.get(number, number))
    land = _land_first(sentence, match.start()) or _land_in(words)
    return land, thing, sign_of(match["bound"]) + value, words


def _counts_nothing(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether a number is of a rate of exchange, a name, a telephone or a year."""
    before = sentence[max(0, match.start() - _LONGEST_LABEL) : match.start()]
    is_name = before.rstrip().endswith("=") or _LABEL.search(before) is not None
    number = match["number"]
    return is_name or bool(_TELEPHONE.match(number) or _YEAR.fullmatch(number))


def sign_of(bound: str | None) -> str:
    """Return the sign that claims have for the words before a number: `>` for `more than`."""
    words = (bound or "").lower()
    sign = ">" if words in _MORE else "<" if words in _LESS else ""
    return sign + "=" * (words in {"at least", "at most", "up to"} or words.startswith("no "))


def in_figures(number: str) -> float:
    """Return a number that is written in figures or, up to a hundred, in words."""
    return float(_IN_WORDS.get(number, number.replace(",", "")))


def _land_first(sentence: str, end: int) -> str:
    """Return the first land that a sentence names before a place: it acts, others are acted on."""
    land = land_within(sentence[:end])
    return land.name if land else ""


def _land_in(words: str) -> str:
    land = land_within(words)
    return land.name if land else ""


_WORD = re.compile(r"[^\W_][\w’'-]*")
_AROUND = 3
"""Words beside a number that its clause has at most."""
_LEADS_ON = word_set("the a an of to in at on for by from its their his her our and or")
"""Words with which nothing ends."""
_ENDS_CLAUSE = word_set(
    """
    that which who whom whose and with while but as because after before since although when where
    """
)


def in_its_clause(text: str, start: int, end: int) -> str:
    """Return a number and its noun with the few words beside it that are of the same clause.

    Args:
        text: The whole text.
        start: Where the number begins in it.
        end: Where the noun ends, in the same line.
    """
    row = next(row for row in lines(text) if row.start <= start <= row.end)
    first, last = start, end
    for word in reversed(list(_WORD.finditer(text, row.start, first))[-_AROUND:]):
        if not _is_of_clause(text[word.start() : start], word[0]):
            break
        first = word.start()
    for word in list(_WORD.finditer(text, last, row.end))[:_AROUND]:
        if not _is_of_clause(text[last : word.end()], word[0]):
            break
        last = word.end()
    words = one_line(text[first:last])
    while words.rsplit(" ", 1)[-1].lower() in _LEADS_ON:
        words = words.rsplit(" ", 1)[0]
    return words


def _is_of_clause(between: str, word: str) -> bool:
    """Tell whether a word beside a number is of its clause: no stop or conjunction lies between."""
    is_number = word[0].isdigit()
    return (
        not is_number and word.lower() not in _ENDS_CLAUSE and not re.search(r"[^\w\s’'-]", between)
    )
