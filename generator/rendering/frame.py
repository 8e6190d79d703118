"""What the frame around every page says of the briefing, in a form that MkDocs' templates know.

Head, foot and the block of the first sheet are plain files of the theme; they import these values
from a template that only sets them.
"""

from dataclasses import dataclass, fields

from generator.model import Briefing
from generator.rendering import addresses
from generator.rendering.escape import template_string
from generator.rendering.pack.sheets import current
from generator.rendering.words import phrases

VALUES = "partials/values.html"
"""The template of the theme that sets the values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The values, by the names that the theme knows; what is not there is empty."""

    title: str
    edition: str
    """Which state of the briefing this is."""
    edition_begun: str
    """The same, as a sentence begins."""
    coverage: str
    """The days that the articles speak of."""
    publisher: str
    unpublished: str
    """That the site has no address yet that leads anywhere."""
    current: str
    """The address that says whether paper is current."""


def frame(briefing: Briefing) -> Frame:
    """Return what the frame says of a briefing."""
    about = briefing.about
    edition = phrases.edition(about)
    return Frame(
        title=about.title,
        edition=edition,
        edition_begun=phrases.begun(edition),
        coverage=phrases.spans_in_words(about.coverage, about.language),
        publisher=about.publisher or "",
        unpublished="" if addresses.is_published(about.site_url) else addresses.NOT_YET,
        current=current(briefing) or "",
    )


def values(made: Frame) -> str:
    """Return the template that sets the values, encoded; seed text is no syntax in it."""
    names = (field.name for field in fields(made))
    lines = (f"{{% set {name} = {template_string(getattr(made, name))} %}}\n" for name in names)
    return "".join(lines)
