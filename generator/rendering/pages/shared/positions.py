"""What pages show of positions: the stance, its place on the scale, the line of evidence."""

from markupsafe import Markup
from msgspec import Struct

from generator.model import Question, Stance

TONES = 5
"""Steps of the colour scale from one end of an ordered question to the other."""
MOST_DRAWN = 9
"""Places that the style can draw; beside more of them, a stance has its word alone."""


class Source(Struct, frozen=True, kw_only=True):
    """One piece of evidence, as a numbered link."""

    number: str
    """`2` for article 2, `2.5` for its fifth quote."""
    href: Markup
    label: str
    """What the number stands for, in words."""


class StanceView(Struct, frozen=True, kw_only=True):
    """A stance: the word first, then its place on the scale."""

    label: str
    look: Markup
    """The classes by which the style draws it: `stance tone-2 of-3 at-1`."""


class PlacedStance(Struct, frozen=True, kw_only=True):
    """A stance and its place on the scale of its question."""

    label: str
    slots: tuple[bool, ...]
    """The places of the scale, true for that of the stance; empty where there is no order."""
    tone: int | None
    """0 to 4 from one end of the scale to the other; None where the question has no order."""


class PositionView(Struct, frozen=True, kw_only=True):
    """A position with its stance and the line of evidence."""

    actor: str
    question: str
    stance: StanceView
    text: str
    mark: str
    """`new`, `changed`, or nothing."""
    line: str
    """How it is known, from how many articles, when it was last stated."""
    since: str | None
    """None where the day is not known."""
    sources: tuple[Source, ...]
    card: Markup
    """Where the text to copy lies."""


def placed_stance(stance: Stance, question: Question) -> PlacedStance:
    """Return a stance with its place on the scale of its question."""
    last = len(question.stances) - 1
    if not question.ordered or last < 1:
        return PlacedStance(label=stance.label, slots=(), tone=None)
    slots = tuple(one.index == stance.index for one in question.stances)
    tone = round(stance.index * (TONES - 1) / last)
    return PlacedStance(label=stance.label, slots=slots, tone=tone)


def stance_view(stance: Stance, question: Question) -> StanceView:
    """Return a stance as pages show it."""
    placed = placed_stance(stance, question)
    look = "stance"
    if placed.tone is not None:
        look += f" tone-{placed.tone}"
        if len(placed.slots) <= MOST_DRAWN:
            look += f" of-{len(placed.slots)} at-{stance.index}"
    return StanceView(label=stance.label, look=Markup(look))  # noqa: S704  (our words, numbers)
