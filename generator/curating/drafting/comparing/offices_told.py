"""Offices that articles give to one person, and that cannot both be held."""

import re
from collections.abc import Iterator, Sequence

from generator.curating.drafting.known import KnownArticle, KnownPerson
from generator.curating.drafting.names.printed_names import RANKS
from generator.curating.drafting.names.role_words import ROLES
from generator.curating.drafting.names.roles import role_before
from generator.curating.drafting.source_text.lines import number_of
from generator.curating.drafting.source_text.safe_text import one_line, slug
from generator.curating.drafting.source_text.word_sets import word_set
from generator.curating.drafting.telling import Suggestion, Telling
from generator.text.words import fold

_OFFICES = word_set(
    """
    president minister premier chancellor secretary king queen senator governor mayor
    """
)


def offices_told(
    text: str, people: Sequence[KnownPerson], others: Sequence[KnownArticle]
) -> Iterator[Suggestion]:
    """Yield whom the text gives another office than other articles, or two."""
    for person in people:
        here = list(_roles(text, person))
        if not here:
            continue
        there = [(other.id, *role) for other in others for role in _roles(other.text or "", person)]
        theirs, own = {one[1] for one in there}, {one[0] for one in here}  # few, however often told
        clashing = {role for role in own if any(_differ(role, other) for other in theirs)}
        apart = {role for role in own if any(_differ(role, other) for other in own)}
        wrong = [one for one in here if one[0] in clashing]
        within = [one for one in here if one[0] in apart]
        if not wrong and not within:
            continue
        told = wrong or within
        differing = {name for name, role, *_ in there if _differ(told[0][0], role)}
        agreeing = {name for name, *_ in there} - differing
        is_slip = not wrong or len(differing) > 1 or bool(agreeing)
        yield Suggestion(
            subject=slug(f"{person.name.split()[-1]} title"),
            label=f"The office of {person.name}",
            type="slip" if is_slip else "contradiction",
            why=_why_title(differing, agreeing),
            here=tuple(_title_tellings("", told)),
            there=tuple(
                telling
                for name in dict.fromkeys(name for name, *_ in there if name in differing)
                for telling in _title_tellings(
                    name, [role for other, *role in there if other == name][:1]
                )
            ),
        )


def _why_title(differing: set[str], agreeing: set[str]) -> str:
    if not differing:
        return "two titles in one text"
    if agreeing:
        return f"as in {', '.join(sorted(agreeing))}"
    return "a title that no other article gives"


def _title_tellings(article: str, roles: Sequence[Sequence[object]]) -> Iterator[Telling]:
    for role, words, line in dict.fromkeys(tuple(one) for one in roles):
        yield Telling(
            article=article, value=_plain_title(str(role)), words=str(words), line=int(str(line))
        )


def _plain_title(role: str) -> str:
    """Return the ranks and the office of a title: `Vice President`."""
    words = [
        word
        for word in role.split()
        if fold(word) in RANKS | ROLES | {"prime", "foreign", "defence", "defense"}
    ]
    return " ".join(
        word.lower() if fold(word) in {"former", "acting"} else word[0].upper() + word[1:]
        for word in words
    )


def _roles(text: str, person: KnownPerson) -> Iterator[tuple[str, str, int]]:
    """Yield the titles that a text gives to a person, with their words and line."""
    names = sorted({person.name, *person.aliases}, key=len, reverse=True)
    pattern = "|".join(re.escape(name) for name in names if len(name) > 2)  # noqa: PLR2004
    for match in re.finditer(rf"\b(?:{pattern})\b", text) if pattern else ():
        role = role_before(text, match.start())
        if role and {fold(word) for word in role.split()} & _OFFICES:
            begin = text.rfind(role.split()[0], 0, match.start())
            words = one_line(text[begin : match.end()])
            yield role, words, number_of(text, match.start())


def _differ(role: str, other: str) -> bool:
    """Tell whether two titles cannot both be held: President and Vice President."""
    own = {fold(word) for word in role.split()}
    theirs = {fold(word) for word in other.split()}
    if own & _OFFICES & theirs:
        return (own & RANKS) != (theirs & RANKS)
    return bool(own & _OFFICES) and bool(theirs & _OFFICES) and "secretary" not in own ^ theirs
