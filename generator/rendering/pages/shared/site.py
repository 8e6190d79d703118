"""What pages are made of: the briefing, its editions and its base map."""

from dataclasses import dataclass, field

from generator.model import Briefing
from generator.rendering.addresses import Links
from generator.rendering.changes.status import EditionStatus
from generator.rendering.figures.base_map import BaseMap
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import Places
from generator.rendering.words.quote_facts import QuoteFacts


@dataclass(frozen=True, slots=True)
class Site:
    """The briefing with its editions and its base map, to be seen from any page."""

    briefing: Briefing
    status: EditionStatus
    base_map: BaseMap | None
    """None where the briefing has no map."""
    places: Places = field(default_factory=Places)
    _views: dict[Links, View] = field(default_factory=dict, repr=False, compare=False)
    _facts: dict[str, QuoteFacts] = field(default_factory=dict, repr=False, compare=False)
    """What is said of each quote is the same from every page."""

    def view(self, path: str) -> View:
        """Return the briefing as seen from the page at a path; pages of one depth share it."""
        links = Links.from_page(path, self.places)
        made = self._views.get(links) or View(self.briefing, links, self.status, self._facts)
        return self._views.setdefault(links, made)
