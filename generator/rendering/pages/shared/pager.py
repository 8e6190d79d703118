"""The links from one page of a long list to the others, and from a hub to what it does not show."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator.rendering.addresses import Link, Links


class PagerLink(Struct, frozen=True, kw_only=True):
    """One of the pages of a list."""

    number: int
    href: Markup | None
    """None for the page that is read."""


class Rest(Struct, frozen=True, kw_only=True):
    """What a page shows of a longer list, and where all of it stands."""

    shown: str
    """As a sentence."""
    name: str
    """Of what there are pages, for those who hear the links."""
    pages: tuple[PagerLink, ...]


class Excerpt(Struct, frozen=True, kw_only=True):
    """What a page shows of a longer list, and the page that has the list."""

    shown: str
    """As the beginning of a sentence."""
    whole: Link


def pager(paths: Sequence[str], here: str, links: Links) -> tuple[PagerLink, ...]:
    """Return links to some pages: the ends, the neighbours, and others further and further away.

    However many pages there are, each is a few steps away. The only page has no links.

    Args:
        paths: Of all pages, in order.
        here: The path of the page that is read; it may be none of them.
        links: As seen from it.
    """
    if not paths or list(paths) == [here]:
        return ()
    at = paths.index(here) if here in paths else len(paths) - 1
    return tuple(
        PagerLink(number=one + 1, href=None if paths[one] == here else links.path(paths[one]))
        for one in sorted({0, len(paths) - 1, *_around(at, len(paths))})
    )


def _around(at: int, pages: int) -> Iterator[int]:
    """Yield the places at the distances 0, 1, 2, 4, 8 … on both sides."""
    yield at
    distance = 1
    while distance < pages:
        yield from (one for one in (at - distance, at + distance) if 0 <= one < pages)
        distance *= 2


def newest_statements(many: int, most: int, begins: str | None, links: Links) -> Excerpt | None:
    """Return what is said where only the newest statements are shown; None where all of them are.

    Args:
        many: How many there are.
        most: How many are shown at most.
        begins: Where those of the speaker begin among the quotes.
        links: As seen from the page.
    """
    if many <= most or begins is None:
        return None
    return Excerpt(
        shown=f"The newest {most} of {many}, in order; all of them are found from",
        whole=Link(words="the quotes", href=links.path(begins)),
    )
