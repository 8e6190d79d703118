"""What changed, edition by edition, as parts of a sheet: the lines of the page of changes."""

from collections.abc import Iterator

from msgspec.structs import replace

from generator.model import Evidence
from generator.rendering import addresses
from generator.rendering.changes import counts, describe
from generator.rendering.changes.describe import Line
from generator.rendering.changes.status import Step, edition_status
from generator.rendering.pack import parts
from generator.rendering.pack.left_out import stands
from generator.rendering.pack.model import AnyPart, ChangeLine, Changes, ChangeSection
from generator.rendering.pack.runs import cites
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases
from generator.text.markup import collapse_spaces

MOST_LINES = 12
"""So many lines of one kind are told in a pack; the page of changes has them all."""


def changes(view: View) -> Iterator[AnyPart]:
    """Yield what each edition changed, the latest first; corrections, and the sources of all."""
    steps = edition_status(view.briefing).steps
    yield from (_step(step, view) for step in steps)
    yield from parts.corrections(view)
    sections = (section for step in steps for section in _sections(step, view))
    told = [one for section in sections for line in section.lines for one in _evidence(line, view)]
    yield from parts.sources(view, phrases.articles_of(told))


def latest_changes(view: View) -> Iterator[AnyPart]:
    """Yield what the latest edition changed, or what has changed since; nothing for a first one."""
    latest = view.status.latest if view.status else None
    if latest:
        made = _step(latest, view)
        sections = tuple(
            replace(one, lines=tuple(map(_without_now, one.lines[:MOST_LINES])))
            for one in made.sections
        )
        left = sum(len(one.lines) for one in made.sections) - sum(
            len(one.lines) for one in sections
        )
        rest = stands(f"{left} more lines", addresses.CHANGES, view.briefing) if left else ""
        yield replace(
            made,
            title=f"What changed: {made.title[:1].lower()}{made.title[1:]}",
            note=" ".join(filter(None, (phrases.ended(made.note), rest))),
            sections=sections,
        )


def _without_now(line: ChangeLine) -> ChangeLine:
    """Return a line without the passage that stands in the pack as it is now."""
    return replace(line, after="") if line.long else line


def _step(step: Step, view: View) -> Changes:
    title, note = _head(step, view)
    return Changes(
        title=title,
        note=note,
        sections=tuple(
            ChangeSection(
                title=section.heading,
                lines=tuple(change_line(line, view) for line in section.lines),
            )
            for section in _sections(step, view)
        ),
    )


def _head(step: Step, view: View) -> tuple[str, str]:
    told = counts.sentence(step.changes) if step.changes else ""
    if step.edition is None:
        last = view.briefing.editions[-1].number
        return f"Since edition {last}", f"Not frozen as an edition yet · {told}"
    first = f"the first edition: {counts.contents(step.edition.snapshot)}"
    label = f": {collapse_spaces(step.edition.label)}" if step.edition.label else ""
    note = f"{view.date(step.edition.date)} · {told or first}"
    return f"Edition {step.edition.number}{label}", note


def _sections(step: Step, view: View) -> list[describe.Section]:
    return describe.sections(step.changes, view.briefing) if step.changes else []


def change_line(line: Line, view: View) -> ChangeLine:
    """Return a line of what changed."""
    return ChangeLine(
        kind=line.kind,
        what=collapse_spaces(line.what),
        before=collapse_spaces(line.before or ""),
        after=collapse_spaces(line.after or ""),
        long=line.long,
        cites=cites(_evidence(line, view)),
        note=collapse_spaces(line.note or ""),
    )


def _evidence(line: Line, view: View) -> list[Evidence]:
    known = view.briefing.evidence
    return [known[name] for name in line.evidence if name in known]
