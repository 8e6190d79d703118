"""Whose clause leads to a quotation: "Trump attacked Obama, calling him “…”"."""

from collections.abc import Iterator, Sequence

from generator.curating.quotations.speech.quote_view import QuoteView
from generator.curating.quotations.syntax.elements import Element
from generator.curating.quotations.syntax.links import Link
from generator.curating.quotations.syntax.mentions import Mention
from generator.curating.quotations.syntax.verb_forms import AUXILIARIES, BE, is_verb
from generator.curating.quotations.vocabulary.function_words import CONJUNCTIONS
from generator.curating.quotations.vocabulary.verbs import ADVERBS, BASES

_FURTHEST = 14
"""Elements before a quotation among which its verb is."""
_TELLING = frozenset({",", "and", "that", "who", "which", "to", "but", "(", "—", ";", ":", "as"})
"""Words and stops between a mention and the verb that tell whether it is the verb's subject."""
_BEGINS = frozenset({"start", "quote", ",", "and", "that", "—", "–", ";", ":"})
_MOST_SUBJECTS = 2
_NOT_LED = "no verb"


def features(view: QuoteView, number: int, near: Sequence[int], sort: str) -> Iterator[str]:
    """Yield what binds a mention to the verb that leads to the quotation, within one sentence.

    Args:
        view: The quotation.
        number: The mention; before the quotation, in its sentence.
        near: All candidates of the quotation.
        sort: What sort of mention it is.
    """
    analysis = view.analysis
    elements, mention = analysis.document.elements, analysis.mentions[number]
    before = analysis.links[number].before
    verb = leading_verb(view)
    form = _NOT_LED if verb is None else _form(elements, verb)
    word = "" if verb is None else BASES.get(elements[verb].lower, elements[verb].lower)
    stands = _stands(view, mention, verb)
    marks = _marks(elements, mention, verb)
    subjects = [one for one in near if is_subject(view, one)]
    mine = number in subjects
    nearer = sum(analysis.mentions[one].first > mention.first for one in subjects)
    first = bool(subjects) and subjects[0] == number
    yield f"lead: {form}; {stands}; {marks}"
    yield f"lead, before: {form}; {stands}; {before}"
    yield f"lead, kind: {form}; {stands}; {sort}"
    yield f"lead, verb: {word}; {form}; {stands}; {mine}"
    yield f"lead, subject: {form}; {mine}; {min(nearer, _MOST_SUBJECTS)}; {marks}"
    yield f"lead, first subject: {form}; {first}; {len(subjects[:3])}; {stands}"
    yield f"subject: {mine}; {min(nearer, _MOST_SUBJECTS)}; {sort}"
    last = elements[view.begin - 1].lower
    yield f"last word: {last}; {stands}; {mine}"
    if view.begin - 2 >= 0:
        yield f"last words: {elements[view.begin - 2].lower} {last}; {mine}"


def leading_verb(view: QuoteView) -> int | None:
    """Return the last word before a quotation that looks like a verb of its sentence."""
    elements = view.analysis.document.elements
    first, _ = view.analysis.document.sentences[view.first_sentence]
    for place in range(view.begin - 1, max(first, view.begin - _FURTHEST) - 1, -1):
        if elements[place].kind == "quote" or elements[place].word == ";":
            return None
        if is_verb(elements, place):
            return place
    return None


def is_subject(view: QuoteView, number: int) -> bool:
    """Tell whether a mention before a quotation, in its sentence, looks like a clause's subject."""
    analysis = view.analysis
    elements, mention = analysis.document.elements, analysis.mentions[number]
    if elements[mention.first].sentence != view.first_sentence or mention.after > view.begin:
        return False
    return not mention.is_genitive and _leads(elements, mention, analysis.links[number])


def _leads(elements: Sequence[Element], mention: Mention, bound: Link) -> bool:
    """Tell whether a verb follows a mention that nothing binds to a word before it."""
    if bound.before not in _BEGINS and bound.before != "word":
        return False
    place = mention.after
    while place < len(elements) - 1 and elements[place].lower in ADVERBS:
        place += 1
    return place < len(elements) and (
        elements[place].word in {",", "(", "—"} or is_verb(elements, place)
    )


def _form(elements: Sequence[Element], place: int) -> str:
    """Return the form of a verb: "ing", "passive", "infinitive", "ed", "auxiliary", "other"."""
    lower = elements[place].lower
    before = elements[place - 1].lower if place else ""
    if lower in AUXILIARIES:
        return "auxiliary"
    if lower.endswith("ing"):
        return "ing"
    if before in BE:
        return "passive"
    if before == "to":
        return "infinitive"
    return "ed" if lower.endswith("ed") else "other"


def _stands(view: QuoteView, mention: Mention, verb: int | None) -> str:
    """Return where a mention stands to the verb: after it, just before, or with others between."""
    if verb is None:
        return "none"
    if mention.first > verb:
        return "after, by" if _is_by(view, mention) else "after"
    elements = view.analysis.document.elements
    between = range(mention.after, verb)
    skipped = [
        place
        for place in between
        if elements[place].lower not in ADVERBS | AUXILIARIES
        and not elements[place].lower.endswith("ly")
    ]
    if not skipped:
        return "just before"
    others = sum(place in view.analysis.begins for place in between)
    return f"before, {min(others, 2)} between"


def _is_by(view: QuoteView, mention: Mention) -> bool:
    before = view.analysis.document.elements[mention.first - 1] if mention.first else None
    return before is not None and before.lower == "by"


def _marks(elements: Sequence[Element], mention: Mention, verb: int | None) -> str:
    """Return which telling words stand between a mention and the verb."""
    if verb is None or mention.after > verb:
        return "none"
    found = {
        "and" if one.lower in CONJUNCTIONS else one.lower
        for one in elements[mention.after : verb]
        if one.lower in _TELLING or one.lower in CONJUNCTIONS or one.kind == "quote"
    }
    return " ".join(sorted(found)) or "nothing"
