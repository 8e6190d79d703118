"""What a draft proposes for the other seed files: people, actors, events, positions, subjects."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.curating.drafting.boilerplate import Boilerplate, is_within
from generator.curating.drafting.dates import resolved
from generator.curating.drafting.known import Known, KnownActor, free_id, names_of
from generator.curating.drafting.lines import line_at, lines, number_of, sentence_at
from generator.curating.drafting.records import QuoteDraft, Setting
from generator.curating.drafting.safe_text import one_line, shortened, slug
from generator.curating.drafting.same_words import words_in
from generator.curating.drafting.telling import Suggestion
from generator.curating.drafting.voices import UNKNOWN, NewActor, NewPerson
from generator.curating.drafting.yaml_text import in_list, quoted, scalar
from generator.words import fold

MOST_EVENTS = 12
_SHORTEST = 4
_EVENT_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft:
    """An event whose day the text names; what happened is the editor's to say."""

    id: str
    date: str
    status: str
    actors: tuple[str, ...]
    line: int
    words: str
    """The source sentence, for the editor alone."""


def people_stub(people: Sequence[NewPerson]) -> Iterator[str]:
    """Yield the lines for `people.yml`."""
    for one in people:
        yield f"- id: {one.id}"
        yield f"  name: {scalar(one.name)}"
        if one.aliases:
            yield f"  aliases: [{', '.join(map(in_list, one.aliases))}]"
        if one.title:
            title, actor = quoted(one.title) if "," in one.title else scalar(one.title), one.actor
            yield "  roles:"
            yield f"    - {{title: {title}, actor: {actor or UNKNOWN}}}"


def actors_stub(actors: Sequence[NewActor]) -> Iterator[str]:
    """Yield the lines for `actors.yml`."""
    for one in actors:
        yield f"- id: {one.id}"
        yield f"  name: {scalar(one.name)}"
        yield f"  kind: {one.kind}"
        yield "  group: Actors"
        aliases = (*one.aliases, *(one.land.aliases if one.land else ()))
        if one.land:
            yield f'  iso: "{one.land.iso}"'
        if aliases:
            yield f"  aliases: [{', '.join(map(in_list, aliases))}]"
        if one.land and one.land.demonyms:
            yield f"  demonyms: [{', '.join(map(in_list, one.land.demonyms))}]"


def event_drafts(
    setting: Setting,
    spans: list[Boilerplate],
    quoted_spans: Sequence[tuple[int, int]],
    actors: Sequence[KnownActor],
) -> list[EventDraft]:
    """Return an event for each sentence of the report that names a day; not for all of many."""
    text, published, taken = setting.text, setting.published, set(setting.known.ids)
    rows = lines(text)
    found: dict[tuple[str, int], EventDraft] = {}
    for one in setting.named:
        if (
            one.start < setting.body
            or is_within(spans, one.start)
            or any(a <= one.start < b for a, b in quoted_spans)
        ):
            continue
        row = line_at(rows, one.start)
        if row is None or (published is None and one.day is None):
            continue
        day = one.day or resolved(one, published or date.min)
        start, end = sentence_at(row, one.start)
        is_planned = (published is not None and day > published) or one.is_ahead
        sentence = one_line(text[start:end])
        event = EventDraft(
            id=free_id(_event_id(sentence), taken | {each.id for each in found.values()}),
            date=f"{day}",
            status="planned" if is_planned else "happened",
            actors=tuple(_named_in(sentence, actors)),
            line=number_of(text, one.start),
            words=shortened(sentence, 160),
        )
        found.setdefault((event.date, start), event)
    ranked = sorted(found.values(), key=lambda one: '"' in one.words or "“" in one.words)
    return sorted(ranked[:MOST_EVENTS], key=lambda one: one.line)


def _event_id(sentence: str) -> str:
    words = [word for word in words_in(sentence) if len(word) >= _SHORTEST and word.isalpha()]
    longest = set(sorted(words, key=len, reverse=True)[:_EVENT_WORDS])
    chosen = [word for word in dict.fromkeys(words) if word in longest]
    return slug("ev " + " ".join(chosen[:_EVENT_WORDS]))


def _named_in(sentence: str, actors: Sequence[KnownActor]) -> Iterator[str]:
    words = f" {' '.join(fold(sentence).replace('.', '').split())} "
    for actor in actors:
        names = {*names_of(actor), *(fold(one) for one in actor.demonyms)}
        if any(f" {name} " in words or f" {name}'s " in words for name in names if len(name) > 2):  # noqa: PLR2004
            yield actor.id


def events_stub(events: Sequence[EventDraft], article: str) -> Iterator[str]:
    """Yield the lines for `events.yml`; the text is left open, so that `check` asks for it."""
    for one in events:
        yield f"- id: {one.id}"
        yield f"  date: {one.date}"
        yield f"  status: {one.status}"
        yield f"  text:   # line {one.line}: {one.words}"
        yield f"  actors: [{', '.join(one.actors)}]"
        yield f"  articles: [{article}]"


def subjects_stub(suggestions: Sequence[Suggestion]) -> Iterator[str]:
    """Yield the lines for `subjects.yml`."""
    for one in suggestions:
        if one.type:
            yield f"- id: {one.subject}"
            yield f"  label: {scalar(one.label)}"
            yield f"  type: {one.type}"
            yield f"  assessment:   # {one.why}"


def positions_stub(
    quotes: Sequence[QuoteDraft], speaks_for: dict[str, tuple[str, ...]], known: Known
) -> Iterator[str]:
    """Yield rows for `positions.csv`: stance and sentence are left open."""
    rows: dict[tuple[str, str], list[QuoteDraft]] = {}
    for one in quotes if known.questions else ():
        question = _question(one.text, known)
        for actor in dict.fromkeys(own for who in one.speakers for own in speaks_for.get(who, ())):
            if one.kind == "sentence" or question:
                rows.setdefault((actor, question), []).append(one)
    for (actor, question), own in rows.items():
        days = sorted({one.said for one in own if one.said != UNKNOWN})
        row = [actor, question, "", "", "own words", days[0] if days else UNKNOWN]
        row += [days[-1] if days else UNKNOWN, " ".join(one.id for one in own)]
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow(row)
        yield line.getvalue()


def _question(text: str, known: Known) -> str:
    """Return the question that has the most words of a quote in it; empty for none."""
    words = {word for word in words_in(text) if len(word) > _SHORTEST}
    best, most = "", 1
    for question in known.questions:
        shared = len(words & set(words_in(question.words)))
        if shared > most:
            best, most = question.id, shared
    return best
