"""What a dossier is put together from: scripts with ready HTML, which the page loads when chosen.

A part is a list of groups, a group `[place, heading, items]`, an item `[place, actors, questions,
html]`: places say in which order groups and items stand, however many parts they come from. What
belongs to two actors lies in the parts of both. An item without actors, or without questions, is
shown whatever is chosen of these. `parts` lists the names of all; `articles` has the ids of the
articles of each part of the sources.

The HTML is what the pages show, made by the same macros from the same records. Its links are those
of a page two folders deep, as most pages are, so that what stands there is printed once for all;
the script takes one step off.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from markupsafe import Markup
from msgspec import Struct

from generator.model import (
    Actor,
    Article,
    Briefing,
    Difference,
    Event,
    Question,
    Speaker,
    Statement,
)
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.escape import script_json
from generator.rendering.pages.dossier_cut import (
    IN_A_PART,
    Numbered,
    Told,
    events,
    numbered,
    questions_of,
    statements,
)
from generator.rendering.pages.shared import filters
from generator.rendering.pages.shared.differences import DifferenceView
from generator.rendering.pages.shared.events import EventLine, event_line
from generator.rendering.pages.shared.filters import Option
from generator.rendering.pages.shared.grouping import concerned
from generator.rendering.pages.shared.positions import PositionView
from generator.rendering.pages.shared.quotes import StatementView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import in_batches
from generator.rendering.unit import Unit
from generator.rendering.words import phrases
from generator.text.web_hosts import shown_address

AS_FROM = addresses.hub("print/part")
MACROS = "pages/_dossier.html.jinja"

Shown = tuple[str, str, str]
"""The actors of a record, its questions, with spaces between; HTML."""
Item = tuple[int, str, str, str]
"""Its place, and what is shown."""
Group = tuple[int, str, list[Item]]
"""Its place, its heading, which may be nothing, and its items."""


class Stand(Struct, frozen=True, kw_only=True):
    """What an actor answers to a question."""

    id: str
    """Of the question."""
    question: str
    current: PositionView
    earlier: tuple[PositionView, ...]


class EventRow(Struct, frozen=True, kw_only=True):
    """An event, with the articles that report it."""

    line: EventLine
    cites: Markup


class SourceLine(Struct, frozen=True, kw_only=True):
    """An article, with what is known of it."""

    number: int
    href: Markup
    title: str
    publisher: str
    day: str
    url: str | None
    reliability: str | None


class Macros(Protocol):
    """The macros of `pages/_dossier.html.jinja`, each of which prints one record."""

    def heading(self, links: Sequence[Link]) -> str:
        """Print the heading of a group."""

    def stand(self, view: Stand) -> str:
        """Print what an actor answers to a question."""

    def silence(self, question: Option) -> str:
        """Print a question on which our articles are silent."""

    def statement(self, view: StatementView) -> str:
        """Print a statement."""

    def event(self, view: EventRow) -> str:
        """Print an event."""

    def difference(self, view: DifferenceView, href: Markup) -> str:
        """Print a difference, with a link to where it stands."""

    def source(self, view: SourceLine) -> str:
        """Print an article."""


def dossier_parts(site: Site) -> Iterator[Unit]:
    """Yield the scripts, one by one."""
    site.define(filters.SPEAKING, filters.actors_speaking)
    briefing = site.briefing
    for place, actor in enumerate(briefing.actors):
        yield Unit(f"dossier/positions/{actor.id}", _positions, (place, actor), MACROS)
    speaking = site.answers.mapping(filters.SPEAKING)
    for section, parts in (
        ("quotes", statements(briefing, speaking)),
        ("timeline", events(briefing)),
        ("differences", numbered(briefing.differences)),
        ("sources", numbered(briefing.articles)),
    ):
        for name, groups in parts.items():
            path = f"{section}/{name}"
            yield Unit(f"dossier/{path}", _records, (section, path, groups), MACROS)


def dossier_lists(paths: Iterable[str], briefing: Briefing) -> dict[str, str]:
    """Return the scripts that say which parts there are, and which articles stand in which.

    Args:
        paths: Of all that was made; the parts are among them.
        briefing: What they were made of.
    """
    folder = f"{addresses.DOSSIER}/"
    names = (path.removeprefix(folder) for path in paths if path.startswith(folder))
    ids = [article.id for article in briefing.articles]
    parts = sorted(name.removesuffix(".js") for name in names)
    return _scripts({"parts": parts, "articles": in_batches(ids, IN_A_PART)})


def _positions(site: Site, macros: Macros, place: int, actor: Actor) -> dict[str, str]:
    group = _Printer(site, macros).actor(place, actor)
    return _scripts({f"positions/{actor.id}": [group]})


def _records(
    site: Site, macros: Macros, section: str, path: str, groups: Iterable[Told]
) -> dict[str, str]:
    printer = _Printer(site, macros)
    return _scripts({path: [printer.group(section, *group) for group in groups]})


def _scripts(parts: Mapping[str, object]) -> dict[str, str]:
    return {f"{addresses.DOSSIER}/{name}.js": _script(name, data) for name, data in parts.items()}


def _script(name: str, data: object) -> str:
    return f"briefingDossier({script_json(name)},{script_json(data)});\n"


class _Printer:
    """Prints the records of each section."""

    def __init__(self, site: Site, macros: Macros) -> None:
        self._view = site.view(AS_FROM)
        self._briefing = self._view.briefing
        self._speaking = site.answers.mapping(filters.SPEAKING)
        self._print = macros
        self._shown: Mapping[str, Callable[[Any], Shown]] = {
            "quotes": self._statement,
            "timeline": self._event,
            "differences": self._difference,
            "sources": self._source,
        }

    def group(
        self, section: str, place: int, speakers: Sequence[Speaker], records: Iterable[Numbered]
    ) -> Group:
        """Print records of a section, under their speakers if they have any."""
        heading = self._print.heading(tuple(map(self._view.links.name, speakers)))
        show = self._shown[section]
        return place, heading if speakers else "", [(at, *show(one)) for at, one in records]

    def actor(self, place: int, actor: Actor) -> Group:
        """Print what an actor, who has a place among all, answers to each question."""
        questions = enumerate(self._answered_first(actor))
        return (
            place,
            self._print.heading((self._view.links.name(actor),)),
            [(at, "", question.id, self._answer(actor, question)) for at, question in questions],
        )

    def _answered_first(self, actor: Actor) -> list[Question]:
        """Return the questions, those last on which our articles are silent."""
        cells = self._briefing.cells
        return sorted(self._briefing.questions, key=lambda one: (actor.id, one.id) not in cells)

    def _answer(self, actor: Actor, question: Question) -> str:
        held = self._view.positions(self._briefing.cells.get((actor.id, question.id), ()))
        if not held:
            return self._print.silence(Option(question.id, question.short))
        stand = Stand(id=question.id, question=question.short, current=held[0], earlier=held[1:])
        return self._print.stand(stand)

    def _statement(self, record: Statement) -> Shown:
        actors = filters.actors_of(record, self._speaking)
        html = self._print.statement(self._view.statement(record))
        return actors, questions_of(record, self._briefing), html

    def _event(self, event: Event) -> Shown:
        cites = self._view.cite(tuple(article.id for article in event.articles))
        html = self._print.event(EventRow(line=event_line(event, self._view), cites=cites))
        return _ids(event.actors), "", html

    def _difference(self, record: Difference) -> Shown:
        view, href = self._view.difference(record), self._view.links.difference(record.id)
        return _ids(concerned(self._briefing, record)), "", self._print.difference(view, href)

    def _source(self, article: Article) -> Shown:
        return "", "", self._print.source(_source(article, self._view))


def _ids(actors: Iterable[Actor]) -> str:
    return " ".join(actor.id for actor in actors)


def _source(article: Article, view: View) -> SourceLine:
    return SourceLine(
        number=article.number,
        href=view.links.to(article),
        title=phrases.cited_title(article),
        publisher=phrases.publisher_first(article),
        day=view.published(article),
        url=article.url and shown_address(article.url),
        reliability=article.reliability,
    )
