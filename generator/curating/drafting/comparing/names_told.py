"""Names that articles spell differently."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from generator.curating.drafting.known import KnownArticle, KnownPerson, folded_name
from generator.curating.drafting.names.printed_names import printed_names
from generator.curating.drafting.source_text.lines import number_of
from generator.curating.drafting.source_text.safe_text import slug
from generator.curating.drafting.telling import Suggestion, Telling

_FEW_EDITS = 2
_SHORTEST_NAME = 7


def names_told(
    text: str, people: Sequence[KnownPerson], others: Sequence[KnownArticle]
) -> Iterator[Suggestion]:
    """Yield whose name the text spells in another way."""
    printed: dict[str, int] = {}
    for name, start in printed_names(text):
        printed.setdefault(name, start)
    told: set[str] = set()
    for person in people:
        right = folded_name(person.name)
        if len(right) < _SHORTEST_NAME or person.name in told:
            continue
        near = {name: at for name, at in printed.items() if _is_misspelt(folded_name(name), right)}
        if not near:
            continue
        told |= set(near)
        here = [
            Telling(article="", value=name, words=name, line=number_of(text, at))
            for name, at in near.items()
        ]
        if person.name in printed:
            place = number_of(text, printed[person.name])
            here.append(Telling(article="", value=person.name, words=person.name, line=place))
        there = [
            Telling(article=other.id, value=person.name, words=person.name)
            for other in others
            if other.text and person.name in other.text
        ]
        yield Suggestion(
            subject=slug(f"{person.name.split()[-1]} name"),
            label=f"The name of {person.name}",
            type="slip",
            why="a spelling that differs",
            here=tuple(here),
            there=tuple(there),
        )


def _is_misspelt(name: str, right: str) -> bool:
    if name == right or len(name.split()) != len(right.split()):
        return False
    if OSA.distance(name, right, score_cutoff=_FEW_EDITS) > _FEW_EDITS:
        return False
    pairs = zip(name.split(), right.split(), strict=True)
    return all(OSA.distance(one, other) <= 1 for one, other in pairs)
