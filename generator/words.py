"""Folding, matching and counting of words, which reading and rendering share."""

import unicodedata
from collections.abc import Iterable, Mapping

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
    return _nearest(fold(word), {other: fold(other) for other in set(candidates) - {word}})


class Vocabulary:
    """Words of which one may have been meant, for looking up so many that each must be quick.

    A word two slips away from another has something in common with it: what remains when up to two
    letters are left out of each (Garbe, "SymSpell", 2012). So not every pair has to be compared.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words."""
        self._folded = {word: fold(word) for word in words}
        self._with_remains: dict[str, list[str]] = {}
        for word, folded in self._folded.items():
            if len(folded) <= LONGEST + FEW:
                for remains in _remains(folded):
                    self._with_remains.setdefault(remains, []).append(word)

    def nearest(self, word: str) -> str | None:
        """Return the word that another is a slip or two away from, as `nearest` does."""
        folded = fold(word)
        if len(folded) > LONGEST:
            return _nearest(folded, self._folded)
        near = {
            other for remains in _remains(folded) for other in self._with_remains.get(remains, ())
        }
        return _nearest(folded, {other: self._folded[other] for other in near})


FEW = 2
"""Slips that a word is forgiven, unless it is very long."""
LONGEST = 17
"""Letters of a word that is not very long."""


def _remains(word: str) -> set[str]:
    """Return what is left of a word without a few of its letters."""
    found = {word}
    for _ in range(FEW):
        found |= {one[:at] + one[at + 1 :] for one in found for at in range(len(one))}
    return found


def _nearest(word: str, folded: Mapping[str, str]) -> str | None:
    ordered = dict(sorted(folded.items()))
    found = extractOne(word, ordered, scorer=OSA.distance, score_cutoff=_slips_in(word))
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
    return max(FEW, len(word) // 6)


def _only_with_parts(word: str, candidates: list[str]) -> str | None:
    parts = _parts(word)
    having = {other for other in candidates if other != word and parts <= _parts(other)}
    return having.pop() if parts and len(having) == 1 else None


def _parts(word: str) -> set[str]:
    return set(fold(word).replace("-", " ").split())


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 article`, `2 articles`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
