"""What templates show of a difference: its sides, each a value with the articles that give it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Claim, Difference
from generator.rendering.addresses import Links
from generator.rendering.escape import text
from generator.rendering.words import phrases, variants
from generator.rendering.words.phrases import value_in_words

_LINK = Markup('<a href="{}">{}</a>')
_ATTRIBUTIONS = {words: Markup(words) for words in phrases.ATTRIBUTIONS}  # noqa: S704  (our words)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One article's claim on a side."""

    record: Claim
    pieces: tuple[variants.Piece, ...]
    """The article's words, cut where only this side has them; no text where it quotes none."""
    source: Markup
    """Who asserts it in which article, as links."""

    @property
    def words(self) -> Markup:
        """Return them as HTML; what only this side has is marked."""
        return variants.html(self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What some of the articles say."""

    value: str
    claims: tuple[ClaimView, ...]


def sides(difference: Difference, language: str, links: Links) -> tuple[Side, ...]:
    """Return the values of a difference, in the order in which the articles bring them up."""
    by_value: dict[str, list[Claim]] = {}
    for claim in difference.claims:
        by_value.setdefault(value_in_words(claim.value, language), []).append(claim)
    words = variants.differing_sides(
        [[claim.words or "" for claim in claims] for claims in by_value.values()]
    )
    return tuple(
        Side(value=value, claims=tuple(_views(claims, marked, links)))
        for (value, claims), marked in zip(by_value.items(), words, strict=True)
    )


def _views(
    claims: list[Claim], words: list[list[variants.Piece]], links: Links
) -> Iterator[ClaimView]:
    for claim, pieces in zip(claims, words, strict=True):
        yield ClaimView(record=claim, pieces=tuple(pieces), source=_source(claim, links))


def _source(claim: Claim, links: Links) -> Markup:
    """Return who asserts something in which article, with links to both."""
    number = text(phrases.numbered([claim.article.number]))
    article = _LINK.format(links.to(claim.article) + f"#{claim.id}", number)
    names = Markup(", ").join(_LINK.format(links.to(one), text(one.name)) for one in claim.speakers)
    return _ATTRIBUTIONS[phrases.attribution(claim)].format(article=article, names=names)
