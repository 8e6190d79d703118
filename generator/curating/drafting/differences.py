"""What a text tells differently from other articles: titles, names, numbers.

Each is a suggestion: the words of both sides stand beside it, and the editor judges.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from generator.curating.drafting.known import (
    Known,
    KnownArticle,
    KnownClaim,
    KnownPerson,
    folded_name,
)
from generator.curating.drafting.lands import land_named
from generator.curating.drafting.lines import number_of
from generator.curating.drafting.quantities import Quantity, quantities
from generator.curating.drafting.roles import ROLES, role_before
from generator.curating.drafting.safe_text import one_line, slug
from generator.curating.drafting.same_words import words_in
from generator.curating.drafting.word_sets import word_set
from generator.words import fold

MOST_ARTICLES = 100
"""The latest of the other articles are looked at."""
_RANKS = frozenset({"vice", "former", "acting", "deputy", "ex"})
_OFFICES = word_set(
    """
    president minister premier chancellor secretary king queen senator governor mayor
    """
)
_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?: (?:von|van|de|der|den|la|al|bin)){0,2}(?: [A-ZÀ-Þ][\w’'-]+){1,7}"
)
_TITLE_WORDS = (
    _RANKS | ROLES | {"prime", "foreign", "defence", "defense", "the", "international", "of"}
)
_PIECES = re.compile(r"[\r\n]+|(?<=[.!?])\s+")
_FEW_EDITS = 2
_SHORTEST_NAME = 7
_FEWEST_COPIED_WORDS = 3
_LIKE = 76
_SAME_WORDS = 75


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one article tells; `article` is empty for the new one."""

    article: str
    value: str
    words: str
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A subject on which articles tell something, for claims."""

    subject: str
    label: str
    type: str
    """As `subjects.yml` has it; empty where the tellings agree or may all be true."""
    why: str
    here: tuple[Telling, ...]
    there: tuple[Telling, ...]


def suggestions(
    text: str, published: str, people: Sequence[KnownPerson], known: Known
) -> list[Suggestion]:
    """Return what the text tells differently, or on a subject that claims already speak of."""
    others = [one for one in known.articles if one.text][-MOST_ARTICLES:]
    found = [
        *_titles(text, people, others),
        *_names(text, people, others),
        *_numbers(text, published, others),
        *_on_known_subjects(text, known),
    ]
    by_subject: dict[str, Suggestion] = {}
    for one in found:
        named = _subject_of(one, known) or one.subject
        by_subject.setdefault(named, _renamed(one, named))
    return list(by_subject.values())


def _renamed(one: Suggestion, subject: str) -> Suggestion:
    return Suggestion(
        subject=subject, label=one.label, type=one.type, why=one.why, here=one.here, there=one.there
    )


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


def mentioned(text: str, people: Sequence[KnownPerson]) -> list[KnownPerson]:
    """Return those whom a text names with an office, and who are not known: they may not speak."""
    known = {name for one in people for name in map(folded_name, (one.name, *one.aliases))}
    found: dict[str, KnownPerson] = {}
    for name, start in _printed(text):
        if folded_name(name) not in known and role_before(text, start):
            found.setdefault(name, KnownPerson(id="", name=name))
    return list(found.values())


def _printed(text: str) -> Iterator[tuple[str, int]]:
    """Yield the names of several words that a text prints, without titles, and where."""
    for match in _NAME.finditer(text):
        words = re.sub("[’']s$", "", match[0]).split()
        while words and (fold(words[0]) in _TITLE_WORDS or land_named(words[0])):
            words = words[1:]
        if len(words) > 1:
            yield " ".join(words), match.start() + match[0].index(" ".join(words))


# -- titles


def _titles(
    text: str, people: Sequence[KnownPerson], others: Sequence[KnownArticle]
) -> Iterator[Suggestion]:
    for person in people:
        here = list(_roles(text, person))
        if not here:
            continue
        there = [(other.id, *role) for other in others for role in _roles(other.text or "", person)]
        wrong = [one for one in here if any(_differ(one[0], other[1]) for other in there)]
        within = [one for one in here if any(_differ(one[0], other[0]) for other in here)]
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
        if fold(word) in _RANKS | ROLES | {"prime", "foreign", "defence", "defense"}
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
        return (own & _RANKS) != (theirs & _RANKS)
    return bool(own & _OFFICES) and bool(theirs & _OFFICES) and "secretary" not in own ^ theirs


# -- names


def _names(
    text: str, people: Sequence[KnownPerson], others: Sequence[KnownArticle]
) -> Iterator[Suggestion]:
    printed: dict[str, int] = {}
    for name, start in _printed(text):
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


# -- numbers


def _numbers(text: str, published: str, others: Sequence[KnownArticle]) -> Iterator[Suggestion]:
    own: dict[tuple[str, str], list[Quantity]] = {}
    for one in quantities(text):
        if one.land:
            own.setdefault((one.land, one.thing), []).append(one)
    if not own:
        return
    theirs: dict[tuple[str, str], list[tuple[KnownArticle, Quantity]]] = {}
    for other in others:
        for one in quantities(other.text or ""):
            if (one.land, one.thing) in own:
                theirs.setdefault((one.land, one.thing), []).append((other, one))
    for key, told in theirs.items():
        here = own[key][0]
        values = {one.value for _, one in told}
        if values == {here.value}:
            continue
        meets = all(may_agree(here.value, value) for value in values)
        is_later = all(
            other.published < published for other, _ in told if other.published != "unknown"
        )
        type_ = "" if meets else "update" if is_later else "contradiction"
        yield Suggestion(
            subject=slug(f"{key[1]} {key[0]}"),
            label=f"How many {key[1]}",
            type=type_,
            why="both may be true"
            if meets
            else "later: perhaps an update"
            if is_later
            else "numbers that differ",
            here=(Telling(article="", value=here.value, words=here.words, line=here.line),),
            there=tuple(
                Telling(article=other.id, value=one.value, words=one.words, line=one.line)
                for other, one in {other.id: (other, one) for other, one in told}.values()
            ),
        )


def may_agree(value: str, other: str) -> bool:
    """Tell whether two numbers of things can both be true: `13` and `>12`."""
    low, high = _bounds(value)
    least, most = _bounds(other)
    return max(low, least) <= min(high, most)


def _bounds(value: str) -> tuple[float, float]:
    number = float(value.lstrip("<>="))
    if value.startswith(">="):
        return number, float("inf")
    if value.startswith(">"):
        return number + 1e-9, float("inf")
    if value.startswith("<="):
        return float("-inf"), number
    if value.startswith("<"):
        return float("-inf"), number - 1e-9
    return number, number


# -- subjects that are known


def _on_known_subjects(text: str, known: Known) -> Iterator[Suggestion]:
    """Yield what the text says on subjects of other articles' claims, in words like theirs."""
    flat = _Flat(text)
    latest = {one.id for one in known.articles[-MOST_ARTICLES:]}
    best: dict[str, tuple[float, KnownClaim, tuple[int, int]]] = {}
    for claim in known.claims:
        words = fold(one_line(claim.words or ""))
        if claim.article not in latest or len(words.split()) < _FEWEST_COPIED_WORDS:
            continue
        found = fuzz.partial_ratio_alignment(words, flat.folded, score_cutoff=_LIKE)
        if found and found.score > best.get(claim.subject, (0.0,))[0]:
            best[claim.subject] = (found.score, claim, (found.dest_start, found.dest_end))
    for subject, (_, claim, span) in best.items():
        words, line = flat.printed(*span)
        value = _value_in(words, claim.value)
        if value is not None and words and _has_what_tells(words, claim):
            yield Suggestion(
                subject=subject,
                label="",
                type="",
                why=f"like the words of claim {claim.id} of article {claim.article}",
                here=(Telling(article="", value=value, words=words, line=line),),
                there=(),
            )


def _has_what_tells(words: str, claim: KnownClaim) -> bool:
    """Tell whether words have what the known words and the value share: `vice` of a title."""
    told = set(words_in(claim.value)) & set(words_in(claim.words or ""))
    return told <= set(words_in(words))


def _value_in(words: str, value: str) -> str | None:
    """Return the value that words give where it is a number, else the known one."""
    if not re.fullmatch(r"[<>=]*[0-9][0-9.,]*", value):
        return value
    numbers = [one.value for one in quantities(words)]
    return numbers[0] if len(numbers) == 1 else None


class _Flat:
    """A text with single spaces and folded letters, each of which leads back into it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.origin: list[int] = []
        letters: list[str] = []
        for at, char in enumerate(text):
            folded = " " if char.isspace() else fold(char)
            if folded == " " and letters and letters[-1] == " ":
                continue
            letters += folded
            self.origin += [at] * len(folded)
        self.folded = "".join(letters)

    def printed(self, start: int, end: int) -> tuple[str, int]:
        """Return the whole words of a stretch as the text has them, within a line; and the line."""
        while start > 0 and self.folded[start - 1].isalnum() and self.folded[start].isalnum():
            start -= 1
        while (
            end < len(self.folded) and self.folded[end - 1].isalnum() and self.folded[end].isalnum()
        ):
            end += 1
        first, last = self.origin[start], self.origin[end - 1] + 1
        line = max(_PIECES.split(self.text[first:last]), key=len)
        words = line.strip(' ,.;:!?"“”„«»()')
        return one_line(words), number_of(self.text, first)
