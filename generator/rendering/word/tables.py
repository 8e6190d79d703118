"""The tables: where each actor stands, and what the sources say side by side."""

from collections.abc import Callable, Iterator, Sequence

from generator.rendering.pack.elements import ClaimRecord, DifferenceRecord, PositionRecord
from generator.rendering.pack.model import Glance, Positions, PositionTable, QuestionHead
from generator.rendering.word.body import Body
from generator.rendering.word.elements import Element
from generator.rendering.words.phrases import ended

SILENT = "– not in our articles"
FEW_QUESTIONS = 3
ACTOR_WIDTH, NARROW, WIDE = 2, 2, 4
"""The shares of the columns: of the actor, of a question beside many others, and beside few."""
SHORT_TABLE = 6
"""One of so many rows stays on one page."""
Filled = Callable[[tuple[PositionRecord, ...], Body], list[Element]]


def glance(part: Glance, body: Body) -> None:
    """Add the stances alone."""
    body.paragraph("Briefing Detail", "A dash: not in our articles. Silence is not a position.")
    for one in part.tables:
        glance_table(one, body)


def glance_table(one: PositionTable, body: Body) -> None:
    """Add the stances of one table."""
    _table(one, body, "The stance of each actor", lambda head: head.short, _stance)


def positions(part: Positions, body: Body) -> None:
    """Add the positions in full."""
    for one in part.tables:
        _table(one, body, "Positions in full", lambda head: head.text, _full)
        if one.silent:
            silent = ended(f"Not in our articles: {', '.join(one.silent)}")
            body.paragraph("Briefing Detail", silent)


def _table(
    one: PositionTable, body: Body, title: str, head: Callable[[QuestionHead], str], fill: Filled
) -> None:
    asked = [question.short for question in one.questions]
    many = sum(len(group.rows) for group in one.groups)
    description = f"A row for each of {many} actors, a column for each question: {'; '.join(asked)}"
    widths = [ACTOR_WIDTH, *(WIDE if len(asked) <= FEW_QUESTIONS else NARROW for _ in asked)]
    rows = [[[body.cell("Actor")], *([body.cell(head(question))] for question in one.questions)]]
    for group in one.groups:
        for row in group.rows:
            name = [body.cell(row.actor), *([body.cell(group.name)] if group.name else [])]
            rows.append([name, *(fill(cell, body) for cell in row.cells)])
    body.table(f"{title}: {'; '.join(asked)}", description, widths, rows)


def _stance(cell: tuple[PositionRecord, ...], body: Body) -> list[Element]:
    now = " · ".join(filter(None, (cell[0].stance.label, cell[0].day))) if cell else "–"
    return [body.cell(now)]


def _full(cell: tuple[PositionRecord, ...], body: Body) -> list[Element]:
    if not cell:
        return [body.cell(SILENT)]
    return [paragraph for one in cell for paragraph in _position(one, body)]


def _position(one: PositionRecord, body: Body) -> list[Element]:
    label = " · ".join(filter(None, (one.stance.label, one.since, one.mark)))
    return [
        body.cell(label, "Strong"),
        body.cell(one.text),
        body.cell(one.line, after=body.cites(one.cites)),
    ]


def difference(one: DifferenceRecord, body: Body) -> None:
    """Add what the articles say, a row for each value, and what the editor makes of it."""
    body.heading(" · ".join(filter(None, (one.label, one.mark))), 3)
    rows = [[[body.cell("Value")], [body.cell("Who says so, and how")]]]
    rows += [[[body.cell(side.value)], list(_claims(side.claims, body))] for side in one.sides]
    described = f"A row for each of {len(one.sides)} values, and the articles that give it"
    short = len(rows) <= SHORT_TABLE
    body.table(f"What the sources say: {one.label}", described, (1, 2), rows, heads=short)
    body.runs("Normal", one.assessment, before="Our reading.")


def _claims(claims: Sequence[ClaimRecord], body: Body) -> Iterator[Element]:
    for claim in claims:
        if claim.words:
            yield body.cell_runs(claim.words)
        linked = body.link(claim.source, claim.to[0] if claim.to else "")
        yield body.cell("", after=linked)
