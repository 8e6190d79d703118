"""Who or what a text mentions outside of quotations: names, pronouns, nouns with their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.curating.quotations.syntax.elements import Document, Element
from generator.curating.quotations.syntax.phrases import Phrase, Stretch, read_phrase
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary.nouns import noun_kind
from generator.curating.quotations.vocabulary.verbs import BASES, STRONG

Kind = Literal["name", "pronoun", "noun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of elements that names somebody or something."""

    kind: Kind
    first: int
    after: int
    """The element after its last."""
    head: Stretch
    """The elements of the name, without nouns before it; or the noun, or the pronoun."""
    start: int
    end: int
    """Where it stands in the text, in code points."""
    noun: str | None
    """What its last word speaks of, where that is a noun: person, group, document."""
    is_genitive: bool = False
    is_plural: bool = False


def mentions(document: Document) -> list[Mention]:
    """Return all mentions, in order; a possessor is one beside the phrase that it begins."""
    found: list[Mention] = []
    for first, after in document.sentences:
        found += _of_sentence(document.elements, first, after)
    return found


def _of_sentence(elements: Sequence[Element], first: int, after: int) -> Iterator[Mention]:
    index = first
    while index < after:
        if elements[index].kind not in {"capital", "lower", "number"}:
            index += 1
            continue
        if _is_pronoun(elements, index, after):
            yield _mention(elements, "pronoun", (index, index + 1), (index, index + 1))
        phrase = read_phrase(elements, index, after, begins=_begins(elements, index, first))
        yield from _of_phrase(elements, phrase)
        index = max(phrase.after, index + 1)


def _begins(elements: Sequence[Element], index: int, first: int) -> bool:
    """Tell whether a capital may be that of a sentence's beginning."""
    if index == first:
        return True
    before = elements[index - 1]
    if before.kind == "quote":  # after a question, a sentence may begin
        return not (index + 1 < len(elements) and BASES.get(elements[index + 1].lower) in STRONG)
    return before.kind == "stop" and before.word in ":—–-•*(["


def _is_pronoun(elements: Sequence[Element], index: int, after: int) -> bool:
    lower = elements[index].lower
    if lower == "that":  # a relative, not the conjunction: "a statement that read"
        return index + 1 < after and elements[index + 1].lower in BASES
    return lower in words.PRONOUNS


def _of_phrase(elements: Sequence[Element], phrase: Phrase) -> Iterator[Mention]:
    """Yield the possessors within a phrase, then the phrase."""
    whole = (phrase.first, phrase.after)
    for name in phrase.names:
        if name[1] < phrase.after and elements[name[1] - 1].is_genitive:
            yield _mention(elements, "name", name, name)
    if phrase.names and phrase.names[-1][1] == phrase.after:
        yield _mention(elements, "name", phrase.names[-1], whole)
    elif phrase.noun is not None:
        yield _mention(elements, "noun", (phrase.noun, phrase.noun + 1), whole)


def _mention(elements: Sequence[Element], kind: Kind, head: Stretch, whole: Stretch) -> Mention:
    last = elements[head[1] - 1].lower
    is_noun_plural = kind != "pronoun" and last.endswith("s") and not last.endswith("ss")
    return Mention(
        kind,
        *whole,
        head,
        elements[whole[0]].start,
        elements[whole[1] - 1].end,
        noun_kind(last),
        is_genitive=kind != "pronoun" and elements[whole[1] - 1].is_genitive,
        is_plural=is_noun_plural or last in words.PLURAL or last == "we",
    )
