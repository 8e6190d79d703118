"""The meeting sheet: all that two actors bring, since Word has as many pages as it takes."""

from collections.abc import Iterator

from generator.rendering.pack.meeting_model import Meeting, MeetingAnswer, MeetingIssue, SpokenWords
from generator.rendering.word import elements
from generator.rendering.word.body import Body
from generator.rendering.word.elements import Element
from generator.rendering.word.tables import SILENT

LINES = 8
"""To write on."""
WIDTHS = (2, 5, 5)
"""The shares of the columns: of the question, and of each actor."""


def meeting(one: Meeting, body: Body) -> None:
    """Add what stands on the printed sheet, uncut; then lines for notes."""
    body.paragraph("Normal", one.summed_up)
    if one.issues:
        body.heading("Side by side", 1)
        _table(one, body)
    if one.sources:
        body.heading("Articles", 1)
    for source in one.sources:
        body.paragraph("Normal", f"{source.number} · {source.text}", anchor=source.anchor)
    body.paragraph("Briefing Detail", one.proof)
    body.heading("Notes", 1)
    body.elements += [
        elements.line_to_write_on(body.style("Briefing Line"), body.width) for _ in range(LINES)
    ]


def _table(one: Meeting, body: Body) -> None:
    """Add the answers: a row for each question, a column for each actor."""
    rows = [[[body.cell(words)] for words in ("Question", *one.names)]]
    rows += [
        [_asked(issue, body), *(_answer(issue, answer, body) for answer in issue.answers)]
        for issue in one.issues
    ]
    asked = "; ".join(issue.short for issue in one.issues)
    body.table(
        f"{' and '.join(one.names)}, question by question",
        f"A row for each question, a column for each of two actors: {asked}",
        WIDTHS,
        rows,
    )


def _asked(issue: MeetingIssue, body: Body) -> list[Element]:
    told = [body.light_cell(words) for words in (issue.text, issue.verdict) if words]
    return [body.cell(issue.title), *told]


def _answer(issue: MeetingIssue, one: MeetingAnswer, body: Body) -> list[Element]:
    if issue.is_question and one.position is None:
        return [body.cell(SILENT)]
    return [*_position(one, body), *(_quoted(one.quote, body) if one.quote else ())]


def _position(one: MeetingAnswer, body: Body) -> Iterator[Element]:
    if one.position:
        yield body.cell(one.position.stance.label, "Strong")
        yield body.cell(one.position.text)
        yield body.cell(one.position.line, after=body.cites(one.position.cites))


def _quoted(one: SpokenWords, body: Body) -> Iterator[Element]:
    yield body.cell(one.words, "Emphasis")
    yield body.cell(one.told, after=body.cites([one.number]))
    if one.exception:
        yield body.cell(one.exception)
