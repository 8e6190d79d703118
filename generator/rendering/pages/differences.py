"""What templates show of a difference: its sides, each a value with the articles that give it."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Claim, Difference
from generator.rendering.words import variants
from generator.rendering.words.phrases import value_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One article's claim on a side."""

    record: Claim
    pieces: tuple[variants.Piece, ...]
    """The article's words, cut where only this side has them; no text where it quotes none."""

    @property
    def words(self) -> Markup:
        """Return them as HTML; what only this side has is marked."""
        return variants.html(self.pieces)


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
    words = variants.differing_sides(
        [[claim.words or "" for claim in claims] for claims in by_value.values()]
    )
    return tuple(
        Side(value=value, claims=tuple(_views(claims, marked)))
        for (value, claims), marked in zip(by_value.items(), words, strict=True)
    )


def _views(claims: list[Claim], words: list[list[variants.Piece]]) -> list[ClaimView]:
    pairs = zip(claims, words, strict=True)
    return [ClaimView(record=claim, pieces=tuple(pieces)) for claim, pieces in pairs]
