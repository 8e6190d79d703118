"""What the briefing knows already, as far as a draft is compared with it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from generator.curating.drafting.telling import Telling
from generator.text.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActor:
    """An actor of `actors.yml`, or one that a draft proposes."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    kind: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person of `people.yml`, or one that a draft proposes."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    """The ids of the actors for which the person speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownQuote:
    """A quote of another article."""

    id: str
    article: str
    speakers: tuple[str, ...]
    text: str
    statement: str | None = None
    said: str = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownArticle:
    """Another article; `text` is None where its source text is not there."""

    id: str
    published: str = "unknown"
    source: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownClaim:
    """A claim of another article."""

    id: str
    article: str
    subject: str
    value: str
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSubject:
    """A subject of claims, with what it is called."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEvent:
    """An event of `events.yml`, or one that another draft proposes."""

    id: str
    date: str
    words: str
    """What happened: the editor's words, or the source's where a draft proposes it."""
    articles: tuple[str, ...] = ()
    """Those that report it."""
    proposed_in: str | None = None
    """The file of that draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownQuestion:
    """A question of the briefing, with all the words in which it is put."""

    id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The briefing before the draft."""

    people: tuple[KnownPerson, ...] = ()
    actors: tuple[KnownActor, ...] = ()
    quotes: tuple[KnownQuote, ...] = ()
    articles: tuple[KnownArticle, ...] = ()
    claims: tuple[KnownClaim, ...] = ()
    subjects: tuple[KnownSubject, ...] = ()
    questions: tuple[KnownQuestion, ...] = ()
    ids: frozenset[str] = field(default=frozenset())
    """Every id that is taken."""
    events: tuple[KnownEvent, ...] = ()
    proposed_in: Mapping[str, str] = field(default_factory=dict)
    """Id of a person or an actor that is in no file yet -> the draft that proposes it."""
    proposed_subjects: Mapping[str, str] = field(default_factory=dict)
    """The same of subjects of claims."""


def names_of(one: KnownPerson | KnownActor) -> Iterator[str]:
    """Yield what somebody is called, folded."""
    for name in (one.name, *one.aliases):
        yield folded_name(name)


def tellings_of(subject: str, known: Known) -> tuple[Telling, ...]:
    """Return what other articles tell on a subject, in their claims, with the line of each."""
    texts = {one.id: one.text or "" for one in known.articles}
    return tuple(
        Telling(
            article=claim.article,
            value=claim.value,
            words=claim.words or claim.value,
            line=_line_of(claim.words or "", texts.get(claim.article, "")),
        )
        for claim in known.claims
        if claim.subject == subject
    )


def _line_of(words: str, text: str) -> int:
    """Return the line in which words stand, 0 where they are not found."""
    place = text.find(words) if words else -1
    return text.count("\n", 0, place) + 1 if place >= 0 else 0


@lru_cache(maxsize=8192)
def folded_name(name: str) -> str:
    """Return a name as names are compared: no accents, no dots, `defense` for `defence`."""
    return " ".join(fold(name).replace(".", "").replace("defence", "defense").split())


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """Return an id that nothing else has: `talks`, `talks-2`, `talks-3`."""
    used = set(taken)
    if wanted not in used:
        return wanted
    number = 2
    while f"{wanted}-{number}" in used:
        number += 1
    return f"{wanted}-{number}"
