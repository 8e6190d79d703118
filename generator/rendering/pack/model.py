"""The records of a printed document: finished words in the order of the paper.

They become JSON, which Typst reads: the names of the fields are those that `docs_templates/pack/`
uses. A part is told by its `kind`.
"""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is printed."""


class Citation(Record, frozen=True, kw_only=True):
    """A number that a text prints as its evidence."""

    number: str
    """`2` for article 2, `2.5` for its fifth quote."""
    to: tuple[str, ...]
    """Ids that it may lead to, the best first; at most one in a finished document."""


class Run(Record, omit_defaults=True, frozen=True, kw_only=True):
    """A stretch of text of one look, or citations."""

    text: str | msgspec.UnsetType = msgspec.UNSET
    strong: bool = False
    em: bool = False
    differs: bool = False
    """Words that another wording has not."""
    link: str | msgspec.UnsetType = msgspec.UNSET
    cites: tuple[Citation, ...] | msgspec.UnsetType = msgspec.UNSET


class ProseBlock(Record, frozen=True, kw_only=True):
    """A paragraph, or an item of a list."""

    kind: str
    """`p`, `ul` or `ol`."""
    number: int
    """What an item of an ordered list is numbered."""
    runs: tuple[Run, ...]


class Anchored(Record, frozen=True, kw_only=True):
    """What citations lead to."""

    anchor: str
    """Its id; empty where the document has printed it before."""


class StanceMark(Record, frozen=True, kw_only=True):
    """A stance: its word, and its place on the scale if there is one."""

    label: str
    slots: tuple[bool, ...]
    tone: int | None


class PositionRecord(Record, frozen=True, kw_only=True):
    """A position with the line of its evidence."""

    stance: StanceMark
    text: str
    line: str
    cites: tuple[Citation, ...]
    current: bool
    since: str


class QuoteRecord(Anchored, frozen=True, kw_only=True):
    """A quote with everything that stands around it."""

    number: str
    lines: tuple[tuple[Run, ...], ...]
    speakers: str
    details: str
    note: str
    proof: str
    whole: bool
    """Short enough to stay on one page."""


class StatementRecord(Record, frozen=True, kw_only=True):
    """The wordings of one utterance."""

    first: QuoteRecord
    others: tuple[QuoteRecord, ...]
    where: str


class EventRecord(Record, frozen=True, kw_only=True):
    """An event with whose it is and who reports it."""

    day: str
    text: str
    status: str
    flag: str
    actors: str
    cites: tuple[Citation, ...]


class ClaimRecord(Record, frozen=True, kw_only=True):
    """One article's claim on a side of a difference."""

    words: tuple[Run, ...]
    source: str
    to: tuple[str, ...]
    """As in a citation."""


class SideRecord(Record, frozen=True, kw_only=True):
    """A value, and the articles that give it."""

    value: str
    claims: tuple[ClaimRecord, ...]


class DifferenceRecord(Record, frozen=True, kw_only=True):
    """What the articles say, side by side, and what the editor makes of it."""

    label: str
    sides: tuple[SideRecord, ...]
    assessment: tuple[Run, ...]


class Fact(Record, frozen=True, kw_only=True):
    """A name and its value."""

    name: str
    value: str


class SourceRecord(Anchored, frozen=True, kw_only=True):
    """What is known of an article."""

    number: str
    title: str
    facts: tuple[Fact, ...]
    url: str
    summary: tuple[ProseBlock, ...] = ()


class Part(Record, tag_field="kind", frozen=True, kw_only=True):
    """One part of a document."""

    title: str
    note: str = ""
    """What it leaves out, or when it was; empty for most."""


class ToldRecord(Record, frozen=True, kw_only=True):
    """What a judgement carries besides its text: a label and words."""

    label: str
    runs: tuple[Run, ...]


class JudgementRecord(Record, frozen=True, kw_only=True):
    """A key judgement."""

    confidence: str
    runs: tuple[Run, ...]
    told: tuple[ToldRecord, ...] = ()


class Judgements(Part, tag="judgements", frozen=True, kw_only=True):
    """What the editor judges."""

    items: tuple[JudgementRecord, ...]


class Prose(Part, tag="prose", frozen=True, kw_only=True):
    """A section of the brief."""

    blocks: tuple[ProseBlock, ...]


class QuestionHead(Record, frozen=True, kw_only=True):
    """The head of a column."""

    short: str
    text: str


class Row(Record, frozen=True, kw_only=True):
    """An actor, and its positions on each question of a table."""

    actor: str
    id: str
    cells: tuple[tuple[PositionRecord, ...], ...]


class RowGroup(Record, frozen=True, kw_only=True):
    """The rows of one group of actors."""

    name: str
    rows: tuple[Row, ...]


class PositionTable(Record, frozen=True, kw_only=True):
    """Actors by questions."""

    questions: tuple[QuestionHead, ...]
    groups: tuple[RowGroup, ...]
    silent: tuple[str, ...]
    """Actors without a position on any of them."""


class Glance(Part, tag="glance", frozen=True, kw_only=True):
    """The stances alone, as one picture."""

    tables: tuple[PositionTable, ...]


class Positions(Part, tag="positions", frozen=True, kw_only=True):
    """The positions in full."""

    tables: tuple[PositionTable, ...]


class ActorCell(Record, frozen=True, kw_only=True):
    """The positions of an actor on one question."""

    question: str
    positions: tuple[PositionRecord, ...]


class ActorSection(Record, frozen=True, kw_only=True):
    """What is known of one actor."""

    id: str
    name: str
    standfirst: str
    cells: tuple[ActorCell, ...]
    silent: tuple[str, ...]
    events: tuple[EventRecord, ...]
    quotes: tuple[QuoteRecord, ...]
    quoted: tuple[Citation, ...]


class Actors(Part, tag="actors", frozen=True, kw_only=True):
    """Actor by actor."""

    sections: tuple[ActorSection, ...]


class Holder(Record, frozen=True, kw_only=True):
    """An actor that takes a stance."""

    actor: str
    positions: tuple[PositionRecord, ...]
    quotes: tuple[QuoteRecord, ...]


class StanceGroup(Record, frozen=True, kw_only=True):
    """A stance, and who takes it."""

    stance: StanceMark
    definition: str
    holders: tuple[Holder, ...]


class QuestionPart(Part, tag="question", frozen=True, kw_only=True):
    """One question: every actor by stance."""

    groups: tuple[StanceGroup, ...]
    silent: tuple[str, ...]


class EventSection(Record, frozen=True, kw_only=True):
    """Events of one status."""

    title: str
    events: tuple[EventRecord, ...]


class Timeline(Part, tag="timeline", frozen=True, kw_only=True):
    """The events by day."""

    sections: tuple[EventSection, ...]


class DifferenceSection(Record, frozen=True, kw_only=True):
    """Differences of one kind."""

    title: str
    note: str
    items: tuple[DifferenceRecord, ...]


class Differences(Part, tag="differences", frozen=True, kw_only=True):
    """Where the sources differ."""

    sections: tuple[DifferenceSection, ...]


class SpeakerSection(Record, frozen=True, kw_only=True):
    """What one speaker, or several together, said."""

    name: str
    statements: tuple[StatementRecord, ...]


class Quotes(Part, tag="quotes", frozen=True, kw_only=True):
    """Who said what."""

    speakers: tuple[SpeakerSection, ...]


class PersonRecord(Record, frozen=True, kw_only=True):
    """A person with offices, and where quoted."""

    name: str
    roles: tuple[str, ...]
    cites: tuple[Citation, ...]


class People(Part, tag="people", frozen=True, kw_only=True):
    """Who is quoted, in which office."""

    items: tuple[PersonRecord, ...]


class Sources(Part, tag="sources", frozen=True, kw_only=True):
    """The articles."""

    articles: tuple[SourceRecord, ...]


class WordMeaning(Record, frozen=True, kw_only=True):
    """A word and what this briefing means by it."""

    word: str
    means: str


class WordList(Record, frozen=True, kw_only=True):
    """Words of one kind."""

    title: str
    words: tuple[WordMeaning, ...]


class Method(Part, tag="method", frozen=True, kw_only=True):
    """How quotes are verified, what the words mean."""

    text: str
    lists: tuple[WordList, ...]


class CorrectionRecord(Record, frozen=True, kw_only=True):
    """What was wrong in an earlier state."""

    day: str
    where: str
    text: str


class Corrections(Part, tag="corrections", frozen=True, kw_only=True):
    """The corrections."""

    items: tuple[CorrectionRecord, ...]


class ChangeLine(Record, frozen=True, kw_only=True):
    """One thing that changed."""

    kind: str
    what: str
    before: str
    after: str
    long: bool
    cites: tuple[Citation, ...]
    note: str


class ChangeSection(Record, frozen=True, kw_only=True):
    """Changes of one kind."""

    title: str
    lines: tuple[ChangeLine, ...]


class Changes(Part, tag="changes", frozen=True, kw_only=True):
    """What one edition changed."""

    sections: tuple[ChangeSection, ...]


AnyPart = (
    Judgements
    | Prose
    | Glance
    | Positions
    | Actors
    | QuestionPart
    | Timeline
    | Differences
    | Quotes
    | People
    | Sources
    | Method
    | Corrections
    | Changes
)


class Document(Record, frozen=True, kw_only=True):
    """Everything that one PDF says."""

    cover: bool
    language: str
    briefing: str
    title: str
    subject: str
    publisher: str
    author: str
    contact: str
    edition: str
    coverage: str
    running: str
    """The title in the running header, cut where it is long."""
    running_coverage: str
    published: bool
    address: str
    page: str
    current: str = ""
    """The web address that says whether a copy is current; empty where there is none."""
    marking: str = ""
    """How the document is to be handled; empty for most."""
    qr: str
    """The code as SVG; empty where there is no address."""
    bottom_line: tuple[ProseBlock, ...]
    parts: tuple[AnyPart, ...]
