"""What a page is, before its template is filled."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page to be rendered."""

    path: str
    """From the site's root, as it is published: `actors/greenland/index.html`."""
    hub: str = ""
    """The hub that the menu marks for it; empty for a hub itself."""
    template: str
    edition: int | None = None
    """Which edition it shows as it stood; None for what is shown as it is."""
    listed: bool = True
    """Whether the search has it by its title; not where it has the record that the page is of."""
    title: str
    description: str
    content: object
    """What the template knows as `page`: a frozen record of finished values, and of all of them."""
    linked_data: Markup | None = None
    """JSON-LD, for the few kinds of page that have any; encoded for the inside of a script."""
