"""Ids: well formed, unique, and naming something that exists."""

import re
from collections.abc import Iterator, Sequence

from generator.reading import lookup
from generator.reading.checks.finding import Finding
from generator.reading.nodes import Text
from generator.reading.seeds import Seeds
from generator.words import did_you_mean, nearest

SHAPE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_LENGTH = 80
RESERVED = frozenset(
    ["index", "search", "assets", "data", "feed", "map", "con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)]
)
"""Names that the site or Windows keeps for itself."""


def _namespaces(seeds: Seeds) -> Iterator[tuple[str, list[Text]]]:
    """Yield the groups of ids within which an id must be unique, each with its name."""
    shared = lookup.evidence_ids(seeds) + [claim.id for _, claim in lookup.claims(seeds)]
    yield "articles, quotes, claims and events", shared + [event.id for event in seeds.events]
    yield "people and actors", lookup.speaker_ids(seeds)
    yield "questions", [question.id for question in lookup.questions(seeds)]
    for question in lookup.questions(seeds):
        yield f'the stances of "{question.id}"', [stance.id for stance in question.stances]
    yield "subjects", [subject.id for subject in seeds.subjects]
    yield "corrections", [correction.id for correction in seeds.corrections]


def bad_id(seeds: Seeds) -> Iterator[Finding]:
    """An id is not made of lower-case words, digits and hyphens, is too long, or is reserved.

    Bad:  id: Løkke Rasmussen
    Good: id: lokke-rasmussen
    """
    subjects = [claim.subject for _, claim in lookup.claims(seeds)]
    statements = [quote.statement for _, quote in lookup.quotes(seeds) if quote.statement]
    for ids in (subjects, statements, *(ids for _, ids in _namespaces(seeds))):
        for name in ids:
            if name and (not SHAPE.fullmatch(name) or len(name) > MAX_LENGTH):
                shape = f"lower-case words joined by hyphens, at most {MAX_LENGTH} characters"
                yield name.where, f'"{name[:MAX_LENGTH]}" is no id, expected {shape}'
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
                    f'"{name}" is taken at {place}, expected an id unique among {group}',
                )
            elif name:
                first[name] = name


def _unknown(kind: str, used: Iterator[Text], known: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for each id that is not among the known ones."""
    names = set(known)
    for name in used:
        if name and name not in names:
            yield name.where, f'unknown {kind} "{name}"{did_you_mean(name, known)}'


def unknown_actor(seeds: Seeds) -> Iterator[Finding]:
    """A position, role, event or `part_of` names an actor that actors.yml does not have.

    Bad:  grenland,control,rejects,…
    Good: greenland,control,rejects,…
    """
    return _unknown("actor", lookup.actors_named(seeds), lookup.actor_ids(seeds))


def unknown_speaker(seeds: Seeds) -> Iterator[Finding]:
    """A quote or a claim names a speaker that neither people.yml nor actors.yml has.

    Bad:  speaker: motzfelt
    Good: speaker: motzfeldt
    """
    return _unknown("speaker", lookup.speakers_named(seeds), lookup.speaker_ids(seeds))


def unknown_question(seeds: Seeds) -> Iterator[Finding]:
    """A position answers a question that briefing.yml does not ask.

    Bad:  greenland,controll,rejects,…
    Good: greenland,control,rejects,…
    """
    used = (position.question for position in seeds.positions)
    return _unknown("question", used, [question.id for question in lookup.questions(seeds)])


def unknown_stance(seeds: Seeds) -> Iterator[Finding]:
    """A position takes a stance that its question does not have.

    Bad:  greenland,control,against,…
    Good: greenland,control,rejects,…
    """
    stances = {
        question.id: [stance.id for stance in question.stances]
        for question in lookup.questions(seeds)
    }
    for position in seeds.positions:
        known = stances.get(position.question)
        if known is not None and position.stance not in known:
            hint = did_you_mean(position.stance, known) or f"; expected {_listed(known)}"
            yield position.stance.where, f'unknown stance "{position.stance}"{hint}'


def unknown_evidence(seeds: Seeds) -> Iterator[Finding]:
    """A position rests on an article or a quote that does not exist.

    Bad:  …,2026-01-14,motzfeld-1
    Good: …,2026-01-14,motzfeldt-1
    """
    used = (name for position in seeds.positions for name in position.evidence)
    return _unknown("article or quote", used, lookup.evidence_ids(seeds))


def unknown_article(seeds: Seeds) -> Iterator[Finding]:
    """An event names an article that does not exist.

    Bad:  articles: [washington-talk]
    Good: articles: [washington-talks]
    """
    used = (name for event in seeds.events for name in event.articles)
    return _unknown("article", used, lookup.article_ids(seeds))


def near_miss_subject(seeds: Seeds) -> Iterator[Finding]:
    """A claim's subject stands alone and is nearly that of another: probably a slip of the pen.

    Bad:  subject: germany-trops
    Good: subject: germany-troops
    """
    used = [claim.subject for _, claim in lookup.claims(seeds)]
    settled = {subject.id for subject in seeds.subjects}
    settled |= {name for name in used if used.count(name) > 1}
    for name in used:
        if name not in settled and (near := nearest(name, sorted(settled))):
            yield name.where, f'subject "{name}" has no other claim; did you mean "{near}"?'


def _listed(words: Sequence[str]) -> str:
    return " or ".join(f'"{word}"' for word in words)
