"""What a page tells of a claim: its subject in words, and what is claimed elsewhere."""

from collections.abc import Container, Mapping

from msgspec import Struct

from generator.model import Briefing, Claim
from generator.rendering.words.phrases import value_in_words


class Compared(Struct, frozen=True, kw_only=True):
    """The other claims on the subject of one claim."""

    agreeing: tuple[Claim, ...]
    """Of other articles."""
    differing: tuple[Claim, ...]
    """Of other articles."""
    within: tuple[Claim, ...]
    """What the same article says elsewhere, if that is something else."""


def compared(claim: Claim, briefing: Briefing, differences: Container[str]) -> Compared:
    """Return what else is claimed on the subject of a claim.

    Args:
        claim: The one that others are compared with.
        briefing: All claims.
        differences: The subjects on which the sources differ; on others all claims agree.
    """
    others = [one for one in briefing.claims_on[claim.subject] if one.id != claim.id]
    value = _value(claim, briefing)
    differs = claim.subject in differences
    apart = {one.id for one in others if differs and _value(one, briefing) != value}
    own = [one for one in others if one.article.id == claim.article.id]
    elsewhere = [one for one in others if one.article.id != claim.article.id]
    return Compared(
        agreeing=tuple(one for one in elsewhere if one.id not in apart),
        differing=tuple(one for one in elsewhere if one.id in apart),
        within=tuple(one for one in own if one.id in apart),
    )


def _value(claim: Claim, briefing: Briefing) -> str:
    return value_in_words(claim.value, briefing.about.language)


def spellings(briefing: Briefing) -> Mapping[str, str]:
    """Return how the names of actors and people spell a word of an id: `us` is `US`."""
    names = [
        name
        for actor in briefing.actors
        for name in (actor.name, *actor.aliases, *actor.demonyms)
        if name[:1].isupper()
    ]
    names += [person.name for person in briefing.people]
    names.sort(key=lambda name: " " in name)  # `US` before the words of longer names
    found: dict[str, str] = {}
    for name in names:
        for word in name.split():
            found.setdefault(word.casefold(), word)
    return found


def subject_words(subject: str, spelt: Mapping[str, str]) -> str:
    """Return the id of a subject in words, where nobody has named it yet."""
    words = " ".join(spelt.get(word, word) for word in subject.split("-"))
    return words[:1].upper() + words[1:]
