"""The parts that a print pack is made of, each as data: its kind, its title, its records."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil

from msgspec.structs import replace

from generator.model import Actor, Article, Event, Person, Question, Quote, Role, Speaker
from generator.rendering.pack import records
from generator.rendering.pack.elements import Citation, StatementRecord
from generator.rendering.pack.model import (
    ActorCell,
    Actors,
    ActorSection,
    AnyPart,
    CorrectionRecord,
    Corrections,
    Differences,
    DifferenceSection,
    EventSection,
    Glance,
    Holder,
    Method,
    People,
    PersonRecord,
    Positions,
    PositionTable,
    Prose,
    QuestionHead,
    QuestionPart,
    Quotes,
    Row,
    RowGroup,
    Sources,
    SpeakerSection,
    StanceGroup,
    Timeline,
    WordList,
    WordMeaning,
)
from generator.rendering.pack.runs import blocks, cites
from generator.rendering.pages.shared import grouping, voices
from generator.rendering.pages.shared.view import View
from generator.rendering.words import judged, phrases
from generator.text.markup import collapse_spaces

AT_A_GLANCE = 7
"""So many questions beside each other leave room for the word of a stance."""
IN_FULL = 3
"""So many leave room for a sentence."""


def bottom_line(view: View) -> Iterator[AnyPart]:
    """Yield the bottom line."""
    source = view.briefing.brief.bottom_line
    if source:
        yield Prose(title="Bottom line", blocks=blocks(source, view.briefing))


def outlook(view: View) -> Iterator[AnyPart]:
    """Yield what is not known, what to watch, and the background."""
    brief = view.briefing.brief
    for title, source in (
        ("What we do not know", brief.unknown),
        ("What to watch", brief.watch),
        ("Background", brief.background),
    ):
        if source:
            yield Prose(title=title, blocks=blocks(source, view.briefing))


def glance(view: View, actors: Sequence[Actor]) -> Iterator[AnyPart]:
    """Yield the stances of these actors, as one picture."""
    if held := _holding(view, actors):
        shared = _shared(view.briefing.questions, AT_A_GLANCE)
        yield Glance(
            title="Positions at a glance",
            tables=tuple(table(held, some, view) for some in shared),
        )


def positions(view: View, actors: Sequence[Actor]) -> Iterator[AnyPart]:
    """Yield the positions of these actors: one picture of all, then the table in full."""
    yield from glance(view, actors)
    yield from positions_in_full(view, actors)


def positions_in_full(view: View, actors: Sequence[Actor]) -> Iterator[AnyPart]:
    """Yield the positions of these actors as a table of sentences."""
    if held := _holding(view, actors):
        shared = _shared(view.briefing.questions, IN_FULL)
        yield Positions(
            title="Positions in full",
            tables=tuple(table(held, some, view) for some in shared),
        )


def _holding(view: View, actors: Sequence[Actor]) -> list[Actor]:
    return [actor for actor in actors if _holds(actor, view.briefing.questions, view)]


def _holds(actor: Actor, questions: Sequence[Question], view: View) -> bool:
    return any((actor.id, question.id) in view.briefing.cells for question in questions)


def _shared(questions: Sequence[Question], most: int) -> list[Sequence[Question]]:
    """Return the questions in tables of about equal width, none wider than `most`."""
    size = ceil(len(questions) / ceil(len(questions) / most))
    return [questions[start : start + size] for start in range(0, len(questions), size)]


def table(actors: Sequence[Actor], questions: Sequence[Question], view: View) -> PositionTable:
    """Return the positions of some actors on some questions as a table."""
    speaking = [actor for actor in actors if _holds(actor, questions, view)]
    return PositionTable(
        questions=tuple(
            QuestionHead(short=collapse_spaces(question.short), text=collapse_spaces(question.text))
            for question in questions
        ),
        groups=tuple(
            RowGroup(
                name=collapse_spaces(name),
                rows=tuple(_row(actor, questions, view) for actor in members),
            )
            for name, members in groupby(speaking, key=lambda actor: actor.group)
        ),
        silent=tuple(collapse_spaces(actor.name) for actor in actors if actor not in speaking),
    )


def _row(actor: Actor, questions: Sequence[Question], view: View) -> Row:
    cells = tuple(records.cell(actor.id, question, view) for question in questions)
    return Row(actor=collapse_spaces(actor.name), id=actor.id, cells=cells)


def actors(view: View, chosen: Sequence[Actor], *, in_full: bool = False) -> Iterator[AnyPart]:
    """Yield a section for each actor.

    `in_full` has its events and quotes, too, not their days and numbers alone.
    """
    sections = tuple(_actor(actor, view, in_full=in_full) for actor in chosen)
    if sections:
        yield Actors(title="Actor by actor", sections=sections)


def _actor(actor: Actor, view: View, *, in_full: bool) -> ActorSection:
    briefing = view.briefing
    quotes = briefing.quotes_by.get(actor.id, ())
    cells = tuple(
        ActorCell(
            question=collapse_spaces(question.text),
            positions=records.cell(actor.id, question, view),
        )
        for question in briefing.questions
        if (actor.id, question.id) in briefing.cells
    )
    silent = tuple(
        collapse_spaces(question.short)
        for question in briefing.questions
        if (actor.id, question.id) not in briefing.cells
    )
    events = briefing.events_of.get(actor.id, ())
    return ActorSection(
        id=actor.id,
        name=collapse_spaces(actor.name),
        standfirst=f"{actor.kind.capitalize()} · {collapse_spaces(actor.group)}",
        cells=cells,
        silent=silent,
        events=tuple(records.event(event, view) for event in events) if in_full else (),
        dated=() if in_full else _days(events, view),
        quotes=records.quotes(quotes, view) if in_full else (),
        quoted=() if in_full else cites(quotes),
    )


def _days(events: Iterable[Event], view: View) -> tuple[Citation, ...]:
    """Return the days of events, each once: the first event of a day stands for all."""
    as_of, language = view.briefing.about.as_of, view.language
    days: dict[str, Event] = {}
    for event in events:
        days.setdefault(phrases.short_day(event.date, as_of.year, language), event)
    return tuple(
        Citation(number=day, to=(records.event_anchor(event),)) for day, event in days.items()
    )


def question(view: View, record: Question) -> Iterator[AnyPart]:
    """Yield one question: every actor by stance, with quotes and history."""
    groups = tuple(
        StanceGroup(
            stance=records.stance(stance, record),
            definition=collapse_spaces(stance.definition),
            holders=tuple(_holder(actor, record, view) for actor, _ in holders),
        )
        for stance, holders in grouping.by_stance(view.briefing, record)
    )
    silent = tuple(collapse_spaces(actor.name) for actor in grouping.silent(view.briefing, record))
    yield QuestionPart(title=collapse_spaces(record.text), groups=groups, silent=silent)


def _holder(actor: Actor, record: Question, view: View) -> Holder:
    current = view.briefing.cells[actor.id, record.id][0]
    spoken = [one for one in current.evidence if isinstance(one, Quote)]
    return Holder(
        actor=collapse_spaces(actor.name),
        positions=records.cell(actor.id, record, view),
        quotes=records.quotes(spoken, view),
    )


def timeline(view: View) -> Iterator[AnyPart]:
    """Yield the events by day: past, overdue, planned."""
    events = view.briefing.events
    sections = (
        EventSection(
            title=title,
            events=tuple(records.event(event, view) for event in events if event.status == status),
        )
        for title, status in (
            ("Happened", "happened"),
            ("Overdue", "overdue"),
            ("Planned", "planned"),
        )
    )
    if events:
        held = tuple(section for section in sections if section.events)
        yield Timeline(title="Timeline", sections=held)


def differences(view: View, actors: Sequence[Actor] | None = None) -> Iterator[AnyPart]:
    """Yield where the sources differ, by kind of difference; those that touch some actors."""
    briefing = view.briefing
    found = [
        one
        for one in briefing.differences
        if actors is None or grouping.touches(one, {actor.id for actor in actors}, briefing)
    ]
    sections = (
        DifferenceSection(
            title=heading,
            note=note,
            items=tuple(records.difference(one, view) for one in found if one.type in types),
        )
        for heading, note, types in grouping.DIFFERENCE_SECTIONS
    )
    if found:
        held = tuple(section for section in sections if section.items)
        yield Differences(title="Where sources differ", sections=held)


def quotes(view: View, spoken: Sequence[voices.Spoken]) -> Iterator[AnyPart]:
    """Yield who said what, by speaker; the wordings of one statement together."""
    speakers = tuple(
        _said_by(who, records.statements_of(statements, view)) for who, statements in spoken
    )
    if speakers:
        yield Quotes(title="Quotes", speakers=speakers)


def _said_by(who: Sequence[Speaker], statements: tuple[StatementRecord, ...]) -> SpeakerSection:
    """Return what some speakers said; offices that they held all along stand once."""
    held = {one.first.speakers for one in statements}
    once = len(held) == 1
    offices = next(iter(held)).removeprefix(f"{_names(who)}, ") if once else ""
    return SpeakerSection(
        name=_names(who),
        offices=offices if offices != _names(who) else "",
        statements=tuple(_anonymous(one) for one in statements) if once else statements,
    )


def _anonymous(record: StatementRecord) -> StatementRecord:
    return replace(record, first=replace(record.first, speakers=""))


def listed_quotes(view: View, found: Iterable[Quote]) -> Iterator[AnyPart]:
    """Yield some quotes in their order."""
    statements = tuple(
        StatementRecord(first=quote, others=()) for quote in records.quotes(found, view)
    )
    if statements:
        yield Quotes(
            title="Quotes", speakers=(SpeakerSection(name="", offices="", statements=statements),)
        )


def _names(speakers: Sequence[Speaker]) -> str:
    return ", ".join(collapse_spaces(speaker.name) for speaker in speakers)


def people(view: View, chosen: Sequence[Person] | None = None) -> Iterator[AnyPart]:
    """Yield who is quoted, in which office; all people where none are chosen."""
    items = tuple(
        PersonRecord(
            name=collapse_spaces(person.name),
            roles=tuple(_role(role, view) for role in person.roles),
            cites=cites(view.briefing.quotes_by.get(person.id, ())),
        )
        for person in (view.briefing.people if chosen is None else chosen)
    )
    if items:
        yield People(title="People", items=items)


def _role(role: Role, view: View) -> str:
    begun = f"from {view.day(role.start)}" if role.start else ""
    ended = f"until {view.day(role.end)}" if role.end else ""
    return ", ".join(filter(None, (collapse_spaces(role.title), begun, ended)))


def sources(
    view: View, articles: Iterable[Article], *, summaries: bool = False, short: bool = False
) -> Iterator[AnyPart]:
    """Yield articles as notes, each once: what is known of it, its full address.

    `short` ones have a line or two each; every one names its quotes that are printed.
    """
    once = {article.number: article for article in articles}
    notes = tuple(
        replace(
            records.article(article, view),
            summary=blocks(article.summary, view.briefing) if summaries else (),
            quotes=tuple(
                Citation(number=phrases.reference(quote), to=(quote.id,))
                for quote in view.briefing.quotes_in.get(article.id, ())
            ),
        )
        for _, article in sorted(once.items())
    )
    if notes:
        yield Sources(title="Sources", articles=notes, short=short)


def method(view: View) -> Iterator[AnyPart]:
    """Yield how quotes are verified and what the words mean."""
    about = view.briefing.about
    likely = [(one.word, judged.meaning(one)) for one in judged.likelihood_used(view.briefing)]
    defined = (
        ("What the basis of a position means", phrases.BASES),
        ("How sure we are", [(word.word, word.definition) for word in about.confidence]),
        ("How likely we think it is", likely),
    )
    yield Method(
        title="How quotes are verified",
        text=phrases.HOW_VERIFIED,
        lists=tuple(
            WordList(
                title=title,
                words=tuple(
                    WordMeaning(word=collapse_spaces(word), means=collapse_spaces(means))
                    for word, means in words
                ),
            )
            for title, words in defined
            if words
        ),
    )


def corrections(view: View) -> Iterator[AnyPart]:
    """Yield what was wrong in an earlier state."""
    items = tuple(
        CorrectionRecord(
            day=view.day(correction.date),
            where=f"{collapse_spaces(correction.where)} ({correction.weight})",
            text=(
                f"It said: {phrases.ended(collapse_spaces(correction.was))} "
                f"It says: {phrases.ended(collapse_spaces(correction.now))}"
            ),
        )
        for correction in view.briefing.corrections
    )
    yield Corrections(title="Corrections", items=items)
