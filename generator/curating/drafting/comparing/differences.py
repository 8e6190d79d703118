"""What a text tells differently than other articles, or on a subject of their claims."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from generator.curating.drafting.comparing.amounts_told import amounts_alone, amounts_told
from generator.curating.drafting.comparing.known_subjects import on_known_subjects
from generator.curating.drafting.comparing.names_told import names_told
from generator.curating.drafting.comparing.numbers_told import numbers_alone, numbers_told
from generator.curating.drafting.comparing.offices_told import offices_told
from generator.curating.drafting.comparing.subjects_met import subjects_met
from generator.curating.drafting.known import Known, KnownPerson
from generator.curating.drafting.source_text.boilerplate import Boilerplate
from generator.curating.drafting.source_text.nearness import Nearness
from generator.curating.drafting.telling import Suggestion
from generator.text.words import fold

MOST_ARTICLES = 100
"""The latest of the other articles are looked at."""
_SAME_WORDS = 75


def suggestions(
    near: Nearness,
    published: str,
    people: Sequence[KnownPerson],
    known: Known,
    spans: Sequence[Boilerplate] = (),
) -> list[Suggestion]:
    """Return what the text tells differently, or on a subject that claims already speak of."""
    text = near.text
    latest = known.articles[-MOST_ARTICLES:]
    others = [one for one in latest if one.text]
    names = {one.id for one in latest}
    recent = replace(known, claims=tuple(one for one in known.claims if one.article in names))
    found = [
        *offices_told(text, people, others),
        *names_told(text, people, others),
        *numbers_told(text, published, others),
        *amounts_told(near, published, others, spans),
        *on_known_subjects(text, recent),
    ]
    by_subject: dict[str, Suggestion] = {}
    for one in found:
        named = _subject_of(one, known) or one.subject
        by_subject.setdefault(named, replace(one, subject=named))
    met = [*by_subject.values(), *subjects_met(near, recent, set(by_subject))]
    taken = [telling.words for one in met for telling in one.here]
    alone = (*numbers_alone(text, spans, taken), *amounts_alone(near, spans, taken))
    return [*met, *alone]


def _subject_of(one: Suggestion, known: Known) -> str | None:
    """Return the subject of claims that have the words of the other articles already."""
    for claim in known.claims:
        words = fold(claim.words or "")
        for telling in one.there:
            theirs = fold(telling.words)
            is_same = fuzz.ratio(words, theirs) >= _SAME_WORDS
            if claim.article == telling.article and (
                is_same or (words and fold(claim.value) == fold(telling.value) and words in theirs)
            ):
                return claim.subject
    return None
