"""The fixed anchors of pages, beside those that are ids of records.

Reading refuses an id that is a fixed anchor of its page; rendering links to some of them. A test
compares these names with the built site.
"""

import re
from collections.abc import Iterable, Mapping

SOURCE = "source"
"""On the page of an article: the section about its source text."""
TERMS = "terms"
"""On the page about the briefing: the section of house terms."""

_FRAME = ("content", "search-input", "search-results")
"""On every page."""
_OWN: Mapping[str, tuple[str, ...]] = {
    "article": (SOURCE, "summary", "quotes", "claims", "positions", "events"),
    "articles": (),
    "changes": ("corrections", "since", "edition-[0-9]+"),
    "differences": ("type-(?:contradiction|framing|speaker-against-reporter|update|slip)",),
    "positions": (
        *("at-a-glance", "in-full", "map", "filter"),
        "filter-(?:question|more|stance|group|text|sort)",
    ),
    "question": ("map", "silent"),
    "quotes": ("filter-(?:speaker|actor|day|text)",),
    "timeline": ("filter-actor", "happened", "overdue", "planned"),
}
"""Patterns by kind of page, for pages on which ids of records are anchors, too."""
KINDS = tuple(_OWN)


def own(kind: str) -> tuple[str, ...]:
    """Return patterns of the anchors that a kind of page has of its own."""
    return (*_FRAME, *_OWN[kind])


def stance(name: str) -> str:
    """Return the anchor of a stance on the page of its question."""
    return f"is-{name}"


def taken(kinds: Iterable[str], stances: Iterable[str] = ()) -> re.Pattern[str]:
    """Return a pattern of the anchors that some kinds of page have of their own.

    Args:
        kinds: Of pages, as in `KINDS`.
        stances: The ids of the stances of all questions, where their pages are meant.
    """
    named = [name for kind in kinds for name in own(kind)]
    return re.compile("|".join((*named, *(re.escape(stance(name)) for name in stances))))
