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

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from markupsafe import Markup
from msgspec import Struct

from generator.model import Actor, Article, Briefing, Event, Question, Statement
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.escape import script_json
from generator.rendering.pages.shared import filters
from generator.rendering.pages.shared.differences import DifferenceView
from generator.rendering.pages.shared.events import EventLine, event_line
from generator.rendering.pages.shared.filters import Option
from generator.rendering.pages.shared.positions import PositionView
from generator.rendering.pages.shared.quotes import StatementView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.pages.shared.voices import by_speaker
from generator.rendering.unit import Unit
from generator.rendering.words import phrases
from generator.web_hosts import shown_address

IN_A_PART = 50
"""Differences, or sources, that one part has."""
NOBODY = "_"
"""Where an actor's id would stand for what belongs to none; no id has an underscore."""
UNCITED = "_uncited"
"""What the name of a part ends in whose quotes no position cites: no choice of a question needs
it."""
AS_FROM = addresses.hub("print/part")
MACROS = "pages/_dossier.html.jinja"

Item = tuple[int, str, str, str]
"""Its place, its actors, its questions, with spaces between; HTML."""
Group = tuple[int, str, list[Item]]
"""Its place, its heading, which may be nothing, and its items."""
Some = TypeVar("Some")
Parts = dict[str, object]
"""By name."""


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
    """Yield the scripts, an actor or a section at a time."""
    for place, actor in enumerate(site.briefing.actors):
        yield Unit(f"dossier/{actor.id}", _positions, (place, actor), MACROS)
    for section in (_quotes, _timeline, _differences, _sources):
        yield Unit(f"dossier{section.__name__}", section, macros=MACROS)


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
    return _scripts({"parts": parts, "articles": _cut(ids)})


def _positions(site: Site, macros: Macros, place: int, actor: Actor) -> dict[str, str]:
    return _scripts(_Parts(site.view(AS_FROM), macros).positions(place, actor))


def _quotes(site: Site, macros: Macros) -> dict[str, str]:
    return _scripts(_Parts(site.view(AS_FROM), macros).quotes())


def _timeline(site: Site, macros: Macros) -> dict[str, str]:
    return _scripts(_Parts(site.view(AS_FROM), macros).timeline())


def _differences(site: Site, macros: Macros) -> dict[str, str]:
    return _scripts(_Parts(site.view(AS_FROM), macros).differences())


def _sources(site: Site, macros: Macros) -> dict[str, str]:
    return _scripts(_Parts(site.view(AS_FROM), macros).sources())


def _scripts(parts: Mapping[str, object]) -> dict[str, str]:
    return {f"{addresses.DOSSIER}/{name}.js": _script(name, data) for name, data in parts.items()}


def _script(name: str, data: object) -> str:
    return f"briefingDossier({script_json(name)},{script_json(data)});\n"


@dataclass(frozen=True, slots=True)
class _Parts:
    """Prints the records of each section into parts."""

    view: View
    print: Macros

    @property
    def briefing(self) -> Briefing:
        return self.view.briefing

    def positions(self, place: int, actor: Actor) -> Parts:
        """Return the part of an actor, who has a place among all."""
        return {f"positions/{actor.id}": [self._actor(place, actor)]}

    def _actor(self, place: int, actor: Actor) -> Group:
        return (
            place,
            self.print.heading((self.view.links.name(actor),)),
            [
                (at, "", question.id, self._answer(actor, question))
                for at, question in enumerate(self._answered_first(actor))
            ],
        )

    def _answered_first(self, actor: Actor) -> list[Question]:
        """Return the questions, those last on which our articles are silent."""
        cells = self.briefing.cells
        return sorted(self.briefing.questions, key=lambda one: (actor.id, one.id) not in cells)

    def _answer(self, actor: Actor, question: Question) -> str:
        held = self.view.positions(self.briefing.cells.get((actor.id, question.id), ()))
        if not held:
            return self.print.silence(Option(question.id, question.short))
        stand = Stand(id=question.id, question=question.short, current=held[0], earlier=held[1:])
        return self.print.stand(stand)

    def quotes(self) -> Parts:
        """Return for each actor a part of what is cited, and one of the rest."""
        speaking = filters.actors_speaking(self.briefing)
        questions = questions_of(self.briefing)
        parts: defaultdict[str, list[Group]] = defaultdict(list)
        for place, (speakers, statements) in enumerate(by_speaker(self.briefing)):
            heading = self.print.heading(tuple(map(self.view.links.name, speakers)))
            items: defaultdict[str, list[Item]] = defaultdict(list)
            for at, one in enumerate(statements):
                actors = filters.actors_of(one, speaking)
                item = at, actors, questions[one.id], self._statement(one)
                for actor in actors.split() or [NOBODY]:
                    items[actor + ("" if questions[one.id] else UNCITED)].append(item)
            for name, found in items.items():
                parts[f"quotes/{name}"].append((place, heading, found))
        return dict(parts)

    def _statement(self, record: Statement) -> str:
        return self.print.statement(self.view.statement(record))

    def timeline(self) -> Parts:
        """Return a part for each actor that any event concerns, and one for the other events."""
        items: defaultdict[str, list[Item]] = defaultdict(list)
        for place, event in enumerate(self.briefing.events):
            actors = [actor.id for actor in event.actors]
            item = place, " ".join(actors), "", self._event(event)
            for actor in dict.fromkeys(actors or [NOBODY]):
                items[actor].append(item)
        return {f"timeline/{name}": _ungrouped(found) for name, found in items.items()}

    def _event(self, event: Event) -> str:
        cites = self.view.cite(tuple(article.id for article in event.articles))
        return self.print.event(EventRow(line=event_line(event, self.view), cites=cites))

    def differences(self) -> Parts:
        """Return the differences, so many to a part."""
        view = self.view
        return _numbered(
            "differences",
            (
                self.print.difference(view.difference(one), view.links.difference(one.id))
                for one in self.briefing.differences
            ),
        )

    def sources(self) -> Parts:
        """Return the articles by their numbers, so many to a part."""
        lines = (_source(one, self.view) for one in self.briefing.articles)
        return _numbered("sources", (self.print.source(one) for one in lines))


def _ungrouped(items: list[Item]) -> list[Group]:
    return [(0, "", items)]


def _numbered(section: str, printed: Iterable[str]) -> Parts:
    items = [(place, "", "", html) for place, html in enumerate(printed)]
    return {f"{section}/{number}": _ungrouped(batch) for number, batch in enumerate(_cut(items))}


def _cut(items: list[Some]) -> list[list[Some]]:
    """Cut a list as parts are cut that are numbered."""
    return [items[first : first + IN_A_PART] for first in range(0, len(items), IN_A_PART)]


def questions_of(briefing: Briefing) -> Mapping[str, str]:
    """Return for each statement the questions to which a position cites it, with spaces between."""
    return {
        statement.id: " ".join(
            dict.fromkeys(
                position.question.id
                for quote in statement.quotes
                for position in briefing.cited_by.get(quote.id, ())
            )
        )
        for statement in briefing.statements
    }


def _source(article: Article, view: View) -> SourceLine:
    return SourceLine(
        number=article.number,
        href=view.links.to(article),
        title=phrases.cited_title(article),
        publisher=phrases.publisher(article),
        day=view.published(article),
        url=article.url and shown_address(article.url),
        reliability=article.reliability,
    )
