"""The JSON Schema of `data/briefing.json`, which is its documentation too.

It is closed: a field that is not described here is an error, and every field is always there. Lists
of choices come from the model; patterns are written so that any validator understands them.
"""

from collections.abc import Mapping
from typing import TypeAlias, get_args

from generator import model

Schema: TypeAlias = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

MAX_ID = 80
ID = "[a-z0-9]+(-[a-z0-9]+)*"
POSITION_ID = f"{ID}--{ID}--[1-9][0-9]*"
PAGE = f"/{ID}/({ID}/)?(#({ID}|{POSITION_ID}))?"
DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
DATE = f"[0-9]{{4}}(-(0[1-9]|1[0-2]))?|{DAY}"
WEB = "[Hh][Tt][Tt][Pp][Ss]?://.+"


def _text(says: str) -> Schema:
    return {"type": "string", "description": says}


def _like(pattern: str, says: str) -> Schema:
    return {**_text(says), "pattern": f"^({pattern})$"}


def _id(says: str) -> Schema:
    return {**_like(ID, says), "maxLength": MAX_ID}


def _date(says: str) -> Schema:
    return _like(DATE, says)


def _one_of(choices: object, says: str) -> Schema:
    return {**_text(says), "enum": list(get_args(choices))}


def _number(says: str) -> Schema:
    return {"type": "integer", "minimum": 1, "description": says}


def _flag(says: str) -> Schema:
    return {"type": "boolean", "description": says}


def _list(items: Schema, says: str) -> Schema:
    return {"type": "array", "description": says, "items": items}


def _texts(item: str, says: str) -> Schema:
    return _list(_text(item), says)


def _ids(of: str, says: str) -> Schema:
    return _list(_id(f"The id of {of}."), says)


def _maybe(field: Schema) -> Schema:
    """Return the field as one that may not be known."""
    return {**field, "type": [field["type"], "null"]}


def _object(says: str, **fields: Schema) -> Schema:
    return {
        "type": "object",
        "description": says,
        "required": list(fields),
        "additionalProperties": False,
        "properties": fields,
    }


def _records(says: str, page: str, **fields: Schema) -> Schema:
    """Return a list of records with id and page; `page` says which page is meant."""
    head = {"id": _id("Its id."), "page": _like(PAGE, f"Its address in the site: {page}.")}
    return _list(_object(says, **{**head, **fields}), f"{says} In display order.")


def _word(says: str) -> Schema:
    return _object(
        says, word=_text("The word."), definition=_text("What this briefing means by it.")
    )


def _between(says: str, start: Schema, end: Schema, **others: Schema) -> Schema:
    """Return an object with a beginning and an end; `from` cannot be an argument."""
    return _object(says, **{"from": start, "to": end, **others})


_JUDGEMENT = _object(
    "A key judgement.",
    number=_number("Its place, from 1."),
    confidence=_text("Its confidence word."),
    text=_text("The judgement in Markdown, without the confidence word."),
    cites=_ids("an article or a quote", "What it rests on."),
)
_BRIEF = _object(
    "The editor's text: Markdown with citations such as `[@id]`; null where there is none.",
    bottom_line=_maybe(_text("What matters most.")),
    judgements=_list(_JUDGEMENT, "The key judgements in order."),
    unknown=_maybe(_text("What we do not know.")),
    watch=_maybe(_text("What to watch.")),
    background=_maybe(_text("Background.")),
)
_PUBLISHER = _object(
    "Who makes the briefing.",
    name=_text("The name."),
    contact=_maybe(_text("Where corrections go.")),
)
_SPAN = _between(
    "A span of days.",
    _date("Its first day."),
    _date("Its last day."),
    note=_maybe(_text("What it covers, and what not.")),
)
_TERM = _object(
    "A house term.",
    term=_text("The word this briefing uses."),
    instead_of=_texts("A word.", "The words it leaves to those it quotes."),
    why=_maybe(_text("The reason.")),
)
_ROLE = _between(
    "What the person is or was.",
    _maybe(_date("Its beginning.")),
    _maybe(_date("Its end; null also where it has not ended.")),
    title=_text("The office or profession."),
    actor=_maybe(_id("The id of the actor; null for an employer that holds no position.")),
)
_STANCE = _object(
    "A possible answer.",
    id=_id("Its id, unique within the question."),
    label=_text("Its name."),
    definition=_text("When an actor is given it."),
)

_BRIEFING = _object(
    "The briefing as a whole.",
    title=_text("Its title."),
    subject=_text("What it is about."),
    language=_text("The language it is written in, such as `en` or `pt-BR`."),
    site_url=_maybe(_like(WEB, "Where the site is published; null before it is.")),
    publisher=_maybe(_PUBLISHER),
    as_of=_like(DAY, "The last day covered."),
    coverage=_list(_SPAN, "The days the articles speak of; between two spans there is a gap."),
    edition=_maybe(_number("The number of the latest edition; null before the first.")),
    confidence=_list(_word("A confidence word."), "How well the articles support a judgement."),
    likelihood=_list(_word("A likelihood word."), "How likely something is."),
    terms=_list(_TERM, "House terms for loaded words."),
    brief=_BRIEF,
)

_LISTS: Mapping[str, Schema] = {
    "articles": _records(
        "A news report, summarised by the editor.",
        "its page",
        number=_number("Counts in order of publication; a citation prints it."),
        title=_text("The headline as printed, or the editor's title."),
        title_is_ours=_flag("True: the source has no title, this one is the editor's."),
        publisher=_maybe(_text("Who published it, as credited.")),
        byline=_maybe(_text("Who wrote it, as credited.")),
        published=_maybe(_date("The day it was published.")),
        published_basis=_maybe(_text("How we know that day.")),
        retrieved=_maybe(_date("The day the text was retrieved.")),
        url=_maybe(_like(WEB, "The source's own address.")),
        source=_maybe(_text("The file name of the source text, which is not published.")),
        reliability=_maybe(_text("What this text gets wrong or does oddly; never motives.")),
        added=_maybe(_date("The day it came into the briefing.")),
        status={**_text("Always curated: drafts are not published."), "const": "curated"},
        summary=_text("The report in the editor's own words, in a small subset of Markdown."),
        quotes=_ids("a quote", "Its quotes, in the editor's order."),
        claims=_ids("a claim", "Its claims, in the editor's order."),
    ),
    "quotes": _records(
        "A speaker's verbatim words in one article.",
        "on its article's page",
        article=_id("The id of the article that prints it."),
        speaker=_ids("a person or an actor", "Whose words they are."),
        text=_text("The words as the source prints them, without the outer quotation marks."),
        kind=_one_of(model.QuoteKind, "A whole sentence, or a fragment of one."),
        said=_maybe(_date("The day the words were spoken, not the day they were published.")),
        to=_maybe(_text("To whom, or where.")),
        statement=_id("The id of the statement that it is a variant of."),
        translated_from=_maybe(_text("The language spoken, where this is a translation.")),
        note=_maybe(_text("What a reader must know about it.")),
        verified=_maybe(
            _date("The day it was found in the source text; not checked against the speaker.")
        ),
    ),
    "statements": _records(
        "One utterance.",
        "that of its first quote",
        quotes=_ids("a quote", "Its variants (translations, edits, cuts) in several articles."),
    ),
    "people": _records(
        "A named human.",
        "the person's page",
        name=_text("The name as this briefing writes it."),
        aliases=_texts("A spelling.", "Other spellings."),
        roles=_list(_ROLE, "The roles, in the editor's order."),
    ),
    "actors": _records(
        "Who can hold a position.",
        "its page",
        name=_text("The name as this briefing writes it."),
        kind=_one_of(model.ActorKind, "What sort of actor it is."),
        group=_text("Its group in the table of positions."),
        iso=_maybe(_like("[A-Z]{2}", "The country code: ISO 3166-1 alpha-2.")),
        part_of=_maybe(_id("The id of the actor that it belongs to.")),
        aliases=_texts("A name.", "Other names."),
        demonyms=_texts("A word.", "What its people and things are called."),
    ),
    "questions": _records(
        "One thing at stake.",
        "its page",
        text=_text("The question."),
        short=_text("A heading of a few words."),
        ordered=_flag("True: the stances are steps of a scale, in this order. False: labels."),
        stances=_list(_STANCE, "The possible answers."),
    ),
    "positions": _records(
        "An actor's answer to a question at one time.",
        "in the history on its actor's page",
        id=_like(POSITION_ID, "`<actor>--<question>--<n>`; n counts from the oldest, 1."),
        actor=_id("The id of the actor."),
        question=_id("The id of the question."),
        stance=_id("The id of the stance, one of the question's."),
        position=_text("The position in one sentence."),
        basis=_one_of(model.Basis, "How we know it; an inference is the editor's."),
        since=_maybe(_date("Since when it is held.")),
        last_stated=_maybe(_date("When it was last stated.")),
        evidence=_ids("an article or a quote", "What it rests on."),
        current=_flag("False where a later position of the actor supersedes it."),
    ),
    "events": _records(
        "Something dated that happened, was planned, or is overdue.",
        "on the timeline",
        date=_maybe(_date("The day it happened or is planned for.")),
        status=_one_of(model.EventStatus, "Overdue: planned, and the outcome not in our articles."),
        text=_text("What happened, in a sentence."),
        actors=_ids("an actor", "Who took part."),
        articles=_ids("an article", "Which articles report it."),
    ),
    "claims": _records(
        "A checkable assertion of one article.",
        "on its article's page",
        article=_id("The id of the article that makes it."),
        subject=_id("What it is about; claims of one subject agree or differ."),
        value=_text("A number, `>12`, `10..20`, a date or text, as the editor wrote it."),
        words=_maybe(_text("The article's own wording.")),
        speaker=_ids("a person or an actor", "Whose assertion it is; empty: the article's own."),
    ),
    "differences": _records(
        "Where sources differ, or seem to; its id is the subject of the claims.",
        "on the page of differences",
        label=_text("What they differ about."),
        type=_one_of(model.SubjectType, "An update or a slip is no contradiction."),
        assessment=_maybe(_text("What the editor makes of it; null: not judged yet.")),
        claims=_ids("a claim", "All claims of the subject."),
    ),
    "corrections": _records(
        "What was wrong in an earlier state of the briefing.",
        "the page that lists corrections",
        date=_date("The day it was corrected."),
        where=_text("What was corrected."),
        was=_text("What stood there."),
        now=_text("What stands there now."),
        weight=_one_of(model.Weight, "Whether it changes what a reader would conclude."),
    ),
}


def schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of `data/briefing.json`."""
    says = "A briefing as data. Dates are `2026`, `2026-01` or `2026-01-14`; null: not known."
    body = _object(says, briefing=_BRIEFING, **_LISTS)
    return {"$schema": DIALECT, "title": "Briefing", **body}
