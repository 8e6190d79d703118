"""What pages show of a difference: its sides, each a value with the articles that give it."""

from markupsafe import Markup
from msgspec import Struct

from generator.model import Claim, Difference
from generator.rendering.addresses import Links
from generator.rendering.escape import text
from generator.rendering.words import phrases, variants
from generator.rendering.words.phrases import day_published, value_in_words

_LINK = Markup('<a href="{}">{}</a>')
_ATTRIBUTIONS = {words: Markup(words) for words in phrases.ATTRIBUTIONS}  # noqa: S704  (our words)


class Claimed(Struct, frozen=True, kw_only=True):
    """One article's claim on a side."""

    claim: Claim
    pieces: tuple[variants.Piece, ...]
    """The article's words, cut where only this side has them; no text where it quotes none."""


class Side(Struct, frozen=True, kw_only=True):
    """What some of the articles say."""

    value: str
    claims: tuple[Claimed, ...]


class ClaimView(Struct, frozen=True, kw_only=True):
    """One article's claim on a side, as seen from one page."""

    words: Markup
    """The article's; what only this side has is marked. Empty where it quotes none."""
    source: Markup
    """Who asserts it in which article, as links."""
    day: str
    """When the article was published."""


class SideView(Struct, frozen=True, kw_only=True):
    """What some of the articles say, as seen from one page."""

    value: str
    claims: tuple[ClaimView, ...]


class DifferenceView(Struct, frozen=True, kw_only=True):
    """Where articles differ, with what the editor makes of it."""

    id: str
    label: str
    mark: str
    """`new`, `changed`, or nothing."""
    sides: tuple[SideView, ...]
    assessment: Markup | None
    """None where the editor has not judged it yet."""


def sides(difference: Difference, language: str) -> tuple[Side, ...]:
    """Return the values of a difference, in the order in which the articles bring them up."""
    by_value: dict[str, list[Claim]] = {}
    for claim in difference.claims:
        by_value.setdefault(value_in_words(claim.value, language), []).append(claim)
    words = variants.differing_sides(
        [[claim.words or "" for claim in claims] for claims in by_value.values()]
    )
    return tuple(
        Side(value=value, claims=tuple(_claimed(claims, marked)))
        for (value, claims), marked in zip(by_value.items(), words, strict=True)
    )


def _claimed(claims: list[Claim], words: list[list[variants.Piece]]) -> list[Claimed]:
    pairs = zip(claims, words, strict=True)
    return [Claimed(claim=claim, pieces=tuple(pieces)) for claim, pieces in pairs]


def difference_view(
    difference: Difference, links: Links, language: str, *, mark: str, assessment: Markup | None
) -> DifferenceView:
    """Return a difference as seen from one page."""
    return DifferenceView(
        id=difference.id,
        label=difference.label,
        mark=mark,
        sides=tuple(
            SideView(
                value=side.value,
                claims=tuple(_claim(one, links, language) for one in side.claims),
            )
            for side in sides(difference, language)
        ),
        assessment=assessment,
    )


def _claim(claimed: Claimed, links: Links, language: str) -> ClaimView:
    claim = claimed.claim
    return ClaimView(
        words=variants.html(claimed.pieces),
        source=_source(claim, links),
        day=day_published(claim.article, language),
    )


def _source(claim: Claim, links: Links) -> Markup:
    """Return who asserts something in which article, with links to both."""
    number = text(phrases.numbered([claim.article.number]))
    article = _LINK.format(links.to(claim.article) + f"#{claim.id}", number)
    names = Markup(", ").join(_LINK.format(links.to(one), text(one.name)) for one in claim.speakers)
    return _ATTRIBUTIONS[phrases.attribution(claim)].format(article=article, names=names)
