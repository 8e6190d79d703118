"""Which languages a text may be in, by its small words, and which of its words are negations."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.reading.verifying.language import Language
from generator.reading.verifying.language_tables import LANGUAGES

_SCRIPTS = {
    "LATIN": "Latin",
    "CYRILLIC": "Cyrillic",
    "GREEK": "Greek",
    "ARABIC": "Arabic",
    "HEBREW": "Hebrew",
    "CJK": "Han",
    "HIRAGANA": "Kana",
    "KATAKANA": "Kana",
    "HANGUL": "Hangul",
}
"""First word of a letter's name in Unicode to the script."""
_ENOUGH_WORDS = 6
"""Of fewer words the language cannot be told: any of the script may be meant."""
_SHARE = 8
"""Of so many words at least one is a function word, where the language is known."""
_SHARE_OF_FEW = 4
"""Of so many words of a short passage at least one is a function word of its language."""
_CLOSE = 0.6
"""A language with this share of the best one's function words may be meant as well."""


_VOWEL_SIGNS = re.compile("[\u0591-\u05c7\u064b-\u0652]")
"""Vowels of Hebrew and Arabic, which most texts leave out."""


class Languages:
    """The languages that a text may be in, by script."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words of the text."""
        found: dict[str, list[str]] = {}
        for word in words:
            found.setdefault(script(word), []).append(word.lower())
        found.pop("", None)
        self._by_script = {name: _of_script(name, some) for name, some in found.items()}

    @property
    def codes(self) -> frozenset[str]:
        """The codes of these languages."""
        return frozenset(one.code for some in self._by_script.values() for one in some)

    def are_known_for(self, words: Iterable[str]) -> bool:
        """Tell whether we know the negations of the languages that some of the words are in."""
        scripts = {script(word) for word in words} - {""}
        return all(self._by_script.get(name) for name in scripts)

    def negations_in(self, words: Sequence[str]) -> list[str]:
        """Return those of the words that are negations.

        Where the language is not known, those count that are a negation in any of the same script.
        """
        return [
            found
            for found in _and_phrases(words)
            if _negates(found, self._by_script.get(script(found)) or written_in(script(found)))
        ]

    def surely_negates(self, word: str) -> bool:
        """Tell whether a word is a negation in a language that the text is known to be in."""
        return _negates(word, self._by_script.get(script(word), ()))

    def with_those_of(self, words: Sequence[str]) -> "Languages":
        """Return these languages and those of a passage, where it shows which they are."""
        more = Languages(words if len(words) >= _ENOUGH_WORDS else ())
        if 0 < len(words) < _ENOUGH_WORDS:
            for name in {script(word) for word in words} - {""}:
                more._by_script[name] = self._foreign(name, [word.lower() for word in words])
        both = Languages(())
        for name in self._by_script.keys() | more._by_script.keys():
            told = (*self._by_script.get(name, ()), *more._by_script.get(name, ()))
            both._by_script[name] = list(dict.fromkeys(told))
        return both

    def _foreign(self, name: str, words: Sequence[str]) -> list[Language]:
        """Return the languages of a script that a few words are rather in than in those known."""
        counts = {one: sum(word in one.frequent for word in words) for one in written_in(name)}
        ours = max((counts.get(one, 0) for one in self._by_script.get(name, ())), default=0)
        best = max(counts.values(), default=0)
        if best <= ours or best * _SHARE_OF_FEW < len(words):
            return []
        return [one for one, found in counts.items() if found == best]


class WithoutNegations(Languages):
    """A language without negations, to see whether a quote is refused for one alone."""

    def __init__(self) -> None:
        """Take no words."""
        super().__init__(())

    def negations_in(self, words: Sequence[str]) -> list[str]:  # noqa: ARG002
        """Return none."""
        return []

    def surely_negates(self, word: str) -> bool:  # noqa: ARG002
        """Return False."""
        return False

    def with_those_of(self, words: Sequence[str]) -> Languages:  # noqa: ARG002
        """Return itself."""
        return self


def _negates(word: str, among: Iterable[Language]) -> bool:
    folded = _VOWEL_SIGNS.sub("", word.lower())
    parts = [folded, *folded.split("'")] if "'" in folded else [folded]
    return any(one.negation.fullmatch(part) for one in among for part in parts)


def _and_phrases(words: Sequence[str]) -> list[str]:
    """Return words, and those of them that follow each other: `far from`, `alles andere als`."""
    runs = (
        words[at : at + length] for length in (2, 3, 4) for at in range(len(words) - length + 1)
    )
    return [*words, *map(" ".join, runs)]


@lru_cache(maxsize=4096)
def script(word: str) -> str:
    """Return the script of a word by its first letter; empty where it has none."""
    letter = next(filter(str.isalpha, word), "")
    name = unicodedata.name(letter, "").partition(" ")[0] if letter else ""
    return _SCRIPTS.get(name, name)


def written_in(name: str) -> list[Language]:
    """Return the known languages of a script."""
    return [one for one in LANGUAGES if one.script == name or (name == "Han" and one.code == "ja")]


def _of_script(name: str, words: Sequence[str]) -> list[Language]:
    """Return which known languages words of a script may be in; all where they are too few."""
    written = written_in(name)
    told = [one for one in written if one.function_words]
    if not told or len(words) < _ENOUGH_WORDS:
        return written
    counts = [sum(word in one.frequent for word in words) for one in told]
    best = max(counts)
    if best * _SHARE < len(words):
        return []
    return [one for one, found in zip(told, counts, strict=True) if found >= best * _CLOSE]
