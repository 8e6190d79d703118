"""The records that several parts hold: quotes, positions, events, sources, changes."""

from collections.abc import Iterable

from generator.rendering.pack.model import (
    ActorSection,
    ChangeLine,
    EventRecord,
    PositionRecord,
    QuoteRecord,
    Run,
    SourceRecord,
    StatementRecord,
)
from generator.rendering.word.body import Body


def quote(one: QuoteRecord, body: Body) -> None:
    """Add a quote: its words, who said them and when, how they are verified; its note below."""
    label = f"{one.number} · {one.details}" if one.details else one.number
    body.paragraph("Briefing Label", label, anchor=one.anchor)
    note = [body.note(one.note)] if one.note else []
    last = len(one.lines) - 1
    for place, line in enumerate(one.lines):
        body.runs("Quote", line, after=note if place == last else ())
    body.paragraph("Briefing Detail", " · ".join(filter(None, (one.speakers, one.proof))))


def quotes(found: Iterable[QuoteRecord], body: Body) -> None:
    """Add several quotes."""
    for one in found:
        quote(one, body)


def statement(one: StatementRecord, body: Body) -> None:
    """Add the wordings of one utterance; in the others, what the first has not is underlined."""
    quote(one.first, body)
    if one.others:
        body.paragraph("caption", f"As worded in {one.where}:")
        quotes(one.others, body)


def position(one: PositionRecord, body: Body) -> None:
    """Add a position with the line of its evidence."""
    since = f" · {one.since}" if one.since else ""
    body.paragraph("Briefing Label", f"{one.stance.label}{since}")
    body.paragraph("Normal", one.text)
    body.paragraph("Briefing Detail", one.line, cites=one.cites)


def actor(one: ActorSection, body: Body) -> None:
    """Add what is known of one actor."""
    body.heading(one.name, 2)
    body.paragraph("Briefing Detail", one.standfirst)
    for cell in one.cells:
        body.heading(cell.question, 3)
        for held in cell.positions:
            position(held, body)
    if one.silent:
        body.paragraph("Briefing Detail", f"Not in our articles: {' · '.join(one.silent)}")
    if one.events:
        body.heading("Events that concern it", 3)
        for found in one.events:
            event(found, body, own=True)
    if one.quotes:
        body.heading("In its people’s words", 3)
        quotes(one.quotes, body)
    if one.quoted:
        body.paragraph("Briefing Detail", "Its people’s words: quotes", cites=one.quoted)


def event(one: EventRecord, body: Body, *, own: bool = False, named: bool = True) -> None:
    """Add an event; `own` leaves out whose it is, `named` says its day."""
    flag = f" ({one.flag})" if one.flag else ""
    runs = (Run(text=f"{one.text}{flag}"), Run(cites=one.cites))
    body.runs("Normal", runs, before=f"{one.day}:" if named else "")
    if not own:
        body.paragraph("Briefing Detail", one.actors)


def source(one: SourceRecord, body: Body) -> None:
    """Add what is known of an article."""
    body.heading(f"Article {one.number}: {one.title}", 3)
    body.elements[-1].extend(body.place(one.anchor))
    for fact in one.facts:
        label = body.words(f"{fact.name}: ", "Strong")
        is_link = fact.name == "Address" and one.url
        value = body.address(one.url) if is_link else body.words(fact.value)
        body.line("Briefing Detail", [*label, *value])
    body.blocks(one.summary)


def change(one: ChangeLine, body: Body) -> None:
    """Add one thing that changed: a word or two on its line, passages below."""
    short = ""
    if not one.long and one.before + one.after:
        before = f"{one.before} → " if one.before else ""
        short = f": {before}{one.after or 'not in our articles'}"
    runs = (Run(text=f"{one.what}{short}"), Run(cites=one.cites))
    body.runs("Normal", runs, before=f"{one.kind}:")
    if one.long:
        now = "Now" if one.before else "It says"
        for label, words in (("Before", one.before), (now, one.after)):
            if words:
                body.runs("Briefing Detail", (Run(text=words),), before=f"{label}:")
    body.paragraph("Briefing Detail", one.note)
