"""Who speaks each quotation: every mention near is scored, one quotation after the other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.curating.quotations import features, spoken
from generator.curating.quotations.analysis import Analysis
from generator.curating.quotations.candidates import candidates
from generator.curating.quotations.loglinear import best, logistic, score
from generator.curating.quotations.quote_view import Previous, QuoteView

SPOKEN = 0.55
"""Words between marks that are less likely a quotation than this are none."""

_NOBODY = 0.5
"""How likely it must be that no mention near speaks."""


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
    previous: Previous | None = None
    for quote in range(len(analysis.document.quotes)):
        if not analysis.document.places[quote]:
            continue
        view = QuoteView(analysis, quote, previous)
        near = candidates(analysis.document, analysis.mentions, analysis.firsts, quote)
        scores = [score(features.features(view, number, near), speaker) for number in near]
        nobody = score(features.of_nobody(view, near), speaker)
        mention, sureness = _speaker(near, scores, nobody if analysis.is_english else None)
        likely = spoken.by_rule(view)
        if likely is None:
            names = spoken.features(view, mention, sureness)
            likely = logistic(score(names, spoken_weights))
        yield Attribution(quote, mention, sureness, likely)
        if likely >= SPOKEN:
            previous = Previous(quote, mention)


def _speaker(
    near: Sequence[int], scores: Sequence[float], nobody: float | None
) -> tuple[int | None, float]:
    """Return the likeliest mention and how likely it is; none where nobody is likelier than all.

    Args:
        near: The mentions.
        scores: The score of each.
        nobody: The score of the answer that none of them speaks. Without one, somebody does: in
            other languages the weights know too little to say so.
    """
    if not near or nobody is None:
        return best(near, scores)
    answers = [*near, None]
    answer, sureness = best(answers, [*scores, nobody])
    if answer is not None or sureness > _NOBODY:
        return answer, sureness
    top, among = best(near, scores)
    return top, among * (1 - sureness)
