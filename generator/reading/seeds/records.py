"""The seeds as the editor wrote them: records of strings with places, ids unresolved.

A record declares the fields of its seed once, and `reader.py` reads the seed by that declaration.
The name of a field is its name in the file unless `Named` gives another; its type says which values
it may have.
"""

from collections.abc import Mapping
from typing import Annotated, Generic, TypeVar

from msgspec import Struct, field

from generator import model
from generator.days import Day
from generator.problems import Where
from generator.reading.parsing.nodes import Fields, Text
from generator.snapshot import Edition


class Dated(Struct, frozen=True, kw_only=True):
    """A date field; `day` is None for `unknown` and for an invalid date."""

    day: Day | None
    text: Text
    """The field as written."""


Value = TypeVar("Value")


class Choice(Struct, Generic[Value], frozen=True, kw_only=True):
    """A field with a fixed list of values; `value` is None for a text that is not in the list."""

    value: Value | None
    text: Text
    """The field as written."""


class Named(Struct, frozen=True):
    """The name of a field in the file, where Python or the model needs another."""

    name: str


FULL_DAY = "full day"
"""The date has a day, and is known."""
OR_UNKNOWN = "or unknown"
"""The field is required, and may say `unknown`."""
SAID = "said"
"""The field may be missing; `unknown` is another thing than that, and is kept."""
OPTIONAL = "optional"
"""The flag may be missing, which means false."""


class NeedsSeed(Struct, frozen=True, kw_only=True):
    """How much a judgement must cite for a confidence word."""

    articles: int | None = None
    """Independent articles: copies of one text count once."""
    publishers: int | None = None
    quotes: int | None = None
    """Utterances: variants of one statement count once."""
    articles_per_speaker: int | None = None
    """Articles that carry the words of each actor who is quoted, or that are cited as a whole."""


class Word(Struct, frozen=True, kw_only=True):
    """A confidence or likelihood word with its definition."""

    word: Text
    definition: Text


class ConfidenceWord(Word, frozen=True, kw_only=True):
    """A confidence word, which may say how much a judgement must cite."""

    needs: NeedsSeed | None
    """What its definition asks for in numbers."""


class LikelihoodWord(Word, frozen=True, kw_only=True):
    """A likelihood word, which may say its range in per cent."""

    start: Annotated[int | None, Named("from")] = None
    """None where it begins at 0."""
    end: Annotated[int | None, Named("to")] = None
    """None where it ends at 100."""


class Term(Struct, frozen=True, kw_only=True):
    """A house term for a loaded word."""

    term: Text
    instead_of: tuple[Text, ...]
    why: Text | None


class StanceSeed(Struct, frozen=True, kw_only=True):
    """One possible answer to a question."""

    where: Where
    id: Text
    label: Text
    definition: Text


class QuestionSeed(Struct, frozen=True, kw_only=True):
    """One thing at stake, with its stances."""

    where: Where
    id: Text
    text: Text
    short: Text | None
    """A heading of a few words for the columns of the table."""
    ordered: bool
    stances: tuple[StanceSeed, ...]
    incomplete: frozenset[str] = frozenset()
    """The names of its lists that could not be read completely."""


class CoverageSeed(Struct, frozen=True, kw_only=True):
    """A span of days that the articles speak of."""

    where: Where
    start: Annotated[Dated, Named("from")]
    end: Annotated[Dated, Named("to")]
    note: Text | None


class Limits(Struct, frozen=True, kw_only=True):
    """House rules for length, in words."""

    quote: int = 120
    cell: int = 25
    summary: int = 250


class PublisherSeed(Struct, frozen=True, kw_only=True):
    """Who makes the briefing, and where corrections go."""

    name: Text
    contact: Text | None


class MapSeed(Struct, frozen=True, kw_only=True):
    """Which base map the positions are shown on."""

    region: Text


class BriefingSeed(Struct, frozen=True, kw_only=True):
    """`briefing.yml`."""

    where: Where
    title: Text
    subject: Text
    language: Text
    site_url: Text | None
    as_of: Annotated[Dated, FULL_DAY]
    coverage: tuple[CoverageSeed, ...]
    publisher: PublisherSeed | None
    confidence: tuple[ConfidenceWord, ...]
    likelihood: tuple[LikelihoodWord, ...]
    terms: tuple[Term, ...]
    questions: tuple[QuestionSeed, ...]
    limits: Limits = field(default_factory=Limits)
    map: MapSeed | None = None
    licence: Text | None = None
    """Of the summaries and assessments."""
    data_licence: Text | None = None
    """Of the exported data."""
    feed_id: Text | None = None
    """What names the briefing for good, to programs that read its feeds."""
    marking: Text | None = None
    """How sheets of paper are to be handled."""
    incomplete: frozenset[str] = frozenset()
    """The names of its lists that could not be read completely."""


class Section(Struct, frozen=True, kw_only=True):
    """One `##` section of `brief.md`."""

    heading: Text
    body: Text
    """The Markdown below the heading; its place is that of its first line."""


class ActorSeed(Struct, frozen=True, kw_only=True):
    """A record of `actors.yml`."""

    where: Where
    id: Text
    name: Text
    kind: Choice[model.ActorKind]
    group: Text
    iso: Annotated[Text | None, SAID]
    part_of: Text | None
    aliases: tuple[Text, ...]
    demonyms: tuple[Text, ...]


class RoleSeed(Struct, frozen=True, kw_only=True):
    """What a person is or was, where, and from when to when."""

    where: Where
    title: Text
    actor: Text | None
    start: Annotated[Dated | None, Named("from")]
    end: Annotated[Dated | None, Named("to")]


class PersonSeed(Struct, frozen=True, kw_only=True):
    """A record of `people.yml`."""

    where: Where
    id: Text
    name: Text
    aliases: tuple[Text, ...]
    roles: tuple[RoleSeed, ...]
    incomplete: frozenset[str] = frozenset()
    """The names of its lists that could not be read completely."""


class QuoteSeed(Struct, frozen=True, kw_only=True):
    """A quote, in its article's front matter."""

    where: Where
    id: Text
    speaker: tuple[Text, ...]
    text: Text
    kind: Choice[model.QuoteKind]
    said: Dated
    to: Text | None
    statement: Text | None
    translated_from: Text | None
    note: Text | None
    unmarked: Text | None = None
    """Why the words stand outside quotation marks in the source text, where they do."""


class ClaimSeed(Struct, frozen=True, kw_only=True):
    """A claim, in its article's front matter."""

    where: Where
    id: Text
    subject: Text
    value: Text
    words: Text | None
    speaker: tuple[Text, ...]
    """Whose assertion it is, where the article attributes it; empty where it is the article's."""


class ArticleSeed(Struct, frozen=True, kw_only=True):
    """`articles/<id>.md`; None stands for `unknown`."""

    where: Where
    id: Text
    title: Text
    title_is_ours: Annotated[bool, OPTIONAL]
    publisher: Annotated[Text | None, OR_UNKNOWN]
    byline: Annotated[Text | None, OR_UNKNOWN]
    published: Dated
    published_basis: Text | None
    published_inferred: Annotated[bool, OPTIONAL]
    retrieved: Dated | None
    url: Text | None
    archived: Text | None
    source: Text | None
    reliability: Text | None
    added: Dated | None
    status: Choice[model.ArticleStatus]
    quotes: tuple[QuoteSeed, ...]
    claims: tuple[ClaimSeed, ...]
    summary: Text
    incomplete: frozenset[str] = frozenset()
    """The names of its lists that could not be read completely."""


class SubjectSeed(Struct, frozen=True, kw_only=True):
    """A record of `subjects.yml`: what the editor makes of claims that differ."""

    where: Where
    id: Text
    label: Text
    type: Choice[model.SubjectType]
    assessment: Text


class EventSeed(Struct, frozen=True, kw_only=True):
    """A record of `events.yml`."""

    where: Where
    id: Text
    date: Dated
    status: Choice[model.EventStatus]
    text: Text
    actors: tuple[Text, ...]
    articles: tuple[Text, ...]


class PositionSeed(Struct, frozen=True, kw_only=True):
    """A row of `positions.csv`."""

    where: Where
    actor: Text
    question: Text
    stance: Text
    position: Text
    basis: Choice[model.Basis]
    since: Dated
    last_stated: Dated
    evidence: tuple[Text, ...]
    amount: Text | None = None
    """How many, or how much: a number, `>12` or `10..20`."""
    unit: Text | None = None
    """Of what."""


class CorrectionSeed(Struct, frozen=True, kw_only=True):
    """A record of `corrections.yml`."""

    where: Where
    id: Text
    date: Dated
    spot: Annotated[Text, Named("where")]
    """What was corrected."""
    was: Text
    now: Text
    weight: Choice[model.Weight]


class EditionSeed(Struct, frozen=True, kw_only=True):
    """A file of `editions/`."""

    where: Where
    edition: Edition


class LockEntry(Struct, frozen=True, kw_only=True):
    """The proof that `briefing verify` wrote for one quote, or for the words of one claim."""

    text_hash: str
    start: int
    end: int
    words_hash: str
    checked: Day
    marked: bool = True
    """The words stand inside quotation marks."""


class Seeds(Struct, frozen=True, kw_only=True):
    """Everything under `seeds/`, read but not yet linked; unreadable records are left out."""

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
    texts: Mapping[str, str] = field(default_factory=dict)
    """File name to source text, of the texts that are there: they are local."""
    editions: tuple[EditionSeed, ...] = ()
    """By number."""
    inbox: tuple[str, ...] = ()
    """The names of the raw articles that wait to be curated."""
    regions: tuple[str, ...] = ()
    """The names of the available base maps."""
    letters: frozenset[str] = frozenset()
    """The characters that the fonts of the print pack have; empty where they are not known."""
    config: Fields | None = None
    """`mkdocs.yml`, where it exists: some of its settings must agree with `briefing.yml`."""
    trusts_config: bool = False
    """Whether that may run code."""
    unjudged: Mapping[str, tuple[Text, ...]] = field(default_factory=dict)
    """File name of an article -> what `briefing add` left for its editor to judge."""
    proposed: tuple[PersonSeed | ActorSeed, ...] = ()
    """Speakers that stand in the notes of drafts, and in no file of people or actors yet."""
    with_drafts: bool = False
    """Drafts are read as if they were curated, to be shown to their editor."""
    unread: frozenset[str] = frozenset()
    """Files that could not be read completely; rules that need one of them in full are skipped."""
    text_digests: Mapping[str, bytes] = field(default_factory=dict)
    """File name of a source text that is there -> a digest of the file."""
    digests: Mapping[str, bytes] = field(default_factory=dict)
    """Field -> a digest of what it was read from, if that is known; none after a `replace`."""
    article_digests: Mapping[str, bytes] = field(default_factory=dict)
    """File name of an article -> a digest of the file, if that is known."""
