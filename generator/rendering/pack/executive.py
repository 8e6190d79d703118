"""The executive brief: the briefing on two sides of paper, for who reads nothing else.

What there is no room for is left out by rule: texts are shortened to their first sentence, then
lists are cut from their end; each list says how many it leaves out, and where they stand.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest

from msgspec.structs import asdict, replace

from generator.model import Article, Briefing, Judgement, Quote
from generator.rendering import addresses
from generator.rendering.changes import counts, describe
from generator.rendering.changes.status import EditionStatus, edition_status
from generator.rendering.pack import records
from generator.rendering.pack.changes import change_line
from generator.rendering.pack.document import Sheet, sheet
from generator.rendering.pack.elements import ProseBlock, Run
from generator.rendering.pack.executive_model import (
    Executive,
    ExecutiveDocument,
    GlancePart,
    News,
    Point,
    Points,
    SourceLine,
    SourceLines,
)
from generator.rendering.pack.left_out import stands
from generator.rendering.pack.model import ChangeLine
from generator.rendering.pack.parts import AT_A_GLANCE, table
from generator.rendering.pack.qr import qr_svg
from generator.rendering.pack.runs import blocks
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases
from generator.rendering.words.openings import openings
from generator.text.markup import collapse_spaces

MOST_CHANGES = 6
MOST_POINTS = 24
MOST_ROWS = 60
MOST_SOURCES = 60
"""More has no room on a side whatever its length; the template cuts further."""
LONG_OPENING, LONG_NAME, LONG_LABEL = 220, 48, 32
"""A first sentence, a name and a label are cut where they are longer."""

IMPRINT = {"title": 140, "publisher": 80, "coverage": 200}
"""So long may be what the head of the first side says."""


def executive(briefing: Briefing, code: Callable[[str], bytes] = qr_svg) -> ExecutiveDocument:
    """Return the executive brief.

    `code` makes the QR code of an address.
    """
    view = records.view_of(briefing)
    frame = sheet(Sheet(addresses.HOME, briefing.about.title, ()), briefing, code)
    cut = replace(
        frame,
        **{name: phrases.shortened(getattr(frame, name), most) for name, most in IMPRINT.items()},
    )
    return ExecutiveDocument(**asdict(cut), executive=_executive(view, edition_status(briefing)))


def _executive(view: View, status: EditionStatus) -> Executive:
    briefing, brief = view.briefing, view.briefing.brief
    in_full = stands("All in full", addresses.HOME, briefing)
    return Executive(
        bottom_line=_without_links(blocks(brief.bottom_line, briefing)),
        bottom_line_short=_first(brief.bottom_line),
        news=_news(view, status),
        judgements=Points(
            items=tuple(_judged(one, view, status) for one in brief.judgements[:MOST_POINTS]),
            empty="Nothing is judged yet.",
            counted=f"of {len(brief.judgements)} judgements",
            place=in_full,
        ),
        glance=_glance(view),
        unknown=_points(brief.unknown, "open points", "Nothing is named.", view),
        watch=_points(brief.watch, "points", "Nothing is named.", view),
        sources=_sources(briefing),
    )


def _news(view: View, status: EditionStatus) -> News:
    briefing, latest = view.briefing, status.latest
    place = stands("All changes", addresses.CHANGES, briefing)
    if latest is None or latest.changes is None:
        note = "This is the first edition." if briefing.editions else "No edition yet."
        return News(title="What changed", note=note, lines=(), place="")
    told = describe.moved(latest.changes, briefing)
    number = latest.edition.number if latest.edition else None
    return News(
        title=f"New in edition {number}"
        if number
        else f"Since edition {briefing.editions[-1].number}",
        note=phrases.ended(phrases.begun(counts.headline(latest.changes))),
        lines=tuple(_short(change_line(line, view)) for line in told[:MOST_CHANGES]),
        place=place,
    )


def _short(line: ChangeLine) -> ChangeLine:
    cut = {
        name: phrases.shortened(getattr(line, name), 120) for name in ("what", "before", "after")
    }
    return replace(line, **cut, note="")


def _judged(judgement: Judgement, view: View, status: EditionStatus) -> Point:
    kind = status.mark(judgement)
    return Point(
        label=phrases.shortened(judgement.confidence, LONG_LABEL),
        mark="new" if kind == "new" else "reworded" if kind else "",
        runs=_joined(_without_links(blocks(judgement.text, view.briefing))),
        opening=_first(judgement.text),
    )


def _points(source: str, counted: str, empty: str, view: View) -> Points:
    in_short = openings(source)
    items = tuple(
        Point(label="", mark="", runs=block.runs, opening=phrases.shortened(opening, LONG_OPENING))
        for block, opening in zip_longest(
            _without_links(blocks(source, view.briefing)), in_short, fillvalue=None
        )
        if block is not None and opening is not None
    )
    return Points(
        items=items[:MOST_POINTS],
        empty=empty,
        counted=f"of {len(items)} {counted}",
        place=stands("All in full", addresses.HOME, view.briefing),
    )


def _first(source: str) -> str:
    found = openings(source)
    return phrases.shortened(found[0], LONG_OPENING) if found else ""


def _joined(found: Iterable[ProseBlock]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for block in found:
        runs += [Run(text=" "), *block.runs] if runs else block.runs
    return tuple(runs)


def _without_links(found: Iterable[ProseBlock]) -> tuple[ProseBlock, ...]:
    """Return prose whose links are words, and whose numbers lead nowhere: there is no room."""
    return tuple(replace(block, runs=tuple(map(_plain, block.runs))) for block in found)


def _plain(run: Run) -> Run:
    if isinstance(run.cites, tuple):
        return replace(run, cites=tuple(replace(one, to=()) for one in run.cites))
    return Run(text=run.text, strong=run.strong, em=run.em)


def _glance(view: View) -> GlancePart:
    briefing = view.briefing
    questions = briefing.questions[:AT_A_GLANCE]
    left = len(briefing.questions) - len(questions)
    holding = [
        actor
        for actor in briefing.actors
        if any((actor.id, question.id) in briefing.cells for question in questions)
    ]
    made = table(holding[:MOST_ROWS], questions, view) if holding else None
    if made:
        heads = (
            replace(one, short=phrases.shortened(one.short, LONG_LABEL)) for one in made.questions
        )
        made = replace(
            made,
            questions=tuple(heads),
            groups=tuple(
                replace(
                    group,
                    name=phrases.shortened(group.name, LONG_NAME),
                    rows=tuple(
                        replace(row, actor=phrases.shortened(row.actor, LONG_NAME))
                        for row in group.rows
                    ),
                )
                for group in made.groups
            ),
        )
    return GlancePart(
        table=made,
        actors=len(holding),
        note=f"The first {len(questions)} of {len(briefing.questions)} questions. " if left else "",
        place=stands("The table in full", addresses.hub("positions"), briefing),
    )


def _sources(briefing: Briefing) -> SourceLines:
    cited = {one.number: one for one in _cited(briefing)}
    few = len(briefing.articles) <= MOST_SOURCES // 2
    listed = briefing.articles if few else [cited[number] for number in sorted(cited)]
    return SourceLines(
        items=tuple(_line(one, briefing) for one in listed[:MOST_SOURCES]),
        every=len(briefing.articles),
        place=stands("All articles", addresses.hub("articles"), briefing),
    )


def _cited(briefing: Briefing) -> Iterator[Article]:
    """Yield the articles that the brief cites."""
    brief = briefing.brief
    texts = (brief.bottom_line, *(one.text for one in brief.judgements), brief.unknown, brief.watch)
    for source in texts:
        for block in blocks(source, briefing):
            yield from _of_runs(block.runs, briefing)


def _of_runs(runs: Sequence[Run], briefing: Briefing) -> Iterator[Article]:
    for run in runs:
        for cite in run.cites if isinstance(run.cites, tuple) else ():
            found = briefing.evidence[cite.to[0]]
            yield found.article if isinstance(found, Quote) else found


def _line(record: Article, briefing: Briefing) -> SourceLine:
    title = phrases.shortened(collapse_spaces(phrases.cited_title(record)), 90)
    who = phrases.shortened(phrases.publisher(record), LONG_NAME)
    day = phrases.day_published(record, briefing.about.language)
    return SourceLine(number=str(record.number), text=f"{title} · {who}, {day}")
