"""What a page is, before its template is filled."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page to be rendered."""

    path: str
    """From the site's root, as it is published: `actors/greenland/index.html`."""
    hub: str = ""
    """The hub that the menu marks for it; empty for a hub itself."""
    template: str
    listed: bool = True
    """Whether the search has it by its title; not where it has the record that the page is of."""
    title: str
    description: str
    values: Mapping[str, object] = field(default_factory=dict)
    linked_data: Mapping[str, object] | None = None
    """JSON-LD, for the few kinds of page that have any."""
