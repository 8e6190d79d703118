"""What templates show of a difference: its sides, each a value with the articles that give it."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Claim, Difference
from generator.rendering import variants
from generator.rendering.wording import value_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One article's claim on a side."""

    record: Claim
    words: Markup
    """Those that no other side has are marked; empty where the claim quotes none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What some of the articles say."""

    value: str
    claims: tuple[ClaimView, ...]


def sides(difference: Difference, language: str) -> tuple[Side, ...]:
    """Return the values of a difference, in the order in which the articles bring them up."""
    by_value: dict[str, list[Claim]] = {}
    for claim in difference.claims:
        by_value.setdefault(value_in_words(claim.value, language), []).append(claim)
    words = variants.marked_sides(
        [[claim.words or "" for claim in claims] for claims in by_value.values()]
    )
    return tuple(
        Side(value=value, claims=tuple(_views(claims, marked)))
        for (value, claims), marked in zip(by_value.items(), words, strict=True)
    )


def _views(claims: list[Claim], words: list[Markup]) -> list[ClaimView]:
    pairs = zip(claims, words, strict=True)
    return [ClaimView(record=claim, words=marked) for claim, marked in pairs]
