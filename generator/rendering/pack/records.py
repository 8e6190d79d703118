"""Records of the model as the print pack shows them: finished words, nothing left to look up."""

from collections.abc import Iterable, Sequence

from generator.markup import fold, is_web_address
from generator.model import (
    Article,
    Briefing,
    Difference,
    Event,
    Position,
    Question,
    Quote,
    Stance,
    Statement,
)
from generator.rendering import addresses
from generator.rendering.addresses import Links
from generator.rendering.pack.runs import Data, cites, inline
from generator.rendering.pages.shared.differences import Claimed, Side, sides
from generator.rendering.pages.shared.positions import stance_view
from generator.rendering.pages.shared.quotes import where, wordings
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases, variants
from generator.rendering.words.quote_facts import QuoteFacts, facts_in

LONG_LINE = 80
"""About so many characters of a quote stand on a line."""
LONG_QUOTE = 40
"""A quote of more lines may go over to the next page; a shorter one stays whole."""


def view_of(briefing: Briefing) -> View:
    """Return what the pages of the site show, for the words that paper shares with them."""
    return View(briefing, Links(""))


def stance(record: Stance, question: Question) -> Data:
    """Return a stance: the word, and its place on the scale if there is one."""
    seen = stance_view(record, question)
    return {
        "label": fold(record.label),
        "slots": list(seen.slots),
        "tone": seen.tone,
    }


def position(record: Position, view: View) -> Data:
    """Return a position with the line of evidence."""
    since = view.day(record.since) if record.since else ""
    from_ = f"since {since}" if since else ""
    return {
        "stance": stance(record.stance, record.question),
        "text": fold(record.text),
        "line": phrases.evidence_line(record, view.language),
        "cites": cites(record.evidence),
        "current": record.current,
        "since": from_ if record.current else f"earlier, from {since}" if since else "earlier",
    }


def cell(actor: str, question: Question, view: View) -> list[Data]:
    """Return the positions of a cell, the current one first; empty where there is silence."""
    found = view.briefing.cells.get((actor, question.id), ())
    return [position(record, view) for record in found]


def quote(record: Quote, view: View) -> Data:
    """Return a quote with everything that stands around it."""
    facts = facts_in(view.briefing, record)
    words = [fold(line) for line in facts.in_marks.split("\n") if fold(line)]
    return {
        "anchor": record.id,
        "number": facts.number,
        "lines": [[{"text": line}] for line in words],
        "speakers": fold(facts.speakers),
        "details": fold(" · ".join(facts.details)),
        "note": fold(record.note or ""),
        "proof": facts.proof,
        "whole": _lines(*words, record.note or "", record.to or "") <= LONG_QUOTE,
    }


def quotes(found: Iterable[Quote], view: View) -> list[Data]:
    """Return several quotes; what is noted of more than one wording of a statement stands once."""
    noted: set[tuple[str, str]] = set()
    made = []
    for one in found:
        note = (one.statement, one.note or "")
        made.append(quote(one, view) | ({"note": ""} if note in noted else {}))
        noted.add(note)
    return made


def _lines(*texts: str) -> int:
    """Return about how many lines some paragraphs take."""
    return sum(1 + len(text) // LONG_LINE for text in texts)


def statement(record: Statement, view: View) -> Data:
    """Return the wordings of one utterance; in the others, what the first has not is marked."""
    first, *others = wordings(record)
    made = quotes([first, *others], view)
    marked = [
        one | {"lines": [_marked(first, facts_in(view.briefing, other))]}
        for one, other in zip(made[1:], others, strict=True)
    ]
    return {"first": made[0], "others": marked, "where": where(others)}


def _marked(first: Quote, other: QuoteFacts) -> list[Data]:
    opening, closing = other.marks
    words = _runs(variants.differing(other.record.text, [first.text]))
    return [{"text": opening}, *words, {"text": closing}]


def _runs(pieces: Iterable[variants.Piece]) -> list[Data]:
    """Return stretches of a wording as runs of text."""
    return [
        {"text": text, "differs": True} if differs else {"text": text} for text, differs in pieces
    ]


def event(record: Event, view: View) -> Data:
    """Return an event with whose it is and who reports it."""
    return {
        "day": view.day(record.date),
        "text": fold(record.text),
        "status": record.status,
        "flag": phrases.FLAGS[record.status],
        "actors": ", ".join(fold(actor.name) for actor in record.actors),
        "cites": cites(record.articles),
    }


def difference(record: Difference, view: View) -> Data:
    """Return what the articles say, side by side, and what the editor makes of it."""
    judged = inline(record.assessment, view.briefing) if record.assessment else []
    return {
        "label": fold(record.label),
        "sides": [_side(side, view) for side in sides(record, view.language)],
        "assessment": judged or [{"text": "Not assessed yet."}],
    }


def _side(side: Side, view: View) -> Data:
    return {"value": fold(side.value), "claims": [_claim(one, view) for one in side.claims]}


def _claim(seen: Claimed, view: View) -> Data:
    claim = seen.claim
    names = [fold(speaker.name) for speaker in claim.speakers]
    said_by = f"{', '.join(names)}, in " if names else ""
    words = [{"text": "“"}, *_runs(seen.pieces), {"text": "”"}]
    return {
        "words": words if claim.words else [],
        "source": f"{said_by}article {claim.article.number} · {view.day(claim.article.published)}",
        "to": [claim.article.id],
    }


def article(record: Article, view: View) -> Data:
    """Return what is known of a source."""
    url = record.url or ""
    facts = (
        ("Publisher", record.publisher or "not stated"),
        ("Byline", record.byline or "not stated"),
        ("Published", _published(record, view)),
        ("Retrieved", view.day(record.retrieved) if record.retrieved else "not recorded"),
        ("Address", url or "not known"),
        ("Reliability", record.reliability or ""),
    )
    return {
        "anchor": record.id,
        "number": str(record.number),
        "title": fold(phrases.cited_title(record)),
        "facts": [{"name": name, "value": fold(value)} for name, value in facts if value],
        "url": url if is_web_address(url) else "",
    }


def _published(record: Article, view: View) -> str:
    day = view.day(record.published)
    return f"{day}. {record.published_basis}" if record.published_basis else day


def statements_of(records: Sequence[Statement], view: View) -> list[Data]:
    """Return several statements."""
    return [statement(record, view) for record in records]


def address(path: str, briefing: Briefing) -> Data:
    """Return an address to print, and to scan where there is one."""
    site_url = briefing.about.site_url
    return {
        "shown": addresses.shown(path, site_url),
        "href": addresses.public(path, site_url) or "",
    }
