"""Folding and matching of words, which verifying, checking and searching share."""

import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

LETTERS = {
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
    "đ": "d",
    "ł": "l",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "ng",
    "ı": "i",
    "ĸ": "q",
    "ß": "ss",
}
"""Letters that no decomposition takes apart, and what people type for them."""

SIGNS = {
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
"""Marks and dashes that differ in looks only."""

_FOLDED = str.maketrans(LETTERS | SIGNS)


def fold(text: str) -> str:
    """Return `text` as search and comparison see it: no accents, no case, plain marks.

    Folding what is folded changes nothing.
    """
    if text.isascii():  # as most words are: there is little to do
        return text.lower().replace("`", "'")
    folded = _fold_once(text)
    # Case folding can bring back what decomposition had removed, in a handful of letters.
    return folded if folded.isascii() else _fold_once(folded)


def _fold_once(text: str) -> str:
    bare = "".join(
        char
        for char in unicodedata.normalize("NFKD", text.translate(_FOLDED))
        if unicodedata.category(char) != "Mn"
    )
    return bare.casefold().translate(_FOLDED)


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that `word` is a slip or two away from, accents and case aside, or None.

    The nearest one; of several, the first by alphabet.
    """
    return Vocabulary(set(candidates) - {word}).nearest(word)


class Vocabulary:
    """Words of which one may have been meant, folded once however many are looked up."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words; of equally near ones the first by alphabet is meant."""
        self._folded = {word: fold(word) for word in sorted(words)}

    def nearest(self, word: str) -> str | None:
        """Return the word that another is a slip or two away from, accents and case aside."""
        folded = fold(word)
        limit = _slips_in(folded)
        found = extractOne(folded, self._folded, scorer=OSA.distance, score_cutoff=limit)
        return found[2] if found else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Return `; did you mean "greenland"?` to append to a message, or nothing.

    Also guesses the one candidate that has all parts of the word: `ericsson` for `leif-ericsson`.
    """
    known = list(candidates)
    guess = nearest(word, known) or _only_with_parts(word, known)
    return f'; did you mean "{guess}"?' if guess else ""


def _slips_in(word: str) -> int:
    """Return how many slips still leave a word recognisable: `uk` is not a misspelt `us`."""
    if len(word) < 3:  # noqa: PLR2004
        return 0
    if len(word) < 5:  # noqa: PLR2004
        return 1
    return max(2, len(word) // 6)


def _only_with_parts(word: str, candidates: list[str]) -> str | None:
    parts = _parts(word)
    having = {other for other in candidates if other != word and parts <= _parts(other)}
    return having.pop() if parts and len(having) == 1 else None


def _parts(word: str) -> set[str]:
    return set(fold(word).replace("-", " ").split())
