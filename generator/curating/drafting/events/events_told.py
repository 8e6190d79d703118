"""The events of a text: its sentences that name a day or a time, announce or plan something."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.curating.drafting.days.dates import DayNamed, sure_day
from generator.curating.drafting.days.periods import Period, periods_named
from generator.curating.drafting.events.asides import is_aside, is_of_its_time, opens_aside
from generator.curating.drafting.known import free_id
from generator.curating.drafting.quotes.circumstances import outside
from generator.curating.drafting.quotes.records import Setting
from generator.curating.drafting.quotes.same_words import words_in
from generator.curating.drafting.source_text.boilerplate import Boilerplate, is_within
from generator.curating.drafting.source_text.dateline import dateline
from generator.curating.drafting.source_text.lines import Line, lines, number_of, sentences
from generator.curating.drafting.source_text.safe_text import one_line, shortened, slug
from generator.curating.drafting.source_text.word_sets import word_set
from generator.curating.drafting.speakers.voices import UNKNOWN

MOST_EVENTS = 20
FEWEST_UNDATED = 6
_WORDS_FOR_ONE = 150
"""Of the report, for one event without a time to be proposed."""
_SHORTEST = 5
_EVENT_WORDS = 2
_FEWEST_WORDS = 6
_DOES = re.compile(
    r"\b(?:announced|agreed|decided|signed|approved|adopted|passed|tabled|introduced|launched|opened"
    r"|closed|ordered|published|released|issued|posted|visited|arrived|resigned|elected|appointed"
    r"|dismissed|banned|suspended|withdrew|deployed|seized|struck|attacked|rejected|ratified"
    r"|declared|expelled|summoned|sued|backed|expressed|condemned"
    r"|recalled (?:\w+ ){1,3}?(?:ambassador|envoy|diplomat|consul|delegation)s?"
    r"|paid an? [\w ,—–-]{0,40}visit)\b"
)
"""What is done once, on a day that the sentence leaves out."""
_PLANS = re.compile(
    r"\b(?:will|(?:is|are) (?:set|due|scheduled|expected|planning) to|plans? to|(?:is|are) to"
    r"|foresees?|expects? (?:the|its|his|her|their) [\w ]{1,40} to"
    r"|in the coming (?:days|weeks|months))\b"
)
_ASIDE = re.compile(r"\b(?:because|who|which|whose|where|since|although|whether)\b[^,]*$")
_NO_EVENT = re.compile(
    r"\b(?:did|does|do) not (?:say|answer|comment|specify|name|confirm)\b"
    r"|\bput it\b|\bwill be (?:\w+ly )?(?:monitored|watched|followed)\b"
)
"""What was not said, how somebody put it, that the world looks on."""
_SAYS = re.compile(r"\b(?:said|says|told|wrote|added|stated|explained)\b")
_BESIDE = re.compile(r"(?:After|Before|Following|Ahead of|Since)\b[^,]*$")
"""Before a day of something else, after or before which the event is to come."""
_FAR = 300
_SINCE = re.compile(r"\bsince (?:last )?\Z")
_NOT = re.compile(r"\b(?:not|never|no|nobody|none|nothing)\b|n['’]t\b")
_OWNS = re.compile(r"['’]s?\s+[a-z]")
"""Behind a day of which something is, that is told elsewhere: `Tuesday’s talks`."""
_PRONOUN = re.compile(r"(?:[Oo]n )?(?:\w+,? )?(?:[Hh]e|[Ss]he)\b")
"""How a sentence begins of which the one before says who acts."""
_UNTELLING = word_set(
    "before after since while about which their there would could should these those other"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft:
    """An event that the text tells; what happened is the editor's to say."""

    id: str
    date: str
    status: str
    actors: tuple[str, ...]
    line: int
    words: str
    """The source sentence, for the editor alone."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that tells an event."""

    start: int
    sentence: str
    outside: str
    """The same without what is quoted in it."""
    date: str
    is_planned: bool
    before: str
    """The sentence before it, without what is quoted; empty for none."""


def event_drafts(
    setting: Setting,
    spans: list[Boilerplate],
    quoted_spans: Sequence[tuple[int, int]],
    actors_of: Callable[[str], list[str]],
) -> list[EventDraft]:
    """Return the events of a report, those of a day or a time before those without.

    Args:
        setting: The text, its days, what is known.
        spans: What is no report.
        quoted_spans: Where its quotations are.
        actors_of: Tells who has a part in a sentence.
    """
    told = list(_told(setting, spans, list(quoted_spans)))
    dated = [one for one in told if one.date != UNKNOWN]
    ranked = sorted(dated, key=lambda one: '"' in one.sentence or "“" in one.sentence)
    undated = [one for one in told if one.date == UNKNOWN and actors_of(one.outside)]
    most = max(FEWEST_UNDATED, len(setting.text.split()) // _WORDS_FOR_ONE)
    chosen = [*ranked[:MOST_EVENTS], *undated[:most]]
    taken = set(setting.known.ids)
    found = []
    for one in sorted(chosen, key=lambda one: one.start):
        actors = tuple(actors_of(one.outside))
        if not actors and _PRONOUN.match(one.outside):
            actors = tuple(actors_of(one.before)[:1])
        name = free_id(_event_id(one.outside, actors, one.date), taken)
        taken.add(name)
        found.append(
            EventDraft(
                id=name,
                date=one.date,
                status="planned" if one.is_planned else "happened",
                actors=actors,
                line=number_of(setting.text, one.start),
                words=shortened(one.sentence, 160),
            )
        )
    return found


def _told(
    setting: Setting, spans: list[Boilerplate], quoted: list[tuple[int, int]]
) -> Iterator[_Told]:
    """Yield the sentences of a report that tell an event, one for each of their days."""
    text = setting.text
    periods = periods_named(text, setting.published)
    before = ""
    for row in lines(text):
        for start, end in sentences(row):
            last, before = before, outside(text, (start, end), quoted)
            if start < setting.body or is_within(spans, start):
                continue
            sentence = one_line(text[start:end])
            if _is_no_statement(row, sentence):
                continue
            for day, is_planned in _times(setting, periods, before, start, end, quoted):
                yield _Told(start, sentence, before, day, is_planned, last)


def _is_no_statement(row: Line, sentence: str) -> bool:
    """Tell whether a sentence is a question, or a few words without a stop: a heading."""
    is_heading = not row.is_sentence and len(words_in(row.text)) < _FEWEST_WORDS
    return sentence.rstrip("\"”’»“')] ").endswith("?") or is_heading


def _times(  # noqa: PLR0913, PLR0917  (a sentence and what it is looked up in)
    setting: Setting,
    periods: Sequence[Period],
    bare: str,
    start: int,
    end: int,
    quoted: list[tuple[int, int]],
) -> Iterator[tuple[str, bool]]:
    """Yield when what a sentence tells happened, and whether it is to come; none for no event."""

    def is_said(place: int) -> bool:
        return any(first <= place < last for first, last in quoted)

    def is_remark(place: int, told: str) -> bool:
        is_old = not is_of_its_time(told, setting.published)
        return is_old and is_aside(setting.text[start:end], place - start)

    if _NO_EVENT.search(bare) or opens_aside(bare):
        return
    begin = start + len(dateline(setting.text[start:end]))
    days = [
        one
        for one in setting.named
        if begin <= one.start < end
        and not is_said(one.start)
        and not _OWNS.match(setting.text, one.end)
        and not _is_since(setting.text, start, one.start)
        and not (one.day and is_remark(one.start, f"{one.day}"))
    ]
    if days:
        is_planned = bool(_PLANS.search(bare))
        yield from dict.fromkeys(
            (UNKNOWN, True)
            if is_planned and _BESIDE.match(setting.text[start : one.start])
            else _day(one, setting)
            for one in days
        )
        return
    if len(words_in(bare)) < _FEWEST_WORDS:
        return
    is_planned = _is_planned(bare)
    within = [
        one
        for one in periods
        if start <= one.start < end
        and not is_said(one.start)
        and not is_remark(one.start, one.date)
    ]
    if within:
        yield from dict.fromkeys((one.date, one.is_ahead or is_planned) for one in within[:1])
    elif is_planned or _is_done(bare):
        yield UNKNOWN, is_planned


def _is_since(text: str, start: int, place: int) -> bool:
    """Tell whether a day is that since which nothing happened: `has not spoken since Friday`."""
    before = text[max(start, place - _FAR) : place]
    return _SINCE.search(before) is not None and _NOT.search(before) is not None


def _day(one: DayNamed, setting: Setting) -> tuple[str, bool]:
    """Return which day is meant, `unknown` where that is not sure, and whether it is to come."""
    day = sure_day(one, setting.since, setting.published)
    if day is None:
        return UNKNOWN, one.is_ahead
    return f"{day}", (setting.published is not None and day > setting.published) or one.is_ahead


def _is_planned(bare: str) -> bool:
    """Tell whether a sentence speaks of what is to come, and does not tell that it was said."""
    plan = _PLANS.search(bare)
    return plan is not None and not _DOES.search(bare) and not _SAYS.search(bare, plan.end())


def _is_done(bare: str) -> bool:
    """Tell whether a sentence tells what was done, and not in a clause on something else."""
    done = _DOES.search(bare)
    return done is not None and not _ASIDE.search(bare[: done.start()])


def _event_id(sentence: str, actors: Sequence[str], day: str) -> str:
    """Return an id that tells who, and what by the longest words that are no names, or when."""
    words = [
        word
        for word in re.findall(r"\b[a-zß-ÿ]+\b", sentence)
        if len(word) >= _SHORTEST and word not in _UNTELLING
    ]
    longest = set(sorted(dict.fromkeys(words), key=len, reverse=True)[:_EVENT_WORDS])
    chosen = [word for word in dict.fromkeys(words) if word in longest]
    who = actors[0] if actors else ""
    return slug(f"ev {who} {' '.join(chosen) or day}")
