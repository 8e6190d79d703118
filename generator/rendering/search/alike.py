"""Words that mean the like in news of this kind, so that readers find the other one, too."""

from collections.abc import Iterable

from generator.model import Term
from generator.rendering.search.words import words_of

GROUPS = (
    ("troops", "soldiers", "personnel", "forces", "military"),
    ("talks", "negotiations", "negotiation"),
    ("treaty", "agreement", "accord", "pact"),
    ("tariff", "tariffs", "duty", "duties", "levy"),
    ("purchase", "buy", "acquire", "acquisition"),
    ("pm", "premier"),
)
"""Of our own; a word may have a second meaning, so the like one counts for less."""


def alike(terms: Iterable[Term]) -> dict[str, str]:
    """Return for a word the others that mean the like, with spaces between.

    House terms count: who types a word that the briefing avoids finds the one that it uses.
    """
    groups = [*GROUPS, *(_of_term(term) for term in terms)]
    others: dict[str, dict[str, None]] = {}
    for group in groups:
        for word in group:
            others.setdefault(word, {}).update(
                dict.fromkeys(each for each in group if each != word)
            )
    return {word: " ".join(found) for word, found in sorted(others.items())}


def _of_term(term: Term) -> tuple[str, ...]:
    """Return a house term and what it stands instead of, as far as they are single words."""
    words = [words_of(text) for text in (term.term, *term.instead_of)]
    return tuple(word for found in words if len(found) == 1 for word in found)
