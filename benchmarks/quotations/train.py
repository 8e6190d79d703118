"""`python -m benchmarks.quotations.train`: makes the weights of the finder of quotations.

The held-out fold of the articles is not read. Sureness is measured across halves: each half of the articles is
answered by weights that the other half made.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.quotations import scoring
from benchmarks.quotations.data import FILE, HELD_OUT, Article, GoldQuote, articles
from benchmarks.quotations.loglinear import Example, train
from generator.curating.quotations import features, spoken
from generator.curating.quotations.antecedents import Tracker, gender_of
from generator.curating.quotations.candidates import candidates
from generator.curating.quotations.elements import document
from generator.curating.quotations.features import Analysis, Previous, QuoteView, analysis
from generator.curating.quotations.mentions import mentions
from generator.curating.quotations.ranking import Attribution, attributions
from generator.curating.quotations.spans import quoted

FOLDER = Path(__file__).parents[2] / "generator" / "curating" / "quotations" / "weights"
HEADER = """\
# Made by `python -m benchmarks.quotations.train`; not edited by hand. A line: weight, tab, named feature.
"""
SAME_WORDS = 0.6
KNOTS = 24
"""Steps of the calibration."""


class Annotated:
    """An article, analysed, with the annotation of each stretch between marks."""

    def __init__(self, article: Article) -> None:
        found = quoted(article.text)
        parts = document(article.text, found)
        self.analysis: Analysis = analysis(parts, mentions(parts))
        self.gold = [_gold(article, one.stretches) for one in found]

    def speaker(self, number: int) -> str:
        """Return what a mention says as an answer."""
        at = self.analysis.people.entity_of[number]
        mention = self.analysis.mentions[number]
        if at >= 0:
            return self.analysis.people.entities[at].full
        return self.analysis.document.text[mention.start : mention.end]

    def is_right(self, quote: int, number: int | None) -> bool:
        """Tell whether a mention is that of the annotation, or a name that means the same."""
        gold = self.gold[quote]
        if gold is None or number is None:
            return False
        if gold.mention is None:
            return False
        mention = self.analysis.mentions[number]
        touches = mention.start < gold.mention[1] and mention.end > gold.mention[0]
        if gold.kind == "pronoun":
            return touches
        return scoring.same_speaker(gold.speaker, self.speaker(number))

    def target(self, quote: int, near: Sequence[int]) -> int | None:
        """Return the mention that is annotated; of several, the one whose name is the speaker's."""
        gold = self.gold[quote]
        if gold is None or gold.mention is None:
            return None
        ranked = [(self._fit(gold, number), number) for number in near]
        touching = [(fit, number) for fit, number in ranked if fit[2] > 0]
        return max(touching)[1] if touching else None

    def _fit(self, gold: GoldQuote, number: int) -> tuple[int, int, float, int]:
        assert gold.mention is not None  # noqa: S101  (the caller looked)
        mention = self.analysis.mentions[number]
        shared = scoring.overlap((mention.start, mention.end), gold.mention)
        if gold.kind != "name" or mention.kind == "pronoun":
            return 0, 0, shared, mention.end
        mine, theirs = scoring.names(self.speaker(number)), scoring.names(gold.speaker)
        is_last = bool(mine and theirs and mine[-1] == theirs[-1])
        same = 2 * is_last + scoring.same_speaker(gold.speaker, self.speaker(number))
        return same, -max(mention.start, gold.mention[0]), shared, mention.end


def _gold(article: Article, stretches: Sequence[tuple[int, int]]) -> GoldQuote | None:
    """Return the annotation whose words are these."""
    shares = [
        (scoring.overlap(stretch, gold.span), -gold.span[0], gold)
        for stretch in stretches
        for gold in article.quotes
    ]
    best = max(shares, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] >= SAME_WORDS else None


def speaker_examples(annotated: Sequence[Annotated]) -> Iterator[Example]:
    """Yield each quotation with its candidates; the speaker of the one before is known."""
    for one in annotated:
        whole = one.analysis
        previous: Previous | None = None
        for quote, gold in enumerate(one.gold):
            if gold is None or not whole.document.places[quote]:
                continue
            near = candidates(whole.document, whole.mentions, whole.firsts, quote)
            view = QuoteView(whole, quote, previous)
            right = one.target(quote, near)
            if right is not None:
                yield [list(features.features(view, number, near)) for number in near], near.index(right)
            previous = Previous(quote, right)


def spoken_examples(annotated: Sequence[Annotated], speaker: Mapping[str, float]) -> Iterator[Example]:
    """Yield each stretch between marks as a choice: a quotation, or something else."""
    for one in annotated:
        for answer in attributions(one.analysis, speaker, {}):
            view = QuoteView(one.analysis, answer.quote, None)
            names = list(spoken.features(view, answer.mention, answer.mention_probability))
            yield [names, []], int(one.gold[answer.quote] is None)


def antecedent_examples(annotated: Sequence[Annotated]) -> Iterator[Example]:
    """Yield pronouns that only one of the persons near fits, by gender: whom they mean is certain.

    Gender is no feature, so that what is learnt is the rest: distance, role, frequency.
    """
    for one in annotated:
        whole = one.analysis
        tracker = Tracker(whole)
        for number, mention in enumerate(whole.mentions):
            if mention.kind == "name" and whole.people.entity_of[number] >= 0:
                tracker.name(number)
            elif mention.kind == "noun":
                tracker.noun(number)
            elif (gender := gender_of(whole.document.elements[mention.first].lower)) in {"m", "f"}:
                choice = tracker.choice(number)
                known = [at for at, referent in enumerate(choice.referents) if referent.gender in {"m", "f"}]
                fitting = [at for at in known if choice.referents[at].gender == gender]
                if len(fitting) == 1:
                    if len(known) > 1:
                        yield [choice.features[at] for at in known], known.index(fitting[0])
                    tracker.note(choice.referents[fitting[0]], number)


def calibration(answers: Sequence[tuple[float, bool]]) -> dict[str, float]:
    """Return raw sureness to the share of right answers, as a rising line (pool adjacent violators)."""
    pools: list[list[float]] = []
    ordered = sorted(answers)
    size = max(len(ordered) // KNOTS, 1)
    for start in range(0, len(ordered), size):
        part = ordered[start : start + size]
        pools.append([sum(raw for raw, _ in part), float(sum(right for _, right in part)), len(part)])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
            last = pools.pop()
            pools[-1] = [one + other for one, other in zip(pools[-1], last, strict=True)]
    return {f"{raw / count:.5f}": round(right / count, 4) for raw, right, count in pools}


def main() -> None:
    """Train on all folds but the held-out one, and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = parser.parse_args()
    seen = [Annotated(one) for one in articles(given.data / FILE) if one.fold != HELD_OUT]
    halves = (seen[::2], seen[1::2])
    by_half = [train(list(speaker_examples(half))) for half in halves]
    crossed = list(zip(halves, reversed(by_half), strict=True))
    examples = [one for half, weights in crossed for one in spoken_examples(half, weights)]
    tables = {
        "speaker": train(list(speaker_examples(seen))),
        "spoken": train(examples, decay=2.0),
        "antecedent": train(list(antecedent_examples(seen)), decay=3.0),
    }
    answers: list[tuple[float, bool]] = []
    for half, weights in crossed:
        other = halves[1] if half is halves[0] else halves[0]
        spoken_weights = train(list(spoken_examples(other, weights)), decay=2.0)
        answers += _answers(half, weights, spoken_weights)
    tables["confidence"] = calibration(answers)
    for name, table in tables.items():
        write(name, table)


def _answers(
    annotated: Sequence[Annotated], speaker: Mapping[str, float], spoken_weights: Mapping[str, float]
) -> Iterator[tuple[float, bool]]:
    """Yield how sure each answer is, and whether it is right; annotations without a speaker say nothing."""
    for one in annotated:
        for answer in attributions(one.analysis, speaker, spoken_weights):
            gold = one.gold[answer.quote]
            if answer.spoken_probability >= 0.5 and (gold is None or gold.mention is not None):  # noqa: PLR2004
                yield _raw(answer), one.is_right(answer.quote, answer.mention)


def _raw(answer: Attribution) -> float:
    return answer.spoken_probability * answer.mention_probability


def write(name: str, table: Mapping[str, float]) -> None:
    """Write a table, in the order of the features; that of the calibration rises."""
    order = list(table) if name == "confidence" else sorted(table)
    lines = "".join(f"{table[feature]:g}\t{feature}\n" for feature in order)
    (FOLDER / f"{name}.tsv").write_text(HEADER + lines, encoding="utf-8")


if __name__ == "__main__":
    main()
