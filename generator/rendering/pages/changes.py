"""What changed, edition by edition, and the corrections."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Correction, Weight
from generator.rendering import addresses
from generator.rendering.changes import counts
from generator.rendering.changes.status import Step
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.changes import ChangeSection, sections
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View

WEIGHTS: tuple[tuple[Weight, str], ...] = (("major", "Major"), ("minor", "Minor"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
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
    sections: tuple[ChangeSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What was wrong in an earlier state of the briefing."""

    id: str
    day: str
    where: str
    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionGroup:
    """The corrections of one weight."""

    heading: str
    corrections: tuple[Corrected, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage:
    """What the page of changes shows."""

    steps: tuple[StepView, ...]
    """The latest first."""
    corrections: tuple[CorrectionGroup, ...]


def changes(site: Site) -> Iterator[Page]:
    """Yield what changed, edition by edition."""
    yield Page(
        path=addresses.CHANGES,
        template="changes",
        title="What changed",
        description="Edition by edition: articles, positions, differences, corrections",
        content=_changes(site.status.steps, site.view(addresses.CHANGES)),
    )


def _changes(steps: Sequence[Step], view: View) -> ChangesPage:
    return ChangesPage(
        steps=tuple(_step(step, view) for step in steps),
        corrections=tuple(_corrections(view)),
    )


def _step(step: Step, view: View) -> StepView:
    edition = step.edition or view.briefing.editions[-1]
    counted = counts.sentence(step.changes) if step.changes else counts.contents(edition.snapshot)
    return StepView(
        edition=edition.number,
        frozen=step.edition is not None,
        href=view.links.edition(edition.number),
        label=edition.label,
        day=view.date(edition.date) if step.edition else "",
        counted=counted,
        first=not step.changes,
        sections=sections(step.changes, view) if step.changes else (),
    )


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
