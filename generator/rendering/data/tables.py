"""The records of the data: which fields each kind has, what they mean, where their values are.

Fields are named as in the seeds, and records name each other by id. The JSON, its schema and the
CSV files follow from these descriptions; a new field is one line here.
"""

from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter
from typing import Any

from msgspec import Struct

from generator import model
from generator.model import Briefing
from generator.rendering import addresses
from generator.rendering.data.about import JUDGEMENT
from generator.rendering.data.fields import (
    PAGE,
    POSITION_ID,
    Field,
    Record,
    Schema,
    array,
    date,
    flag,
    identifier,
    like,
    number,
    one_of,
    record_of,
    reference,
    references,
    references_back,
    schema_of,
    several,
    text,
    texts,
    web,
)
from generator.rendering.paging import Places

ID_FIELD = identifier("id", "Its id.")


class Table(Struct, frozen=True, kw_only=True):
    """One kind of record."""

    name: str
    """Its key in the JSON, and the name of its CSV file."""
    says: str
    page: str
    """Which page of the site a record's address leads to, in words."""
    address: Callable[[Places, Any], str]
    """The path of that page."""
    records: Callable[[Briefing], Sequence[Any]]
    fields: tuple[Field, ...]
    id: Field = ID_FIELD
    csv: bool = False
    ours: frozenset[str] = frozenset()
    """Fields that the seed does not have: in the CSV they come after those that it has."""

    def all_fields(self, places: Places) -> tuple[Field, ...]:
        """Return the id, the address in the site, and the fields of this kind."""
        says = f"Its address in the site: {self.page}."
        return self.id, like("page", PAGE, says, partial(self._page, places)), *self.fields

    def _page(self, places: Places, record: object) -> str:
        """Return the address as readers get it."""
        page, mark, fragment = self.address(places, record).partition("#")
        return f"/{page.removesuffix('index.html')}{mark}{fragment}"

    @property
    def schema(self) -> Schema:
        """The JSON Schema of the list."""
        return array(
            schema_of(self.says, self.all_fields(Places())), f"{self.says} In display order."
        )

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the CSV file: the seed's first, so that an editor finds them."""
        names = ("id", *(field.name for field in self.fields))
        seeds = [name for name in names if name not in self.ours]
        return (*seeds, *(name for name in names if name in self.ours), "page")

    def rows(self, some: Sequence[Any], briefing: Briefing, places: Places) -> list[Record]:
        """Return some records of this kind as data."""
        fields = self.all_fields(places)
        return [record_of(fields, record, briefing) for record in some]


def _always(address: Callable[[Any], str]) -> Callable[[Places, Any], str]:
    """Return the address of what has one page, however long the lists are."""
    return lambda _, record: address(record)


ARTICLES = Table(
    name="articles",
    says="A news report, summarised by the editor.",
    page="its page",
    address=_always(addresses.article),
    records=attrgetter("articles"),
    csv=True,
    fields=(
        number("number", "Counts in order of publication; a citation prints it."),
        text("title", "The headline as printed, or the editor's title."),
        flag("title_is_ours", "True: the source has no title, this one is the editor's."),
        text("publisher", "Who published it, as credited.").or_null(),
        text("byline", "Who wrote it, as credited.").or_null(),
        date("published", "The day it was published.").or_null(),
        text("published_basis", "How we know that day.").or_null(),
        flag("published_inferred", "True: the source states no day, this one is inferred."),
        date("retrieved", "The day the text was retrieved.").or_null(),
        web("url", "The source's own address.").or_null(),
        web("archived", "The address of a copy that lasts.").or_null(),
        text("source", "The file name of the source text, which is not published.").or_null(),
        text("reliability", "What this text gets wrong or does oddly; never motives.").or_null(),
        date("added", "The day it came into the briefing.").or_null(),
        one_of("status", model.ArticleStatus, "A draft is published only on request."),
        text("summary", "The report in the editor's own words, in a small subset of Markdown."),
        references_back(
            "quotes", "a quote", "Its quotes, in the editor's order.", attrgetter("quotes_in")
        ),
        references_back(
            "claims", "a claim", "Its claims, in the editor's order.", attrgetter("claims_in")
        ),
    ),
)
QUOTES = Table(
    name="quotes",
    says="A speaker's verbatim words in one article.",
    page="on its article's page",
    address=_always(addresses.quote),
    records=attrgetter("quotes"),
    csv=True,
    fields=(
        reference("article", "The id of the article that prints it."),
        references(
            "speaker", "a person or an actor", "Whose words they are.", attrgetter("speakers")
        ),
        text("text", "The words as the source prints them, without the outer quotation marks."),
        one_of("kind", model.QuoteKind, "A whole sentence, or a fragment of one."),
        date("said", "The day the words were spoken, not the day they were published.").or_null(),
        text("to", "To whom, or where.").or_null(),
        identifier("statement", "The id of the statement that it is a variant of."),
        text("translated_from", "The language spoken, where this is a translation.").or_null(),
        text("note", "What a reader must know about it.").or_null(),
        date(
            "verified",
            "The day it was found in the source text; not checked against the speaker.",
        ).or_null(),
        text(
            "unmarked",
            "Why the source text prints the words without quotation marks; null: inside them.",
        ).or_null(),
    ),
)
STATEMENTS = Table(
    name="statements",
    says="One utterance.",
    page="that of its first quote",
    address=lambda _, record: addresses.quote(record.quotes[0]),
    records=attrgetter("statements"),
    fields=(
        references(
            "quotes",
            "a quote",
            "Its variants (translations, edits, cuts) in several articles.",
        ),
    ),
)
PEOPLE = Table(
    name="people",
    says="A named human.",
    page="the person's page",
    address=_always(addresses.person),
    records=attrgetter("people"),
    fields=(
        text("name", "The name as this briefing writes it."),
        texts("aliases", "A spelling.", "Other spellings."),
        several(
            "roles",
            "The roles, in the editor's order.",
            (
                text("title", "The office or profession."),
                reference(
                    "actor",
                    "The id of the actor; null for an employer that holds no position.",
                ).or_null(),
                date("from", "Its beginning.", attrgetter("start")).or_null(),
                date(
                    "to", "Its end; null also where it has not ended.", attrgetter("end")
                ).or_null(),
            ),
            each="What the person is or was.",
        ),
    ),
)
ACTORS = Table(
    name="actors",
    says="Who can hold a position.",
    page="its page",
    address=_always(addresses.actor),
    records=attrgetter("actors"),
    fields=(
        text("name", "The name as this briefing writes it."),
        one_of("kind", model.ActorKind, "What sort of actor it is."),
        text("group", "Its group in the table of positions."),
        like("iso", "[A-Z]{2}", "The country code: ISO 3166-1 alpha-2.").or_null(),
        identifier("part_of", "The id of the actor that it belongs to.").or_null(),
        texts("aliases", "A name.", "Other names."),
        texts("demonyms", "A word.", "What its people and things are called."),
    ),
)
QUESTIONS = Table(
    name="questions",
    says="One thing at stake.",
    page="its page",
    address=_always(addresses.question),
    records=attrgetter("questions"),
    fields=(
        text("text", "The question."),
        text("short", "A heading of a few words."),
        flag("ordered", "True: the stances are steps of a scale, in this order. False: labels."),
        several(
            "stances",
            "The possible answers.",
            (
                identifier("id", "Its id, unique within the question."),
                text("label", "Its name."),
                text("definition", "When an actor is given it."),
            ),
            each="A possible answer.",
        ),
    ),
)
POSITIONS = Table(
    name="positions",
    says="An actor's answer to a question at one time.",
    page="in the history on its actor's page",
    address=_always(addresses.position),
    records=attrgetter("positions"),
    csv=True,
    ours=frozenset({"id", "current"}),
    id=like("id", POSITION_ID, "`<actor>--<question>--<n>`; n counts from the oldest, 1."),
    fields=(
        reference("actor", "The id of the actor."),
        reference("question", "The id of the question."),
        reference("stance", "The id of the stance, one of the question's."),
        text("position", "The position in one sentence.", attrgetter("text")),
        one_of("basis", model.Basis, "How we know it; an inference is the editor's."),
        date("since", "Since when it is held.").or_null(),
        date("last_stated", "When it was last stated.").or_null(),
        references("evidence", "an article or a quote", "What it rests on."),
        flag("current", "False where a later position of the actor supersedes it."),
        text("amount", "How many or how much: a number, a bound as `>12`, or `10..20`.").or_null(),
        text("unit", "What the amount counts.").or_null(),
    ),
)
EVENTS = Table(
    name="events",
    says="Something dated that happened, was planned, or is overdue.",
    page="on the timeline",
    address=Places.event,
    records=attrgetter("events"),
    csv=True,
    fields=(
        date("date", "The day it happened or is planned for.").or_null(),
        one_of(
            "status",
            model.EventStatus,
            "Overdue: planned, and the outcome not in our articles.",
        ),
        text("text", "What happened, in a sentence."),
        references("actors", "an actor", "Who took part."),
        references("articles", "an article", "Which articles report it."),
    ),
)
CLAIMS = Table(
    name="claims",
    says="A checkable assertion of one article.",
    page="on its article's page",
    address=lambda _, record: f"{addresses.article(record.article)}#{record.id}",
    records=attrgetter("claims"),
    csv=True,
    fields=(
        reference("article", "The id of the article that makes it."),
        identifier("subject", "What it is about; claims of one subject agree or differ."),
        text("value", "A number, `>12`, `10..20`, a date or text, as the editor wrote it."),
        text("words", "The article's own wording.").or_null(),
        references(
            "speaker",
            "a person or an actor",
            "Whose assertion it is; empty: the article's own.",
            attrgetter("speakers"),
        ),
        date("verified", "The day its words were found in the source text.").or_null(),
        flag(
            "in_marks",
            "True: its words stand inside quotation marks there; false: they are the reporter's.",
        ),
    ),
    ours=frozenset({"verified", "in_marks"}),
)
DIFFERENCES = Table(
    name="differences",
    says="Where sources differ, or seem to; its id is the subject of the claims.",
    page="on the page of differences",
    address=lambda places, record: places.difference(record.id),
    records=attrgetter("differences"),
    fields=(
        text("label", "What they differ about."),
        one_of("type", model.SubjectType, "An update or a slip is no contradiction."),
        text("assessment", "What the editor makes of it; null: not judged yet.").or_null(),
        references("claims", "a claim", "All claims of the subject."),
    ),
)
CORRECTIONS = Table(
    name="corrections",
    says="What was wrong in an earlier state of the briefing.",
    page="the page that lists corrections",
    address=_always(addresses.correction),
    records=attrgetter("corrections"),
    fields=(
        date("date", "The day it was corrected; null: not known.").or_null(),
        text("where", "What was corrected."),
        text("was", "What stood there."),
        text("now", "What stands there now."),
        one_of("weight", model.Weight, "Whether it changes what a reader would conclude."),
    ),
)

JUDGEMENTS = Table(
    name="judgements",
    says="A key judgement.",
    page="where the judgements stand in full",
    address=_always(addresses.judgement),
    records=lambda briefing: briefing.brief.judgements,
    id=identifier("id", "`judgement-<number>`.", lambda record: f"judgement-{record.number}"),
    fields=JUDGEMENT,
)

TABLES = (
    ARTICLES,
    QUOTES,
    STATEMENTS,
    PEOPLE,
    ACTORS,
    QUESTIONS,
    POSITIONS,
    EVENTS,
    CLAIMS,
    DIFFERENCES,
    CORRECTIONS,
    JUDGEMENTS,
)
"""Every kind of record, in the order in which the JSON has them."""
