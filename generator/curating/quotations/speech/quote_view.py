"""One quotation and where it stands: what is around it, and how far a mention is."""

from bisect import bisect_left
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from generator.curating.quotations.syntax.analysis import Analysis, bucket
from generator.curating.quotations.syntax.clause_reader import ClauseReader
from generator.curating.quotations.syntax.links import strength
from generator.curating.quotations.syntax.mentions import Mention
from generator.curating.quotations.syntax.people import folded
from generator.curating.quotations.vocabulary.verbs import BASES

_WORDS_LOOKED_AT = 80
_LONGEST_PATH = 5
_MOST_BETWEEN = 60
"""Elements between a mention and the quotation that are looked at."""
_PERSONS = (
    ("I", frozenset({"i", "my", "me", "i’m", "i'm", "i’ve", "i've"})),
    ("we", frozenset({"we", "our", "us", "we’re", "we're"})),
)
_DASHES = frozenset("-–—―")
_TOLD_APART = frozenset({"that", "as", "the", "a", "is", "was", "of", "to"})
_ON_PATHS = frozenset({"that", "and", "but", "who", "to", "as", "of", "when", "while"})


@dataclass(frozen=True, slots=True)
class Previous:
    """The quotation before, and who was found to speak it."""

    quote: int
    mention: int | None


class QuoteView:
    """One quotation and where it stands."""

    def __init__(self, analysis: Analysis, quote: int, previous: Previous | None) -> None:
        """Look at a quotation that has a place in the text."""
        document = analysis.document
        self.analysis = analysis
        self.quote = quote
        self.previous = previous
        places = document.places[quote]
        self.begin, self.end = places[0], places[-1]
        """The elements that it begins and ends with: one for each of its paragraphs."""
        first, last = document.elements[self.begin], document.elements[self.end]
        self.first_sentence, self.last_sentence = first.sentence, last.sentence
        self.first_paragraph, self.last_paragraph = first.paragraph, last.paragraph
        self.text = document.text[document.quotes[quote].start : document.quotes[quote].end]
        self.context = self._context()
        begins = self.text[: _WORDS_LOOKED_AT * 20].split()[:_WORDS_LOOKED_AT]
        self.words = frozenset(folded(word) for word in begins)
        self.person = next((one for one, words in _PERSONS if words & self.words), "none")
        """Whether its words speak of "I", or of "we"."""
        self.length = bucket(self.text.count(" "))

    @cached_property
    def clauses(self) -> ClauseReader:
        """Return what is open and what has ended of the clauses of its sentence before it."""
        analysis = self.analysis
        first, _ = analysis.document.sentences[self.first_sentence]
        first = max(first, self.begin - _MOST_BETWEEN)
        numbers = range(
            bisect_left(analysis.firsts, first), bisect_left(analysis.firsts, self.begin)
        )
        mention_at: dict[int, int] = {}
        for number in numbers:  # a possessor begins a longer mention, and comes first
            if (
                not analysis.mentions[number].is_genitive
                or number + 1 not in numbers
                or (analysis.mentions[number + 1].first != analysis.mentions[number].first)
            ):
                mention_at.setdefault(analysis.mentions[number].first, number)
        reader = ClauseReader(analysis.document.elements, analysis.mentions, mention_at)
        reader.read(first, self.begin)
        return reader

    def after(self, previous: Previous | None) -> "QuoteView":
        """Return the same quotation after another one."""
        view = copy(self)
        view.previous = previous
        return view

    def is_bare(self) -> bool:
        """Tell whether its sentence holds nothing else."""
        return self.context == "nothing _ nothing"

    def is_signed_by(self, mention: Mention) -> bool:
        """Tell whether a paragraph begins with a dash and a mention, as a signature does."""
        document = self.analysis.document
        sentence, _ = document.sentences_of[document.elements[mention.first].paragraph]
        first, _ = document.sentences[sentence]
        return mention.first == first + 1 and document.elements[first].word in _DASHES

    def where(self, mention: Mention) -> str:
        """Return how far a mention is: in sentences of its paragraph, else in paragraphs."""
        document = self.analysis.document
        element = document.elements[mention.first]
        if self.begin <= mention.first <= self.end:
            return "within"
        is_before = mention.first < self.begin
        side = "before" if is_before else "after"
        sentence = self.first_sentence if is_before else self.last_sentence
        paragraph = self.first_paragraph if is_before else self.last_paragraph
        if element.sentence == sentence:
            return f"{side}, same sentence"
        if element.paragraph == paragraph:
            far = "next" if abs(element.sentence - sentence) == 1 else "further"
            return f"{side}, {far} sentence"
        if abs(element.paragraph - paragraph) > 1:
            return f"{side}, further paragraph"
        first, after = document.sentences_of[element.paragraph]
        near = element.sentence == (after - 1 if is_before else first)
        return f"{side}, next paragraph, {'near' if near else 'far'}"

    def between(self, first: int, after: int) -> range:
        """Return the elements between the quotation and a stretch."""
        if after <= self.begin:
            return range(after, self.begin)
        if first > self.end:
            return range(self.end + 1, first)
        return range(0)

    def path(self, mention: Mention) -> str:
        """Return what stands between, in short."""
        parts: list[str] = []
        for place in self.between(mention.first, mention.after):
            part = self._short(place)
            if not parts or parts[-1] != part or part not in "wM":
                parts.append(part)
            if len(parts) > _LONGEST_PATH:
                return "long"
        return " ".join(parts) or "nothing"

    def near_end(self, mention: Mention) -> str:
        """Return the last words before the quotation, or the first after it, in short."""
        between = self.between(mention.first, mention.after)
        near = between[-3:] if mention.first < self.begin else between[:3]
        return " ".join(self._short(place) for place in near)

    def counted(self, first: int, after: int) -> tuple[int, int, int]:
        """Return how many elements, quotations and mentions stand between."""
        between = self.between(first, after)
        near = between[:_MOST_BETWEEN]
        elements = self.analysis.document.elements
        quotes = sum(elements[place].kind == "quote" for place in near)
        return len(between), quotes, sum(place in self.analysis.begins for place in near)

    def stops_between(self, first: int, after: int) -> Iterable[str]:
        """Return the stops that divide a sentence between the quotation and a stretch."""
        near = self.between(first, after)[:_MOST_BETWEEN]
        found = {self.analysis.document.elements[place].word for place in near}
        return sorted(found & {";", ":", "—", ",", "–"})

    def _context(self) -> str:
        """Return what stands just before and after: nothing, a stop, a verb, a word."""
        document = self.analysis.document
        begin, _ = document.sentences[self.first_sentence]
        _, end = document.sentences[self.last_sentence]
        before = self._sort(self.begin - 1) if self.begin > begin else "nothing"
        after = self._sort(self.end + 1) if self.end + 1 < end else "nothing"
        return f"{before} _ {'nothing' if after in {'.', '!', '?'} else after}"

    def _sort(self, place: int) -> str:
        """Return the sort of an element beside the quotation."""
        elements = self.analysis.document.elements
        element = elements[place]
        if element.kind == "quote":
            return "quote"
        if element.kind == "stop":
            after_verb = place > 0 and elements[place - 1].lower in BASES and place < self.begin
            return ", after verb" if element.word == "," and after_verb else element.word
        if element.kind == "lower" and element.lower in BASES:
            return "verb"
        if place in self.analysis.begins and place > self.end:
            return "mention"
        return element.lower if element.lower in _TOLD_APART else "word"

    def _short(self, place: int) -> str:
        """Return what an element on the way is, in short."""
        element = self.analysis.document.elements[place]
        if element.kind == "quote":
            return "Q"
        if element.kind == "stop":
            return element.word
        if element.kind == "lower" and element.lower in BASES:
            return "v" if strength(BASES[element.lower]) == "weak" else "V"
        if element.lower in _ON_PATHS:
            return element.lower
        return "M" if place in self.analysis.begins else "w"
