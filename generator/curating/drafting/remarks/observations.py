"""What can be said of a text from its form alone: it describes the text, never motives."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.curating.drafting.names.who_acts import lands_that_act
from generator.curating.drafting.quotes.records import QuoteDraft
from generator.curating.drafting.remarks.mangled import Mangled
from generator.curating.drafting.source_text.boilerplate import Boilerplate
from generator.curating.drafting.source_text.lines import lines, sentence_at
from generator.curating.drafting.telling import Suggestion
from generator.text.words import fold

_SAYS = {
    "a headline of another story": ("headline of another story", "headlines of other stories"),
    "a picture caption": ("picture caption", "picture captions"),
    "a notice of the web page": ("notice of the web page", "notices of the web page"),
}
_NUMBERS = ("", "A", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
_TIMES = {1: "", 2: " twice", 3: " three times"}
_UNNAMED = re.compile(
    r"\b(?:according to (?:media |press |some |unconfirmed )?reports|reports (?:say|said|suggest)"
    r"|is reported to|reportedly|sources (?:say|said)|it is understood that)\b",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\b(?:falsely|wrongly|baselessly|misleadingly) (?:claim(?:s|ed)|said|says|stat(?:es|ed))\b"
)
_CREDIT = re.compile(r"\b(?:AP|AFP|dpa|EPA|Reuters|Getty|TASS|Xinhua|PA)\b")
_WORD = re.compile(r"[^\W\d_]{4,}")
_MOST_SIGNS = 5


def observations(  # noqa: PLR0913  (the text, and all that was found in it)
    text: str,
    *,
    missing: Sequence[str],
    spans: Sequence[Boilerplate],
    signs: Sequence[Mangled],
    suggestions: Sequence[Suggestion],
    quotes: Sequence[QuoteDraft],
) -> Iterator[str]:
    """Yield sentences for `reliability`, each of which the text itself shows."""
    if missing:
        named = missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} or {missing[-1]}"
        yield f"The text names no {named}."
    yield from _not_of_the_report(text, spans)
    if signs:
        words = ", ".join(
            f"“{one.words}” for “{one.expected}”" if one.is_plain else f"“{one.words}”"
            for one in signs[:_MOST_SIGNS]
        )
        yield f"The wording reads as if synonyms had been put in word by word: {words}."
    yield from _slips(suggestions)
    yield from _spelt_twice(text)
    yield from _on_whose_word(text)
    if len(quotes) == 1:
        yield "It holds one quotation."
    if not quotes:
        yield "It holds no quotation."


def _not_of_the_report(text: str, spans: Sequence[Boilerplate]) -> Iterator[str]:
    """Yield what stands in the text and does not belong to the report."""
    kinds = Counter(one.kind for one in spans)
    last = max((one.end for one in spans), default=0) >= len(text.rstrip())
    for kind, number in kinds.items():
        if kind in _SAYS:
            single, several = _SAYS[kind]
            how_many = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
            what = f"{several} stand" if number > 1 else f"{single} stands"
            is_at_end = last and kind == spans[-1].kind
            yield f"{how_many} {what} {'at its end' if is_at_end else 'in the text'}."
    captions = [text[one.start : one.end] for one in spans if one.kind == "a picture caption"]
    named = list(dict.fromkeys(name for one in captions for name in _CREDIT.findall(one)))
    if named:
        names = " and ".join([", ".join(named[:-1]), named[-1]] if named[1:] else named)
        subject = "The picture credits name" if len(captions) > 1 else "The picture credit names"
        yield f"{subject} {names}."
    if kinds["a notice of verification"]:
        yield "It states that it was verified; the notice stands at its end."


def _slips(suggestions: Sequence[Suggestion]) -> Iterator[str]:
    """Yield what the text calls somebody that others do not."""
    for one in suggestions:
        if one.type == "slip" and one.label.startswith("The office") and one.is_of_text:
            name = one.label.removeprefix("The office of ")
            values = Counter(each.value for each in one.here)
            told = " and ".join(f"“{value}”{_TIMES.get(n, '')}" for value, n in values.items())
            theirs = dict.fromkeys(each.value for each in one.there)
            others = " or ".join(f"“{value}”" for value in theirs)
            yield f"It calls {name} {told}" + (f"; other articles, {others}." if others else ".")
        elif one.type == "slip" and one.label.startswith("The name"):
            spelt = dict.fromkeys(each.value for each in one.here)
            yield f"It prints the name {' and '.join(f'“{value}”' for value in spelt)}."


def _spelt_twice(text: str) -> Iterator[str]:
    """Yield a name that the text spells with and without its accents."""
    forms: dict[str, Counter[str]] = {}
    for word in _WORD.findall(text):
        if word[0].isupper() and not word.isupper():
            forms.setdefault(fold(word), Counter())[word] += 1
    for told in forms.values():
        accented = [word for word in told if not word.isascii()]
        if accented and len(told) > 1:
            both = " and ".join(f"“{word}”" for word in sorted(told, key=str.isascii)[:2])
            yield f"It spells one name both {both}."


def _on_whose_word(text: str) -> Iterator[str]:
    """Yield of whom the text has unnamed reports, and where it judges by itself."""
    rows = lines(text)
    told = set()
    for row in rows:
        for match in _UNNAMED.finditer(row.text):
            start, end = sentence_at(row, row.start + match.start())
            told |= {land.in_words for land in lands_that_act(text[start:end])[:1]}
    for name in sorted(told):
        yield f"What it says of {name} rests on unnamed reports."
    for words in dict.fromkeys(match[0] for match in _VERDICT.finditer(text)):
        yield f"“{words}” is the text’s own verdict."
