"""Ids that are anchors of a page, beside the anchors that the page has of its own."""

import re
from collections.abc import Iterator

from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import Seeds

_CHANGES = "corrections|since|edition-[0-9]+"
_DIFFERENCES = "type-(?:contradiction|framing|speaker-against-reporter|update|slip)"
_FILTERS = "filter-(?:actor|day|group|more|question|sort|speaker|stance|text)"
_POSITIONS = "at-a-glance|in-full"


def _anchors(seeds: Seeds) -> Iterator[tuple[list[Text], str]]:
    """Yield ids that are anchors of pages, and a pattern of the other anchors of those pages."""
    stances = [stance.id for question in queries.questions(seeds) for stance in question.stances]
    answers = "|".join(re.escape(f"is-{stance}") for stance in stances)
    yield [correction.id for correction in seeds.corrections], _CHANGES
    yield [subject.id for subject in seeds.subjects], _DIFFERENCES
    yield [event.id for event in seeds.events], _FILTERS
    yield [person.id for person in seeds.people], _FILTERS
    yield queries.actor_ids(seeds), f"{_FILTERS}|{_POSITIONS}|{answers}"


def anchor_taken(seeds: Seeds) -> Iterator[Finding]:
    """An id is an anchor that its page has already, so a link to it could mean either.

    Bad:  - {id: edition-1, …} in corrections.yml
    Good: - {id: german-troops, …} in corrections.yml
    """
    for ids, others in _anchors(seeds):
        taken = re.compile(others)
        for name in ids:
            if name and taken.fullmatch(name):
                yield name.where, f'"{name}" is an anchor of its page already, expected another id'
