"""What pages show of what changed: the lines that the front page, editions and their list share."""

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from generator.history.compare import Changes
from generator.model import Quote
from generator.rendering.changes import describe
from generator.rendering.changes.describe import Line
from generator.rendering.pages.shared.ledger import Saying, sayings
from generator.rendering.pages.shared.view import View
from generator.rendering.words import variants


class ChangeLine(Struct, frozen=True, kw_only=True):
    """One thing that changed, as seen from one page."""

    kind: str
    """One word or two: `new`, `moved`, `reworded` …; empty where the line is told without it."""
    what: str
    href: Markup | None
    """None where it is gone."""
    before: str | Markup | None
    after: str | Markup | None
    """Of two passages, the words that the other has not are marked."""
    long: bool
    """Whether before and after are passages, and not a word or two."""
    cites: Markup
    """The evidence, as links; empty where there is none."""
    note: str | None
    said: tuple[Saying, ...]
    """The words on which it rests, to stand beside it."""


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
    return tuple(_line(line, view, kind=line.kind, beside=True) for line in lines)


def _line(line: Line, view: View, *, kind: str, beside: bool = False) -> ChangeLine:
    quotes = [view.briefing.evidence[name] for name in line.words] if beside else []
    return ChangeLine(
        kind=kind,
        what=line.what,
        href=view.links.path(line.path) if line.path else None,
        before=_marked(line.before, line.after, line),
        after=_marked(line.after, line.before, line),
        long=line.long,
        cites=view.cite(line.evidence),
        note=line.note,
        said=sayings((one for one in quotes if isinstance(one, Quote)), view),
    )


def _marked(text: str | None, other: str | None, line: Line) -> str | Markup | None:
    """Return a passage with the words marked that the other has not; else the text as it is."""
    return variants.marked(text, [other]) if line.long and text and other else text
