"""Words of likelihood: those in use (ICD 203, the PHIA yardstick), and where a text has them."""

import re
from collections.abc import Iterable, Iterator

from generator.text.markup import without_citations

IN_USE = (
    *("almost certain", "almost certainly", "nearly certain", "virtually certain"),
    *("highly likely", "very likely", "likely", "highly probable", "very probable", "probable"),
    *("probably", "very probably", "realistic possibility", "even chance", "roughly even chance"),
    *("roughly even odds", "even odds", "unlikely", "very unlikely", "highly unlikely"),
    *("improbable", "improbably", "very improbable", "highly improbable", "remote chance"),
    *("remote possibility", "almost no chance", "almost certainly not"),
)
"""English words that readers take for a likelihood, defined or not."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|‘[^’]*’")


def own_words(text: str) -> str:
    """Return a text without its citations and without what it quotes."""
    return _QUOTED.sub(" ", without_citations(text))


def pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern of these words, the longest first; None where there are none."""
    some = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if word)
    return re.compile(rf"(?<!\w)(?:{some})(?!\w)", re.IGNORECASE) if some else None


def found(text: str, defined: Iterable[str]) -> Iterator[str]:
    """Yield the words of likelihood that a text has of its own, in small letters.

    `highly unlikely` is one word, so that a text with it does not have `unlikely`.
    """
    words = pattern({*IN_USE, *(word.lower() for word in defined)})
    for match in words.finditer(own_words(text)) if words else ():
        yield match[0].lower()
