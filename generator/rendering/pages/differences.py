"""Where the sources differ, claim by claim, with the editor's assessment."""

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from generator.model import Difference, SubjectType
from generator.rendering import addresses
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.differences import DifferenceView
from generator.rendering.pages.shared.grouping import DIFFERENCE_SECTIONS
from generator.rendering.pages.shared.pager import Rest, pager
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import OF_A_TYPE_ON_THE_HUB, Cut, differences_cut
from generator.rendering.unit import Unit

TITLE = "Where sources differ"


class DifferenceSection(Struct, frozen=True, kw_only=True):
    """The differences of some types."""

    type: SubjectType
    """Of the first of them; it makes the anchor."""
    heading: str
    note: str
    """What these have in common."""
    rest: Rest | None
    """Where the others stand; None where this is all."""
    differences: tuple[DifferenceView, ...]


class DifferencesPage(Struct, frozen=True, kw_only=True):
    """What the hub of differences shows, or one of the pages of a type."""

    title: str
    places: Markup | None
    """The folder that says on which page what stands; None where there is only this one."""
    hub: Markup | None
    """Where the hub is; None on it."""
    sections: tuple[DifferenceSection, ...]


def differences(site: Site) -> Iterator[Unit]:
    """Yield where the sources differ; where there is much of a type, all of it has pages."""
    yield Unit("differences", _first)
    for heading, note, types in DIFFERENCE_SECTIONS:
        pages = differences_cut(site.briefing.differences, types[0])
        paths = [page.path for page in pages]
        for page in pages:
            yield Unit(page.path, _one, (heading, note, page, paths))


def _first(site: Site) -> Iterator[Page]:
    path = addresses.hub("differences")
    yield Page(
        path=path,
        template="differences",
        title=TITLE,
        description="Claim by claim, side by side, with the editor's assessment",
        content=_hub(site.view(path)),
    )


def _one(
    site: Site, heading: str, note: str, page: Cut[Difference], paths: list[str]
) -> Iterator[Page]:
    title = f"{heading}, page {page.number}"
    yield Page(
        path=page.path,
        template="differences",
        listed=False,
        hub=addresses.hub("differences"),
        title=title,
        description=f"{TITLE}: {note}",
        content=_page(title, note, page, paths, site.view(page.path)),
    )


def _hub(view: View) -> DifferencesPage:
    sections = tuple(_sections(view))
    paged = any(section.rest for section in sections)
    return DifferencesPage(
        title=TITLE,
        places=view.links.path(addresses.PLACES) if paged else None,
        hub=None,
        sections=sections,
    )


def _sections(view: View) -> Iterator[DifferenceSection]:
    """Yield the sections that have any difference."""
    for heading, note, types in DIFFERENCE_SECTIONS:
        found = [each for each in view.briefing.differences if each.type in types]
        if found:
            pages = differences_cut(view.briefing.differences, types[0])
            shown = (
                sorted(found, key=_newest, reverse=True)[:OF_A_TYPE_ON_THE_HUB] if pages else found
            )
            rest = Rest(
                shown=f"The {len(shown)} on which articles spoke last, of {len(found)}; all:",
                name=heading.lower(),
                pages=pager([page.path for page in pages], "", view.links),
            )
            yield DifferenceSection(
                type=found[0].type,
                heading=heading,
                note=note,
                rest=rest if pages else None,
                differences=tuple(map(view.difference, shown)),
            )


def _newest(difference: Difference) -> int:
    """Return the number of the newest article that claims anything in it."""
    return max(claim.article.number for claim in difference.claims)


def _page(
    title: str, note: str, page: Cut[Difference], paths: list[str], view: View
) -> DifferencesPage:
    rest = Rest(
        shown=f"Page {page.number} of {len(paths)}:",
        name=title.partition(",")[0].lower(),
        pages=pager(paths, page.path, view.links),
    )
    return DifferencesPage(
        title=title,
        places=view.links.path(addresses.PLACES),
        hub=view.links.hub("differences"),
        sections=(
            DifferenceSection(
                type=page.records[0].type,
                heading=title.partition(",")[0],
                note=note,
                rest=rest,
                differences=tuple(map(view.difference, page.records)),
            ),
        ),
    )
