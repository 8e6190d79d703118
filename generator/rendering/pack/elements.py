"""What parts of a printed document are made of: words, positions, quotes, events, sources.

They become JSON, which Typst reads: the names of the fields are those that `docs_templates/pack/`
uses.
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


class Marked(Record, frozen=True, kw_only=True):
    """What bears a mark where it is new, or has changed, since the edition before."""

    mark: str = ""
    """`new`, `changed`, or nothing."""


class Numbered(Anchored, frozen=True, kw_only=True):
    """A number that is printed once, and what is told under it."""

    number: str


class StanceMark(Record, frozen=True, kw_only=True):
    """A stance: its word, and its place on the scale if there is one."""

    label: str
    slots: tuple[bool, ...]
    tone: int | None


class PositionRecord(Marked, frozen=True, kw_only=True):
    """A position with the line of its evidence."""

    stance: StanceMark
    text: str
    line: str
    cites: tuple[Citation, ...]
    current: bool
    since: str
    day: str
    """When it was last stated, in short."""


class QuoteRecord(Numbered, frozen=True, kw_only=True):
    """A quote with everything that stands around it."""

    mark: str = ""

    same: tuple[Numbered, ...] = ()
    """The quotes of other articles that have the same words."""
    lines: tuple[tuple[Run, ...], ...]
    speakers: str
    """Whose words they are; empty where a heading says so."""
    day: str
    manner: str
    """What kind of words they are, to whom they were said, in whose translation."""
    note: str
    exception: str
    """What was checked, and what was not, where it is not as with most."""
    doubtful: bool
    """Only its article has it, and the text of that has oddities."""
    whole: bool
    """Short enough to stay on one page."""


class StatementRecord(Record, frozen=True, kw_only=True):
    """The wordings of one utterance."""

    first: QuoteRecord
    others: tuple[QuoteRecord, ...]
    """Those that have other words."""


class EventRecord(Anchored, frozen=True, kw_only=True):
    """An event with whose it is and who reports it."""

    mark: str = ""

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


class DifferenceRecord(Marked, frozen=True, kw_only=True):
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

    mark: str = ""

    number: str
    title: str
    facts: tuple[Fact, ...]
    url: str
    line: str
    """The same on one line, for a list that has no room for more."""
    quotes: tuple[Citation, ...] = ()
    """Its quotes that are printed, each with its page."""
    summary: tuple[ProseBlock, ...] = ()
