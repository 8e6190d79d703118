"""Money, shares and lengths of time that articles tell differently of what seems one thing.

Nothing in a text says of what an amount is; two are held against each other where the words beside
them are alike, and each stands alone with its unit in its sentence.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple, Self

from generator.curating.drafting.comparing.amounts import TIMES, Amount, amounts
from generator.curating.drafting.comparing.numbers_judged import judged
from generator.curating.drafting.comparing.quantities import in_its_clause
from generator.curating.drafting.known import KnownArticle
from generator.curating.drafting.source_text.boilerplate import Boilerplate, is_within
from generator.curating.drafting.source_text.nearness import Nearness, stem_of
from generator.curating.drafting.source_text.safe_text import slug
from generator.curating.drafting.telling import Suggestion, Telling, told_alone

MOST_ALONE = 4
"""Amounts of which no other article tells that are proposed."""
_MOST = 50
"""Amounts of a text that are looked at; more than a report has."""
_BESIDE = 8
"""Words on each side of an amount that say of what it is."""
_LEAST = 0.4
"""So alike the words beside two amounts are at least; 1 is the same words."""
_FEWEST_SHARED = 2
_SHORTEST = 4
"""Letters of a word that tells of what an amount is."""
_OF_A_SUBJECT = 2
"""Words that its id has, besides the unit."""


def amounts_told(
    near: Nearness, published: str, others: Sequence[KnownArticle], spans: Sequence[Boilerplate]
) -> Iterator[Suggestion]:
    """Yield the amounts of the text that other articles tell differently."""
    own = [one for one in _alone(near.text) if not is_within(list(spans), one.start)]
    theirs: dict[str, list[tuple[KnownArticle, _Placed]]] = {}
    for other in others if own else ():
        for amount in _alone(other.text or ""):
            theirs.setdefault(amount.unit, []).append((other, _Placed.of(amount)))
    for one in own:
        here = _Placed.of(one)
        best: dict[str, tuple[float, KnownArticle, Amount]] = {}
        for other, there in theirs.get(one.unit, ()):
            score = _alike(near, here, there)
            if score >= _LEAST and score > best.get(other.id, (0.0,))[0]:
                best[other.id] = (score, other, there.amount)
        told = [(other, amount) for _, other, amount in best.values()]
        if any(amount.value != one.value for _, amount in told):
            yield _suggestion(near, published, one, told)


def amounts_alone(
    near: Nearness, spans: Sequence[Boilerplate], taken: Sequence[str]
) -> Iterator[Suggestion]:
    """Yield money and shares that a text alone tells, for claims that others may contradict.

    Args:
        near: The report.
        spans: What is no report.
        taken: Words about which something is proposed already.
    """
    every = [one for one in _alone(near.text) if one.unit not in TIMES]
    found = {(one.unit, one.value): one for one in reversed(every)}
    for one in sorted(found.values(), key=lambda one: one.start)[:MOST_ALONE]:
        is_taken = any(one.words in words for words in taken)
        if not is_taken and not is_within(list(spans), one.start):
            here = _telling("", near.text, one)
            what = " ".join(_things(here.words.replace(one.words, " "))[:_OF_A_SUBJECT])
            label = f"How many {one.unit}" + (f": {what}" if what else "")
            yield told_alone(slug(f"{what} {one.unit}"), label, here)


def _things(words: str) -> list[str]:
    """Return the words that tell of what an amount is."""
    return [word for word in words.split() if len(word) >= _SHORTEST and stem_of(word)]


class _Placed(NamedTuple):
    """An amount with the stems of what stands beside it."""

    amount: Amount
    words: set[str]
    names: set[str]

    @classmethod
    def of(cls, one: Amount) -> Self:
        """Look at what stands beside an amount, once."""
        return cls(one, _beside(one), _names_beside(one))


def _alike(near: Nearness, one: _Placed, other: _Placed) -> float:
    """Return how alike the words beside two amounts are; 0 where they are of other things."""
    if one.names and other.names and not one.names & other.names:
        return 0.0
    is_near = len(one.words & other.words) >= _FEWEST_SHARED
    return near.alike(one.words, other.words) if is_near else 0.0


def _alone(text: str) -> list[Amount]:
    """Return the amounts beside which their sentence has no other of their unit."""
    found = list(islice(amounts(text), _MOST))
    several = Counter((one.sentence.start, one.unit) for one in found)
    return [one for one in found if several[one.sentence.start, one.unit] == 1]


def _words_beside(one: Amount) -> list[str]:
    """Return the words of the sentence around an amount, and not those of itself."""
    words = one.sentence.words
    before = [word[0] for word in words if word.end() <= one.start][-_BESIDE:]
    return before + [word[0] for word in words if word.start() >= one.end][:_BESIDE]


def _beside(one: Amount) -> set[str]:
    """Return the stems of the words around an amount."""
    return {stem_of(word) for word in _words_beside(one)} - {""}


def _names_beside(one: Amount) -> set[str]:
    """Return the stems of the names around an amount; the first word of a sentence is none."""
    first = one.sentence.words[0][0]
    names = (word for word in _words_beside(one) if word[0].isupper() and word != first)
    return {stem_of(word) for word in names} - {""}


def _suggestion(
    near: Nearness, published: str, one: Amount, told: Sequence[tuple[KnownArticle, Amount]]
) -> Suggestion:
    days_and_values = [(other.published, amount.value) for other, amount in told]
    type_, why = judged(one.value, published, days_and_values)
    shared = set.intersection(*(_beside(amount) for _, amount in told)) or _beside(one)
    what = _of_what(near, one, shared)
    return Suggestion(
        subject=slug(f"{what} {one.unit}"),
        label=f"How many {one.unit}: {what}",
        type=type_,
        why=why,
        here=(_telling("", near.text, one),),
        there=tuple(_telling(other.id, other.text or "", amount) for other, amount in told),
    )


def _of_what(near: Nearness, one: Amount, stems: set[str]) -> str:
    """Return the words beside an amount that tell the most of what it is, names at last."""
    words = [word for word in _words_beside(one) if len(word) >= _SHORTEST]
    of = near.rarest([word for word in words if stem_of(word) in stems])
    names = _names_beside(one)
    of.sort(key=lambda word: stem_of(word) in names)
    return " ".join(of[:_OF_A_SUBJECT]).lower()


def _telling(article: str, text: str, one: Amount) -> Telling:
    words = in_its_clause(text, one.start, one.end)
    return Telling(article=article, value=one.value, words=words, line=one.line)
