"""Sentences of a text that speak of a subject of earlier claims, in words of their own.

Each sentence is held against all that the briefing says of a subject: its label, the values and
the words of its claims. Rare words that both have count the most (the cosine of their weights).
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.curating.drafting.known import Known, tellings_of
from generator.curating.drafting.lands import land_named
from generator.curating.drafting.lines import lines, number_of, sentences
from generator.curating.drafting.safe_text import one_line
from generator.curating.drafting.telling import Suggestion, Telling
from generator.curating.drafting.word_sets import word_set
from generator.words import fold

LEAST = 0.24
"""So alike a sentence and a subject are at least; 1 is the same words."""
MOST = 8
"""Subjects that are proposed."""
_FEWEST_WORDS, _MOST_WORDS = 6, 9
"""Of a sentence that counts, and of the words of a proposed claim."""
_FEWEST_SHARED = 2
_STEM = 6
_ARTICLES = 20
"""So many of the latest articles tell which words are rare."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = word_set(
    """
    the and that for with from was were been have has had his her their its will would not this
    which who what whether how said says are but they you all into over than
    """
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    words: tuple[re.Match[str], ...]
    stems: tuple[str, ...]
    """Of each word; empty for a small one."""


def subjects_met(text: str, known: Known, taken: set[str]) -> list[Suggestion]:
    """Return what a text seems to tell on known subjects; what it tells is the editor's to say.

    Args:
        text: The report.
        known: The briefing.
        taken: Subjects on which something is proposed already.
    """
    own = list(_sentences(text))
    profiles = {one: words for one, words in _profiles(known).items() if one not in taken}
    if not profiles or not own:
        return []
    texts = [one.text for one in known.articles if one.text][-_ARTICLES:]
    others = [sentence for other in texts for sentence in _sentences(other)]
    rarity = _rarity([*own, *others])
    found = [
        (score, subject, sentence)
        for subject, profile in profiles.items()
        for score, sentence in [_nearest(own, profile, rarity)]
        if score >= LEAST and _is_of_its_lands(subject, sentence)
    ]
    ranked = sorted(found, key=lambda one: -one[0])[:MOST]
    return [
        _suggestion(text, subject, one, profiles[subject], rarity, tellings_of(subject, known))
        for _, subject, one in ranked
    ]


def _sentences(text: str) -> Iterator[_Sentence]:
    for row in lines(text):
        for start, end in sentences(row):
            words = tuple(_WORD.finditer(text, start, end))
            if len(words) >= _FEWEST_WORDS:
                yield _Sentence(start, words, tuple(_stem(one[0]) for one in words))


def _stem(word: str) -> str:
    folded = fold(word)
    return "" if len(folded) <= 2 or folded in _SMALL else folded[:_STEM]  # noqa: PLR2004


def _profiles(known: Known) -> dict[str, set[str]]:
    """Return the stems of all that the briefing says of each subject of a claim."""
    labels = {one.id: one.label for one in known.subjects}
    found: dict[str, set[str]] = {}
    for claim in known.claims:
        said = f"{labels.get(claim.subject, '')} {claim.subject} {claim.value} {claim.words or ''}"
        stems = {_stem(word) for word in _WORD.findall(said.replace("-", " "))} - {""}
        found[claim.subject] = found.get(claim.subject, set()) | stems
    return found


def _rarity(told: Sequence[_Sentence]) -> dict[str, float]:
    """Return how rare each stem is among sentences."""
    counts = Counter(stem for one in told for stem in set(one.stems))
    return {stem: math.log(len(told) / (1 + number)) for stem, number in counts.items()}


def _nearest(
    own: Sequence[_Sentence], profile: set[str], rarity: dict[str, float]
) -> tuple[float, _Sentence]:
    """Return the sentence that is the most like a subject, and how like it is."""
    most = max(rarity.values(), default=0.0)
    size = math.sqrt(sum(rarity.get(stem, most) ** 2 for stem in profile)) or 1.0
    scored = [(_likeness(one, profile, rarity) / size, -one.start, one) for one in own]
    score, _, sentence = max(scored, key=lambda each: each[:2])
    return score, sentence


def _likeness(one: _Sentence, profile: set[str], rarity: dict[str, float]) -> float:
    stems = set(one.stems) - {""}
    shared = stems & profile
    if len(shared) < _FEWEST_SHARED:
        return 0.0
    size = math.sqrt(sum(rarity[stem] ** 2 for stem in stems)) or 1.0
    return sum(rarity[stem] ** 2 for stem in shared) / size


def _is_of_its_lands(subject: str, sentence: _Sentence) -> bool:
    """Tell whether a sentence names each country that the id of a subject names."""
    wanted = {land for word in subject.split("-") if (land := _land(word.title()))}
    return wanted <= {land for word in sentence.words if (land := _land(word[0]))}


def _land(word: str) -> str | None:
    land = land_named(re.sub("['’]s$", "", word))
    return land.name if land else None


def _suggestion(  # noqa: PLR0913, PLR0917  (the sentence, the subject, what both are weighed with)
    text: str,
    subject: str,
    one: _Sentence,
    profile: set[str],
    rarity: dict[str, float],
    there: tuple[Telling, ...],
) -> Suggestion:
    words = _telling_words(text, one, profile, rarity)
    return Suggestion(
        subject=subject,
        label="",
        type="",
        why="perhaps on this subject",
        here=(Telling(article="", value="", words=words, line=number_of(text, one.start)),),
        there=there,
    )


def _telling_words(text: str, one: _Sentence, profile: set[str], rarity: dict[str, float]) -> str:
    """Return the words of a sentence, in a row, that are the most of a subject."""
    weights = [rarity.get(stem, 0.0) ** 2 if stem in profile else 0.0 for stem in one.stems]
    size = min(_MOST_WORDS, len(weights))
    first = max(range(len(weights) - size + 1), key=lambda at: sum(weights[at : at + size]))
    last = first + size - 1
    while not weights[first] and first < last:
        first += 1
    while not weights[last] and last > first:
        last -= 1
    while last + 1 < len(one.words) and _goes_on(text, one.words[last], one.words[last + 1]):
        last += 1
    return one_line(text[one.words[first].start() : one.words[last].end()])


def _goes_on(text: str, word: re.Match[str], following: re.Match[str]) -> bool:
    """Tell whether two words are of one name: `Swedish` and `Armed`."""
    is_name = word[0][:1].isupper() and following[0][:1].isupper()
    return is_name and text[word.end() : following.start()] == " "
