"""What a draft proposes for the other seed files: people, actors, events, positions, subjects."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.curating.drafting.events.events_told import EventDraft
from generator.curating.drafting.known import Known, KnownActor
from generator.curating.drafting.quotes.records import QuoteDraft
from generator.curating.drafting.quotes.same_words import words_in
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.speakers.voices import UNKNOWN, NewActor, NewPerson, NewRole
from generator.curating.drafting.telling import Suggestion
from generator.curating.drafting.written.yaml_text import in_list, quoted, scalar

_SHORTEST = 4
_FEWEST_OF_GROUP = 2


def people_stub(
    people: Sequence[NewPerson], further: Mapping[str, Sequence[NewRole]]
) -> Iterator[str]:
    """Yield the lines for `people.yml`.

    Args:
        people: Those whom the text brings.
        further: More roles of people by id; of those who are there, as comments to copy.
    """
    for one in people:
        yield f"- id: {one.id}"
        yield f"  name: {scalar(one.name)}"
        if one.aliases:
            yield f"  aliases: [{', '.join(map(in_list, one.aliases))}]"
        own = (one.title, one.actor, one.doubt)
        more = [(role.title, role.actor, role.doubt) for role in further.get(one.id, ())]
        roles = [_role(title, actor, doubt) for title, actor, doubt in (own, *more) if title]
        if roles:
            yield "  roles:"
            yield from roles
    new = {one.id for one in people}
    for name, roles_there in further.items():
        if roles_there and name not in new:
            yield f"# {name}, who is there already: the text gives another role, too."
            yield from (f"#{_role(one.title, one.actor, one.doubt)}" for one in roles_there)


def _role(title: str, actor: str | None, doubt: str | None) -> str:
    """Return the line of a role, marked where the editor should look."""
    words = quoted(title) if "," in title else scalar(title)
    mark = f"  # unsure: {one_line(doubt)}" if doubt else ""
    return f"    - {{title: {words}, actor: {actor or UNKNOWN}}}{mark}"


def actors_stub(actors: Sequence[NewActor], there: Sequence[KnownActor] = ()) -> Iterator[str]:
    """Yield the lines for `actors.yml`.

    Args:
        actors: Those that the text brings.
        there: Those of the briefing, which tell in which group such an actor stands.
    """
    for one in actors:
        yield f"- id: {one.id}"
        yield f"  name: {scalar(one.name)}"
        yield f"  kind: {one.kind}"
        yield f"  group: {scalar(_group_of(one.kind, there))}"
        aliases = (*one.aliases, *(one.land.other_names if one.land else ()))
        if one.land:
            yield f'  iso: "{one.land.iso}"'
        if aliases:
            yield f"  aliases: [{', '.join(map(in_list, aliases))}]"
        if one.land and one.land.demonyms:
            yield f"  demonyms: [{', '.join(map(in_list, one.land.demonyms))}]"


def _group_of(kind: str, there: Sequence[KnownActor]) -> str:
    """Return the group in which most actors of a kind stand, where there are several."""
    groups = Counter(one.group for one in there if one.kind == kind and one.group)
    group, number = next(iter(groups.most_common(1)), ("", 0))
    is_usual = number >= _FEWEST_OF_GROUP and 2 * number > groups.total()
    return group if is_usual else "Actors"


def events_stub(events: Sequence[EventDraft], article: str) -> Iterator[str]:
    """Yield the lines for `events.yml`; the text is left open, so that `check` asks for it.

    Behind the stubs stands a blank, for an event that is not among them.
    """
    for one in events:
        yield f"- id: {one.id}"
        yield f"  date: {one.date}"
        yield f"  status: {one.status}"
        yield f"  text:   # line {one.line}: {one.words}"
        yield f"  actors: [{', '.join(one.actors)}]"
        yield f"  articles: [{article}]"
    if events:
        yield "# - id: ev-"
        yield "#   date: unknown"
        yield "#   status: happened"
        yield "#   text:"
        yield "#   actors: []"
        yield f"#   articles: [{article}]"


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
