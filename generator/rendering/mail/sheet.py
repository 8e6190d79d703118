"""A digest on one sheet of paper: what stands on it, and what goes first where there is no room."""

from collections.abc import Mapping

import msgspec
from msgspec.structs import asdict, replace

from generator.model import Briefing
from generator.rendering import addresses
from generator.rendering.mail.digest import Digest, Told, ToldSection, ToldSource, ToldStep
from generator.rendering.pack.document import Sheet, sheet
from generator.rendering.pack.left_out import stands
from generator.rendering.pack.model import Document
from generator.rendering.words import phrases

MOST_LINES = 90
"""More have no room on a side, however short they are."""
LONG_LINE, LONG_TEXT, LONG_BOTTOM_LINE = 160, 300, 800
"""Longer ones are cut; the last is twice as long as a briefing may say."""

Place = tuple[int, int]
"""Of a section: which step it belongs to, and which of its sections it is."""


class SheetLine(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that changed, and when it is left out."""

    told: Told
    rank: int
    """It stands on a sheet that has room for more lines than this."""
    cited: tuple[str, ...]
    """The numbers of the articles that it rests on."""


class SheetSection(msgspec.Struct, frozen=True, kw_only=True):
    """What changed of one kind."""

    heading: str
    lines: tuple[SheetLine, ...]
    every: int
    """How many there are, with those that no sheet has room for."""


class SheetStep(msgspec.Struct, frozen=True, kw_only=True):
    """An edition, or what has changed since the last one."""

    title: str
    note: str
    sections: tuple[SheetSection, ...]


class DigestSheet(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on the sheet, as far as there is room for it."""

    choice: str
    bottom_line: str
    steps: tuple[SheetStep, ...]
    """Those that have something to tell."""
    lines: int
    sources: tuple[ToldSource, ...]
    place: str
    """Where all changes stand."""


class DigestDocument(Document, frozen=True, kw_only=True):
    """A digest on one sheet."""

    digest: DigestSheet


def one_sheet(told: Digest, briefing: Briefing) -> DigestDocument:
    """Return a digest as one sheet.

    Where there is no room for all of it, quotes are left out first, then old and new wordings, then
    lines: each time the last of the longest section.
    """
    frame = sheet(Sheet(addresses.CHANGES, f"What changed {told.since}", ()), briefing)
    order = leaving(told)
    ranks = {line: len(order) - 1 - at for at, line in enumerate(order)}
    return DigestDocument(
        **asdict(frame),
        digest=DigestSheet(
            choice=phrases.shortened(told.choice, LONG_TEXT),
            bottom_line=""
            if told.choice
            else phrases.shortened(told.bottom_line, LONG_BOTTOM_LINE),
            steps=tuple(_step(at, one, ranks) for at, one in enumerate(told.steps) if one.sections),
            lines=min(len(order), MOST_LINES),
            sources=told.sources,
            place=stands("All changes", addresses.CHANGES, briefing),
        ),
    )


def leaving(told: Digest) -> list[tuple[Place, int]]:
    """Return the lines of a digest in the order in which they are left out.

    A line is told by its section and its number in it; of sections as long the oldest gives first.
    """
    left = {
        (first, second): len(section.lines)
        for first, step in enumerate(told.steps)
        for second, section in enumerate(step.sections)
    }
    order = []
    for _ in range(sum(left.values())):
        longest = max(left, key=lambda place: (left[place], place))
        left[longest] -= 1
        order.append((longest, left[longest]))
    return order


def _step(at: int, step: ToldStep, ranks: Mapping[tuple[Place, int], int]) -> SheetStep:
    return SheetStep(
        title=phrases.shortened(step.title, LONG_LINE),
        note=phrases.shortened(step.note, LONG_TEXT),
        sections=tuple(
            _section((at, second), section, ranks) for second, section in enumerate(step.sections)
        ),
    )


def _section(
    place: Place, section: ToldSection, ranks: Mapping[tuple[Place, int], int]
) -> SheetSection:
    kept = [(one, ranks[place, at]) for at, one in enumerate(section.lines)]
    return SheetSection(
        heading=section.heading,
        lines=tuple(_line(one, rank) for one, rank in kept if rank < MOST_LINES),
        every=len(section.lines),
    )


def _line(told: Told, rank: int) -> SheetLine:
    return SheetLine(
        told=replace(
            told,
            what=phrases.shortened(told.what, LONG_LINE),
            before=phrases.shortened(told.before, LONG_TEXT),
            after=phrases.shortened(told.after, LONG_TEXT),
            note=phrases.shortened(told.note, LONG_LINE),
            words=tuple(phrases.shortened(one, LONG_TEXT) for one in told.words),
        ),
        rank=rank,
        cited=tuple(one.partition(".")[0] for one in told.cites.split(", ") if one),
    )
