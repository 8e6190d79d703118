"""Who speaks each quotation: every mention near is scored, one quotation after the other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.curating.quotations.loglinear import logistic, score, shares
from generator.curating.quotations.references.joint import together
from generator.curating.quotations.speakers import features
from generator.curating.quotations.speakers.candidates import candidates
from generator.curating.quotations.speech import spoken
from generator.curating.quotations.speech.quote_view import Previous, QuoteView
from generator.curating.quotations.syntax.analysis import Analysis
from generator.curating.quotations.syntax.links import SPEAKING, strength

SPOKEN = 0.55
"""Words between marks that are less likely a quotation than this are none."""

_MOST_BELIEFS = 3
"""Answers to who spoke the quotation before that are kept in mind."""
_LEAST_BELIEF = 0.1
_TINY = 1e-9
_BESIDE = 3.0
"""What a verb beside a quotation adds to the score of its subject, in languages other than English:
the weights know little of these."""
_TOLD = 6.0
"""What being the subject of the clause before a colon adds, where another clause reports it."""
_REPORTED = frozenset({"bare", "that"})
_OUTER_AND_INNER = 2
_NEAR = 2
"""Elements between a quotation and such a verb: a comma, an adverb."""
_COMPLEMENT = 4
"""Words between an office and the comma before its name: `la portavoz del gremio, Ana Soto`."""
_NOBODY = 0.5
"""How likely it must be that no mention near speaks."""


Beliefs = Sequence[tuple[Previous | None, float]]
"""Who may have spoken the quotation before, and how likely each is."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words between marks with the mention of their speaker."""

    quote: int
    """The number of the words between marks."""
    mention: int | None
    """The number of the mention; None where the text names no speaker near."""
    mention_probability: float
    spoken_probability: float
    """How likely they are a quotation, and no title or scare quote."""


def attributions(
    analysis: Analysis, speaker: Mapping[str, float], spoken_weights: Mapping[str, float]
) -> Iterator[Attribution]:
    """Yield each stretch between marks with its likeliest speaker, in order.

    Args:
        analysis: The text.
        speaker: The weights that rank mentions.
        spoken_weights: The weights that tell quotations from titles and scare quotes.
    """
    before: Beliefs = [(None, 1.0)]
    for quote in range(len(analysis.document.quotes)):
        if not analysis.document.places[quote]:
            continue
        view = QuoteView(analysis, quote, None)
        near = candidates(analysis.document, analysis.mentions, analysis.firsts, quote)
        likely = _likely(view, near, before, speaker)
        mention, sureness = _speaker(analysis, near, likely)
        is_spoken = spoken.by_rule(view)
        if is_spoken is None:
            names = spoken.features(view, mention, sureness)
            is_spoken = logistic(score(names, spoken_weights))
        yield Attribution(quote, mention, sureness, is_spoken)
        if is_spoken >= SPOKEN:
            before = _beliefs(quote, near, likely)


def _likely(
    view: QuoteView, near: Sequence[int], before: Beliefs, weights: Mapping[str, float]
) -> list[float]:
    """Return how likely each mention is the speaker, and at last how likely none is.

    Where it is open who spoke before, each answer to that counts by its likelihood.
    """
    fixed = [score(features.of_mention(view, number, near), weights) for number in near]
    if not view.analysis.is_english:
        fixed = [
            one + _BESIDE * _beside(view, number) for number, one in zip(near, fixed, strict=True)
        ]
    if (within := _told_within(view)) is not None:
        fixed = [one + _TOLD * (number == within) for number, one in zip(near, fixed, strict=True)]
    nobody = score(features.of_nobody(view, near), weights)
    mixed = [0.0] * (len(near) + 1)
    for previous, belief in before:
        known = view.after(previous)
        scores = [
            one + score(features.of_chain(known, number, near), weights)
            for number, one in zip(near, fixed, strict=True)
        ]
        scores.append(nobody + score(features.of_nobody_after(known), weights))
        mixed = [one + belief * share for one, share in zip(mixed, shares(scores), strict=True)]
    return mixed


def _beside(view: QuoteView, number: int) -> int:
    """Return 1 for the subject of a verb right beside a quotation, -1 for one of another sentence.

    `According to Lee` says of whom the words of its own sentence are.
    """
    link = view.analysis.links[number]
    is_within = "same sentence" in view.where(view.analysis.mentions[number])
    if link.shape == "according to":
        return 1 if is_within else -1
    is_behind = view.end < link.first <= view.end + _NEAR
    is_before = view.begin - _NEAR <= link.after <= view.begin
    return int(is_within and link.shape in SPEAKING and (is_behind or is_before))


def _told_within(view: QuoteView) -> int | None:
    """Return who speaks in a clause that somebody else reports: `Lee said Falk told her: “…”`.

    Where the words are sentences behind a colon, they are those of the inner clause; the articles
    from which the weights were made have hardly any such.
    """
    elements = view.analysis.document.elements
    if elements[view.begin - 1].word != ":" or not view.text[:1].isupper():
        return None
    clauses = view.clauses.open
    inmost = clauses[-1]
    is_within = len(clauses) >= _OUTER_AND_INNER and inmost.kind in _REPORTED
    if not is_within or len(inmost.subjects) != 1:
        return None
    inner = inmost.subjects[0]
    bound = view.analysis.links[inner]
    is_last = bool(inmost.verbs) and bound.after == inmost.verbs[-1] + 1
    speaks = bound.shape == "verb follows" and strength(bound.verb) != "weak"
    return inner if is_last and speaks else None


def _named_behind(analysis: Analysis, number: int) -> int:
    """Return the name behind an office, `le directeur régional, Paul Girard`; else the mention."""
    elements, after = analysis.document.elements, analysis.mentions[number].after
    near = elements[after : after + _COMPLEMENT + 1]
    comma = next((place for place, one in enumerate(near, after) if one.kind != "lower"), None)
    for behind in analysis.mentions[number + 1 : number + 2]:
        is_full = behind.kind == "name" and behind.after - behind.first > 1
        if comma is not None and is_full and behind.first == comma + 1:
            ends = [
                one.word for one in (elements[comma], *elements[behind.after : behind.after + 1])
            ]
            return number + 1 if ends in ([",", ","], [",", "."], [","]) else number
    return number


def _beliefs(quote: int, near: Sequence[int], likely: Sequence[float]) -> Beliefs:
    """Return the few likeliest answers to who spoke a quotation."""
    answers = sorted(zip(likely, [*near, None], strict=True), key=lambda one: -one[0])
    top = [(Previous(quote, mention), share) for share, mention in answers[:_MOST_BELIEFS]]
    kept = [one for one in top if one[1] >= _LEAST_BELIEF] or top[:1]
    whole = sum(share for _, share in kept)
    return [(previous, share / whole) for previous, share in kept]


def _speaker(
    analysis: Analysis, near: Sequence[int], likely: Sequence[float]
) -> tuple[int | None, float]:
    """Return the likeliest mention and how likely it is; none where nobody is likelier than all.

    Of several that speak together, each is right: their likelihoods are added up. In languages
    other than English the weights know too little to say that nobody speaks.
    """
    if not near:
        return None, 0.0
    nobody = likely[-1]
    if analysis.is_english and nobody > _NOBODY:
        return None, nobody
    top = near[max(range(len(near)), key=lambda place: likely[place])]
    top = top if analysis.is_english else _named_behind(analysis, top)
    row = together(analysis, top)
    share = sum(one for number, one in zip(near, likely, strict=False) if number in row)
    return top, share if analysis.is_english else share / max(1 - nobody, _TINY)
