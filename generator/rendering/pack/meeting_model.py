"""The records of the meeting sheet: one side, on which quotes and questions are cut to the room."""

from generator.rendering.pack.elements import Citation, Numbered, PositionRecord, Record
from generator.rendering.pack.model import Document


class SpokenWords(Record, frozen=True, kw_only=True):
    """The one quote that stands for an actor on a question."""

    words: str
    """In quotation marks."""
    told: str
    """Who said them, when, in whose translation."""
    number: Citation
    exception: str
    """What was checked, and what was not, where it is not as with most."""
    rank: int
    """It stands on a sheet that has room for more quotes than this."""


class MeetingAnswer(Record, frozen=True, kw_only=True):
    """What an actor brings to a question."""

    actor: str
    position: PositionRecord | None
    """None where there is silence, and below the questions."""
    brief: str
    """The sentence of the position, cut where it is long."""
    quote: SpokenWords | None
    articles: tuple[str, ...]
    """The numbers of those that it rests on."""


class MeetingIssue(Record, frozen=True, kw_only=True):
    """A question, or the words of who has none with a position."""

    short: str
    """What it is called where it is left out."""
    title: str
    text: str
    verdict: str
    """What differs; empty where nothing is compared."""
    is_question: bool
    answers: tuple[MeetingAnswer, ...]
    """Of the actor on the left and of that on the right."""


class MeetingSource(Numbered, frozen=True, kw_only=True):
    """An article that the sheet may cite."""

    text: str


class Meeting(Record, frozen=True, kw_only=True):
    """What stands on the sheet, as far as there is room for it."""

    names: tuple[str, ...]
    summed_up: str
    issues: tuple[MeetingIssue, ...]
    """Those to which one of the two has something to say."""
    quotes: int
    sources: tuple[MeetingSource, ...]
    proof: str
    """What was compared of the quotes; empty where there is none."""
    place: str
    """Where all positions stand."""


class MeetingDocument(Document, frozen=True, kw_only=True):
    """Two actors on one side of paper."""

    meeting: Meeting
