"""What the three rankings learn from: choices with the right one known."""

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.quotations.annotated import Annotated
from benchmarks.quotations.loglinear import Example
from generator.curating.quotations.references import antecedent_features
from generator.curating.quotations.references.referents import Reading, Referent, gender_of
from generator.curating.quotations.speakers import features
from generator.curating.quotations.speakers.candidates import candidates
from generator.curating.quotations.speakers.ranking import SPOKEN, attributions
from generator.curating.quotations.speech import spoken
from generator.curating.quotations.speech.quote_view import Previous, QuoteView
from generator.curating.quotations.syntax.analysis import Analysis


def of_speakers(annotated: Sequence[Annotated]) -> Iterator[Example]:
    """Yield each quotation with its candidates, nobody among them.

    The speaker of the quotation before is known.
    """
    for one in annotated:
        whole = one.analysis
        previous: Previous | None = None
        for quote, gold in enumerate(one.gold):
            if gold is None or not whole.document.places[quote]:
                continue
            near = candidates(whole.document, whole.mentions, whole.firsts, quote)
            view = QuoteView(whole, quote, previous)
            right = one.target(quote, near)
            if right is not None or gold.mention is None:
                named = [[*features.features(view, number, near)] for number in near]
                nobody = [*features.of_nobody(view, near), *features.of_nobody_after(view)]
                known = {near.index(one_right) for one_right in one.targets(quote, near)}
                yield [*named, nobody], known or {len(near)}
            previous = Previous(quote, right)


def of_spoken(annotated: Sequence[Annotated], speaker: Mapping[str, float]) -> Iterator[Example]:
    """Yield each stretch between marks as a choice: a quotation, or something else."""
    for one in annotated:
        for answer in attributions(one.analysis, speaker, {}):
            view = QuoteView(one.analysis, answer.quote, None)
            names = spoken.features(view, answer.mention, answer.mention_probability)
            yield [[*names], []], {int(one.gold[answer.quote] is None)}


def of_antecedents(annotated: Sequence[Annotated]) -> Iterator[Example]:
    """Yield pronouns that only one of the persons near fits, by gender: whom they mean is certain.

    Gender is no feature, so that what is learnt is the rest: distance, role, who spoke last.
    """
    for one in annotated:
        yield from _antecedents(one.analysis)


def _antecedents(whole: Analysis) -> Iterator[Example]:
    reading = Reading(whole)
    for number, mention in enumerate(whole.mentions):
        gender = gender_of(whole.document.elements[mention.first].lower)
        if mention.kind != "pronoun":
            reading.pass_by(number)
        elif gender in {"m", "f"}:
            near = reading.near(number, gender)
            right = [referent for referent in near if referent.gender == gender]
            if len(right) == 1:
                yield from _choice(reading, number, near, right[0])
                reading.note(right[0], number)


def _choice(
    reading: Reading, number: int, near: Sequence[Referent], right: Referent
) -> Iterator[Example]:
    """Yield a choice between the persons whose gender is known, where there are several."""
    named = zip(near, antecedent_features.features(reading, number, near), strict=True)
    known = [(referent, names) for referent, names in named if referent.gender in {"m", "f"}]
    if len(known) > 1:
        at = next(place for place, (referent, _) in enumerate(known) if referent is right)
        yield [names for _, names in known], {at}


def answers(
    annotated: Sequence[Annotated],
    speaker: Mapping[str, float],
    spoken_weights: Mapping[str, float],
) -> Iterator[tuple[str, float, bool]]:
    """Yield how each answer mentions the speaker, how sure it is, and whether it is right.

    Quotations whose speaker is not annotated say nothing, nor do answers without one.
    """
    for one in annotated:
        for answer in attributions(one.analysis, speaker, spoken_weights):
            gold = one.gold[answer.quote]
            if answer.mention is None or answer.spoken_probability < SPOKEN:
                continue
            if gold is None or gold.mention is not None:
                kind = one.analysis.mentions[answer.mention].kind
                sureness = answer.spoken_probability * answer.mention_probability
                yield kind, sureness, one.is_right(answer.quote, answer.mention)
