"""What changed, edition by edition, and the corrections."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from generator.model import Correction, Weight
from generator.rendering import addresses
from generator.rendering.changes import counts
from generator.rendering.changes.status import Step
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.changes import ChangeSection, sections
from generator.rendering.pages.shared.pager import Rest, pager
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import CHANGES_ON_A_PAGE, CHANGES_ON_THE_HUB
from generator.snapshot import Edition

TITLE = "What changed"
WEIGHTS: tuple[tuple[Weight, str], ...] = (("major", "Major"), ("minor", "Minor"))


class StepView(Struct, frozen=True, kw_only=True):
    """An edition and what it changed, or what has changed since the last one."""

    edition: int
    frozen: bool
    """Whether it is an edition, and not what has changed since."""
    href: Markup
    """Of the edition as it stood."""
    label: str | None
    day: str
    """Of the edition; empty where it is not frozen yet."""
    counted: str
    """How much changed; of the first edition how much there was."""
    first: bool
    rest: Rest | None
    """Where all of it is told; None where this is all."""
    sections: tuple[ChangeSection, ...]


class Corrected(Struct, frozen=True, kw_only=True):
    """What was wrong in an earlier state of the briefing."""

    id: str
    day: str
    where: str
    was: str
    now: str


class CorrectionGroup(Struct, frozen=True, kw_only=True):
    """The corrections of one weight."""

    heading: str
    corrections: tuple[Corrected, ...]


class ChangesPage(Struct, frozen=True, kw_only=True):
    """What the list of changes shows, or a page of what one edition changed."""

    title: str
    hub: Markup | None
    """Where the list is; None on it."""
    steps: tuple[StepView, ...]
    """The latest first."""
    corrections: tuple[CorrectionGroup, ...] | None
    """None where they stand on the hub."""


def changes(site: Site) -> Iterator[Page]:
    """Yield what changed, edition by edition; where that is much, all of it has pages."""
    told = [_Told(step, site) for step in site.status.steps]
    whole = sum(one.many for one in told) <= CHANGES_ON_THE_HUB
    view = site.view(addresses.CHANGES)
    yield Page(
        path=addresses.CHANGES,
        template="changes",
        title=TITLE,
        description="Edition by edition: articles, positions, differences, corrections",
        content=ChangesPage(
            title=TITLE,
            hub=None,
            steps=tuple(one.step(view) for one in told) if whole else tuple(_begun(told, view)),
            corrections=tuple(_corrections(view)),
        ),
    )
    for one in told if not whole else ():
        yield from one.pages()


@dataclass(frozen=True)
class _Told:
    """A step, and the pages on which all its changes stand if the hub has not enough room."""

    of: Step
    site: Site

    @property
    def edition(self) -> Edition:
        """The edition, or the last one before what has changed since."""
        return self.of.edition or self.site.briefing.editions[-1]

    @cached_property
    def many(self) -> int:
        """How many lines tell it."""
        return sum(len(section.lines) for section in self._sections(addresses.CHANGES))

    def _sections(self, path: str) -> tuple[ChangeSection, ...]:
        return sections(self.of.changes, self.site.view(path)) if self.of.changes else ()

    def paths(self) -> list[str]:
        """Return the paths of the pages."""
        name = str(self.edition.number) if self.of.edition else "since"
        many = range(0, self.many, CHANGES_ON_A_PAGE)
        return [f"changes/{name}-{number}/index.html" for number, _ in enumerate(many, 1)]

    def step(self, view: View, most: int | None = None) -> StepView:
        """Return the step as the hub shows it, with so many lines at most."""
        found = self._sections(addresses.CHANGES)
        rest = Rest(
            shown=f"The first {most} of {self.many} lines; all of them:"
            if most
            else f"{self.many} lines:",
            name=self._name(),
            pages=pager(self.paths(), "", view.links),
        )
        is_cut = most is not None and self.many > most
        shown = _some(found, 0, most or 0) if is_cut else found
        return self._step(shown, rest if is_cut else None, view)

    def _step(self, shown: Iterable[ChangeSection], rest: Rest | None, view: View) -> StepView:
        step, edition = self.of, self.edition
        counted = (
            counts.sentence(step.changes) if step.changes else counts.contents(edition.snapshot)
        )
        return StepView(
            edition=edition.number,
            frozen=step.edition is not None,
            href=view.links.edition(edition.number),
            label=edition.label,
            day=view.date(edition.date) if step.edition else "",
            counted=counted,
            first=not step.changes,
            rest=rest,
            sections=tuple(shown),
        )

    def _name(self) -> str:
        return f"Edition {self.edition.number}" if self.of.edition else "What has changed since"

    def pages(self) -> Iterator[Page]:
        """Yield the pages that have all of the step."""
        paths = self.paths()
        for at, path in enumerate(paths):
            view = self.site.view(path)
            title = f"{self._name()}: changes, page {at + 1}"
            rest = Rest(
                shown=f"Page {at + 1} of {len(paths)}:",
                name=self._name(),
                pages=pager(paths, path, view.links),
            )
            first = at * CHANGES_ON_A_PAGE
            shown = _some(self._sections(path), first, first + CHANGES_ON_A_PAGE)
            yield Page(
                path=path,
                template="changes",
                listed=False,
                hub=addresses.CHANGES,
                title=title,
                description=f"{self._name()}: what changed, in full",
                content=ChangesPage(
                    title=title,
                    hub=view.links.path(addresses.CHANGES),
                    steps=(self._step(shown, rest, view),),
                    corrections=None,
                ),
            )


def _begun(told: Iterable[_Told], view: View) -> Iterator[StepView]:
    """Yield the steps with as many lines as there is room for, the latest first."""
    room = CHANGES_ON_THE_HUB
    for one in told:
        yield one.step(view, room)
        room = max(0, room - one.many)


def _some(found: Iterable[ChangeSection], first: int, end: int) -> Iterator[ChangeSection]:
    """Yield some of the lines of sections, counted through all of them, under their headings."""
    before = 0
    for section in found:
        lines = section.lines[max(0, first - before) : max(0, end - before)]
        before += len(section.lines)
        if lines:
            yield replace(section, lines=lines)


def _corrections(view: View) -> Iterator[CorrectionGroup]:
    """Yield the corrections, the major ones first; a group without any is left out."""
    for weight, heading in WEIGHTS:
        found = [one for one in view.briefing.corrections if one.weight == weight]
        if found:
            corrections = tuple(_corrected(one, view) for one in found)
            yield CorrectionGroup(heading=heading, corrections=corrections)


def _corrected(correction: Correction, view: View) -> Corrected:
    return Corrected(
        id=correction.id,
        day=view.day(correction.date),
        where=correction.where,
        was=correction.was,
        now=correction.now,
    )
