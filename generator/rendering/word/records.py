"""The records that several parts hold: quotes, positions, events, sources, changes."""

from collections.abc import Iterable

from generator.rendering.pack.elements import (
    EventRecord,
    PositionRecord,
    QuoteRecord,
    Run,
    SourceRecord,
    StatementRecord,
)
from generator.rendering.pack.model import ActorSection, ChangeLine
from generator.rendering.word.body import Body


def quote(one: QuoteRecord, body: Body, *, other: bool = False) -> None:
    """Add a quote: its words, who said them and when, what is odd about it; its note below."""
    ring = "°" if one.doubtful else ""
    numbers = " ".join([f"{one.number}{ring}", *(also.number for also in one.same)])
    label = (numbers, "other wording" if other else "", one.day, one.mark)
    body.paragraph("Briefing Label", " · ".join(filter(None, label)), anchor=one.anchor)
    for also in one.same:
        body.elements[-1].extend(body.place(also.anchor))
    note = [body.note(one.note)] if one.note else []
    last = len(one.lines) - 1
    for place, line in enumerate(one.lines):
        body.runs("Quote", line, after=note if place == last else ())
    told = (one.speakers, one.manner, one.exception)
    body.paragraph("Briefing Detail", " · ".join(filter(None, told)))


def quotes(found: Iterable[QuoteRecord], body: Body) -> None:
    """Add several quotes."""
    for one in found:
        quote(one, body)


def statement(one: StatementRecord, body: Body) -> None:
    """Add the wordings of one utterance; in the others, what the first has not is underlined."""
    quote(one.first, body)
    for other in one.others:
        quote(other, body, other=True)


def position(one: PositionRecord, body: Body) -> None:
    """Add a position with the line of its evidence."""
    label = (one.stance.label, one.since, one.mark)
    body.paragraph("Briefing Label", " · ".join(filter(None, label)))
    body.paragraph("Briefing Statement", one.text)
    body.paragraph("Briefing Detail", one.line, cites=one.cites, raised=True)


def actor(one: ActorSection, body: Body) -> None:
    """Add what is known of one actor."""
    body.heading(one.name, 2)
    body.paragraph("Briefing Standfirst" if one.cells else "Briefing Detail", one.standfirst)
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
    if one.dated:
        body.paragraph("Briefing Detail", "Events:", cites=one.dated)
    if one.quotes:
        body.heading("In its people’s words", 3)
        quotes(one.quotes, body)
    if one.quoted:
        body.paragraph("Briefing Detail", "Its people’s words: quotes", cites=one.quoted)


def event(one: EventRecord, body: Body, *, own: bool = False, named: bool = True) -> None:
    """Add an event; `own` leaves out whose it is, `named` says its day."""
    flag = "".join(f" ({words})" for words in (one.flag, one.mark) if words)
    runs = (Run(text=f"{one.text}{flag}"), Run(cites=one.cites))
    named_below = bool(one.actors) and not own
    style = "Briefing Statement" if named_below else "Normal"
    body.runs(style, runs, before=f"{one.day}:" if named else "")
    body.elements[-1].extend(body.place(one.anchor))
    if named_below:
        body.paragraph("Briefing Detail", one.actors)


def source(one: SourceRecord, body: Body) -> None:
    """Add what is known of an article."""
    marked = f" ({one.mark})" if one.mark else ""
    body.heading(f"Article {one.number}: {one.title}{marked}", 3)
    body.elements[-1].extend(body.place(one.anchor))
    for fact in one.facts:
        label = body.words(f"{fact.name}: ", "Strong")
        is_link = fact.name == "Address" and one.url
        value = body.address(one.url) if is_link else body.words(fact.value)
        body.line("Briefing Detail", [*label, *value])
    if one.quotes:
        body.paragraph("Briefing Detail", "Quotes:", cites=one.quotes)
    body.blocks(one.summary)


def short_source(one: SourceRecord, body: Body) -> None:
    """Add an article on one line."""
    body.paragraph("Normal", f"{one.number} · {one.line}", cites=one.quotes, anchor=one.anchor)


def change(one: ChangeLine, body: Body) -> None:
    """Add one thing that changed: a word or two on its line, passages below."""
    short = ""
    if not one.long and one.before + one.after:
        before = f"{one.before} → " if one.before else ""
        short = f": {before}{one.after or 'not in our articles'}"
    runs = (Run(text=f"{one.what}{short}"), Run(cites=one.cites))
    body.runs(
        "Briefing Statement" if one.long or one.note else "Normal", runs, before=f"{one.kind}:"
    )
    if one.long:
        now = "Now" if one.before else "It says"
        for label, words in (("Before", one.before), (now, one.after)):
            if words:
                body.runs("Briefing Detail", (Run(text=words),), before=f"{label}:")
    body.paragraph("Briefing Detail", one.note)
