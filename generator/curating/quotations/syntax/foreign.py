"""Texts in other languages: their small words are read as those that the weights know."""

from generator.curating.quotations.syntax.elements import Document
from generator.curating.quotations.vocabulary import listed
from generator.curating.quotations.vocabulary.function_words import (
    ACCORDING,
    FOREIGN_ARTICLES,
    FOREIGN_PRONOUNS,
)

_VERBS = listed("foreign_verbs")
_DAYS = listed("foreign_days")
_SMALL_WORDS = FOREIGN_PRONOUNS | dict.fromkeys(listed("foreign_adverbs"), "also")
_LEADS = _VERBS | ACCORDING | {"so"}
"""Behind these stands who speaks."""


def read_as_english(document: Document) -> None:
    """Give pronouns, and subjects such as `sagte ein Anwohner`, an English word to be read as.

    Args:
        document: A text that is not English; the words by which its elements are known change.
    """
    elements = document.elements
    lowers = ["", *(element.lower for element in elements), "", ""]
    for place, element in enumerate(elements):
        before, own, _, behind = lowers[place : place + 4]
        if own in _SMALL_WORDS:
            element.lower = _SMALL_WORDS[own]
        if own in FOREIGN_ARTICLES and (before in _LEADS or behind in _VERBS):
            following = elements[place + 1 : place + 2]
            if following and following[0].lower in _DAYS:
                continue
            element.lower = FOREIGN_ARTICLES[own]
            if following and following[0].kind == "lower":
                following[0].lower = "person"
