"""Numbers of the same things that articles tell differently."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.curating.drafting.comparing.numbers_judged import judged
from generator.curating.drafting.comparing.quantities import Quantity, in_its_clause, quantities
from generator.curating.drafting.known import KnownArticle
from generator.curating.drafting.source_text.boilerplate import Boilerplate, is_within
from generator.curating.drafting.source_text.safe_text import slug
from generator.curating.drafting.source_text.word_sets import word_set
from generator.curating.drafting.telling import Suggestion, Telling, told_alone

_MOST_WORDS = 3
_WORD = re.compile(r"\b[a-zß-ÿ]{3,}\b")
_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]{3,}")
_UNTELLING = word_set(
    """
    about above all and another are around been below but can down for from had has have her his
    into its less more most nearly not only our out over own roughly some than that the their them
    these they those under was were which who will with would say says said tell tells told put puts
    """
)
MOST_ALONE = 8
"""Numbers of which no other article tells that are proposed."""


def numbers_told(text: str, published: str, others: Sequence[KnownArticle]) -> Iterator[Suggestion]:
    """Yield the numbers of the text that other articles tell differently."""
    own: dict[tuple[str, str], list[Quantity]] = {}
    for one in quantities(text):
        for whose in _of_whom(text, one):
            own.setdefault((whose, one.thing), []).append(one)
    if not own:
        return
    theirs: dict[tuple[str, str], list[tuple[KnownArticle, Quantity]]] = {}
    for other in others:
        for one in quantities(other.text or ""):
            for whose in _of_whom(other.text or "", one):
                if (whose, one.thing) in own:
                    theirs.setdefault((whose, one.thing), []).append((other, one))
    for key, told in theirs.items():
        here = own[key][0]
        values = {one.value for _, one in told}
        if values == {here.value}:
            continue
        days_and_values = [(other.published, one.value) for other, one in told]
        type_, why = judged(here.value, published, days_and_values)
        yield Suggestion(
            subject=slug(f"{key[1]} {key[0]}"),
            label=f"How many {key[1]}",
            type=type_,
            why=why,
            here=(_told_here(text, here),),
            there=tuple(
                Telling(
                    article=other.id,
                    value=one.value,
                    words=in_its_clause(other.text or "", one.start, one.end),
                    line=one.line,
                )
                for other, one in {other.id: (other, one) for other, one in told}.values()
            ),
        )


def _of_whom(text: str, one: Quantity) -> tuple[str, ...]:
    """Return the land of which a number tells, else the names right beside it: `at the Arden`."""
    if one.land:
        return (one.land,)
    words = in_its_clause(text, one.start, one.end).split()[1:]
    return tuple(dict.fromkeys(word for word in words if _NAME.fullmatch(word)))


def numbers_alone(
    text: str, spans: Sequence[Boilerplate], taken: Sequence[str]
) -> Iterator[Suggestion]:
    """Yield the numbers of things that a text alone tells, for claims that others may contradict.

    Args:
        text: The report.
        spans: What is no report.
        taken: Words about which something is proposed already.
    """
    found: dict[tuple[str, str], Quantity] = {}
    for one in quantities(text):
        is_taken = any(one.words in words for words in taken) or is_within(list(spans), one.start)
        is_small = one.value == "1" and not one.is_of_kind
        if not is_taken and not is_small:
            found.setdefault((one.thing, one.value), one)
    ranked = sorted(found.values(), key=lambda one: not one.words[0].isdigit())[:MOST_ALONE]
    things = {one.start: one.thing if one.is_of_kind else _in_full(one) for one in ranked}
    several = {thing for thing, number in Counter(things.values()).items() if number > 1}
    for one in sorted(ranked, key=lambda one: one.start):
        thing = things[one.start]
        which = _word_before(text, one) if thing in several and not one.is_of_kind else ""
        subject = thing if one.thing == "residents" else f"{which} {thing} {one.land}"
        label = f"How many {thing}" + (f": {which}" if which else "")
        yield told_alone(slug(subject), label, _told_here(text, one))


def _in_full(one: Quantity) -> str:
    """Return of what a number is, with what stands before the noun: `cubic metres`."""
    words = one.words.split()
    first = max(at for at, word in enumerate(words) if word[0].isdigit() or word == words[0])
    return " ".join(words[first + 1 :][-_MOST_WORDS:]) or one.thing


def _word_before(text: str, one: Quantity) -> str:
    """Return the noun or verb before a number, which says of what it is: `limit of 500 tonnes`."""
    begin = max(text.rfind(sign, 0, one.start) for sign in ("\n", ".", ";", ":", ", "))
    words = _WORD.findall(text[begin + 1 : one.start])
    return next((word for word in reversed(words) if word not in _UNTELLING), "")


def _told_here(text: str, one: Quantity) -> Telling:
    words = in_its_clause(text, one.start, one.end)
    return Telling(article="", value=one.value, words=words, line=one.line)
