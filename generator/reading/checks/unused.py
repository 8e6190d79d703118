"""What waits, or stands there for nothing: warnings, never errors."""

from collections.abc import Iterator

from generator.problems import Where
from generator.reading import lookup
from generator.reading.checks.finding import Finding
from generator.reading.claims import differing
from generator.reading.seeds import Seeds


def unused_actor(seeds: Seeds) -> Iterator[Finding]:
    """An actor holds no position, speaks no quote, has no people, events or parts.

    Bad:  - {id: iceland, …} that nothing else names
    Good: - {id: iceland, …} and an event or position of it
    """
    used = {*lookup.actors_named(seeds), *lookup.speakers_named(seeds)}
    for actor in seeds.actors:
        if actor.id and actor.id not in used:
            yield actor.id.where, f'actor "{actor.id}" is not used'


def unused_person(seeds: Seeds) -> Iterator[Finding]:
    """A person speaks no quote.

    Bad:  - {id: rutte, …} that no quote names
    Good: - {id: rutte, …} and a quote with speaker: rutte
    """
    used = set(lookup.speakers_named(seeds))
    for person in seeds.people:
        if person.id and person.id not in used:
            yield person.id.where, f'person "{person.id}" speaks no quote'


def unused_subject(seeds: Seeds) -> Iterator[Finding]:
    """A subject is assessed, but no claims of it differ.

    Bad:  - {id: germany-troops, …} with claims that agree
    Good: - {id: germany-troops, …} with claims that differ
    """
    found = differing(seeds)
    for subject in seeds.subjects:
        if subject.id and subject.id not in found:
            yield subject.id.where, f'no claims of subject "{subject.id}" differ'


def unassessed_difference(seeds: Seeds) -> Iterator[Finding]:
    """Claims of one subject differ, and subjects.yml does not say what the editor makes of it.

    Bad:  claims germany-troops: 13 and 15, and no such subject
    Good: claims germany-troops: 13 and 15, and a subject with type and assessment
    """
    known = {subject.id for subject in seeds.subjects}
    for name, claims in differing(seeds).items():
        if name not in known:
            message = f'claims of "{name}" differ, expected its assessment in subjects.yml'
            yield claims[-1].where, message


def draft_article(seeds: Seeds) -> Iterator[Finding]:
    """An article is a draft: it is not published, and its problems are warnings.

    Bad:  status: draft
    Good: status: curated
    """
    for article in seeds.articles:
        if article.status == "draft":
            yield article.status.where, "a draft, not published until its status is curated"


def waiting_in_inbox(seeds: Seeds) -> Iterator[Finding]:
    """A raw article waits in seeds/inbox/ and is not in the briefing yet.

    Bad:  seeds/inbox/talks.txt
    Good: seeds/articles/talks.md, and an empty inbox
    """
    for name in seeds.inbox:
        yield Where(name), "a raw article that waits to be curated"
