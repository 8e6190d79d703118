"""What the frame around every page says of the briefing, in a form that MkDocs' templates know.

Head, foot and the block of the first sheet are plain files of the theme; they import these values
from a template that only sets them.
"""

from collections.abc import Mapping
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
    title_ended: str
    """With a stop, unless it has one."""
    state: str
    """The edition and the days covered, as a sentence."""
    as_of: str
    """The day of that state, `2026-01-28`."""
    coverage: str
    """The days that the articles speak of."""
    maker: str
    """Who makes it, as a sentence; empty where that is not stated."""
    unpublished: str
    """That the site has no address yet that leads anywhere."""
    marking: str
    """How paper is to be handled; empty where it is unmarked."""
    current: str
    """The address that says whether paper is current."""


def frame(briefing: Briefing) -> Frame:
    """Return what the frame says of a briefing."""
    about = briefing.about
    edition = phrases.state(briefing)
    days = phrases.spans_in_words(about.coverage, about.language)
    return Frame(
        title=about.title,
        edition=edition,
        title_ended=phrases.ended(about.title),
        state=phrases.ended(
            phrases.begun(edition) + (f"; our articles speak of {days}" if days else "")
        ),
        as_of=about.as_of.first.isoformat(),
        coverage=days,
        maker=phrases.ended(f"Made by {about.publisher}") if about.publisher else "",
        unpublished="" if addresses.is_published(about.site_url) else addresses.NOT_YET,
        marking=about.marking or "",
        current=current(briefing) or "",
    )


def values(made: Frame, editions: Mapping[str, str]) -> str:
    """Return the template that sets the values, encoded; seed text is no syntax in it.

    `editions` says which state each edition is, by its number.
    """
    names = (field.name for field in fields(made))
    lines = (f"{{% set {name} = {template_string(getattr(made, name))} %}}\n" for name in names)
    return "".join(lines) + f"{{% set editions = {{{_pairs(editions)}}} %}}\n"


def _pairs(texts: Mapping[str, str]) -> str:
    return ", ".join(f"{template_string(name)}: {template_string(texts[name])}" for name in texts)
