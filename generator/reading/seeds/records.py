"""The seeds as the editor wrote them: records whose strings know their place, ids unresolved."""

from dataclasses import dataclass, field

from generator.days import Day
from generator.problems import Where
from generator.reading.parsing.nodes import Fields, Text
from generator.snapshot import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date field; `day` is None for `unknown` and for what is no date."""

    day: Day | None
    text: Text
    """The field as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A confidence or likelihood word with its definition."""

    word: Text
    definition: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A house term for a loaded word."""

    term: Text
    instead_of: tuple[Text, ...]
    why: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceSeed:
    """One possible answer to a question."""

    where: Where
    id: Text
    label: Text
    definition: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSeed:
    """One thing at stake, with its stances."""

    where: Where
    id: Text
    text: Text
    short: Text | None
    """A heading of a few words for the columns of the table."""
    ordered: bool
    stances: tuple[StanceSeed, ...]
    incomplete: bool = False
    """Some of its stances could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageSeed:
    """A span of days that the articles speak of."""

    where: Where
    start: Dated
    end: Dated
    note: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """House rules for length, in words."""

    quote: int = 120
    cell: int = 25
    summary: int = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherSeed:
    """Who makes the briefing, and where corrections go."""

    name: Text
    contact: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSeed:
    """Which base map the positions are shown on."""

    region: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingSeed:
    """`briefing.yml`."""

    where: Where
    title: Text
    subject: Text
    language: Text
    site_url: Text | None
    as_of: Dated
    coverage: tuple[CoverageSeed, ...]
    publisher: PublisherSeed | None
    confidence: tuple[Word, ...]
    likelihood: tuple[Word, ...]
    terms: tuple[Term, ...]
    questions: tuple[QuestionSeed, ...]
    limits: Limits = field(default_factory=Limits)
    incomplete: bool = False
    """Some of its questions or confidence words could not be read."""
    map: MapSeed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One `##` section of `brief.md`."""

    heading: Text
    body: Text
    """The Markdown below the heading; its place is that of its first line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorSeed:
    """A record of `actors.yml`."""

    where: Where
    id: Text
    name: Text
    kind: Text
    group: Text
    iso: Text | None
    part_of: Text | None
    aliases: tuple[Text, ...]
    demonyms: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSeed:
    """What a person is or was, where, and from when to when."""

    where: Where
    title: Text
    actor: Text | None
    start: Dated | None
    end: Dated | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSeed:
    """A record of `people.yml`."""

    where: Where
    id: Text
    name: Text
    aliases: tuple[Text, ...]
    roles: tuple[RoleSeed, ...]
    incomplete: bool = False
    """Some of the roles could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteSeed:
    """A quote, in its article's front matter."""

    where: Where
    id: Text
    speaker: tuple[Text, ...]
    text: Text
    kind: Text
    said: Dated
    to: Text | None
    statement: Text | None
    translated_from: Text | None
    note: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSeed:
    """A claim, in its article's front matter."""

    where: Where
    id: Text
    subject: Text
    value: Text
    words: Text | None
    speaker: tuple[Text, ...]
    """Whose assertion it is, where the article attributes it; empty where it is the article's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSeed:
    """`articles/<id>.md`; None stands for `unknown`."""

    where: Where
    id: Text
    title: Text
    title_is_ours: bool
    publisher: Text | None
    byline: Text | None
    published: Dated
    published_basis: Text | None
    retrieved: Dated | None
    url: Text | None
    source: Text | None
    reliability: Text | None
    added: Dated | None
    status: Text
    quotes: tuple[QuoteSeed, ...]
    claims: tuple[ClaimSeed, ...]
    summary: Text
    incomplete: bool = False
    """Some of its quotes or claims could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectSeed:
    """A record of `subjects.yml`: what the editor makes of claims that differ."""

    where: Where
    id: Text
    label: Text
    type: Text
    assessment: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSeed:
    """A record of `events.yml`."""

    where: Where
    id: Text
    date: Dated
    status: Text
    text: Text
    actors: tuple[Text, ...]
    articles: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionSeed:
    """A row of `positions.csv`."""

    where: Where
    actor: Text
    question: Text
    stance: Text
    position: Text
    basis: Text
    since: Dated
    last_stated: Dated
    evidence: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionSeed:
    """A record of `corrections.yml`."""

    where: Where
    id: Text
    date: Dated
    spot: Text
    """The editor's `where`: what was corrected."""
    was: Text
    now: Text
    weight: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionSeed:
    """A file of `editions/`."""

    where: Where
    edition: Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class LockEntry:
    """What `briefing verify` found for one quote."""

    text_hash: str
    start: int
    end: int
    words_hash: str
    checked: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """Everything under `seeds/`, read but not yet linked; what could not be read is missing."""

    briefing: BriefingSeed | None = None
    brief: tuple[Section, ...] = ()
    actors: tuple[ActorSeed, ...] = ()
    people: tuple[PersonSeed, ...] = ()
    articles: tuple[ArticleSeed, ...] = ()
    subjects: tuple[SubjectSeed, ...] = ()
    events: tuple[EventSeed, ...] = ()
    positions: tuple[PositionSeed, ...] = ()
    corrections: tuple[CorrectionSeed, ...] = ()
    lock: dict[str, LockEntry] = field(default_factory=dict)
    editions: tuple[EditionSeed, ...] = ()
    """By number."""
    inbox: tuple[str, ...] = ()
    """Raw articles that wait, as messages name them."""
    regions: tuple[str, ...] = ()
    """The base maps that there are."""
    letters: frozenset[str] = frozenset()
    """What the fonts of the print pack have; empty where it is not known."""
    config: Fields | None = None
    """`mkdocs.yml`, where it exists: `briefing.yml` rules some of its settings."""
    unread: frozenset[str] = frozenset()
    """Files of which something could not be read: rules that need all of them must be silent."""
