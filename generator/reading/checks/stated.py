"""Rules for the days of positions: the evidence must bear them out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.days import Day
from generator.reading import queries
from generator.reading.checks import dates
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import shorten
from generator.reading.seeds.records import ArticleSeed, Dated, PositionSeed, QuoteSeed, Seeds

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
    """No cited quote or article bears out `since`, or an earlier row has the same stance already.

    Bad:  …,seeks,…,2019,… and a later row …,seeks,…,2026-01-14,…
    Good: …,seeks,…,2019,… and a later row …,seeks,…,unknown,…
    """
    for position, cited in _with_evidence(seeds):
        since = position.since
        if since.day and not any(one.bears_out(since.day) for one in cited):
            message = f"since {since.text}, but no quote or article of the evidence is of that day"
            yield since.text.where, f"{message}, expected one, or unknown"
    for earlier, later in queries.moves(seeds):
        since = later.since
        is_same = earlier.stance == later.stance
        if is_same and since.day and since.day.first > queries.held_from(earlier):
            message = f"since {since.text}, but the row in line {earlier.where.line} has the same"
            yield since.text.where, f"{message} stance before, expected unknown, or its first day"


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
