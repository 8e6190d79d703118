"""Rules for ids: well formed, unique, and naming a record that exists."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from generator.problems import Where
from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text, shorten
from generator.reading.seeds.records import ActorSeed, Seeds
from generator.text.words import Vocabulary, did_you_mean

SHAPE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_LENGTH = 80
RESERVED = frozenset(
    ["index", "search", "assets", "data", "feed", "con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)]
)
"""Names that the site or Windows reserves; `anchors.py` has the anchors of pages."""


EXPECTED = {
    "actor": "an actor in actors.yml",
    "speaker": "a person or an actor",
    "question": "a question in briefing.yml",
    "article": "an article",
    "article or quote": "an article or a quote",
    "citation": "an article or a quote",
}
"""What an id of each kind should name."""


def _namespaces(seeds: Seeds) -> Iterator[tuple[str, list[Text]]]:
    """Yield the groups of ids within which an id must be unique, each with its name."""
    shared = queries.evidence_ids(seeds) + [claim.id for _, claim in queries.claims(seeds)]
    yield "articles, quotes, claims and events", shared + [event.id for event in seeds.events]
    yield "people and actors", queries.speaker_ids(seeds)
    yield "questions", [question.id for question in queries.questions(seeds)]
    for question in queries.questions(seeds):
        yield f'the stances of "{question.id}"', [stance.id for stance in question.stances]
    yield "subjects", [subject.id for subject in seeds.subjects]
    yield "corrections", [correction.id for correction in seeds.corrections]


def bad_id(seeds: Seeds) -> Iterator[Finding]:
    """An id is not made of lower-case words, digits and hyphens, is too long, or is reserved.

    Bad:  id: Løkke Rasmussen
    Good: id: lokke-rasmussen
    """
    subjects = [claim.subject for _, claim in queries.claims(seeds)]
    statements = [quote.statement for _, quote in queries.quotes(seeds) if quote.statement]
    for ids in (subjects, statements, *(ids for _, ids in _namespaces(seeds))):
        for name in ids:
            if name and (not SHAPE.fullmatch(name) or len(name) > MAX_LENGTH):
                shape = f"lower-case words joined by hyphens, at most {MAX_LENGTH} characters"
                yield name.where, f'"{shorten(name)}" is no id, expected {shape}'
            elif name in RESERVED:
                yield name.where, f'"{name}" is reserved, expected another id'


def duplicate_id(seeds: Seeds) -> Iterator[Finding]:
    """Two records have one id, so a link could mean either.

    Bad:  - {id: kristersson-1, …} in two articles
    Good: - {id: kristersson-1, …} and - {id: kristersson-2, …}
    """
    for group, ids in _namespaces(seeds):
        first: dict[str, Text] = {}
        for name in ids:
            if name in first:
                where = first[name].where
                place = f"{where.file}:{where.line}"
                yield (
                    name.where,
                    f'"{shorten(name)}" is taken at {place}, expected an id unique among {group}',
                )
            elif name:
                first[name] = name


def unknown(
    kind: str, used: Iterable[Text], known: Sequence[str], *, whole: bool = True
) -> Iterator[Finding]:
    """Yield a finding for each id that is not among the known ones.

    Where some of the known ids could not be read (not `whole`), only near misses are reported.
    """
    names = set(known)
    whole = whole and "" not in names
    places: dict[str, list[Where]] = {}
    for name in used:
        if name and name not in names and (whole or queries.slip(name, known)):
            places.setdefault(str(name), []).append(name.where)
    for missing, (first, *others) in places.items():
        hint = did_you_mean(missing, known) or f", expected the id of {EXPECTED[kind]}"
        if kind == "article or quote" and {*re.split("[,;]+", missing)} <= {*names, ""}:
            hint = ", expected spaces between ids"
        yield first, f'unknown {kind} "{shorten(missing)}"{hint}{_also(first, others)}'


MOST_PLACES = 20
"""Lines that a problem names besides its first."""


def _also(first: Where, others: Sequence[Where]) -> str:
    """Return the other places of a problem that is reported once: `(also on lines 14 and 20)`."""
    lines = dict.fromkeys(str(where.line) for where in others if where.file == first.file)
    here = [*islice(lines, MOST_PLACES)]
    if len(lines) > MOST_PLACES:
        here.append(f"and {len(lines) - MOST_PLACES:,} more")
    files = dict.fromkeys(where.file for where in others if where.file != first.file)
    places = [f"line{'s' * (len(here) > 1)} {', '.join(here)}"] if here else []
    places += [f"{name}:{next(one.line for one in others if one.file == name)}" for name in files]
    return f" (also {', '.join(places)})" if places else ""


def unknown_actor(seeds: Seeds) -> Iterator[Finding]:
    """A position, role, event or `part_of` names an actor that actors.yml does not have.

    Bad:  grenland,control,rejects,…
    Good: greenland,control,rejects,…
    """
    whole = queries.whole(seeds, "actors.yml")
    return unknown("actor", queries.actors_named(seeds), queries.actor_ids(seeds), whole=whole)


def unknown_speaker(seeds: Seeds) -> Iterator[Finding]:
    """A quote or a claim names a speaker that neither people.yml nor actors.yml has.

    Bad:  speaker: motzfelt
    Good: speaker: motzfeldt
    """
    whole, known = queries.whole(seeds, "people.yml", "actors.yml"), queries.speaker_ids(seeds)
    proposed = {one.id: one for one in seeds.proposed if one.id not in known}
    named = list(queries.speakers_named(seeds))
    strange = (name for name in named if name not in proposed)
    yield from unknown("speaker", strange, known, whole=whole)
    for name in {name: name for name in reversed(named) if name in proposed}.values():
        block = proposed[name]
        file = "actors.yml" if isinstance(block, ActorSeed) else "people.yml"
        message = f'speaker "{shorten(name)}" stands only in the note of a draft (line '
        yield name.where, f"{message}{block.where.line}), expected that block in {file}"


def unknown_question(seeds: Seeds) -> Iterator[Finding]:
    """A position answers a question that briefing.yml does not ask.

    Bad:  greenland,controll,rejects,…
    Good: greenland,control,rejects,…
    """
    used = (position.question for position in seeds.positions)
    known = [question.id for question in queries.questions(seeds)]
    return unknown("question", used, known, whole=queries.whole(seeds, "briefing.yml"))


def unknown_stance(seeds: Seeds) -> Iterator[Finding]:
    """A position takes a stance that its question does not have.

    Bad:  greenland,control,against,…
    Good: greenland,control,rejects,…
    """
    stances = {
        question.id: [stance.id for stance in question.stances]
        for question in queries.questions(seeds)
        if not question.incomplete
    }
    for position in seeds.positions:
        known, stance = stances.get(position.question, []), position.stance
        if stance and known and "" not in known and stance not in known:
            hint = did_you_mean(stance, known) or f", expected {_listed(known)}"
            yield stance.where, f'unknown stance "{shorten(stance)}"{hint}'


def unknown_evidence(seeds: Seeds) -> Iterator[Finding]:
    """A position rests on an article or a quote that does not exist.

    Bad:  …,2026-01-14,motzfeld-1
    Good: …,2026-01-14,motzfeldt-1
    """
    used = (name for position in seeds.positions for name in position.evidence)
    whole = queries.whole(seeds, "articles")
    return unknown("article or quote", used, queries.evidence_ids(seeds), whole=whole)


def unknown_article(seeds: Seeds) -> Iterator[Finding]:
    """An event names an article that does not exist.

    Bad:  articles: [washington-talk]
    Good: articles: [washington-talks]
    """
    used = (name for event in seeds.events for name in event.articles)
    known = [*queries.article_ids(seeds), *queries.unread_article_ids(seeds)]
    return unknown("article", used, known, whole="seeds/articles" not in seeds.unread)


def repeated_id(seeds: Seeds) -> Iterator[Finding]:
    """A list names one id twice; it counts once.

    Bad:  articles: [washington-talks, washington-talks]
    Good: articles: [washington-talks]
    """
    lists = [
        *(quote.speaker for _, quote in queries.quotes(seeds)),
        *(claim.speaker for _, claim in queries.claims(seeds)),
        *(position.evidence for position in seeds.positions),
        *(names for event in seeds.events for names in (event.actors, event.articles)),
    ]
    for names in lists:
        if len({*names}) < len(names):
            for at, name in enumerate(names):
                if name and name in names[:at]:
                    yield name.where, f'"{shorten(name)}" stands twice in this list, expected once'


def near_miss_subject(seeds: Seeds) -> Iterator[Finding]:
    """A claim's subject stands alone and is nearly that of another: probably a slip of the pen.

    Bad:  subject: germany-trops
    Good: subject: germany-troops
    """
    if not queries.whole(seeds, "articles", "subjects.yml"):
        return
    used = [claim.subject for _, claim in queries.claims(seeds)]
    for name, near in _near_misses(used, {subject.id for subject in seeds.subjects}):
        hint = f'; did you mean "{near}"?'
        yield name.where, f'subject "{shorten(name)}" has no other claim{hint}'


def near_miss_statement(seeds: Seeds) -> Iterator[Finding]:
    """A quote's statement stands alone and is nearly that of the same speaker's other quotes.

    Bad:  statement: red-linse
    Good: statement: red-lines
    """
    if not queries.whole(seeds, "articles"):
        return
    marked = [quote for _, quote in queries.quotes(seeds) if quote.statement]
    said = {(str(one.statement), speaker) for one in marked for speaker in one.speaker}
    alone = dict(_near_misses([one.statement for one in marked if one.statement], set()))
    for quote in marked:
        near = alone.get(quote.statement) if quote.statement else None
        if quote.statement and near and any((near, speaker) in said for speaker in quote.speaker):
            hint = f'; did you mean "{near}"?'
            message = f'statement "{shorten(quote.statement)}" has no other quote{hint}'
            yield quote.statement.where, message


def _near_misses(used: Sequence[Text], known: Collection[str]) -> Iterator[tuple[Text, str]]:
    """Yield the names that stand alone, each with a known or repeated one that it nearly is."""
    settled = {*known} | {name for name, times in Counter(used).items() if times > 1}
    forms = {queries.letters(name): name for name in sorted(settled, reverse=True)}
    other = {
        name: form for name in {*used} - settled if (form := queries.letters(name)) not in forms
    }
    alone = [(name, other[name]) for name in used if name in other]
    index = Vocabulary(forms if alone else ())
    for name, form in alone:
        if near := index.nearest(form):
            yield name, str(forms[near])


def _listed(words: Sequence[str]) -> str:
    return " or ".join(f'"{word}"' for word in dict.fromkeys(words))
