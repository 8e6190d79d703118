"""A printed document and its parts: finished words in the order of the paper.

They become JSON, as what they are made of does (`elements.py`). A part is told by its `kind`.
"""

from generator.rendering.pack.elements import (
    Citation,
    DifferenceRecord,
    EventRecord,
    Marked,
    PositionRecord,
    ProseBlock,
    QuoteRecord,
    Record,
    Run,
    SourceRecord,
    StanceMark,
    StatementRecord,
)


class Part(Record, tag_field="kind", frozen=True, kw_only=True):
    """One part of a document."""

    title: str
    note: str = ""
    """What it leaves out, or when it was; empty for most."""


class ToldRecord(Record, frozen=True, kw_only=True):
    """What a judgement carries besides its text: a label and words."""

    label: str
    runs: tuple[Run, ...]


class JudgementRecord(Marked, frozen=True, kw_only=True):
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
    dated: tuple[Citation, ...]
    """The days of its events, where the timeline tells these."""
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
    offices: str
    """Held when all of it was said; empty where each quote says it itself."""
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
    short: bool = False
    """A line or two for each."""


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
    marking: str
    """How the sheets are to be handled; empty where they are unmarked."""
    published: bool
    address: str
    page: str
    code: str
    """The address in the code; empty where there is none."""
    proof: str
    """What was compared of all quotes that are printed; empty where none is."""
    qr: str
    """The code as SVG; empty where there is no address."""
    bottom_line: tuple[ProseBlock, ...]
    parts: tuple[AnyPart, ...]
