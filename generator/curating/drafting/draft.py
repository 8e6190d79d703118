"""The door: a raw article becomes a draft of its seed, with what the editor must judge."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from generator.curating.drafting.comparing.differences import suggestions
from generator.curating.drafting.comparing.givers_told import givers_told
from generator.curating.drafting.days.dates import dated_elsewhere, days_named
from generator.curating.drafting.days.publication import Publication, publication, stated_by_editor
from generator.curating.drafting.events.events_there import events_apart
from generator.curating.drafting.events.events_told import event_drafts
from generator.curating.drafting.header.metadata import Metadata, metadata
from generator.curating.drafting.known import (
    Known,
    KnownArticle,
    KnownPerson,
    free_id,
)
from generator.curating.drafting.names.printed_names import mentioned
from generator.curating.drafting.quotation import Quotation
from generator.curating.drafting.quotes.records import QuoteDraft, Setting, quote_drafts, words_of
from generator.curating.drafting.quotes.said_by import said_by
from generator.curating.drafting.quotes.same_words import same_words, words_in
from generator.curating.drafting.remarks.informative import informative
from generator.curating.drafting.remarks.likeness import NEAR, Likeness, likenesses
from generator.curating.drafting.remarks.mangled import Mangled, mangled
from generator.curating.drafting.remarks.observations import observations
from generator.curating.drafting.source_text.answers import answers
from generator.curating.drafting.source_text.boilerplate import boilerplate, is_within
from generator.curating.drafting.source_text.lines import lines
from generator.curating.drafting.source_text.nearness import Nearness
from generator.curating.drafting.source_text.safe_text import one_line, slug
from generator.curating.drafting.speakers.cast import Cast
from generator.curating.drafting.speakers.further_roles import further_roles
from generator.curating.drafting.speakers.members import note_of_member
from generator.curating.drafting.speakers.named_here import NamedHere
from generator.curating.drafting.telling import Suggestion
from generator.curating.drafting.written.parts import Parts
from generator.curating.drafting.written.write_draft import write_draft
from generator.curating.raw.raw_text import RawText
from generator.text.words import count

_ID_LENGTH = 40
_SHORTEST_WORD = 4
_ID_WORDS = 4
_ARTICLES = 20
"""So many of the latest articles tell which words are rare."""
_HEADER_LANGUAGES = ("en", "de", "fr", "es", "da")
"""Of dates above a text, which may be of another language than it."""
FEWEST_SHARED = 2
"""Quotations that two articles print, for the day of the one to bound that of the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft: its id, the file, and what was noticed."""

    id: str
    text: str
    quotes: int
    unsure: int
    said: tuple[str, ...]
    """What the editor should know at once, a line each."""


def make_draft(  # noqa: PLR0913  (the text, what surrounds it, what is known)
    raw: RawText,
    quotations: Sequence[Quotation],
    known: Known,
    *,
    added: date,
    source: str,
    language: str = "en",
    published: date | None = None,
) -> Draft:
    """Return the draft of an article.

    Args:
        raw: The article as text.
        quotations: Its quotations, in order.
        known: The briefing as it is.
        added: The day on which it comes into the briefing.
        source: The file name of its source text.
        language: Of the text.
        published: The day of publication, where the editor states it.
    """
    text = raw.text
    spans = boilerplate(text)
    given = answers(text)
    every = sorted([*quotations, *given], key=lambda one: one.start)
    own = [one for one in every if not is_within(spans, one.start)]
    quoted = [(one.start, one.end) for one in every]
    stated = metadata(text)
    named = days_named(text, language)
    cast = Cast(text, known)
    voices = cast.voices(own)
    alike = _alike(text, own, known)
    when = stated_by_editor(published) or publication(
        named, raw.published or _day_in(stated.published, language), added, alike
    )
    if when.near is None:
        named = dated_elsewhere(named, text)
    name = _id(raw.title or stated.title, source, text, known, stated.body)
    setting = Setting(
        article=name,
        text=text,
        named=named,
        published=when.near,
        since=when.first,
        known=known,
        body=stated.body,
        answers=frozenset(one.start for one in given),
    )
    quotes = quote_drafts(setting, own, voices)
    people = (*known.people, *_as_known(cast))
    people = (*people, *mentioned(text, people))
    rows = lines(text)
    near = Nearness(text, [one.text for one in known.articles if one.text][-_ARTICLES:])
    told = [
        *suggestions(near, when.published, people, known, spans),
        *givers_told(text, quotes, known),
    ]
    here = NamedHere(cast.roster)
    events = event_drafts(setting, spans, quoted, here.acting_in)
    further = {one.id: tuple(further_roles(cast.roster, one)) for one in here.all()[1]}
    new_events, reported = events_apart(events, setting, near)
    signs = mangled(text)
    parts = Parts(
        id=name,
        title=one_line(raw.title or stated.title or ""),
        publisher=one_line(raw.publisher or stated.publisher or "") or None,
        publisher_where=None if raw.publisher else stated.publisher_where,
        byline=one_line(raw.byline or stated.byline or "") or None,
        when=when,
        url=raw.url or stated.url,
        source=source,
        added=f"{added}",
        language=language,
        reliability=tuple(observations(
            text,
            missing=_missing(raw, stated, when),
            spans=spans,
            signs=signs,
            suggestions=told,
            quotes=quotes,
        )),
        quotes=tuple(quotes),
        suggestions=tuple(told),
        people=tuple(cast.new_people.values()),
        further=further,
        actors=tuple(cast.new_actors.values()),
        events=tuple(new_events),
        reported=tuple(reported),
        spans=tuple(spans),
        named=tuple(named),
        sentences=tuple(
            informative(text, spans, quoted, stated.body)
        ),
        speaks_for=_speaks_for(known, cast),
        remarks=tuple(_remarks(raw, quotes, signs, told, known)),
        speaker_of=lambda words: said_by(words, text, rows, quotes, here.all()),
        raw=text,
    )  # fmt: skip
    unsure = sum(one.is_unsure for one in quotes)
    return Draft(
        id=name,
        text=write_draft(parts, known),
        quotes=len(quotes),
        unsure=unsure,
        said=parts.remarks,
    )


def _day_in(line: str | None, language: str) -> str | None:
    """Return the full day that a line names, if it names one."""
    for code in dict.fromkeys((language, *_HEADER_LANGUAGES)):
        days = {one.day for one in days_named(line or "", code) if one.day}
        if len(days) == 1:
            return f"{days.pop()}"
    return None


def _alike(text: str, quotations: Sequence[Quotation], known: Known) -> list[KnownArticle]:
    """Return the other articles that print several of the quotations; theirs are known days."""
    articles = {one.id: one for one in known.articles}
    shared: Counter[str] = Counter()
    for one in quotations:
        same = same_words(words_of(text, one), "", known.quotes)
        if same and same.quote.article in articles:
            shared[same.quote.article] += 1
    return [articles[name] for name, number in shared.items() if number >= FEWEST_SHARED]


def _as_known(cast: Cast) -> Iterator[KnownPerson]:
    for one in cast.new_people.values():
        yield KnownPerson(id=one.id, name=one.name, aliases=one.aliases)


def _speaks_for(known: Known, cast: Cast) -> dict[str, tuple[str, ...]]:
    """Return whose position the words of each speaker may be."""
    found = {
        person.id: person.actors
        for person in cast.roster.people()
        if note_of_member(cast.roster, person.id) is None
    }
    actors = [*(actor.id for actor in known.actors), *cast.new_actors]
    return found | {name: (name,) for name in actors}


def _missing(raw: RawText, stated: Metadata, when: Publication) -> list[str]:
    has_day = when.published != "unknown" and not when.is_inferred
    found = {
        "publisher": raw.publisher or stated.publisher,
        "author": raw.byline or stated.byline,
        "date": has_day or raw.published or stated.published,
    }
    return [name for name, value in found.items() if not value]


def _id(title: str | None, source: str, text: str, known: Known, body: int) -> str:
    """Return the id of the article: from its title, else its file, else its first words."""
    stem = PurePath(source).stem
    words = [
        word for word in slug(stem).split("-") if word.isalpha() and len(word) >= _SHORTEST_WORD
    ]
    wanted = slug(title or "", _ID_LENGTH)
    wanted = wanted or (slug(stem, _ID_LENGTH) if words and not _is_hash(stem) else "")
    wanted = wanted or slug(" ".join(_telling(text[body : body + 300])), _ID_LENGTH) or "article"
    return free_id(wanted, known.ids)


def _telling(text: str) -> list[str]:
    """Return the longer words of a beginning, which tell the most."""
    return [word for word in words_in(text) if len(word) > _SHORTEST_WORD][:_ID_WORDS]


def _is_hash(stem: str) -> bool:
    """Tell whether a name is made by a machine: `000_6154a1f24ea68aed`."""
    return any(
        len(part) > 7 and any(map(str.isdigit, part)) and any(map(str.isalpha, part))  # noqa: PLR2004
        for part in stem.replace("-", "_").split("_")
    )


def _remarks(
    raw: RawText,
    quotes: Sequence[QuoteDraft],
    signs: Sequence[Mangled],
    told: Sequence[Suggestion],
    known: Known,
) -> Iterator[str]:
    """Yield what the editor should know at once, the most important first."""
    for note in raw.notes:
        yield f"the file: {note}"
    others = [one for one in known.articles if one.text]
    for one in likenesses(raw.text, quotes, others):
        yield _likeness(one)
    if signs:
        names = ", ".join(f"“{one.words}” (line {one.line})" for one in signs[:4])
        yield f"signs of machine paraphrase, so that wording proves little: {names}"
    for suggestion in told:
        if suggestion.is_compared:
            yield _difference(suggestion)
    if not quotes:
        yield "no quotation was found in it"


def _likeness(one: Likeness) -> str:
    share = f"{round(100 * one.share)} % of its words in a row"
    if one.share >= NEAR:
        return f"nearly the same text as article {one.article} ({share}): no second report"
    shared = f"shares {count(one.quotes, 'quotation')}" if one.quotes else f"shares {share}"
    return f"{shared} with article {one.article}"


def _difference(one: Suggestion) -> str:
    here = ", ".join(dict.fromkeys(f"{each.value} (line {each.line})" for each in one.here))
    there = "; ".join(dict.fromkeys(f"{each.article}: {each.value}" for each in one.there))
    against = f", elsewhere {there}" if there else ""
    return f"{one.label}: here {here}{against} — {one.type or 'compatible'}, {one.why}"
