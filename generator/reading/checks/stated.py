"""Rules for the days of positions: the evidence must bear them out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.days import Day
from generator.reading import queries
from generator.reading.checks import dates
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import shorten
from generator.reading.seeds.records import ArticleSeed, Dated, PositionSeed, QuoteSeed, Seeds
from generator.reading.verifying.lock import text_hash

_AGAIN = re.compile(
    r"(?<!never )\b(?:again|once more|reiterat(?:ed|es|ing)|repeatedly)\b", re.IGNORECASE
)
"""Words that say that something was said, or held, before."""
_STOP = re.compile(r"[.!?][\"”’»]*\s|\n")
_NEAR = 400
"""In characters: how far from its quote a sentence goes."""
_OTHERS = (
    dates.quote_after_article,
    dates.quote_long_before_article,
    dates.position_after_evidence,
    dates.date_order,
    dates.after_as_of,
)
"""Rules that report a date already."""


@dataclass(frozen=True, slots=True)
class _Cited:
    """What a position rests on: an article, or a quote with its article."""

    id: str
    article: ArticleSeed
    quote: QuoteSeed | None

    @property
    def said(self) -> Day | None:
        """The day of a quote; None for an undated one, and for an article."""
        return self.quote.said.day if self.quote else None

    @property
    def latest(self) -> date:
        """The last day that it can tell of."""
        published = queries.latest(self.article)
        return min(self.said.last, published) if self.said else published

    def bears_out(self, day: Day) -> bool:
        """Tell whether it can show what was so on a day: an undated quote shows no day."""
        if self.quote is None:
            return day.first <= self.latest
        said = self.said
        return said is not None and said.first <= day.last and day.first <= said.last


def last_stated_not_shown(seeds: Seeds) -> Iterator[Finding]:
    """No cited quote or article bears out `last_stated`, or a cited quote may be later.

    Bad:  …,2026-01-14,rasmussen-unacceptable, a quote with said: unknown
    Good: …,unknown,rasmussen-unacceptable
    """
    for position, cited in _with_evidence(seeds):
        stated = position.last_stated
        if stated.day is None:
            continue
        later = next((one for one in cited if one.said and one.said.first > stated.day.last), None)
        undated = next(
            (
                one
                for one in cited
                if one.quote and one.quote.said.text == "unknown" and one.latest > stated.day.last
            ),
            None,
        )
        if later and later.said:
            what = f'"{later.id}" was said {later.said}'
            yield stated.text.where, f"last stated {stated.text}, but {what}, expected that day"
        elif not any(one.bears_out(stated.day) for one in cited):
            message = f"last stated {stated.text}, but no quote or article of the evidence is"
            yield stated.text.where, f"{message} of that day, expected one, or unknown"
        elif undated:
            what = f'"{shorten(undated.id)}" has no day and may be later'
            expected = "expected a longer span, such as a month, or evidence of that day alone"
            yield stated.text.where, f"last stated {stated.text}, but {what}, {expected}"


def since_not_shown(seeds: Seeds) -> Iterator[Finding]:
    """Nothing cited bears out `since`, an earlier row has the stance, or a quote says “again”.

    Bad:  …,seeks,…,2019,… and a later row …,seeks,…,2026-01-14,…
    Good: …,seeks,…,2019,… and a later row …,seeks,…,unknown,…
    """
    for position, cited in _with_evidence(seeds):
        since = position.since
        if since.day and not any(one.bears_out(since.day) for one in cited):
            message = f"since {since.text}, but no quote or article of the evidence is of that day"
            yield since.text.where, f"{message}, expected one, or unknown"
        elif since.day and (told := _told_again(seeds, cited, since.day)):
            message = f"since {since.text}, but {told}, expected unknown, or its first day"
            yield since.text.where, message
    for earlier, later in queries.moves(seeds):
        since = later.since
        is_same = earlier.stance == later.stance
        if is_same and since.day and since.day.first > queries.held_from(earlier):
            message = f"since {since.text}, but the row in line {earlier.where.line} has the same"
            yield since.text.where, f"{message} stance before, expected unknown, or its first day"


def _told_again(seeds: Seeds, cited: list[_Cited], since: Day) -> str | None:
    """Return where a quote of a day, or the sentence that it stands in, says “again”; else None."""
    for one in cited:
        if one.quote is None or one.said is None or one.said.first > since.last:
            continue
        if match := _AGAIN.search(one.quote.text):
            return f'"{shorten(one.id)}" says “{match[0]}”'
        if match := _AGAIN.search(_sentence_of(seeds, one.article, one.quote)):
            return f'the article says “{match[0]}” beside "{shorten(one.id)}"'
    return None


def _sentence_of(seeds: Seeds, article: ArticleSeed, quote: QuoteSeed) -> str:
    """Return what stands around a quote in its sentence; empty where the text is not there."""
    entry = seeds.lock.get(quote.id)
    text = seeds.texts.get(article.source or "")
    if entry is None or text is None or text_hash(text) != entry.text_hash:
        return ""
    before = _STOP.split(text[max(0, entry.start - _NEAR) : entry.start])[-1]
    ends = text[entry.end - 1 : entry.end] in {".", "!", "?"}
    after = "" if ends else _STOP.split(text[entry.end : entry.end + _NEAR])[0]
    return f"{before} {after}"


def _with_evidence(seeds: Seeds) -> Iterator[tuple[PositionSeed, list[_Cited]]]:
    """Yield the positions whose evidence is known as a whole, and whose dates are in order."""
    if not queries.whole(seeds, "articles"):
        return
    records = _citable(seeds)
    disputed = {where for rule in _OTHERS for where, _ in rule(seeds)}
    for position in seeds.positions:
        if not position.question:
            continue  # a row that was never finished
        cited = [records[name] for name in position.evidence if name in records]
        if cited and len(cited) == len(position.evidence):
            days = [position.since, position.last_stated, *_days_of(cited)]
            if disputed.isdisjoint(day.text.where for day in days):
                yield position, cited


def _days_of(cited: list[_Cited]) -> Iterator[Dated]:
    for one in cited:
        yield one.article.published
        if one.quote:
            yield one.quote.said


def _citable(seeds: Seeds) -> Mapping[str, _Cited]:
    found = {str(article.id): _Cited(article.id, article, None) for article in seeds.articles}
    for article, quote in queries.quotes(seeds):
        found[quote.id] = _Cited(quote.id, article, quote)
    return found
