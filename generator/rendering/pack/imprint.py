"""What every sheet of paper and every feed says of the briefing: which state of it this is."""

from msgspec import Struct

from generator.days import Day
from generator.model import Briefing
from generator.rendering import addresses
from generator.rendering.words import phrases
from generator.snapshot import Edition


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


def imprint_of(edition: Edition, briefing: Briefing) -> Imprint:
    """Return what a sheet says that shows an edition as it stood."""
    return Imprint(
        title=briefing.about.title,
        edition=f"edition {edition.number}, {_day(edition, briefing)}",
        coverage=f"as it stood on {_day(edition, briefing)}",
        path=addresses.edition(edition.number),
    )


def _day(edition: Edition, briefing: Briefing) -> str:
    return phrases.day_in_words(Day.parse(edition.date), briefing.about.language)
