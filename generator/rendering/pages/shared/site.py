"""What pages are made of: the briefing, its editions and its base map."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model import About, Brief, Briefing, Quote
from generator.rendering.addresses import Links
from generator.rendering.asked import Answers, Asking, Once
from generator.rendering.changes.status import EditionStatus
from generator.rendering.figures.base_map import BaseMap
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import Places
from generator.rendering.words.quote_facts import QuoteFacts, facts_in


@dataclass(frozen=True, slots=True)
class Site:
    """The briefing with its editions and its base map, to be seen from any page."""

    briefing: Briefing
    status: EditionStatus
    base_map: BaseMap | None
    """None where the briefing has no map."""
    places: Places = field(default_factory=Places)
    answers: Answers = field(default_factory=lambda: Answers({}), repr=False, compare=False)
    """What can be asked besides."""
    asking: Asking = field(default_factory=Asking, repr=False, compare=False)
    """Who notes what is asked of all these."""
    _views: dict[Links, View] = field(default_factory=dict, repr=False, compare=False)
    _facts: Once[str, QuoteFacts] = field(default_factory=dict, repr=False, compare=False)
    """What is said of each quote is the same from every page."""

    @classmethod
    def noted(
        cls, briefing: Briefing, status: EditionStatus, base_map: BaseMap | None, places: Places
    ) -> "Site":
        """Return a site of which is noted what is asked, while somebody wants to know."""
        asking = Asking()
        records = {"briefing": briefing, "status": status, "places": places}
        answers = Answers(records, (About, Brief), asking)
        return cls(
            answers.noted("briefing", Briefing),
            answers.noted("status", EditionStatus),
            base_map,
            answers.noted("places", Places),
            answers,
            asking,
        )

    def define(self, name: str, make: Callable[[Briefing], Mapping[Any, Any]]) -> None:
        """Say how a mapping is made that several pages look things up in."""
        self.answers.define(name, lambda: make(self.briefing))

    def facts(self, record: Quote) -> QuoteFacts:
        """Return what is said of a quote."""
        return self.asking.once(self._facts, record.id, lambda: facts_in(self.briefing, record))

    def view(self, path: str) -> View:
        """Return the briefing as seen from the page at a path; pages of one depth share it."""
        links = Links.from_page(path, self.places)
        made = self._views.get(links) or View(
            self.briefing, links, self.status, self.asking, self._facts
        )
        return self._views.setdefault(links, made)
