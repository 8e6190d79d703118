"""A text as a row of words, stops and quotations, cut into sentences.

A quotation counts as one element, whatever it holds: who reports it stands outside.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.curating.quotations.marks.own_marks import are_its_own
from generator.curating.quotations.marks.paragraphs import Span, paragraphs
from generator.curating.quotations.marks.spans import Quoted
from generator.curating.quotations.syntax.ordinals import is_month
from generator.curating.quotations.vocabulary.function_words import ABBREVIATIONS

Kind = Literal["capital", "lower", "number", "stop", "quote"]

_WORD = re.compile(
    r"(?P<number>\d[\w,./%’'\-]*\w|\d)"
    r"|(?P<word>[^\W_]\w*(?:[’'.\-‑&/][^\W_]\w*)*\.?)"
    r"|(?P<stop>[^\w\s])"
)
_GENITIVE = re.compile(r"[’'][sS]$")
_SUBJECTS = {"il": "he", "elle": "she", "ils": "they", "elles": "they"}
_INVERTED = re.compile(r"(?P<verb>[a-zéèêîç]+)-(?:t-)?(?P<subject>ils?|elles?)$")
"""French: `a-t-il déclaré`, `dit-elle`."""
_ENDS = frozenset(".!?…")
_MARKS = frozenset('"“”„‟＂〝〞〟«»‹›「」『』`')
_SINGLE = frozenset("‘’'")
"""Single marks; where they are the text’s own, they are no words of it, as double ones are not."""
_CLOSERS = frozenset("\"”’'»“)]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+$|[A-Z]\.$")


@dataclass(slots=True)
class Element:
    """A word, a stop, or what one pair of marks encloses in one paragraph."""

    start: int
    end: int
    kind: Kind
    word: str
    """The word without its genitive ending; a quotation has none."""
    lower: str
    sentence: int = 0
    paragraph: int = 0
    quote: int = -1
    """The number of the quotation, or -1."""
    is_genitive: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what stands between marks, cut into elements."""

    text: str
    quotes: Sequence[Quoted]
    elements: Sequence[Element]
    sentences: Sequence[Span]
    """The first element of each sentence, and the one after its last."""
    paragraph_of: Sequence[int]
    """The paragraph of each sentence."""
    sentences_of: Sequence[Span]
    """The first sentence of each paragraph, and the one after its last."""
    places: Sequence[Sequence[int]]
    """The elements of each quotation, one for each of its paragraphs."""
    is_british: bool
    """It quotes with single marks."""


@dataclass(slots=True)
class _Cutter:
    text: str
    elements: list[Element] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    paragraph_of: list[int] = field(default_factory=list)
    first: int = 0

    def end_sentence(self, paragraph: int) -> None:
        if self.first < len(self.elements):
            self.sentences.append((self.first, len(self.elements)))
            self.paragraph_of.append(paragraph)
            self.first = len(self.elements)

    def add(self, element: Element, paragraph: int) -> None:
        element.sentence = len(self.sentences)
        element.paragraph = paragraph
        self.elements.append(element)


def document(text: str, quotes: Sequence[Quoted]) -> Document:
    """Cut a text into elements and sentences, given what stands between its marks."""
    stretches = [
        (start, end, number) for number, one in enumerate(quotes) for start, end in one.stretches
    ]
    is_british = _is_british(text, quotes)
    cutter = _Cutter(text)
    sentences_of: list[Span] = []
    following = 0
    for number, (start, end) in enumerate(paragraphs(text)):
        first = len(cutter.sentences)
        place = start
        while following < len(stretches) and stretches[following][0] < end:
            begin, stop, quote = stretches[following]
            following += 1
            if begin < place:
                continue
            before = begin - 1 if is_british and text[begin - 1 : begin] in _SINGLE else begin
            _words(cutter, place, before, number)
            cutter.add(Element(begin, stop, "quote", "", "", quote=quote), number)
            place = stop + 1 if is_british and text[stop : stop + 1] in _SINGLE else stop
            if _ends_after_quote(text, begin, stop, end):
                place = _after_closers(text, stop, end)
                cutter.end_sentence(number)
        _words(cutter, place, end, number)
        cutter.end_sentence(number)
        sentences_of.append((first, len(cutter.sentences)))
    places: list[list[int]] = [[] for _ in quotes]
    for index, element in enumerate(cutter.elements):
        if element.quote >= 0:
            places[element.quote].append(index)
    return Document(
        text,
        quotes,
        cutter.elements,
        cutter.sentences,
        cutter.paragraph_of,
        sentences_of,
        places,
        is_british,
    )


def _is_british(text: str, quotes: Sequence[Quoted]) -> bool:
    """Tell whether a text quotes with single marks."""
    spans = [
        [(one.start, one.end) for one in quotes if (one.mark in _SINGLE) is single]
        for single in (True, False)
    ]
    return are_its_own(text, *spans)


def _words(cutter: _Cutter, start: int, end: int, paragraph: int) -> None:
    """Add the words and stops of a stretch without quotations."""
    text = cutter.text
    for match in _WORD.finditer(text, start, end):
        if match.group() in _MARKS:  # a quotation is an element; its marks would stand around it
            continue
        element = _element(match)
        if inverted := _INVERTED.match(element.word):
            element = _with_verb(cutter, element, inverted, paragraph)
        ends = False
        if element.kind == "stop":
            ends = element.word in _ENDS and _begins_after(text, match.end(), end)
            ends = ends and not (text[match.start() - 1].isdigit() and is_month(text, match.end()))
        elif element.word.endswith(".") and not _is_abbreviation(element.lower):
            element.word, element.lower = element.word[:-1], element.lower[:-1]
            element.end -= 1
            cutter.add(element, paragraph)
            element = Element(match.end() - 1, match.end(), "stop", ".", ".")
            ends = _begins_after(text, match.end(), end)
        cutter.add(element, paragraph)
        if ends:
            cutter.end_sentence(paragraph)


def _with_verb(
    cutter: _Cutter, element: Element, inverted: re.Match[str], paragraph: int
) -> Element:
    """Add the French verb before its subject, `dit-il`; return the subject, as English has it."""
    verb, start = inverted["verb"], element.start + inverted.start("subject")
    end = element.start + len(verb)
    cutter.add(Element(element.start, end, "lower", verb, verb), paragraph)
    subject = inverted["subject"]
    return Element(start, start + len(subject), "lower", subject, _SUBJECTS[subject])


def _element(match: re.Match[str]) -> Element:
    word = match.group()
    if match["stop"]:
        return Element(match.start(), match.end(), "stop", word, word)
    if match["number"]:
        return Element(match.start(), match.end(), "number", word, word.lower())
    genitive = _GENITIVE.search(word)
    bare = word[: genitive.start()] if genitive else word
    kind: Kind = "capital" if bare[0].isupper() else "lower"
    end = match.start() + len(bare)
    return Element(match.start(), end, kind, bare, bare.lower(), is_genitive=genitive is not None)


def _is_abbreviation(lower: str) -> bool:
    return lower[:-1] in ABBREVIATIONS or _INITIALS.match(lower) is not None


def _begins_after(text: str, place: int, end: int) -> bool:
    """Tell whether a sentence may begin after a stop."""
    rest = text[place : min(end, place + 6)]
    stripped = rest.lstrip("\"”’')]» \t\u00a0\r\n")
    if not stripped:
        return True
    is_apart = rest != rest.lstrip() and not stripped[0].islower()
    return is_apart or rest[0] in '”"'


def _ends_after_quote(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether a sentence ends with a quotation: after a stop, before a new beginning."""
    last = text[stop - 1] if stop > start else ""
    after = _after_closers(text, stop, end)
    rest = text[after : min(end, after + 8)]
    if last in "’'":
        last = text[stop - 2 : stop - 1]
    if not rest.strip():
        return True
    if rest[0] in _ENDS:
        return False  # the stop that follows ends it
    following = rest.lstrip()[0]
    return last in {".", "…"} and not following.islower() and following not in ",;:—–-("


def _after_closers(text: str, place: int, end: int) -> int:
    while place < end and text[place] in _CLOSERS:
        place += 1
    return place
