"""Which records stand on which page, where a list is too long for one.

A long list is cut into pages from its oldest record on, so that a page, and the address of what
stands on it, stays as it is when something new comes. The hub then shows the newest anew, and
leads to the pages. A list that fits stands on the hub alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from msgspec import Struct, field

from generator.model import Briefing, Difference, Event, EventStatus, Question

STATEMENTS_ON_THE_HUB = 75
"""With more, each voice has pages of its own, and the hub shows the newest."""
NEWEST_STATEMENTS = 30
STATEMENTS_ON_A_PAGE = 75
VOICES_ON_THE_HUB = 150
"""Those who said most; the others are found from the people."""
EVENTS_ON_A_PAGE = 90
EVENTS_ON_THE_HUB: Mapping[EventStatus, int] = {"happened": 34, "overdue": 10, "planned": 10}
"""More are paged, and the hub shows so many of the newest, or of those that come next."""
DIFFERENCES_ON_A_PAGE = 30
DIFFERENCES_ON_THE_HUB = 40
OF_A_TYPE_ON_THE_HUB = 8
"""Where there are more differences than fit on the hub, each type that has more is paged."""

ARTICLES_ON_THE_HUB = 60
ARTICLES_ON_A_PAGE = 100
CHANGES_ON_THE_HUB = 100
CHANGES_ON_A_PAGE = 100
"""Lines of what changed."""
ARTICLES_OF_AN_EDITION = 200
PEOPLE_ON_A_PAGE = 150
QUOTES_OF_ONE = 60
"""On the page of an article, which holds the others in short."""
STATEMENTS_OF_ONE = 60
"""On the page of a person."""
ON_AN_ACTOR = 30
"""Of its statements, of its events, and of the articles on it."""
PEOPLE_OF_AN_ACTOR = 60
"""The most quoted; the others stand in the list of people."""
ON_A_PAGE_OF_AN_ACTOR = 100
"""Of its events, and of the articles on it."""
CELLS_AT_ONCE = 240
"""Of a table of actors and questions; questions beyond that are a click away."""
POSITIONS_IN_FULL = 60
"""With more, earlier ones counted, the table shows what a cell rests on when it is opened."""
QUOTES_OF_A_QUESTION = 30
"""With more behind its positions each has its first one, and numbers lead to the others; with more
positions than that, to all."""
EARLIER_OF_A_QUESTION = 20
"""With more earlier positions, each stance before leads to the history on the actor's page."""

Some = TypeVar("Some")


class Cut(Struct, Generic[Some], frozen=True):
    """One of the pages into which a list is cut."""

    path: str
    """From the site's root."""
    number: int
    """Counted from 1, the page with the oldest records."""
    records: Sequence[Some]


def cut(
    folder: str, records: Sequence[Some], *, most: int, size: int, name: str = ""
) -> list[Cut[Some]]:
    """Cut records, the oldest first, into pages; into none where they fit on the hub.

    Args:
        folder: Of the hub, such as `timeline`.
        records: The oldest first.
        most: So many fit on the hub.
        size: So many stand on a page.
        name: What the addresses of the pages begin with where a hub has several lists.
    """
    if len(records) <= most:
        return []
    return [
        Cut(f"{folder}/{_named(name, number)}/index.html", number, batch)
        for number, batch in enumerate(in_batches(records, size), 1)
    ]


def in_batches(records: Sequence[Some], size: int) -> list[Sequence[Some]]:
    """Return records in batches of a size; the last may have fewer."""
    return [records[first : first + size] for first in range(0, len(records), size)]


def _named(name: str, number: int) -> str:
    return f"{name}-{number}" if name else str(number)


def questions_at_once(briefing: Briefing) -> tuple[Sequence[Question], Sequence[Question]]:
    """Return the questions that a table of all actors has room for, and the others."""
    room = max(CELLS_AT_ONCE // max(len(briefing.actors), 1), 1)
    return briefing.questions[:room], briefing.questions[room:]


def events_cut(briefing: Briefing, status: EventStatus) -> list[Cut[Event]]:
    """Return the pages of the events of a status: none where they fit on the timeline."""
    return cut(
        "timeline",
        [event for event in briefing.events if event.status == status],
        most=EVENTS_ON_THE_HUB[status],
        size=EVENTS_ON_A_PAGE,
        name="" if status == "happened" else status,
    )


def differences_cut(differences: Sequence[Difference], type_: str) -> list[Cut[Difference]]:
    """Return the pages of those of all differences that are of a type, if the hub is too short."""
    return cut(
        "differences",
        [each for each in differences if each.type == type_],
        most=OF_A_TYPE_ON_THE_HUB
        if len(differences) > DIFFERENCES_ON_THE_HUB
        else len(differences),
        size=DIFFERENCES_ON_A_PAGE,
        name=type_,
    )


class Places(Struct, frozen=True, eq=False):
    """Where records stand that do not have a page of their own: on a page, else on the hub."""

    events: Mapping[str, str] = field(default_factory=dict)
    differences: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, briefing: Briefing) -> "Places":
        """Return where the records of a briefing stand."""
        statuses: tuple[EventStatus, ...] = ("happened", "overdue", "planned")
        types = dict.fromkeys(each.type for each in briefing.differences)
        return cls(
            dict(_paths(page for one in statuses for page in events_cut(briefing, one))),
            dict(
                _paths(page for one in types for page in differences_cut(briefing.differences, one))
            ),
        )

    def event(self, record: Event) -> str:
        """Return an event's permalink on the timeline."""
        return f"{self.events.get(record.id, 'timeline/index.html')}#{record.id}"

    def difference(self, subject: str) -> str:
        """Return the permalink of a difference."""
        return f"{self.differences.get(subject, 'differences/index.html')}#{subject}"


def _paths(pages: Iterator[Cut[Event]] | Iterator[Cut[Difference]]) -> Iterator[tuple[str, str]]:
    for page in pages:
        for record in page.records:
            yield record.id, page.path
