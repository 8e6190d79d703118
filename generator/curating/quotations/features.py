"""What speaks for and against a mention as the speaker of a quotation, as names of features."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.curating.quotations.elements import Document
from generator.curating.quotations.links import Link, link, strength
from generator.curating.quotations.mentions import Mention
from generator.curating.quotations.people import People, folded, people
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary.verbs import BASES

_LONGEST_PATH = 5


@dataclass(frozen=True, slots=True)
class Analysis:
    """A text with everything that features ask for."""

    document: Document
    mentions: Sequence[Mention]
    firsts: Sequence[int]
    links: Sequence[Link]
    people: People
    begins: frozenset[int]


@dataclass(frozen=True, slots=True)
class Previous:
    """The quotation before, and who was found to speak it."""

    quote: int
    mention: int | None


def analysis(document: Document, mentions: Sequence[Mention]) -> Analysis:
    """Return a text with its links and people."""
    begins = frozenset(mention.first for mention in mentions)
    links = [link(document, mention, begins) for mention in mentions]
    return Analysis(
        document, mentions, [one.first for one in mentions], links, people(document, mentions), begins
    )


def bucket(number: int) -> str:
    """Return a coarse number."""
    for limit, name in ((0, "0"), (1, "1"), (2, "2"), (4, "3-4"), (8, "5-8"), (15, "9-15")):
        if number <= limit:
            return name
    return "16+"


def kind(analysis: Analysis, number: int) -> str:
    """Return what sort of mention it is."""
    mention = analysis.mentions[number]
    lower = analysis.document.elements[mention.head[0]].lower
    if mention.kind == "pronoun":
        return "he" if lower in words.MALE | words.FEMALE else lower
    if mention.kind == "noun":
        return f"noun {mention.noun or 'other'}{' plural' if mention.is_plural else ''}"
    entity = analysis.people.entities[analysis.people.entity_of[number]] if analysis.people.entity_of[number] >= 0 else None
    if entity is None:
        return "name"
    if entity.gender in {"m", "f"}:
        return "name person"
    if entity.gender == "n" or mention.noun in {"group", "document"}:
        return "name thing"
    return "name of two" if len(entity.tokens) > 1 else "name of one"


class QuoteView:
    """One quotation and where it stands."""

    def __init__(self, analysis: Analysis, quote: int, previous: Previous | None) -> None:
        document = analysis.document
        self.analysis = analysis
        self.quote = quote
        self.previous = previous
        places = document.places[quote]
        self.begin, self.end = places[0], places[-1]
        first = document.elements[self.begin]
        last = document.elements[self.end]
        self.first_sentence, self.last_sentence = first.sentence, last.sentence
        self.first_paragraph, self.last_paragraph = first.paragraph, last.paragraph
        self.text = document.text[document.quotes[quote].start : document.quotes[quote].end]
        self.context = self._context()
        self.words = frozenset(folded(word) for word in self.text.split()[:80])
        self.length = bucket(self.text.count(" "))

    def _context(self) -> str:
        """Return what stands just before and after: nothing, a stop, a verb, a word."""
        document = self.analysis.document
        begin, _ = document.sentences[self.first_sentence]
        _, end = document.sentences[self.last_sentence]
        before = self._sort(self.begin - 1) if self.begin > begin else "nothing"
        after = self._sort(self.end + 1) if self.end + 1 < end else "nothing"
        if after in {".", "!", "?"}:
            after = "nothing"
        return f"{before} _ {after}"

    def _sort(self, place: int) -> str:
        element = self.analysis.document.elements[place]
        if element.kind == "quote":
            return "quote"
        if element.kind == "stop":
            if element.word == "," and place > 0:
                other = self.analysis.document.elements[place - 1]
                return ", after verb" if other.lower in BASES and place < self.begin else ","
            return element.word
        if element.lower in BASES and element.kind == "lower":
            return "verb"
        if place in self.analysis.begins and place > self.end:
            return "mention"
        return element.lower if element.lower in {"that", "as", "the", "a", "is", "was", "of", "to"} else "word"

    def is_bare(self) -> bool:
        """Tell whether its sentence holds nothing else."""
        return self.context == "nothing _ nothing"


def features(view: QuoteView, number: int, near: Sequence[int]) -> Iterator[str]:
    """Yield the names of the features of one candidate.

    Args:
        view: The quotation.
        number: The mention.
        near: All candidates of the quotation.
    """
    analysis = view.analysis
    mention, bound = analysis.mentions[number], analysis.links[number]
    sort = kind(analysis, number)
    where = _where(view, mention)
    verb = strength(bound.verb)
    yield f"where: {where}"
    yield f"kind: {sort}"
    yield f"where, link: {where}; {bound.shape} {verb}"
    yield f"where, kind: {where}; {sort}"
    yield f"kind, link: {sort}; {bound.shape} {verb}"
    yield f"before: {bound.before}; {bound.shape}"
    yield f"context, where: {view.context}; {where}"
    if bound.verb:
        yield f"verb: {bound.verb}; {bound.shape}"
    yield f"apposition: {_is_apposition(analysis, number)}; {bound.shape}"
    yield f"genitive: {mention.is_genitive}; {bound.shape}"
    if "same sentence" in where:
        path = _path(view, mention, bound)
        yield f"path: {where}; {path}"
        yield f"path, link: {path}; {bound.shape} {verb}"
        yield f"path, context: {path}; {view.context}; {bound.shape}"
    yield from _distances(view, number, where, bound)
    yield from _rivals(view, number, near, where)
    yield from _chain(view, number, where)
    yield from _entity(view, number, sort)


def _is_apposition(analysis: Analysis, number: int) -> bool:
    """Tell whether a mention explains the one before it: "Packer, a strategist"."""
    mention = analysis.mentions[number]
    if number == 0 or analysis.links[number].before not in {",", "(", "—", "–", "of", "preposition", "and"}:
        return False
    before = analysis.mentions[number - 1]
    return before.after >= mention.first - 2 and before.kind != "pronoun"


def _where(view: QuoteView, mention: Mention) -> str:
    document = view.analysis.document
    element = document.elements[mention.first]
    if mention.first < view.begin:
        sentences = view.first_sentence - element.sentence
        paragraphs = view.first_paragraph - element.paragraph
        side = "before"
    elif mention.first > view.end:
        sentences = element.sentence - view.last_sentence
        paragraphs = element.paragraph - view.last_paragraph
        side = "after"
    else:
        return "within"
    if sentences == 0:
        return f"{side}, same sentence"
    if paragraphs == 0:
        return f"{side}, {'next' if sentences == 1 else 'further'} sentence"
    if paragraphs == 1:
        if side == "before":
            first, after = document.sentences_of[element.paragraph]
            return f"{side}, next paragraph, {'near' if element.sentence == after - 1 else 'far'}"
        first, _ = document.sentences_of[element.paragraph]
        return f"{side}, next paragraph, {'near' if element.sentence == first else 'far'}"
    return f"{side}, further paragraph"


def _between(view: QuoteView, first: int, after: int) -> tuple[int, int]:
    """Return the elements between the quotation and a stretch."""
    if after <= view.begin:
        return after, view.begin
    if first > view.end:
        return view.end + 1, first
    return first, first


def _path(view: QuoteView, mention: Mention, bound: Link) -> str:
    """Return what stands between, in short."""
    elements = view.analysis.document.elements
    start, stop = _between(view, mention.first, mention.after)
    parts: list[str] = []
    place = start
    while place < stop:
        element = elements[place]
        if element.kind == "quote":
            part = "Q"
        elif element.kind == "stop":
            part = element.word
        elif element.kind == "lower" and element.lower in BASES:
            part = "V" if strength(BASES[element.lower]) != "weak" else "v"
        elif element.lower in {"that", "and", "but", "who", "to", "as", "of", "when", "while"}:
            part = element.lower
        elif place in view.analysis.begins:
            part = "M"
        else:
            part = "w"
        if not parts or parts[-1] != part or part not in "wM":
            parts.append(part)
        place += 1
        if len(parts) > _LONGEST_PATH:
            return "long"
    return " ".join(parts) or "nothing"


def _distances(view: QuoteView, number: int, where: str, bound: Link) -> Iterator[str]:
    elements = view.analysis.document.elements
    start, stop = _between(view, bound.first, bound.after)
    between = range(start, min(stop, start + 60))
    quotes = sum(elements[place].kind == "quote" for place in between)
    others = sum(place in view.analysis.begins for place in between)
    side = where.split(",")[0]
    yield f"distance: {side}; {bucket(stop - start)}"
    yield f"mentions between: {where}; {bucket(others)}"
    yield f"quotes between: {where}; {min(quotes, 2)}"
    yield f"distance, link: {side}; {bucket(stop - start)}; {bound.shape}"
    stops = {elements[place].word for place in between if elements[place].kind == "stop"}
    if "same sentence" in where:
        for stop_word in sorted(stops & {";", ":", "—", ",", "–"}):
            yield f"stop between: {where}; {stop_word}"


def _rivals(view: QuoteView, number: int, near: Sequence[int], where: str) -> Iterator[str]:
    """Yield how the candidate ranks among those of its side and with a link."""
    analysis = view.analysis
    mention = analysis.mentions[number]
    linked = analysis.links[number].shape not in {"none", "genitive of words"}
    sentence = analysis.document.elements[mention.first].sentence
    same = [other for other in near if analysis.document.elements[analysis.mentions[other].first].sentence == sentence]
    is_first = same[0] == number or analysis.mentions[same[0]].first == mention.first
    yield f"first of sentence: {where}; {is_first}"
    side_before = mention.first < view.begin
    closer = 0
    for other in near:
        rival = analysis.mentions[other]
        shape = analysis.links[other].shape
        if shape in {"none", "genitive of words", "verb beyond mention"} or (rival.first < view.begin) != side_before:
            continue
        if (rival.first > mention.first) if side_before else (rival.first < mention.first):
            closer += 1
    yield f"linked and nearer: {where.split(',')[0]}; {linked}; {min(closer, 3)}"
    same_sentence = any(
        analysis.links[other].shape in {"verb follows", "verb before", "according to", "verb after apposition"}
        and _where(view, analysis.mentions[other]).endswith("same sentence")
        for other in near if other != number
    )
    yield f"a rival is linked in the sentence: {where}; {same_sentence}"


def _chain(view: QuoteView, number: int, where: str) -> Iterator[str]:
    """Yield how the candidate stands to the quotation before and its speaker."""
    previous = view.previous
    if previous is None:
        yield f"no quotation before: {where}"
        return
    analysis = view.analysis
    elements = analysis.document.elements
    places = analysis.document.places[previous.quote]
    if not places:
        return
    other = elements[places[-1]]
    if other.sentence == view.first_sentence:
        gap = "same sentence"
    elif other.paragraph == view.first_paragraph:
        gap = "same paragraph"
    elif other.paragraph == view.first_paragraph - 1:
        gap = "next paragraph"
    else:
        gap = "further"
    same = previous.mention == number
    yield f"mention of the quotation before: {gap}; {same}"
    yield f"mention of the quotation before, context: {gap}; {same}; {view.context}"
    if previous.mention is not None:
        mine = analysis.people.entity_of[number]
        theirs = analysis.people.entity_of[previous.mention]
        entity = "unknown" if mine < 0 or theirs < 0 else str(mine == theirs)
        yield f"speaker of the quotation before: {gap}; {entity}"
        yield f"speaker of the quotation before, where: {entity}; {where}; {view.is_bare()}"
        own_after = analysis.mentions[previous.mention].first > places[-1]
        yield f"side of the quotation before: {own_after}; {where}; {gap}"


def _entity(view: QuoteView, number: int, sort: str) -> Iterator[str]:
    """Yield what is known of whom the mention means."""
    analysis = view.analysis
    at = analysis.people.entity_of[number]
    if at < 0:
        return
    entity = analysis.people.entities[at]
    yield f"times named: {bucket(entity.count)}"
    named = entity.key in view.words or f"{entity.key}’s" in view.words
    yield f"named within: {named}; {view.length}"
    strong = sum(
        analysis.links[other].shape in {"verb follows", "verb before"} and strength(analysis.links[other].verb) != "weak"
        for other in entity.mentions[:30]
    )
    yield f"speaks elsewhere: {bucket(strong)}"
    yield f"times named, kind: {sort}; {bucket(entity.count)}"
