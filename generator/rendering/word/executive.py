"""The executive brief: all of its lists, since Word has as many pages as it takes."""

from generator.rendering.pack.elements import ProseBlock
from generator.rendering.pack.executive_model import Executive, News, Points
from generator.rendering.word import records
from generator.rendering.word.body import Body
from generator.rendering.word.tables import glance_table


def executive(one: Executive, body: Body) -> None:
    """Add what stands on the two sides of the printed one, uncut."""
    body.heading("Bottom line", 1)
    body.blocks(one.bottom_line)
    _news(one.news, body)
    _points("Key judgements", one.judgements, body)
    if one.glance.table:
        body.heading("Positions at a glance", 1)
        glance_table(one.glance.table, body)
        body.paragraph("Briefing Detail", one.glance.note)
    _points("What we do not know", one.unknown, body)
    _points("What to watch", one.watch, body)
    if one.sources.items:
        body.heading("Sources", 1)
    for source in one.sources.items:
        body.paragraph("Normal", f"{source.number} · {source.text}")


def _news(one: News, body: Body) -> None:
    body.heading(one.title, 1)
    body.paragraph("Briefing Detail", one.note)
    for line in one.lines:
        records.change(line, body)


def _points(title: str, points: Points, body: Body) -> None:
    body.heading(title, 1)
    for point in points.items:
        label = " · ".join(filter(None, (point.label, point.mark)))
        body.paragraph("Briefing Label", label)
        if label:
            body.runs("Normal", point.runs)
        else:
            body.blocks([ProseBlock(kind="ul", number=0, runs=point.runs)])
    if not points.items:
        body.paragraph("Normal", points.empty)
