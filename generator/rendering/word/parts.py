"""The parts of a document, one after the other."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.rendering.pack import model
from generator.rendering.pack.elements import Run
from generator.rendering.pack.model import Part
from generator.rendering.word import records
from generator.rendering.word.any_record import any_record
from generator.rendering.word.body import Body
from generator.rendering.word.tables import difference, glance, positions


def part(one: Part, body: Body) -> None:
    """Add a part: its title, what it leaves out, its records.

    A part that nothing here knows is written record by record, so that no word of it is lost.
    """
    if one.title:
        body.heading(one.title, 1)
    body.paragraph("Briefing Standfirst", one.note)
    WRITERS.get(type(one), any_record)(one, body)


def _judgements(one: model.Judgements, body: Body) -> None:
    for item in one.items:
        label = " · ".join(filter(None, (item.confidence, item.mark)))
        body.paragraph("Briefing Label", label)
        body.runs("Normal", item.runs)


def _prose(one: model.Prose, body: Body) -> None:
    body.blocks(one.blocks)


def _actors(one: model.Actors, body: Body) -> None:
    for section in one.sections:
        records.actor(section, body)


def _question(one: model.QuestionPart, body: Body) -> None:
    for group in one.groups:
        body.heading(group.stance.label, 2)
        body.paragraph("Briefing Standfirst", group.definition)
        for holder in group.holders:
            body.heading(holder.actor, 3)
            for position in holder.positions:
                records.position(position, body)
            records.quotes(holder.quotes, body)
        if not group.holders:
            body.paragraph("Briefing Detail", "Nobody in our articles.")
    if one.silent:
        body.heading("Not in our articles", 2)
        silent = f"{', '.join(one.silent)}. Silence is not a position."
        body.paragraph("Briefing Detail", silent)


def _timeline(one: model.Timeline, body: Body) -> None:
    for section in one.sections:
        body.heading(section.title, 2)
        day = ""
        for event in section.events:
            records.event(event, body, named=event.day != day)
            day = event.day


def _differences(one: model.Differences, body: Body) -> None:
    body.paragraph("Briefing Standfirst", "Underlined: words that stand on one side only.")
    for section in one.sections:
        body.heading(section.title, 2)
        body.paragraph("Briefing Standfirst", section.note)
        for item in section.items:
            difference(item, body)


def _quotes(one: model.Quotes, body: Body) -> None:
    for speaker in one.speakers:
        if speaker.name:
            body.heading(speaker.name, 2)
        body.paragraph("Briefing Standfirst", speaker.offices)
        for statement in speaker.statements:
            records.statement(statement, body)


def _people(one: model.People, body: Body) -> None:
    for person in one.items:
        body.paragraph("Briefing Label", person.name)
        for role in person.roles:
            body.paragraph("Normal", role)
        if person.cites:
            body.paragraph("Briefing Detail", "Quotes", cites=person.cites)


def _sources(one: model.Sources, body: Body) -> None:
    for article in one.articles:
        (records.short_source if one.short else records.source)(article, body)


def _method(one: model.Method, body: Body) -> None:
    body.paragraph("Normal", one.text)
    for words in one.lists:
        body.heading(words.title, 2)
        for word in words.words:
            body.runs("Normal", (Run(text=word.means),), before=f"{word.word}:")


def _corrections(one: model.Corrections, body: Body) -> None:
    if not one.items:
        body.paragraph("Normal", "None so far.")
    for item in one.items:
        body.paragraph("Briefing Label", f"{item.day}: {item.where}")
        body.paragraph("Normal", item.text)


def _changes(one: model.Changes, body: Body) -> None:
    for section in one.sections:
        body.heading(section.title, 2)
        for line in section.lines:
            records.change(line, body)


WRITERS: Mapping[type[Part], Callable[[Any, Body], None]] = {
    model.Judgements: _judgements,
    model.Prose: _prose,
    model.Glance: glance,
    model.Positions: positions,
    model.Actors: _actors,
    model.QuestionPart: _question,
    model.Timeline: _timeline,
    model.Differences: _differences,
    model.Quotes: _quotes,
    model.People: _people,
    model.Sources: _sources,
    model.Method: _method,
    model.Corrections: _corrections,
    model.Changes: _changes,
}
