"""What changed, edition by edition, as parts of a sheet: the lines of the page of changes."""

from collections.abc import Iterator

from generator.markup import collapse_spaces
from generator.model import Evidence
from generator.rendering.changes import counts, describe
from generator.rendering.changes.describe import Line
from generator.rendering.changes.status import Step, edition_status
from generator.rendering.pack import parts
from generator.rendering.pack.model import AnyPart, ChangeLine, Changes, ChangeSection
from generator.rendering.pack.runs import cites
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases


def changes(view: View) -> Iterator[AnyPart]:
    """Yield what each edition changed, the latest first; corrections, and the sources of all."""
    steps = edition_status(view.briefing).steps
    yield from (_step(step, view) for step in steps)
    yield from parts.corrections(view)
    sections = (section for step in steps for section in _sections(step, view))
    told = [one for section in sections for line in section.lines for one in _evidence(line, view)]
    yield from parts.sources(view, phrases.articles_of(told))


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
