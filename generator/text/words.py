"""Folding, matching and counting of words, which reading and rendering share."""

import unicodedata
from collections.abc import Iterable, Mapping

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
    "ة": "ه",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    **{digit: str(at % 10) for at, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९")},
}
"""Letters that no decomposition takes apart, and what people type for them; other digits."""

SIGNS = {
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
"""Marks and dashes that differ in looks only."""

_FOLDED = str.maketrans(LETTERS | SIGNS)


def fold(text: str) -> str:
    """Return `text` as search and comparison see it: no accents, lower case, plain marks.

    Folding what is folded changes nothing.
    """
    if text.isascii():  # most words are
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
    """Return the candidate nearest to `word`, None where none is near enough to be meant.

    Accents and case do not count; of several equally near, the first by alphabet wins.
    """
    return _nearest(fold(word), {other: fold(other) for other in set(candidates) - {word}})


class Vocabulary:
    """A fuzzy-lookup index over known words (deletion neighbourhood, as in SymSpell).

    Two words within two edits of each other share a deletion: what is left when up to two letters
    are left out of each (Garbe, "SymSpell", 2012). So not every pair has to be compared.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Index the words by their deletions."""
        self._folded = {word: fold(word) for word in words}
        self._by_deletion: dict[str, list[str]] = {}
        for word, folded in self._folded.items():
            if len(folded) <= LONGEST + FEW:
                for deletion in _deletions(folded):
                    self._by_deletion.setdefault(deletion, []).append(word)

    def nearest(self, word: str) -> str | None:
        """Return the known word that is one or two edits away from `word`, as `nearest` does."""
        folded = fold(word)
        if len(folded) > LONGEST:
            return _nearest(folded, self._folded)
        near = {
            other
            for deletion in _deletions(folded)
            for other in self._by_deletion.get(deletion, ())
        }
        return _nearest(folded, {other: self._folded[other] for other in near})


FEW = 2
"""The edits that are allowed in a word of up to `LONGEST` letters."""
LONGEST = 17
"""The length up to which the index is used; longer words are compared with all."""


def _deletions(word: str) -> set[str]:
    """Return the word, and what is left of it without one or two of its letters."""
    shorter = {word}
    for _ in range(FEW):
        shorter |= {part[:at] + part[at + 1 :] for part in shorter for at in range(len(part))}
    return shorter


def _nearest(word: str, folded: Mapping[str, str]) -> str | None:
    # Only who has made a mistake waits for it to be loaded.
    from rapidfuzz.distance import OSA  # noqa: PLC0415
    from rapidfuzz.process import extractOne  # noqa: PLC0415

    ordered = dict(sorted(folded.items()))
    match = extractOne(word, ordered, scorer=OSA.distance, score_cutoff=_most_edits(word))
    return match[2] if match else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Return `; did you mean "greenland"?` to append to a message, or nothing.

    Also guesses the one candidate that has all parts of the word: `ericsson` for `leif-ericsson`.
    """
    known = list(candidates)
    guess = nearest(word, known) or _only_with_parts(word, known)
    return f'; did you mean "{guess}"?' if guess else ""


def _most_edits(word: str) -> int:
    """Return how many edits leave a word recognisable: `uk` is not a misspelt `us`."""
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
