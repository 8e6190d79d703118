"""What every sheet of paper and every feed says of the briefing: which state of it this is."""

from msgspec import Struct

from generator.model import Briefing
from generator.rendering import addresses
from generator.rendering.words import phrases


class Imprint(Struct, frozen=True, kw_only=True):
    """The state of a briefing, in words."""

    title: str
    edition: str
    """`edition 2, 28 January 2026`; with drafts in it, that it is not for publication."""
    coverage: str
    """`our articles speak of 14 and 15 January 2026`; empty where it is not stated."""
    path: str
    """The page that says whether this state is still current, from the site's root."""


def imprint(briefing: Briefing) -> Imprint:
    """Return what a sheet says of the briefing that it is from."""
    about = briefing.about
    days = phrases.spans_in_words(about.coverage, about.language)
    return Imprint(
        title=about.title,
        edition=phrases.state(briefing),
        coverage=f"our articles speak of {days}" if days else "",
        path=addresses.edition(about.edition.number) if about.edition else addresses.HOME,
    )
