"""What is said of a quote: who, in which office, when, to whom, in which article, how verified.

The facts are put together once, here; pages, cards, cables, BibTeX and the print pack format the
same record. What one of them shows, none of them can forget.
"""

from dataclasses import dataclass

from msgspec import Struct

from generator.model import Briefing, Person, Quote, Speaker, Statement
from generator.rendering.words import phrases


@dataclass(frozen=True, slots=True)
class SaidBy:
    """A speaker, with the office held on the day of the words."""

    speaker: Speaker
    office: str | None

    def __str__(self) -> str:
        """Return name and office: `Lars Løkke Rasmussen, foreign minister`."""
        return f"{self.speaker.name}, {self.office}" if self.office else self.speaker.name


class QuoteFacts(Struct, frozen=True, kw_only=True):
    """A quote with everything that stands around it, in words that nobody has encoded yet."""

    record: Quote
    number: str
    """What a citation prints: `2.5`."""
    said_by: tuple[SaidBy, ...]
    day: str
    addressed: str
    """`to reporters`, `on X`; empty where it is not known."""
    translated: str
    """`translated from Danish`; empty where the words are the speaker's own."""
    checked: str
    """What was compared with the source text, and what was not checked."""
    carried: str
    """Which other articles have the statement."""
    doubtful: bool
    """It stands in one article only, and the text of that one has known oddities."""

    @property
    def speakers(self) -> str:
        """Whose words they are, with offices."""
        return "; ".join(map(str, self.said_by))

    @property
    def fragment(self) -> str:
        """`fragment` where the words are no sentence, else nothing."""
        return "fragment" if self.record.kind == "fragment" else ""

    @property
    def details(self) -> tuple[str, ...]:
        """What kind of words they are, when and to whom they were said, whose translation."""
        facts = (self.fragment.capitalize(), self.day, self.addressed, self.translated)
        return tuple(filter(None, facts))

    @property
    def manner(self) -> tuple[str, ...]:
        """The same without the day."""
        facts = (self.fragment.capitalize(), self.addressed, self.translated)
        return tuple(filter(None, facts))

    @property
    def marks(self) -> tuple[str, str]:
        """What stands before and after the words; a fragment may end where its sentence does."""
        if not self.fragment:
            return "“", "”"
        return "“… ", "”" if self.ends_fragment else " …”"

    @property
    def ends_fragment(self) -> bool:
        """Whether it is a fragment that ends where its sentence does."""
        return bool(self.fragment) and self.record.text.endswith((".", "!", "?", "…"))

    @property
    def in_marks(self) -> str:
        """The words in quotation marks; a fragment is never made to look like a sentence."""
        opening, closing = self.marks
        return f"{opening}{self.record.text}{closing}"

    @property
    def proof(self) -> str:
        """What was checked, and where else the statement stands."""
        return f"{self.checked} {self.carried}"


def facts_in(briefing: Briefing, record: Quote) -> QuoteFacts:
    """Return what is said of a quote of a briefing."""
    return quote_facts(record, briefing.statement_of[record.id], briefing.about.language)


def quote_facts(record: Quote, statement: Statement, language: str) -> QuoteFacts:
    """Return what is said of a quote.

    Args:
        record: The quote.
        statement: The statement that it is a wording of.
        language: The language of dates and of the names of languages.
    """
    return QuoteFacts(
        record=record,
        number=phrases.reference(record),
        said_by=tuple(SaidBy(one, _office(one, record)) for one in record.speakers),
        day=phrases.day_in_words(record.said, language),
        addressed=phrases.addressed(record),
        translated=phrases.translation(record, language),
        checked=phrases.verification(record, language),
        carried=phrases.carried_by(record, statement),
        doubtful=phrases.rests_on_doubt(record, statement),
    )


def _office(speaker: Speaker, quote: Quote) -> str | None:
    role = phrases.role_on(speaker, quote.said) if isinstance(speaker, Person) else None
    return role.title if role else None
