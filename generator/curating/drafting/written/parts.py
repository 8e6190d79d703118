"""Everything that a draft is written from."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.curating.drafting.days.dates import DayNamed
from generator.curating.drafting.days.publication import Publication
from generator.curating.drafting.events.events_there import Reported
from generator.curating.drafting.events.events_told import EventDraft
from generator.curating.drafting.quotes.records import QuoteDraft
from generator.curating.drafting.source_text.boilerplate import Boilerplate
from generator.curating.drafting.speakers.voices import NewActor, NewPerson, NewRole
from generator.curating.drafting.telling import Suggestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of a draft."""

    id: str
    title: str
    """Empty where the text has none."""
    publisher: str | None
    publisher_where: str | None
    """The line that names it; None where the file does."""
    byline: str | None
    when: Publication
    url: str | None
    source: str
    added: str
    language: str
    reliability: tuple[str, ...]
    quotes: tuple[QuoteDraft, ...]
    suggestions: tuple[Suggestion, ...]
    people: tuple[NewPerson, ...]
    further: dict[str, tuple[NewRole, ...]]
    """The roles that the text gives to people, new or known, besides the one they have."""
    actors: tuple[NewActor, ...]
    events: tuple[EventDraft, ...]
    """Those that the briefing has not."""
    reported: tuple[Reported, ...]
    """Those that it has."""
    spans: tuple[Boilerplate, ...]
    named: tuple[DayNamed, ...]
    sentences: tuple[tuple[int, str], ...]
    """With the line of each."""
    speaks_for: dict[str, tuple[str, ...]]
    """Id of a speaker -> the actors whose position the words may be."""
    remarks: tuple[str, ...]
    """What the editor should know, the most important first."""
    speaker_of: Callable[[str], str | None]
    """Tells who says some words of the text; None where the report itself does."""
    raw: str
