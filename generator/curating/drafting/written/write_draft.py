"""A draft as the text of its file.

Front matter holds what is proposed; a note below it, which `check` refuses in a curated article,
holds what the editor copies elsewhere or writes anew. The unsure stands first.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.curating.drafting.days.dates import DayNamed, resolved, spelt, sure_day
from generator.curating.drafting.events.events_there import told_already
from generator.curating.drafting.known import Known
from generator.curating.drafting.quotes.records import QuoteDraft, statement_for
from generator.curating.drafting.source_text.boilerplate import Boilerplate
from generator.curating.drafting.source_text.lines import number_of
from generator.curating.drafting.source_text.safe_text import clean, one_line, shortened, slug
from generator.curating.drafting.written.claims_suggested import (
    claim_row,
    claims_suggested,
    prefix_of,
)
from generator.curating.drafting.written.parts import Parts
from generator.curating.drafting.written.proposed import speakers_proposed, subjects_there
from generator.curating.drafting.written.stubs import (
    actors_stub,
    events_stub,
    people_stub,
    positions_stub,
    subjects_stub,
)
from generator.curating.drafting.written.yaml_text import long_text, quoted, scalar
from generator.text.markup import NOTE_BEGINS, NOTE_ENDS, UNSURE, UNTITLED
from generator.text.words import count

SCHEMA = "# yaml-language-server: $schema=../schema/article.json"
MOST_DAYS = 12
_RELATIVE_DAY = {
    -1: "the day before publication, which is not known",
    0: "the day of publication, which is not known",
    1: "the day after publication, which is not known",
}
MOST_UNSURE = 5


def write_draft(parts: Parts, known: Known) -> str:
    """Return the file of a draft."""
    rows = [
        "---",
        SCHEMA,
        *_head(parts),
        *_metadata(parts),
        *_quotes(parts.quotes),
        *claims_suggested(parts.suggestions, parts.id, known, parts.speaker_of),
        "---",
        "",
        *_note(parts, known),
    ]
    return clean("\n".join(rows) + "\n")


def _head(parts: Parts) -> Iterator[str]:
    """Yield what was noticed, as comments; what the text says in them may not end their lines."""
    yield "# A draft by `briefing add`: judge it, then delete these lines and the note at the end."
    yield from (f"#   {one_line(words)}" for words in _noticed(parts))


def _noticed(parts: Parts) -> Iterator[str]:
    """Yield what was noticed; the unsure first."""
    unsure = sorted((one for one in parts.quotes if one.is_unsure), key=lambda one: one.confidence)
    for one in unsure[:MOST_UNSURE]:
        reasons = "; ".join(one.doubts)
        yield f"speaker of {one.id} (line {one.line}): {_speaker(one)}? {reasons}"
    if len(unsure) > MOST_UNSURE:
        more = count(len(unsure) - MOST_UNSURE, "more speaker")
        yield f"{more} to look at: find “unsure:” below"
    yield from parts.remarks
    for span in _runs(parts.spans):
        first, last = number_of(parts.raw, span.start), number_of(parts.raw, span.end - 1)
        where = f"line {first}" if first == last else f"lines {first} to {last}"
        yield f"{where}: {span.kind}: {shortened(parts.raw[span.start : span.end], 50)}"
    yield from _days(parts)
    if parts.language != "en":
        yield f"language of the text: {parts.language}"


def _runs(spans: Sequence[Boilerplate]) -> Iterator[Boilerplate]:
    """Yield the spans, with neighbours of one kind put together."""
    last: Boilerplate | None = None
    for span in spans:
        if last and span.kind == last.kind and span.start - last.end < 4:  # noqa: PLR2004
            last = Boilerplate(last.start, span.end, span.kind)
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _days(parts: Parts) -> Iterator[str]:
    """Yield which day each weekday and "today" means, where that is known."""
    meant: dict[tuple[str, str], list[int]] = {}
    for one in parts.named:
        is_said = one.weekday is not None and any(
            quote.start <= one.start < quote.end for quote in parts.quotes
        )  # which one a speaker means by “on Saturday” no rule knows
        is_open = (one.day is None or one.is_dated_elsewhere) and not is_said
        if is_open and not (one.is_ahead and parts.when.near is None):
            key = (one.words[0].upper() + one.words[1:], _day_in_words(one, parts))
            meant.setdefault(key, []).append(number_of(parts.raw, one.start))
    for (words, day), rows in list(meant.items())[:MOST_DAYS]:
        lines = ", ".join(map(str, dict.fromkeys(rows)))
        yield f"“{words}” (line {lines}) is {day}"


def _day_in_words(one: DayNamed, parts: Parts) -> str:
    near = parts.when.near
    if one.day:
        return f"{spelt(one.day)}, as the text dates that weekday elsewhere"
    if near is None:
        if one.offset is not None:
            return _RELATIVE_DAY[one.offset]
        if parts.when.since:
            return f"not certain: the text is of {spelt(parts.when.since)} or later"
        added = date.fromisoformat(parts.added)
        return f"{spelt(resolved(one, added))}, if the text is of the week before it was added"
    day = sure_day(one, parts.when.first, near)
    return spelt(day) if day else "not certain: the day of publication is not known"


def _metadata(parts: Parts) -> Iterator[str]:
    if parts.title:
        yield f"title: {scalar(parts.title)}"
    else:
        yield (
            f"title: {UNTITLED} ({parts.source})"
            if parts.source.isascii()
            else f"title: {UNTITLED}"
        )
        yield "title_is_ours: true"
    if parts.publisher and parts.publisher_where:
        yield f"publisher: {quoted(parts.publisher)}  # {one_line(parts.publisher_where)}"
    else:
        yield f"publisher: {scalar(parts.publisher or 'unknown')}"
    yield f"byline: {scalar(f'{parts.byline} (as printed)' if parts.byline else 'unknown')}"
    yield f"published: {parts.when.published}"
    yield f"published_basis: {long_text(one_line(parts.when.basis))}"
    if parts.when.is_inferred and parts.when.published != "unknown":
        yield "published_inferred: true"
    yield "retrieved: unknown"
    yield f"url: {quoted(parts.url) if parts.url else 'unknown'}"
    yield f"source: {scalar(parts.source)}"
    if parts.reliability:
        yield f"reliability: {long_text(one_line(' '.join(parts.reliability)))}"
    yield f"added: {parts.added}"
    yield "status: draft"


def _quotes(quotes: Sequence[QuoteDraft]) -> Iterator[str]:
    yield "quotes:" if quotes else "quotes: []"
    for one in quotes:
        doubt = f"  {UNSURE} {one_line('; '.join(one.doubts))}" if one.is_unsure else ""
        yield f"  - id: {one.id}"
        yield f"    speaker: {_speaker(one)}{doubt}"
        yield f"    text: {quoted(one.text)}"
        yield f"    kind: {one.kind}"
        yield f"    said: {one.said}" + (f"  # {one_line(one.carried)}" if one.carried else "")
        yield f"    to: {scalar(one.to)}"
        if one.statement:
            yield f"    statement: {one.statement}"
        if one.unmarked:
            yield f"    unmarked: {scalar(one.unmarked)}"
        if one.note:
            yield f"    note: {scalar(one_line(one.note))}"


def _speaker(one: QuoteDraft) -> str:
    """Return who speaks as an article has it: an id, or several in brackets."""
    return f"[{', '.join(one.speakers)}]" if len(one.speakers) > 1 else one.speaker


def _note(parts: Parts, known: Known) -> Iterator[str]:
    """Yield the note to the editor: sentences to write the summary from, blocks to copy."""
    blocks = [
        *_sentences(parts),
        *_block("people.yml", people_stub(parts.people, parts.further)),
        *_block("actors.yml", actors_stub(parts.actors, known.actors)),
        *_there_already(parts, known),
        *_block("events.yml", _events(parts)),
        *_block("positions.csv", positions_stub(parts.quotes, parts.speaks_for, known)),
        *_block("subjects.yml", _subjects(parts, known)),
        *_elsewhere(parts, known),
    ]
    inside = "\n".join(blocks).replace(NOTE_ENDS, "-- >")
    yield f"{NOTE_BEGINS} Write the summary above, in your own words; copy the blocks"
    yield "that you take; then delete this note: `check` refuses a curated article that has it."
    yield inside
    yield NOTE_ENDS


def _there_already(parts: Parts, known: Known) -> Iterator[str]:
    """Yield whom other drafts propose of those who speak or act here, or for whom they speak."""
    names = [name for one in parts.quotes for name in one.speakers]
    names += [one.actor for one in parts.people if one.actor]
    names += [name for one in parts.events for name in one.actors]
    found = list(speakers_proposed(names, known))
    if found:
        yield ""
        yield from found


def _events(parts: Parts) -> Iterator[str]:
    """Yield the stubs of new events, and those that this article reports, too."""
    yield from events_stub(parts.events, parts.id)
    yield from told_already(parts.reported, parts.id)


def _subjects(parts: Parts, known: Known) -> Iterator[str]:
    """Yield the stubs of new subjects, and which other drafts propose."""
    there = {*known.proposed_subjects, *(one.id for one in known.subjects)}
    yield from subjects_stub([one for one in parts.suggestions if one.subject not in there])
    told = [one.subject for one in parts.suggestions if one.type]
    yield from subjects_there(told, known)


def _sentences(parts: Parts) -> Iterator[str]:
    if parts.sentences:
        yield ""
        yield "The sentences of the source that tell the most (never to be published):"
        for line, sentence in parts.sentences:
            yield f"  line {line}: {shortened(sentence, 400)}"


def _block(file: str, rows: Iterator[str]) -> Iterator[str]:
    found = list(rows)
    if found:
        yield ""
        yield f"For {file}:"
        yield ""
        yield from found


def _elsewhere(parts: Parts, known: Known) -> Iterator[str]:
    """Yield what belongs into other articles: statements, and the other side of a difference."""
    wanted: dict[str, list[str]] = {}
    for one in parts.quotes:
        if one.same and one.same.quote.statement is None:
            line = f"quote {one.same.quote.id}: statement: {statement_for(one.same.quote.id)}"
            wanted.setdefault(one.same.quote.article, []).append(line)
    subjects = {claim.article + claim.subject for claim in known.claims}
    for told in parts.suggestions:
        for telling in told.there if told.is_compared else ():
            if telling.article + told.subject not in subjects:
                name = slug(f"{prefix_of(telling.article)} {told.subject}")
                row = f"claim: {claim_row(name, told.subject, telling.value, telling.words)}"
                wanted.setdefault(telling.article, []).append(row)
    for article, rows in wanted.items():
        yield ""
        yield f"For articles/{article}.md:"
        yield ""
        yield from dict.fromkeys(rows)
