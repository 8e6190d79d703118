"""The briefing as data: one JSON file with its schema, and a CSV for each kind that is a table.

Fields are named as in the seeds, records name each other by id, and what is not known is null (an
empty cell in a CSV). `schema.py` says what each field means; a test keeps the two together.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from generator import model
from generator.days import Day
from generator.model import Briefing
from generator.rendering import addresses
from generator.rendering.data.schema import schema
from generator.rendering.escape import csv_text, json_text, records_text, url

Json: TypeAlias = "str | int | Sequence[Json] | Mapping[str, Json] | None"
Record: TypeAlias = dict[str, Json]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    # As in the seed, so that an editor finds every column where it was; ours come after.
    "positions": (
        *("actor", "question", "stance", "position", "basis", "since", "last_stated", "evidence"),
        *("id", "current", "page"),
    ),
    "quotes": (
        *("id", "article", "speaker", "text", "kind", "said", "to", "statement"),
        *("translated_from", "note", "verified", "page"),
    ),
    "events": ("id", "date", "status", "text", "actors", "articles", "page"),
    "articles": (
        *("id", "number", "title", "title_is_ours", "publisher", "byline"),
        *("published", "published_basis"),
        *("retrieved", "url", "source", "reliability", "added", "status", "summary"),
        *("quotes", "claims", "page"),
    ),
    "claims": ("id", "article", "subject", "value", "words", "speaker", "page"),
}
"""The tables and their columns, which are fields of the records in the JSON."""


def data_files(briefing: Briefing) -> dict[str, str]:
    """Return the data of the site by path: the JSON, its schema, and the tables."""
    lists = _lists(briefing)
    tables = {
        f"data/{name}.csv": csv_text(columns, _rows(lists[name], columns))
        for name, columns in COLUMNS.items()
    }
    document = {"briefing": _briefing(briefing.about, briefing.brief), **lists}
    return {
        "data/briefing.json": records_text(document),
        "data/schema.json": json_text(schema()),
        **tables,
    }


def _rows(records: list[Record], columns: tuple[str, ...]) -> Iterator[list[str]]:
    return ([_cell(record[column]) for column in columns] for record in records)


def _cell(value: Json) -> str:
    """Return a value as a cell: nothing for null, ids separated by spaces, true or false."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return " ".join(map(_cell, value))
    return "" if value is None else str(value)


def _lists(briefing: Briefing) -> dict[str, list[Record]]:
    """Return the records of every kind, in the order of the model."""
    return {
        "articles": [_article(one, briefing) for one in briefing.articles],
        "quotes": [_quote(one) for one in briefing.quotes],
        "statements": [_statement(one) for one in briefing.statements],
        "people": [_person(one) for one in briefing.people],
        "actors": [_actor(one) for one in briefing.actors],
        "questions": [_question(one) for one in briefing.questions],
        "positions": [_position(one) for one in briefing.positions],
        "events": [_event(one) for one in briefing.events],
        "claims": [_claim(one) for one in briefing.claims],
        "differences": [_difference(one) for one in briefing.differences],
        "corrections": [_correction(one) for one in briefing.corrections],
    }


def _head(name: str, path: str) -> Record:
    """Return what every record begins with; the page is written as readers get it."""
    page, mark, fragment = path.partition("#")
    return {"id": name, "page": f"/{page.removesuffix('index.html')}{mark}{fragment}"}


def _ids(
    records: Sequence[model.Actor | model.Article | model.Claim | model.Person | model.Quote],
) -> list[str]:
    return [record.id for record in records]


def _date(day: Day | None) -> str | None:
    return str(day) if day else None


def _briefing(about: model.About, brief: model.Brief) -> Record:
    publisher = {"name": about.publisher, "contact": about.contact}
    return {
        "title": about.title,
        "subject": about.subject,
        "language": about.language,
        "site_url": url(about.site_url),
        "publisher": publisher if about.publisher else None,
        "as_of": str(about.as_of),
        "coverage": [
            {"from": str(span.start), "to": str(span.end), "note": span.note}
            for span in about.coverage
        ],
        "edition": about.edition.number if about.edition else None,
        "confidence": _defined(about.confidence),
        "likelihood": _defined(about.likelihood),
        "terms": [
            {"term": one.term, "instead_of": one.instead_of, "why": one.why} for one in about.terms
        ],
        "brief": _brief(brief),
    }


def _defined(words: Sequence[model.Defined]) -> list[Record]:
    return [{"word": one.word, "definition": one.definition} for one in words]


def _brief(brief: model.Brief) -> Record:
    return {
        "bottom_line": brief.bottom_line or None,
        "judgements": [_judgement(one) for one in brief.judgements],
        "unknown": brief.unknown or None,
        "watch": brief.watch or None,
        "background": brief.background or None,
    }


def _judgement(record: model.Judgement) -> Record:
    return {
        "number": record.number,
        "confidence": record.confidence,
        "text": record.text,
        "cites": _ids(record.cites),
    }


def _article(record: model.Article, briefing: Briefing) -> Record:
    return {
        **_head(record.id, addresses.article(record)),
        "number": record.number,
        "title": record.title,
        "title_is_ours": record.title_is_ours,
        "publisher": record.publisher,
        "byline": record.byline,
        "published": _date(record.published),
        "published_basis": record.published_basis,
        "retrieved": _date(record.retrieved),
        "url": url(record.url),  # `check` refuses others; no program should find a script here
        "source": record.source,
        "reliability": record.reliability,
        "added": _date(record.added),
        "status": "curated",  # drafts are not in the model
        "summary": record.summary,
        "quotes": _ids(briefing.quotes_in.get(record.id, ())),
        "claims": _ids(briefing.claims_in.get(record.id, ())),
    }


def _quote(record: model.Quote) -> Record:
    return {
        **_head(record.id, addresses.quote(record)),
        "article": record.article.id,
        "speaker": _ids(record.speakers),
        "text": record.text,
        "kind": record.kind,
        "said": _date(record.said),
        "to": record.to,
        "statement": record.statement,
        "translated_from": record.translated_from,
        "note": record.note,
        "verified": _date(record.verified),
    }


def _statement(record: model.Statement) -> Record:
    return {
        **_head(record.id, addresses.quote(record.quotes[0])),
        "quotes": _ids(record.quotes),
    }


def _person(record: model.Person) -> Record:
    return {
        **_head(record.id, addresses.person(record)),
        "name": record.name,
        "aliases": record.aliases,
        "roles": [_role(role) for role in record.roles],
    }


def _role(role: model.Role) -> Record:
    return {
        "title": role.title,
        "actor": role.actor.id if role.actor else None,
        "from": _date(role.start),
        "to": _date(role.end),
    }


def _actor(record: model.Actor) -> Record:
    return {
        **_head(record.id, addresses.actor(record)),
        "name": record.name,
        "kind": record.kind,
        "group": record.group,
        "iso": record.iso,
        "part_of": record.part_of,
        "aliases": record.aliases,
        "demonyms": record.demonyms,
    }


def _question(record: model.Question) -> Record:
    return {
        **_head(record.id, addresses.question(record)),
        "text": record.text,
        "short": record.short,
        "ordered": record.ordered,
        "stances": [
            {"id": one.id, "label": one.label, "definition": one.definition}
            for one in record.stances
        ],
    }


def _position(record: model.Position) -> Record:
    return {
        **_head(record.id, addresses.position(record)),
        "actor": record.actor.id,
        "question": record.question.id,
        "stance": record.stance.id,
        "position": record.text,
        "basis": record.basis,
        "since": _date(record.since),
        "last_stated": _date(record.last_stated),
        "evidence": _ids(record.evidence),
        "current": record.current,
    }


def _event(record: model.Event) -> Record:
    return {
        **_head(record.id, addresses.event(record)),
        "date": _date(record.date),
        "status": record.status,
        "text": record.text,
        "actors": _ids(record.actors),
        "articles": _ids(record.articles),
    }


def _claim(record: model.Claim) -> Record:
    return {
        **_head(record.id, f"{addresses.article(record.article)}#{record.id}"),
        "article": record.article.id,
        "subject": record.subject,
        "value": record.value,
        "words": record.words,
        "speaker": _ids(record.speakers),
    }


def _difference(record: model.Difference) -> Record:
    return {
        **_head(record.id, addresses.difference(record.id)),
        "label": record.label,
        "type": record.type,
        "assessment": record.assessment,
        "claims": _ids(record.claims),
    }


def _correction(record: model.Correction) -> Record:
    return {
        **_head(record.id, addresses.correction(record)),
        "date": str(record.date),
        "where": record.where,
        "was": record.was,
        "now": record.now,
        "weight": record.weight,
    }
