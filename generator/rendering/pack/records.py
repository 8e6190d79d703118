"""Records of the model as the print pack shows them: finished words, nothing left to look up."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

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
from generator.rendering.addresses import Links
from generator.rendering.changes.status import edition_status
from generator.rendering.pack.elements import (
    ClaimRecord,
    DifferenceRecord,
    EventRecord,
    Fact,
    Numbered,
    PositionRecord,
    QuoteRecord,
    Run,
    SideRecord,
    SourceRecord,
    StanceMark,
    StatementRecord,
)
from generator.rendering.pack.runs import cites, inline
from generator.rendering.pages.shared.differences import Claimed, Side, sides
from generator.rendering.pages.shared.positions import placed_stance
from generator.rendering.pages.shared.quotes import is_other, wordings
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases, variants
from generator.rendering.words.quote_facts import QuoteFacts, facts_in
from generator.text.markup import collapse_spaces, is_web_address
from generator.text.web_hosts import shown_address

STATED = ("Publisher", "Byline", "Retrieved", "Address")
"""What is said to be missing where it is."""
LONG_LINE = 80
"""About so many characters of a quote stand on a line."""
LONG_QUOTE = 40
"""A quote of more lines may go over to the next page; a shorter one stays whole."""


def view_of(briefing: Briefing) -> View:
    """Return what the pages of the site show, for the words that paper shares with them."""
    return View(briefing, Links(""), edition_status(briefing))


def stance(record: Stance, question: Question) -> StanceMark:
    """Return a stance: the word, and its place on the scale if there is one."""
    seen = placed_stance(record, question)
    return StanceMark(
        label=collapse_spaces(record.label),
        slots=seen.slots,
        tone=seen.tone,
    )


def position(record: Position, view: View) -> PositionRecord:
    """Return a position with the line of evidence."""
    since = view.day(record.since) if record.since else ""
    from_ = f"since {since}" if since else ""
    return PositionRecord(
        stance=stance(record.stance, record.question),
        text=collapse_spaces(record.text),
        line=phrases.evidence_line(record, view.briefing.about),
        cites=cites(record.evidence),
        current=record.current,
        mark=view.mark(record, "moved") if record.current else "",
        day=phrases.short_day(
            record.last_stated, view.briefing.about.as_of.year, view.briefing.about.language
        ),
        since=from_ if record.current else f"earlier, from {since}" if since else "earlier",
    )


def cell(actor: str, question: Question, view: View) -> tuple[PositionRecord, ...]:
    """Return the positions of a cell, the current one first; empty where there is silence."""
    found = view.briefing.cells.get((actor, question.id), ())
    return tuple(position(record, view) for record in found)


def quote(record: Quote, view: View) -> QuoteRecord:
    """Return a quote with everything that stands around it."""
    facts = facts_in(view.briefing, record)
    words = [collapse_spaces(line) for line in facts.in_marks.split("\n") if collapse_spaces(line)]
    return QuoteRecord(
        anchor=record.id,
        number=facts.number,
        lines=tuple((Run(text=line),) for line in words),
        speakers=collapse_spaces(facts.speakers),
        day=facts.day,
        manner=collapse_spaces(" · ".join(facts.manner)),
        note=collapse_spaces(record.note or ""),
        exception=facts.checked if record.unmarked or not record.verified else "",
        doubtful=facts.doubtful,
        mark=view.mark(record),
        whole=_lines(*words, record.note or "", record.to or "") <= LONG_QUOTE,
    )


def quotes(found: Iterable[Quote], view: View) -> tuple[QuoteRecord, ...]:
    """Return several quotes; what is noted of more than one wording of a statement stands once."""
    noted: set[tuple[str, str]] = set()
    printed = []
    for record in found:
        note = (record.statement, record.note or "")
        words = quote(record, view)
        printed.append(replace(words, note="") if note in noted else words)
        noted.add(note)
    return tuple(printed)


def _lines(*texts: str) -> int:
    """Return about how many lines some paragraphs take."""
    return sum(1 + len(text) // LONG_LINE for text in texts)


def statement(record: Statement, view: View) -> StatementRecord:
    """Return the wordings of one utterance; in the others, what the first has not is marked.

    Articles that have the same words are told together.
    """
    every = wordings(record)
    told = [one for at, one in enumerate(every) if not at or is_other(one, every[:at])]
    same: dict[str, list[Quote]] = {one.id: [] for one in told}
    for one in every:
        if one.id not in same:
            same[next(seen.id for seen in told if not is_other(one, [seen]))].append(one)
    printed = quotes(told, view)
    numbered = [
        replace(wording, same=tuple(map(_number, same[one.id])))
        for wording, one in zip(printed, told, strict=True)
    ]
    others = tuple(
        replace(
            wording,
            lines=(_marked(told[0], facts_in(view.briefing, other)),),
            speakers="",
            day=wording.day if wording.day != numbered[0].day else "",
            manner=wording.manner if wording.manner != numbered[0].manner else "",
        )
        for wording, other in zip(numbered[1:], told[1:], strict=True)
    )
    return StatementRecord(first=numbered[0], others=others)


def _number(record: Quote) -> Numbered:
    return Numbered(anchor=record.id, number=phrases.reference(record))


def _marked(first: Quote, other: QuoteFacts) -> tuple[Run, ...]:
    opening, closing = other.marks
    words = _runs(variants.differing(other.record.text, [first.text]))
    return (Run(text=opening), *words, Run(text=closing))


def _runs(pieces: Iterable[variants.Piece]) -> tuple[Run, ...]:
    """Return stretches of a wording as runs of text."""
    return tuple(Run(text=text, differs=differs) for text, differs in pieces)


def event_anchor(record: Event) -> str:
    """Return what the dates of an event lead to; no article and no quote is called so."""
    return f"event:{record.id}"


def event(record: Event, view: View) -> EventRecord:
    """Return an event with whose it is and who reports it."""
    return EventRecord(
        anchor=event_anchor(record),
        mark=view.mark(record),
        day=view.day(record.date),
        text=collapse_spaces(record.text),
        status=record.status,
        flag=phrases.FLAGS[record.status],
        actors=", ".join(collapse_spaces(actor.name) for actor in record.actors),
        cites=cites(record.articles),
    )


def difference(record: Difference, view: View) -> DifferenceRecord:
    """Return what the articles say, side by side, and what the editor makes of it."""
    judged = inline(record.assessment, view.briefing) if record.assessment else ()
    return DifferenceRecord(
        mark=view.mark(record),
        label=collapse_spaces(record.label),
        sides=tuple(_side(side, view) for side in sides(record, view.language)),
        assessment=judged or (Run(text="Not assessed yet."),),
    )


def _side(side: Side, view: View) -> SideRecord:
    claims = tuple(_claim(claim, view) for claim in side.claims)
    return SideRecord(value=collapse_spaces(side.value), claims=claims)


def _claim(seen: Claimed, view: View) -> ClaimRecord:
    claim = seen.claim
    words = (Run(text="“"), *_runs(seen.pieces), Run(text="”"))
    return ClaimRecord(
        words=words if claim.words else (),
        source=collapse_spaces(f"{phrases.attributed(claim)} · {view.published(claim.article)}"),
        to=(claim.article.id,),
    )


def article(record: Article, view: View) -> SourceRecord:
    """Return what is known of a source."""
    url = shown_address(record.url or "")
    facts = {
        "Publisher": record.publisher,
        "Byline": record.byline,
        "Published": _published(record, view),
        "Retrieved": view.day(record.retrieved) if record.retrieved else None,
        "Address": url,
        "Archived copy": shown_address(record.archived or ""),
        "Reliability": record.reliability,
    }
    unknown = [name.lower() for name, value in facts.items() if not value and name in STATED]
    told = {**facts, "Not stated": phrases.listed(unknown) if unknown else None}
    return SourceRecord(
        anchor=record.id,
        number=str(record.number),
        title=collapse_spaces(phrases.cited_title(record)),
        facts=tuple(
            Fact(name=name, value=collapse_spaces(value)) for name, value in told.items() if value
        ),
        url=url if is_web_address(url) else "",
        line=collapse_spaces(
            f"{phrases.ended(phrases.cited_title(record))} {phrases.publisher_first(record)},"
            f" {view.published(record)}"
        ),
        mark=view.mark(record),
    )


def _published(record: Article, view: View) -> str:
    day = view.published(record)
    return f"{phrases.ended(day)} {record.published_basis}" if record.published_basis else day


def statements_of(records: Sequence[Statement], view: View) -> tuple[StatementRecord, ...]:
    """Return several statements."""
    return tuple(statement(record, view) for record in records)
