"""The pages of a briefing's past: what changed in each edition, and each edition as it stood."""

from collections.abc import Iterator

from generator.days import Day
from generator.model import Briefing
from generator.rendering import addresses
from generator.rendering.changes.status import Standing
from generator.rendering.pages.page import Page
from generator.rendering.words import phrases


def changes(_: Briefing, standing: Standing) -> Iterator[Page]:
    """Yield what changed, edition by edition."""
    yield Page(
        path=addresses.CHANGES,
        template="changes",
        title="What changed",
        description="Edition by edition: articles, positions, differences, corrections",
        values={"steps": standing.steps},
    )


def editions(briefing: Briefing, standing: Standing) -> Iterator[Page]:
    """Yield a page for each edition, as it stood."""
    for edition in briefing.editions:
        day = phrases.day_in_words(Day.parse(edition.date), briefing.about.language)
        yield Page(
            path=addresses.edition(edition.number),
            template="edition",
            hub=addresses.CHANGES,
            title=f"Edition {edition.number}, {day}",
            description=f"{briefing.about.title}, as it stood on {day}",
            values={"edition": edition, "since": standing.since(edition)},
        )


PAGES = (changes, editions)
"""Every kind of page that speaks of editions."""
