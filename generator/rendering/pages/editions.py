"""A page for each edition as it stood: its own words and numbers, linked to what is still there.

The code on printed sheets leads here: is my paper current?
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from generator.history.compare import Changes
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.changes import counts
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.changes import ChangeLine, moved
from generator.rendering.pages.shared.judgements import Fields, fields
from generator.rendering.pages.shared.pager import Rest, pager
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.stood import Asked, Stood
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import ARTICLES_OF_AN_EDITION, Cut, cut
from generator.snapshot import Edition

MOST_CHANGES = 6
"""Lines of what has changed since; the page of changes has them all."""


class Judged(Struct, frozen=True, kw_only=True):
    """A key judgement as it stood."""

    confidence: str
    text: Markup
    fields: Fields


class Listed(Struct, frozen=True, kw_only=True):
    """An article of the edition."""

    title: str
    href: Markup | None
    """None where it is gone."""
    number: int | None
    """Its number, where that is not its place in the list."""


class ListedArticles(Struct, frozen=True, kw_only=True):
    """Articles of the edition, or some of them, with the numbers of its day."""

    first: int
    """The number of the first."""
    rest: Rest | None
    """Where the others are listed; None where these are all."""
    listed: tuple[Listed, ...]


class Since(Struct, frozen=True, kw_only=True):
    """What has changed since the edition."""

    counted: str
    edition: int
    """The newest."""
    newer: Markup | None
    """Where that stands; None where this is the newest."""
    brief: Markup
    """Where the present state is."""
    lines: tuple[ChangeLine, ...]


class EditionPage(Struct, frozen=True, kw_only=True):
    """What the page of an edition shows."""

    changes: Markup
    """Where the list of editions is."""
    number: int
    label: str | None
    briefing: str
    """The title of the briefing."""
    day: str
    since: Since | None
    """None where nothing has changed."""
    bottom_line: Markup
    judgements: tuple[Judged, ...]
    questions: tuple[Asked, ...]
    articles: ListedArticles


class EditionArticlesPage(Struct, frozen=True, kw_only=True):
    """What a page of all articles of an edition shows."""

    edition: Link
    title: str
    articles: ListedArticles


def editions(site: Site) -> Iterator[Page]:
    """Yield a page for each edition, as it stood."""
    about = site.briefing.about
    for edition in site.briefing.editions:
        path = addresses.edition(edition.number)
        view = site.view(path)
        day = view.date(edition.date)
        yield Page(
            path=path,
            template="edition",
            edition=edition.number,
            hub=addresses.CHANGES,
            title=f"Edition {edition.number}, {day}",
            description=f"{about.title}, as it stood on {day}",
            content=_edition(edition, site.status.since(edition), view),
        )
        yield from _articles_pages(edition, site)


def _edition(edition: Edition, since: Changes | None, view: View) -> EditionPage:
    stood = Stood(edition, view)
    return EditionPage(
        changes=view.links.path(addresses.CHANGES),
        number=edition.number,
        label=edition.label,
        briefing=view.briefing.about.title,
        day=view.date(edition.date),
        since=_since(edition, since, view) if since else None,
        bottom_line=stood.prose(edition.snapshot.bottom_line),
        judgements=tuple(
            Judged(
                confidence=judgement.confidence,
                text=stood.prose(judgement.text),
                fields=fields(judgement, stood.prose, edition.date, view.language),
            )
            for judgement in edition.snapshot.judgements
        ),
        questions=tuple(stood.questions()),
        articles=_newest(edition, stood),
    )


def _cut(edition: Edition) -> list[Cut[str]]:
    """Return the pages on which the articles of an edition are listed that has many."""
    return cut(
        f"editions/{edition.number}",
        list(edition.snapshot.articles),
        most=ARTICLES_OF_AN_EDITION,
        size=ARTICLES_OF_AN_EDITION,
    )


def _newest(edition: Edition, stood: Stood) -> ListedArticles:
    """Return the articles of an edition; the newest where there are many."""
    names = list(edition.snapshot.articles)
    pages = _cut(edition)
    shown = names[-ARTICLES_OF_AN_EDITION:]
    rest = Rest(
        shown=f"The newest {len(shown)} of {len(names)}; all of them, from the first:",
        name="articles",
        pages=pager([page.path for page in pages], "", stood.view.links),
    )
    return _listed(len(names) - len(shown) + 1, shown, rest if pages else None, stood)


def _listed(first: int, names: Sequence[str], rest: Rest | None, stood: Stood) -> ListedArticles:
    articles = stood.edition.snapshot.articles
    return ListedArticles(
        first=first,
        rest=rest,
        listed=tuple(
            Listed(title=articles[name].title, href=stood.href(name), number=articles[name].number)
            for name in names
        ),
    )


def _articles_pages(edition: Edition, site: Site) -> Iterator[Page]:
    pages = _cut(edition)
    paths = [page.path for page in pages]
    for page in pages:
        view = site.view(page.path)
        title = f"Edition {edition.number}: articles, page {page.number}"
        rest = Rest(
            shown=f"Page {page.number} of {len(pages)}:",
            name="articles",
            pages=pager(paths, page.path, view.links),
        )
        first = (page.number - 1) * ARTICLES_OF_AN_EDITION + 1
        yield Page(
            path=page.path,
            template="editionarticles",
            edition=edition.number,
            listed=False,
            hub=addresses.CHANGES,
            title=title,
            description=f"The articles of edition {edition.number}, from the first",
            content=EditionArticlesPage(
                edition=Link(
                    words=f"Edition {edition.number}", href=view.links.edition(edition.number)
                ),
                title=title,
                articles=_listed(first, page.records, rest, Stood(edition, view)),
            ),
        )


def _since(edition: Edition, changes: Changes, view: View) -> Since:
    newest = view.briefing.editions[-1].number
    return Since(
        counted=counts.sentence(changes),
        edition=newest,
        newer=view.links.edition(newest) if newest > edition.number else None,
        brief=view.links.path(addresses.HOME),
        lines=moved(changes, view, MOST_CHANGES),
    )
