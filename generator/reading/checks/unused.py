"""Warnings about records that are unused or unfinished."""

from collections.abc import Iterator

from generator.problems import Where
from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.claims import differing
from generator.reading.parsing.nodes import shorten
from generator.reading.seeds.records import Seeds
from generator.text.markup import UNTITLED
from generator.text.words import did_you_mean, nearest


def unused_actor(seeds: Seeds) -> Iterator[Finding]:
    """An actor holds no position, speaks no quote, has no people, events or parts.

    Bad:  - {id: iceland, …} that nothing else names
    Good: - {id: iceland, …} and an event or position of it
    """
    if not queries.whole(seeds, "people.yml", "articles", "events.yml", "positions.csv"):
        return
    used = {*queries.actors_named(seeds), *queries.speakers_named(seeds)}
    for actor in seeds.actors if "" not in used else ():
        if actor.id and actor.id not in used:
            message = f'actor "{shorten(actor.id)}" is not used'
            yield actor.id.where, f"{message}, expected a position, quote, event or role"


def unused_person(seeds: Seeds) -> Iterator[Finding]:
    """A person speaks no quote.

    Bad:  - {id: rutte, …} that no quote names
    Good: - {id: rutte, …} and a quote with speaker: rutte
    """
    if not queries.whole(seeds, "articles"):
        return
    used = set(queries.speakers_named(seeds))
    known = queries.speaker_ids(seeds)
    misspelt = {nearest(name, known) for name in used - set(known)}
    for person in seeds.people if "" not in used else ():
        if person.id and person.id not in used | misspelt:
            yield person.id.where, f'person "{shorten(person.id)}" speaks no quote, expected one'


def unused_subject(seeds: Seeds) -> Iterator[Finding]:
    """A subject is assessed, but no claims of it differ.

    Bad:  - {id: germany-troops, …} with claims that agree
    Good: - {id: germany-troops, …} with claims that differ
    """
    if not queries.whole(seeds, "articles"):
        return
    differences = differing(seeds)
    claimed = {claim.subject for _, claim in queries.claims(seeds)}
    for subject in seeds.subjects:
        if subject.id and subject.id not in differences:
            hint = "" if subject.id in claimed else did_you_mean(subject.id, claimed)
            message = f'no claims of subject "{shorten(subject.id)}" differ'
            yield subject.id.where, message + (hint or ", expected two that do")


def unassessed_difference(seeds: Seeds) -> Iterator[Finding]:
    """Claims of one subject differ, and subjects.yml does not say what the editor makes of it.

    Bad:  claims germany-troops: 13 and 15, and no such subject
    Good: claims germany-troops: 13 and 15, and a subject with type and assessment
    """
    if not queries.whole(seeds, "articles", "subjects.yml"):
        return
    known = {subject.id for subject in seeds.subjects}
    for name, claims in differing(seeds).items():
        if name and name not in known and "" not in known:
            message = f'claims of "{shorten(name)}" differ, expected its assessment in subjects.yml'
            yield claims[-1].where, message


def draft_article(seeds: Seeds) -> Iterator[Finding]:
    """An article is a draft: it is not published, and its problems are warnings.

    Bad:  status: draft
    Good: status: curated
    """
    for article in seeds.articles:
        if article.status.value == "draft":
            yield article.status.text.where, "a draft is not published, expected status: curated"


def not_judged(seeds: Seeds) -> Iterator[Finding]:
    """A curated article still has what `briefing add` left for its editor to judge.

    Bad:  speaker: mia-lund  # unsure: the text says "she"
    Good: speaker: mia-lund
    """
    for article in queries.curated(seeds):
        for left in seeds.unjudged.get(article.where.file, ()):
            message = f'"{shorten(left)}" is left by `briefing add`, expected it judged and deleted'
            yield left.where, message
        if article.title_is_ours and article.title.startswith(UNTITLED):
            yield (
                article.title.where,
                f'the title "{shorten(article.title)}", expected one of yours',
            )


def waiting_in_inbox(seeds: Seeds) -> Iterator[Finding]:
    """A raw article waits in seeds/inbox/ and is not in the briefing yet.

    Bad:  seeds/inbox/talks.txt
    Good: seeds/articles/talks.md, and an empty inbox
    """
    for name in seeds.inbox:
        yield Where(name), "a raw article that waits, expected it curated or removed"
