"""Sentences of a text that speak of a subject of earlier claims, in words of their own.

Each sentence is held against all that the briefing says of a subject: its label, the values and
the words of its claims.
"""

import re
from collections.abc import Sequence

from generator.curating.drafting.known import Known, tellings_of
from generator.curating.drafting.names.lands import land_named
from generator.curating.drafting.source_text.lines import number_of
from generator.curating.drafting.source_text.nearness import Nearness, Sentence, stems_of
from generator.curating.drafting.telling import Suggestion, Telling

LEAST = 0.15
"""So alike a sentence and a subject are at least; 1 is the same words."""
MOST = 8
"""Subjects that are proposed."""


def subjects_met(near: Nearness, known: Known, taken: set[str]) -> list[Suggestion]:
    """Return what a text seems to tell on known subjects; what it tells is the editor's to say.

    Args:
        near: The text.
        known: The briefing.
        taken: Subjects on which something is proposed already.
    """
    found = []
    for subject, profile in _profiles(known).items():
        score, sentence = near.nearest(profile)
        if subject in taken or sentence is None or score < LEAST:
            continue
        if _is_of_its_lands(subject, sentence):
            found.append((score, subject, sentence, profile))
    ranked = sorted(found, key=lambda one: -one[0])[:MOST]
    return [
        _suggestion(near, subject, sentence, profile, tellings_of(subject, known))
        for _, subject, sentence, profile in ranked
    ]


def _profiles(known: Known) -> dict[str, set[str]]:
    """Return the stems of all that the briefing says of each subject of a claim."""
    labels = {one.id: one.label for one in known.subjects}
    found: dict[str, set[str]] = {}
    for claim in known.claims:
        said = f"{labels.get(claim.subject, '')} {claim.subject} {claim.value} {claim.words or ''}"
        found[claim.subject] = found.get(claim.subject, set()) | stems_of(said)
    return found


def _is_of_its_lands(subject: str, sentence: Sentence) -> bool:
    """Tell whether a sentence names each country that the id of a subject names."""
    wanted = {land for word in subject.split("-") if (land := _land(word.title()))}
    return wanted <= {land for word in sentence.words if (land := _land(word[0]))}


def _land(word: str) -> str | None:
    land = land_named(re.sub("['’]s$", "", word))
    return land.name if land else None


def _suggestion(
    near: Nearness, subject: str, one: Sentence, profile: set[str], there: Sequence[Telling]
) -> Suggestion:
    words = near.telling_words(near.text, one, profile)
    return Suggestion(
        subject=subject,
        label="",
        type="",
        why="perhaps on this subject",
        here=(Telling(article="", value="", words=words, line=number_of(near.text, one.start)),),
        there=tuple(there),
    )
