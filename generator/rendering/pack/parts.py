"""The parts that a print pack is made of, each as data: its kind, its title, its records."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil

from generator.markup import fold
from generator.model import Actor, Article, Person, Question, Quote, Role, Speaker
from generator.rendering.pack import records
from generator.rendering.pack.runs import Data, blocks, cites, inline
from generator.rendering.pages.shared import grouping
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases

AT_A_GLANCE = 7
"""So many questions beside each other leave room for the word of a stance."""
IN_FULL = 3
"""So many leave room for a sentence."""


def judgements(view: View) -> Iterator[Data]:
    """Yield what the editor judges, with confidence and citations."""
    brief = view.briefing.brief
    if brief.judgements:
        items = [
            {"confidence": fold(one.confidence), "runs": inline(one.text, view.briefing)}
            for one in brief.judgements
        ]
        yield {"kind": "judgements", "title": "Key judgements", "items": items}


def outlook(view: View) -> Iterator[Data]:
    """Yield what is not known, what to watch, and the background."""
    brief = view.briefing.brief
    for title, source in (
        ("What we do not know", brief.unknown),
        ("What to watch", brief.watch),
        ("Background", brief.background),
    ):
        if source:
            yield {"kind": "prose", "title": title, "blocks": blocks(source, view.briefing)}


def positions(view: View, actors: Sequence[Actor]) -> Iterator[Data]:
    """Yield the positions of these actors: one picture of all, then the table in full."""
    held = [actor for actor in actors if _holds(actor, view.briefing.questions, view)]
    if held:
        yield {
            "kind": "glance",
            "title": "Positions at a glance",
            "tables": [
                _table(held, some, view) for some in _shared(view.briefing.questions, AT_A_GLANCE)
            ],
        }
        yield {
            "kind": "positions",
            "title": "Positions in full",
            "tables": [
                _table(held, some, view) for some in _shared(view.briefing.questions, IN_FULL)
            ],
        }


def _holds(actor: Actor, questions: Sequence[Question], view: View) -> bool:
    return any((actor.id, question.id) in view.briefing.cells for question in questions)


def _shared(questions: Sequence[Question], most: int) -> list[Sequence[Question]]:
    """Return the questions in tables of about equal width, none wider than `most`."""
    size = ceil(len(questions) / ceil(len(questions) / most))
    return [questions[start : start + size] for start in range(0, len(questions), size)]


def _table(actors: Sequence[Actor], questions: Sequence[Question], view: View) -> Data:
    speaking = [actor for actor in actors if _holds(actor, questions, view)]
    return {
        "questions": [
            {"short": fold(question.short), "text": fold(question.text)} for question in questions
        ],
        "groups": [
            {
                "name": fold(name),
                "rows": [
                    {
                        "actor": fold(actor.name),
                        "id": actor.id,
                        "cells": [records.cell(actor.id, one, view) for one in questions],
                    }
                    for actor in members
                ],
            }
            for name, members in groupby(speaking, key=lambda actor: actor.group)
        ],
        "silent": [fold(actor.name) for actor in actors if actor not in speaking],
    }


def actors(view: View, chosen: Sequence[Actor], *, in_full: bool = False) -> Iterator[Data]:
    """Yield a section for each actor; `in_full` has its quotes too, not their numbers alone."""
    sections = [_actor(actor, view, in_full=in_full) for actor in chosen]
    if sections:
        yield {"kind": "actors", "title": "Actor by actor", "sections": sections}


def _actor(actor: Actor, view: View, *, in_full: bool) -> Data:
    briefing = view.briefing
    quotes = briefing.quotes_by.get(actor.id, ())
    cells = [
        {"question": fold(one.text), "positions": records.cell(actor.id, one, view)}
        for one in briefing.questions
        if (actor.id, one.id) in briefing.cells
    ]
    silent = [
        fold(one.short) for one in briefing.questions if (actor.id, one.id) not in briefing.cells
    ]
    return {
        "id": actor.id,
        "name": fold(actor.name),
        "standfirst": f"{actor.kind.capitalize()} · {fold(actor.group)}",
        "cells": cells,
        "silent": silent,
        "events": [records.event(one, view) for one in briefing.events_of.get(actor.id, ())],
        "quotes": records.quotes(quotes, view) if in_full else [],
        "quoted": [] if in_full else cites(quotes),
    }


def question(view: View, record: Question) -> Iterator[Data]:
    """Yield one question: every actor by stance, with quotes and history."""
    groups = [
        {
            "stance": records.stance(stance, record),
            "definition": fold(stance.definition),
            "holders": [_holder(actor, record, view) for actor, _ in holders],
        }
        for stance, holders in grouping.by_stance(view.briefing, record)
    ]
    silent = [fold(actor.name) for actor in grouping.silent(view.briefing, record)]
    yield {"kind": "question", "title": fold(record.text), "groups": groups, "silent": silent}


def _holder(actor: Actor, record: Question, view: View) -> Data:
    current = view.briefing.cells[actor.id, record.id][0]
    spoken = [one for one in current.evidence if isinstance(one, Quote)]
    return {
        "actor": fold(actor.name),
        "positions": records.cell(actor.id, record, view),
        "quotes": records.quotes(spoken, view),
    }


def timeline(view: View) -> Iterator[Data]:
    """Yield the events by day: past, overdue, planned."""
    events = view.briefing.events
    sections = [
        {"title": title, "events": [records.event(one, view) for one in events if one.status == of]}
        for title, of in (("Happened", "happened"), ("Overdue", "overdue"), ("Planned", "planned"))
    ]
    if events:
        yield {
            "kind": "timeline",
            "title": "Timeline",
            "sections": [one for one in sections if one["events"]],
        }


def differences(view: View) -> Iterator[Data]:
    """Yield where the sources differ, by kind of difference."""
    found = [
        {
            "title": heading,
            "note": note,
            "items": [
                records.difference(one, view)
                for one in view.briefing.differences
                if one.type in types
            ],
        }
        for heading, note, types in grouping.DIFFERENCE_SECTIONS
    ]
    if view.briefing.differences:
        yield {
            "kind": "differences",
            "title": "Where sources differ",
            "sections": [section for section in found if section["items"]],
        }


def quotes(view: View, spoken: Sequence[grouping.Spoken]) -> Iterator[Data]:
    """Yield who said what, by speaker; the wordings of one statement together."""
    speakers = [
        {"name": _names(who), "statements": records.statements_of(statements, view)}
        for who, statements in spoken
    ]
    if speakers:
        yield {"kind": "quotes", "title": "Quotes", "speakers": speakers}


def listed_quotes(view: View, found: Iterable[Quote]) -> Iterator[Data]:
    """Yield some quotes in their order."""
    spoken = [{"first": one, "others": [], "where": ""} for one in records.quotes(found, view)]
    if spoken:
        yield {
            "kind": "quotes",
            "title": "Quotes",
            "speakers": [{"name": "", "statements": spoken}],
        }


def _names(speakers: Sequence[Speaker]) -> str:
    return ", ".join(fold(speaker.name) for speaker in speakers)


def people(view: View, chosen: Sequence[Person] | None = None) -> Iterator[Data]:
    """Yield who is quoted, in which office; all people where none are chosen."""
    items = [
        {
            "name": fold(one.name),
            "roles": [_role(role, view) for role in one.roles],
            "cites": cites(view.briefing.quotes_by.get(one.id, ())),
        }
        for one in (view.briefing.people if chosen is None else chosen)
    ]
    if items:
        yield {"kind": "people", "title": "People", "items": items}


def _role(role: Role, view: View) -> str:
    begun = f"from {view.day(role.start)}" if role.start else ""
    ended = f"until {view.day(role.end)}" if role.end else ""
    return ", ".join(filter(None, (fold(role.title), begun, ended)))


def sources(view: View, articles: Iterable[Article], *, summaries: bool = False) -> Iterator[Data]:
    """Yield articles as notes, each once: what is known of it, its full address."""
    once = {article.number: article for article in articles}
    notes = [
        records.article(article, view)
        | {"summary": blocks(article.summary, view.briefing) if summaries else []}
        for _, article in sorted(once.items())
    ]
    if notes:
        yield {"kind": "sources", "title": "Sources", "articles": notes}


def method(view: View) -> Iterator[Data]:
    """Yield how quotes are verified and what the words mean."""
    about = view.briefing.about
    yield {
        "kind": "method",
        "title": "How quotes are verified",
        "text": phrases.HOW_VERIFIED,
        "lists": [
            {"title": title, "words": [{"word": fold(a), "means": fold(b)} for a, b in words]}
            for title, words in (
                ("What the basis of a position means", phrases.BASES),
                ("How sure we are", [(one.word, one.definition) for one in about.confidence]),
                (
                    "How likely we think it is",
                    [(one.word, one.definition) for one in about.likelihood],
                ),
            )
            if words
        ],
    }


def corrections(view: View) -> Iterator[Data]:
    """Yield what was wrong in an earlier state."""
    items = [
        {
            "day": view.day(one.date),
            "where": f"{fold(one.where)} ({one.weight})",
            "text": f"It said {fold(one.was)}; it says {fold(one.now)}.",
        }
        for one in view.briefing.corrections
    ]
    yield {"kind": "corrections", "title": "Corrections", "items": items}
