"""The meeting sheet: two actors, question by question, where each stands."""

from collections.abc import Sequence
from itertools import chain

from generator.model import Actor, Briefing
from generator.rendering import addresses
from generator.rendering.pack import parts, records
from generator.rendering.pack.document import Sheet
from generator.rendering.pages.shared import grouping
from generator.rendering.words import phrases

PAIR = 2


def meeting(briefing: Briefing, actors: Sequence[Actor]) -> Sheet:
    """Return two actors on one sheet: their stances beside each other, and what they rest on."""
    view = records.view_of(briefing)
    return Sheet(
        addresses.hub("print/meeting"),
        f"Meeting sheet: {phrases.listed(actor.name for actor in actors)}",
        (
            parts.positions_in_full(view, actors),
            parts.sources(
                view,
                chain.from_iterable(grouping.articles_on(briefing, one) for one in actors),
                short=True,
            ),
        ),
    )
