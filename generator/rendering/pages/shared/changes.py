"""What pages show of what changed: the lines that the front page, editions and their list share."""

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from generator.history.compare import Changes
from generator.rendering.changes import describe
from generator.rendering.changes.describe import Line
from generator.rendering.pages.shared.view import View


class ChangeLine(Struct, frozen=True, kw_only=True):
    """One thing that changed, as seen from one page."""

    kind: str
    """One word or two: `new`, `moved`, `reworded` …; empty where the line is told without it."""
    what: str
    href: Markup | None
    """None where it is gone."""
    before: str | None
    after: str | None
    long: bool
    """Whether before and after are passages, and not a word or two."""
    cites: Markup
    """The evidence, as links; empty where there is none."""
    note: str | None


class ChangeSection(Struct, frozen=True, kw_only=True):
    """The lines of one kind."""

    heading: str
    lines: tuple[ChangeLine, ...]


def sections(changes: Changes, view: View) -> tuple[ChangeSection, ...]:
    """Return what changed, what matters most first."""
    return tuple(
        ChangeSection(heading=section.heading, lines=_lines(section.lines, view))
        for section in describe.sections(changes, view.briefing)
    )


def moved(changes: Changes, view: View, most: int) -> tuple[ChangeLine, ...]:
    """Return the few lines that matter most; a short one says by itself what kind it is of."""
    lines = describe.moved(changes, view.briefing)[:most]
    return tuple(_line(line, view, kind=line.kind if line.long else "") for line in lines)


def _lines(lines: Iterable[Line], view: View) -> tuple[ChangeLine, ...]:
    return tuple(_line(line, view, kind=line.kind) for line in lines)


def _line(line: Line, view: View, *, kind: str) -> ChangeLine:
    return ChangeLine(
        kind=kind,
        what=line.what,
        href=view.links.path(line.path) if line.path else None,
        before=line.before,
        after=line.after,
        long=line.long,
        cites=view.cite(line.evidence),
        note=line.note,
    )
