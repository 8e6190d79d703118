"""When a text was published, as far as its words bound it, with the reason written out."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from generator.curating.drafting.days.dates import DayNamed, iterate_weekdays, resolved, spelt
from generator.curating.drafting.known import KnownArticle

_WEEK = 7
_ISO = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The day of publication: as seeds write it, and why."""

    published: str
    """A day, a month, a year or `unknown`."""
    basis: str
    is_inferred: bool = False
    """No day is stated; these are the bounds that the words set."""
    first: date | None = None
    last: date | None = None
    since: date | None = None
    """The latest day that the text names, where it bounds too little to tell weekdays."""

    @property
    def day(self) -> date | None:
        """The day, where it is known."""
        return self.first if self.first and self.first == self.last else None

    @property
    def near(self) -> date | None:
        """A day from which weekdays can be told: all days that are possible give the same."""
        return self.last if self.first else None


def stated_by_editor(day: date | None) -> Publication | None:
    """Return the day that the editor states, None where there is none."""
    if day is None:
        return None
    basis = f"Known to the editor: {spelt(day)}."
    return Publication(published=f"{day}", basis=basis, first=day, last=day)


def publication(
    named: list[DayNamed], stated: str | None, added: date, alike: list[KnownArticle]
) -> Publication:
    """Return the day of publication as far as it can be bounded.

    Args:
        named: The days that the text names.
        stated: The day that its file states.
        added: The day on which it comes into the briefing: it was published by then.
        alike: Other articles, of a known day, that print the same quotations.
    """
    day = _iso(stated)
    if day and day <= added:
        return Publication(
            published=f"{day}", basis=f"The source states {spelt(day)}.", first=day, last=day
        )
    if day:
        late = f"The source states {spelt(day)}, after the day on which the briefing took it in."
        return Publication(published="unknown", basis=late)
    dated = [one for one in named if one.day and one.day <= added and not one.is_ahead]
    if dated:
        latest = max(dated, key=lambda one: one.day or date.min)
        assert latest.day is not None  # noqa: S101
        return _bounded(latest.day, f"it names “{latest.words}”", named, added)
    anchor = _anchor(alike)
    if anchor:
        article, since = anchor
        return _bounded(
            since, f"it prints words that article {article.id} of that day prints", named, added
        )
    open_year = next((one.words for one in named if one.month_and_day), None)
    what = f"The text names “{open_year}” without a year" if open_year else "No date in the text"
    return Publication(
        published="unknown",
        basis=f"{what}. Not after {spelt(added)}, when the briefing took it in.",
    )


def _bounded(since: date, why: str, named: list[DayNamed], added: date) -> Publication:
    """Return the bounds; a weekday that lies between them moves the first one."""
    first, reasons = since, [f"not before {spelt(since)}: {why}"]
    later = [resolved(one, added) for one in iterate_weekdays(named)]
    later = [day for day in later if since < day <= added and (added - since).days < _WEEK]
    if later:
        first = max(later)
        reasons = [f"not before {spelt(first)}: it speaks of that weekday, and {why} ({since})"]
    basis = f"No date of publication in the text; {reasons[0]}. "
    if first == added:
        return Publication(
            published=f"{first}",
            basis=f"{basis}Not after it: the briefing took the text in on that day.",
            is_inferred=True,
            first=first,
            last=added,
        )
    basis += f"Not after {spelt(added)}, when the briefing took it in."
    if added - first > timedelta(days=31):  # an old text: only its month can be told, if that
        return Publication(published="unknown", basis=basis, since=since)
    return Publication(
        published=_common(first, added), basis=basis, is_inferred=True, first=first, last=added
    )


def _common(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return f"{first:%Y}" if first.year == last.year else "unknown"


def _anchor(alike: list[KnownArticle]) -> tuple[KnownArticle, date] | None:
    """Return the latest of the articles that are alike, with its day."""
    days = [(one, day) for one in alike if (day := _iso(one.published))]
    return max(days, key=lambda pair: (pair[1], pair[0].id), default=None)


def _iso(text: str | None) -> date | None:
    match = _ISO.match(text or "")
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
