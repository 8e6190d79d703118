"""Nouns that name who or what speaks without a name, and the words around them."""

from functools import lru_cache
from typing import Final

from generator.curating.quotations.vocabulary import listed

PERSONS: Final = listed("persons")
GROUPS: Final = listed("groups")
DOCUMENTS: Final = listed("documents")
MODIFIERS: Final = listed("modifiers")
DETERMINERS: Final = listed("determiners")
_SHORTEST_IES = 5
"""Shorter words in -ies are no plurals in -y: "ties", "lies"."""


def singular(word: str) -> str:
    """Return the singular of a regular plural; other words stay."""
    if word.endswith("ies") and len(word) >= _SHORTEST_IES:
        return f"{word[:-3]}y"
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


@lru_cache(maxsize=4096)
def noun_kind(word: str) -> str | None:
    """Return what a noun speaks of: "person", "group", "document", or None."""
    for candidate in (word, singular(word)):
        if candidate in PERSONS:
            return "person"
        if candidate in GROUPS:
            return "group"
        if candidate in DOCUMENTS:
            return "document"
    return None
