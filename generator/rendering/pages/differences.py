"""Where the sources differ, claim by claim, with the editor's assessment."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import SubjectType
from generator.rendering import addresses
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.differences import DifferenceView
from generator.rendering.pages.shared.grouping import DIFFERENCE_SECTIONS
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceSection:
    """The differences of some types."""

    type: SubjectType
    """Of the first of them; it makes the anchor."""
    heading: str
    note: str
    """What these have in common."""
    differences: tuple[DifferenceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferencesPage:
    """What the page of differences shows."""

    sections: tuple[DifferenceSection, ...]


def differences(site: Site) -> Iterator[Page]:
    """Yield where the sources differ."""
    path = addresses.hub("differences")
    yield Page(
        path=path,
        template="differences",
        title="Where sources differ",
        description="Claim by claim, side by side, with the editor's assessment",
        content=DifferencesPage(sections=tuple(_sections(site.view(path)))),
    )


def _sections(view: View) -> Iterator[DifferenceSection]:
    """Yield the sections that have any difference."""
    for heading, note, types in DIFFERENCE_SECTIONS:
        differences = [each for each in view.briefing.differences if each.type in types]
        if differences:
            yield DifferenceSection(
                type=differences[0].type,
                heading=heading,
                note=note,
                differences=tuple(map(view.difference, differences)),
            )
