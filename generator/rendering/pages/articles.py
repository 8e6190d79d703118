"""The list of sources, and a page for each article: what it says, and what is known of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup
from msgspec import Struct

from generator.model import Article, Briefing, Claim, Event, Position
from generator.rendering import addresses, escape
from generator.rendering.addresses import Link
from generator.rendering.pages import linked_data
from generator.rendering.pages.claims import compared, spellings, subject_words
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.events import EventLine, event_line
from generator.rendering.pages.shared.pager import Rest, pager
from generator.rendering.pages.shared.quotes import QuoteView
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import (
    ARTICLES_ON_A_PAGE,
    ARTICLES_ON_THE_HUB,
    QUOTES_OF_ONE,
    Cut,
    cut,
)
from generator.rendering.unit import Unit
from generator.rendering.words import phrases, prose
from generator.text.web_hosts import shown_address
from generator.text.words import count

NOT_STATED = "not stated"
TITLES, SPELT = "titles of subjects", "spellings"
REPORTED, RESTING = "events of articles", "positions of articles"
"""Mappings that the pages of articles look things up in."""


class ArticleLine(Struct, frozen=True, kw_only=True):
    """An article in the list of all."""

    id: str
    number: int
    title: str
    is_draft: bool
    href: Markup
    mark: str
    """`new`, `changed`, or nothing."""
    publisher: str
    byline: str | None
    day: str
    quotes: str
    """How many it has."""
    reliability: str | None


class ArticlesPage(Struct, frozen=True, kw_only=True):
    """What the list of sources shows, or one of its pages."""

    title: str
    hub: Markup | None
    """Where the list begins; None there."""
    counted: str
    """Which articles stand here, as a sentence begins."""
    order: str
    """In words."""
    rest: Rest | None
    """Where the others stand; None where these are all."""
    articles: tuple[ArticleLine, ...]
    differences: Markup
    about: Markup


class Elsewhere(Struct, frozen=True, kw_only=True):
    """What is said elsewhere on the subject of a claim."""

    article: Link
    value: str
    stop: str
    """What ends a sentence after the value."""


class Claimed(Struct, frozen=True, kw_only=True):
    """A claim of the article, and what is claimed on its subject besides."""

    id: str
    subject: str
    difference: Markup | None
    """Where it is told how the sources differ; None where they do not."""
    value: str
    words: str | None
    differing: tuple[Elsewhere, ...]
    within: tuple[Elsewhere, ...]
    """What the article says elsewhere, if that is something else."""
    agreeing: tuple[Link, ...]


class Resting(Struct, frozen=True, kw_only=True):
    """A position that rests on the article."""

    actor: str
    question: str
    href: Markup
    stance: str
    current: bool


class ArticlePage(Struct, frozen=True, kw_only=True):
    """What the page of an article shows."""

    articles: Markup
    """Where the list of sources is."""
    number: int
    mark: str
    """`new`, `changed`, or nothing."""
    title: str
    is_draft: bool
    """It is published for its editor alone."""
    title_is_ours: bool
    published_by: str
    """As a line begins."""
    day: str
    summary: Markup
    publisher: str
    byline: str
    published_basis: str | None
    """How the day is known."""
    url: str | None
    archived: str | None
    retrieved: str
    added: str
    """The day it came into the briefing; empty where that is not known."""
    reliability: str | None
    quotes: tuple[QuoteView, ...]
    more_quotes: tuple[QuoteView, ...]
    """Those for which there is no room in full."""
    claims: tuple[Claimed, ...]
    positions: tuple[Resting, ...]
    events: tuple[EventLine, ...]


def articles(site: Site) -> Iterator[Unit]:
    """Yield the list of sources, on several pages when long, and a page for each."""
    site.define(TITLES, _titles)
    site.define(SPELT, spellings)
    site.define(REPORTED, _events_in)
    site.define(RESTING, _positions_on)
    yield Unit("articles", _lists)
    for article in site.briefing.articles:
        yield Unit(f"articles/{article.id}", _page, (article,))


def _page(site: Site, article: Article) -> Iterator[Page]:
    path = addresses.article(article)
    yield Page(
        path=path,
        template="article",
        listed=False,
        hub=addresses.hub("articles"),
        title=article.title,
        description=phrases.shortened(prose.plain(article.summary)),
        content=_article(article, site, site.view(path)),
        linked_data=escape.script_json(linked_data.summary(article, site.briefing)),
    )


def _lists(site: Site) -> Iterator[Page]:
    """Yield the list of sources; where it is long, it has the newest, and pages have all."""
    hub, articles = addresses.hub("articles"), site.briefing.articles
    pages = cut("articles/pages", articles, most=ARTICLES_ON_THE_HUB, size=ARTICLES_ON_A_PAGE)
    paths = [page.path for page in pages]
    newest = articles[: -ARTICLES_ON_THE_HUB - 1 : -1] if pages else articles
    for page in (Cut(hub, 0, newest), *pages):
        title = f"Sources, page {page.number}" if page.number else "Sources"
        yield Page(
            path=page.path,
            template="articles",
            listed=not page.number,
            hub=hub,
            title=title,
            description="The articles behind the briefing, and what is known of each",
            content=_articles(title, page, paths, site.view(page.path)),
        )


def _articles(title: str, page: Cut[Article], paths: list[str], view: View) -> ArticlesPage:
    many = len(view.briefing.articles)
    shown = (
        f"Page {page.number} of {len(paths)}:"
        if page.number
        else f"The newest {len(page.records)} of {many}; all of them, from the first:"
    )
    rest = Rest(shown=shown, name="sources", pages=pager(paths, page.path, view.links))
    return ArticlesPage(
        title=title,
        hub=view.links.hub("articles") if page.number else None,
        counted=f"{len(page.records)} of the articles"
        if page.number
        else f"The {count(many, 'article')}",
        order="the newest first" if paths and not page.number else "in order of publication",
        rest=rest if paths else None,
        articles=tuple(_line(article, view) for article in page.records),
        differences=view.links.hub("differences"),
        about=view.links.hub("about"),
    )


def _line(article: Article, view: View) -> ArticleLine:
    return ArticleLine(
        id=article.id,
        number=article.number,
        title=article.title,
        is_draft=article.status == "draft",
        href=view.links.to(article),
        mark=view.mark(article),
        publisher=phrases.publisher_first(article),
        byline=article.byline,
        day=view.published(article),
        quotes=count(len(view.briefing.quotes_in.get(article.id, ())), "quote"),
        reliability=article.reliability,
    )


@dataclass(frozen=True, slots=True)
class _Subjects:
    """What claims are about, in words."""

    titles: Mapping[str, str]
    """Of the subjects on which the sources differ."""
    spelt: Mapping[str, str]

    def words(self, subject: str) -> str:
        """Return a subject in words; one without a title as its id says it."""
        return self.titles.get(subject) or subject_words(subject, self.spelt)


def _titles(briefing: Briefing) -> dict[str, str]:
    return {difference.id: difference.label for difference in briefing.differences}


def _events_in(briefing: Briefing) -> dict[str, list[Event]]:
    """Return the events that each article reports, by day."""
    found: dict[str, list[Event]] = {}
    for event in briefing.events:
        for name in {article.id for article in event.articles}:
            found.setdefault(name, []).append(event)
    return found


def _article(article: Article, site: Site, view: View) -> ArticlePage:
    briefing = view.briefing
    subjects = _Subjects(site.answers.mapping(TITLES), site.answers.mapping(SPELT))
    quotes = briefing.quotes_in.get(article.id, ())
    resting = site.answers.mapping(RESTING).get(article.id, ())
    events = site.answers.mapping(REPORTED).get(article.id, ())
    return ArticlePage(
        articles=view.links.hub("articles"),
        number=article.number,
        mark=view.mark(article),
        title=article.title,
        is_draft=article.status == "draft",
        title_is_ours=article.title_is_ours,
        published_by=phrases.publisher_first(article),
        day=view.published(article),
        summary=view.prose(article.summary),
        publisher=article.publisher or NOT_STATED,
        byline=article.byline or NOT_STATED,
        published_basis=article.published_basis,
        url=article.url and shown_address(article.url),
        archived=article.archived and shown_address(article.archived),
        retrieved=view.day(article.retrieved) if article.retrieved else "not recorded",
        added=view.day(article.added) if article.added else "",
        reliability=article.reliability,
        quotes=view.quotes(quotes[:QUOTES_OF_ONE]),
        more_quotes=view.quotes(quotes[QUOTES_OF_ONE:]),
        claims=tuple(
            _claimed(claim, subjects, view) for claim in briefing.claims_in.get(article.id, ())
        ),
        positions=tuple(_resting(position, view) for position in resting),
        events=tuple(event_line(event, view) for event in events),
    )


def _claimed(claim: Claim, subjects: _Subjects, view: View) -> Claimed:
    others = compared(claim, view.briefing, subjects.titles)
    differs = claim.subject in subjects.titles
    return Claimed(
        id=claim.id,
        subject=subjects.words(claim.subject),
        difference=view.links.difference(claim.subject) if differs else None,
        value=_value(claim, view),
        words=claim.words,
        differing=tuple(
            _elsewhere(_article_of(other, view), _value(other, view)) for other in others.differing
        ),
        within=tuple(
            _elsewhere(_within(other, view), _value(other, view)) for other in others.within
        ),
        agreeing=tuple(_article_of(other, view) for other in others.agreeing),
    )


def _elsewhere(article: Link, value: str) -> Elsewhere:
    return Elsewhere(article=article, value=value, stop=phrases.stop_after(value))


def _within(claim: Claim, view: View) -> Link:
    return Link(words=_value(claim, view), href=escape.path(f"#{claim.id}"))


def _value(claim: Claim, view: View) -> str:
    return phrases.value_in_words(claim.value, view.language)


def _article_of(claim: Claim, view: View) -> Link:
    return view.links.number(claim.article, claim.id)


def _positions_on(briefing: Briefing) -> dict[str, list[Position]]:
    """Return the positions that rest on each article or on a quote in it, in table order."""
    found: dict[str, list[Position]] = {}
    for position in briefing.positions:
        for article in phrases.articles_of(position.evidence):
            found.setdefault(article.id, []).append(position)
    return found


def _resting(position: Position, view: View) -> Resting:
    return Resting(
        actor=position.actor.name,
        question=position.question.short,
        href=view.links.position(position),
        stance=position.stance.label,
        current=position.current,
    )
