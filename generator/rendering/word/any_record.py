"""A record that has no layout of its own: everything that it says, in the order of its fields."""

from generator.rendering.pack.elements import Anchored, Citation, ProseBlock, Record, Run
from generator.rendering.pack.model import Part
from generator.rendering.word.body import Body

NOT_SAID = frozenset({"anchor", "id", "to", "kind"})
"""Fields that name records, and say nothing to readers."""


def any_record(record: Record, body: Body) -> None:
    """Add the texts, runs, citations and records that a record holds."""
    anchor = record.anchor if isinstance(record, Anchored) else ""
    skipped = NOT_SAID | ({"title", "note"} if isinstance(record, Part) else set())
    for name in record.__struct_fields__:
        if name in skipped:
            continue
        value = getattr(record, name)
        if isinstance(value, str):
            body.paragraph("Normal", value, anchor=anchor if value else "")
            anchor = "" if value else anchor
        elif isinstance(value, Record):
            any_record(value, body)
        elif isinstance(value, tuple) and value:
            _several(value, body)


def _several(values: tuple[object, ...], body: Body) -> None:
    """Add the values of a field that has several."""
    runs = tuple(one for one in values if isinstance(one, Run))
    cites = tuple(one for one in values if isinstance(one, Citation))
    blocks = tuple(one for one in values if isinstance(one, ProseBlock))
    if runs:
        body.runs("Normal", runs)
    elif cites:
        body.paragraph("Briefing Detail", "Sources:", cites=cites)
    elif blocks:
        body.blocks(blocks)
    else:
        for one in values:
            if isinstance(one, Record):
                any_record(one, body)
            elif isinstance(one, str):
                body.paragraph("Normal", one)
            elif isinstance(one, tuple):
                _several(one, body)
