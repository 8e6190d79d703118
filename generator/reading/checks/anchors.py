"""Ids that are used as anchors must not collide with the anchors that a page has already."""

import re
from collections.abc import Iterator

from generator.anchors import taken
from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import Seeds


def _anchors(seeds: Seeds) -> Iterator[tuple[list[Text], re.Pattern[str]]]:
    """Yield the ids that a page uses as anchors, and the pattern of its other anchors."""
    cited = [quote.id for _, quote in queries.quotes(seeds)]
    cited += [claim.id for _, claim in queries.claims(seeds)]
    yield cited, taken(["article"])
    yield queries.article_ids(seeds), taken(["articles"])
    yield [correction.id for correction in seeds.corrections], taken(["changes"])
    yield [subject.id for subject in seeds.subjects], taken(["differences"])
    yield [event.id for event in seeds.events], taken(["timeline"])
    yield [person.id for person in seeds.people], taken(["quotes"])
    stances = [stance.id for question in queries.questions(seeds) for stance in question.stances]
    yield queries.actor_ids(seeds), taken(["positions", "question", "quotes"], stances)


def anchor_taken(seeds: Seeds) -> Iterator[Finding]:
    """An id is an anchor that its page has already, so a link to it could mean either.

    Bad:  - {id: edition-1, …} in corrections.yml
    Good: - {id: german-troops, …} in corrections.yml
    """
    for ids, others in _anchors(seeds):
        for name in ids:
            if name and others.fullmatch(name):
                yield name.where, f'"{name}" is an anchor of its page already, expected another id'
