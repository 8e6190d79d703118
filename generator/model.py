"""The linked briefing: frozen records, references resolved, nothing left to refuse.

Records point one way (a quote knows its article, a position its evidence); the ways back are the
mappings of `Briefing`.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from generator.days import Day
from generator.snapshot import Edition, Snapshot

ActorKind = Literal["country", "territory", "organisation", "legislature", "faction"]
ON_LAND: frozenset[ActorKind] = frozenset({"country", "territory"})
"""The kinds of actor that a map can show as a shape."""
QuoteKind = Literal["sentence", "fragment"]
ArticleStatus = Literal["draft", "curated"]
Basis = Literal["own words", "action", "reported", "inference"]
EventStatus = Literal["happened", "planned", "overdue"]
SubjectType = Literal["contradiction", "framing", "speaker-against-reporter", "update", "slip"]
Weight = Literal["minor", "major"]


class Defined(Struct, frozen=True, kw_only=True):
    """A word and what this briefing means by it."""

    word: str
    definition: str


class Likely(Defined, frozen=True, kw_only=True):
    """A word of likelihood with its range in per cent."""

    start: int | None = None
    """None where it begins at 0."""
    end: int | None = None
    """None where it ends at 100."""


class Term(Struct, frozen=True, kw_only=True):
    """A house term for a loaded word."""

    term: str
    instead_of: tuple[str, ...]
    why: str | None


class Actor(Struct, frozen=True, kw_only=True):
    """Who can hold a position."""

    id: str
    name: str
    kind: ActorKind
    group: str
    iso: str | None
    """ISO 3166-1 alpha-2."""
    part_of: str | None
    """Id of the actor it belongs to."""
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]


class Role(Struct, frozen=True, kw_only=True):
    """What a person is or was; an actor of None is an employer that holds no position."""

    title: str
    actor: Actor | None
    start: Day | None
    end: Day | None

    def held_on(self, day: Day | None) -> bool:
        """Return whether the role may have been held on a day; what is unknown may."""
        if day is None:
            return True
        begun = self.start is None or self.start.first <= day.last
        return begun and (self.end is None or day.first <= self.end.last)


class Person(Struct, frozen=True, kw_only=True):
    """A named human."""

    id: str
    name: str
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]


Speaker = Person | Actor


class Article(Struct, frozen=True, kw_only=True):
    """One news report; None stands for what is unknown."""

    id: str
    number: int
    """Counts from 1 in order of publication; a citation prints it."""
    title: str
    title_is_ours: bool
    """The source has none; the editor gave it one."""
    publisher: str | None
    byline: str | None
    published: Day | None
    published_basis: str | None
    published_inferred: bool
    """The source states no day; the editor concluded it."""
    retrieved: Day | None
    url: str | None
    archived: str | None
    """The address of a copy that lasts."""
    source: str | None
    """File name of the source text."""
    reliability: str | None
    added: Day | None
    summary: str
    """Safe Markdown subset, in the editor's words."""
    status: ArticleStatus = "curated"
    """A draft is published only where that is asked for."""


class Quote(Struct, frozen=True, kw_only=True):
    """A speaker's verbatim words in one article."""

    id: str
    number: int
    """Counts from 1 within the article: `2.5` is the fifth quote of article 2."""
    article: Article
    text: str
    """The words as the source prints them, without the outer quotation marks."""
    kind: QuoteKind
    said: Day | None
    """The day the words were spoken, not the day they were published."""
    to: str | None
    statement: str
    translated_from: str | None
    note: str | None
    speakers: tuple[Speaker, ...]
    verified: Day | None
    """The day the words were found in the source text."""
    unmarked: str | None = None
    """Why the words stand outside quotation marks in the source text, where they do."""


class Statement(Struct, frozen=True, kw_only=True):
    """One utterance; its quotes are variants, in the order of their articles."""

    id: str
    quotes: tuple[Quote, ...]


Evidence = Article | Quote


class Stance(Struct, frozen=True, kw_only=True):
    """One possible answer to a question; `index` is its slot on an ordered scale, from 0."""

    id: str
    label: str
    definition: str
    index: int


class Question(Struct, frozen=True, kw_only=True):
    """One thing at stake."""

    id: str
    text: str
    short: str
    ordered: bool
    stances: tuple[Stance, ...]


class Position(Struct, frozen=True, kw_only=True):
    """An actor's answer to a question at one time."""

    id: str
    """`<actor>--<question>--<n>`, n counts from 1 in order of `since`."""
    actor: Actor
    question: Question
    stance: Stance
    text: str
    basis: Basis
    since: Day | None
    last_stated: Day | None
    evidence: tuple[Evidence, ...]
    current: bool
    amount: str | None = None
    """How many, or how much, as seeds write it: `13`, `>12`, `10..20`."""
    unit: str | None = None
    """What the amount counts."""


class Event(Struct, frozen=True, kw_only=True):
    """Something dated that happened, was planned, or is overdue."""

    id: str
    date: Day | None
    status: EventStatus
    text: str
    actors: tuple[Actor, ...]
    articles: tuple[Article, ...]


class Claim(Struct, frozen=True, kw_only=True):
    """What one article asserts about a subject."""

    id: str
    article: Article
    subject: str
    value: str
    words: str | None
    """The article's own wording."""
    speakers: tuple[Speaker, ...]
    """Whose assertion it is; empty where it is the article's."""
    verified: Day | None = None
    """The day its words were found in the source text; None where it quotes none."""
    in_marks: bool = False
    """Its words stand inside quotation marks there: they are the speaker's, not the reporter's."""


class Difference(Struct, frozen=True, kw_only=True):
    """Claims of one subject that cannot all be true, or that the editor tells apart."""

    id: str
    """The subject."""
    label: str
    type: SubjectType
    assessment: str | None
    """None where the editor has not judged it yet."""
    claims: tuple[Claim, ...]


class Judgement(Struct, frozen=True, kw_only=True):
    """A key judgement; `number` counts from 1."""

    number: int
    confidence: str
    text: str
    """Safe Markdown with citations, without the confidence word."""
    cites: tuple[Evidence, ...]
    shown: Quote | None
    """Its best evidence, whose words stand beside it; None where it cites no quote."""
    alternatives: str | None = None
    """What else would explain the evidence; as the other texts, safe Markdown with citations."""
    assumptions: str | None = None
    would_change_it: str | None = None
    """What to look for: what would make the judgement another one."""
    resolve_by: Day | None = None
    """When it can be told whether the judgement held."""
    outcome: str | None = None
    """How it fared, once that is known."""


class Brief(Struct, frozen=True, kw_only=True):
    """The editor's text; empty where a section is not there."""

    bottom_line: str
    bottom_line_shown: Quote | None
    """The best evidence of the bottom line; None where it cites no quote."""
    judgements: tuple[Judgement, ...]
    unknown: str
    watch: str
    background: str


class Span(Struct, frozen=True, kw_only=True):
    """Days that the articles speak of."""

    start: Day
    end: Day
    note: str | None


class Correction(Struct, frozen=True, kw_only=True):
    """What was wrong in an earlier state of the briefing."""

    id: str
    date: Day | None
    where: str
    was: str
    now: str
    weight: Weight


class LastEdition(Struct, frozen=True, kw_only=True):
    """The last edition, as readers name it."""

    number: int
    date: Day
    amended: bool
    """Whether the briefing has changed since."""


class About(Struct, frozen=True, kw_only=True):
    """What the briefing says of itself."""

    title: str
    subject: str
    language: str
    site_url: str | None
    as_of: Day
    coverage: tuple[Span, ...]
    publisher: str | None
    contact: str | None
    confidence: tuple[Defined, ...]
    likelihood: tuple[Likely, ...]
    terms: tuple[Term, ...]
    licence: str | None = None
    """Of the summaries and assessments, as the editor names it; None where it is not stated."""
    data_licence: str | None = None
    """Of the exported data."""
    feed_id: str | None = None
    """What names the briefing for good, whatever its title is; None where it is not stated."""
    marking: str | None = None
    """How paper is to be handled, at the top and bottom of every sheet; None where unmarked."""
    region: str | None = None
    """The base map that the positions are shown on; None where the briefing has no map."""
    edition: LastEdition | None = None
    """None before the first."""


class Briefing(Struct, frozen=True, kw_only=True):
    """Everything the site shows: tuples in display order, mappings back from what is cited."""

    about: About
    brief: Brief
    actors: tuple[Actor, ...]
    people: tuple[Person, ...]
    questions: tuple[Question, ...]
    articles: tuple[Article, ...]
    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    differences: tuple[Difference, ...]
    events: tuple[Event, ...]
    positions: tuple[Position, ...]
    corrections: tuple[Correction, ...]
    editions: tuple[Edition, ...]
    """By number; the last one is the current one."""
    cells: Mapping[tuple[str, str], tuple[Position, ...]]
    """(actor, question) to its positions, the current one first."""
    quotes_in: Mapping[str, tuple[Quote, ...]]
    """Article to its quotes, in the order of the seed."""
    quotes_by: Mapping[str, tuple[Quote, ...]]
    """Person or actor to its quotes, in order of the day said; an actor has its people's too."""
    claims_in: Mapping[str, tuple[Claim, ...]]
    """Article to its claims."""
    claims_on: Mapping[str, tuple[Claim, ...]]
    """Subject to the claims of all articles."""
    events_of: Mapping[str, tuple[Event, ...]]
    """Actor to its events, by day."""
    cited_by: Mapping[str, tuple[Position, ...]]
    """Article or quote to the positions that rest on it."""
    statement_of: Mapping[str, Statement]
    """Quote to its statement."""
    evidence: Mapping[str, Evidence]
    """Article or quote by id: what a citation can name."""
    snapshot: Snapshot | None = None
    """Its state, as the next edition would freeze it; linking sets it."""
