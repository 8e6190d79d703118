"""A page for each edition as it stood: its own words and numbers, linked to what is still there.

The code on printed sheets leads here: is my paper current?
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup
from msgspec import Struct

from generator.days import Day
from generator.history.compare import Changes
from generator.model import Question, Stance
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.changes import counts
from generator.rendering.escape import text
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.changes import ChangeLine, moved
from generator.rendering.pages.shared.judgements import Fields, fields
from generator.rendering.pages.shared.pager import Rest, pager
from generator.rendering.pages.shared.positions import StanceView, stance_view
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import ARTICLES_OF_AN_EDITION, Cut, cut
from generator.rendering.words import phrases, prose
from generator.snapshot import Edition, FrozenPosition, FrozenQuestion

MOST_CHANGES = 6
"""Lines of what has changed since; the page of changes has them all."""


class Cited(Struct, frozen=True, kw_only=True):
    """A number as it was printed then."""

    number: str
    label: str
    """The number, and what it stands for in words."""
    href: Markup | None
    """None where the article or quote is gone."""


class Judged(Struct, frozen=True, kw_only=True):
    """A key judgement as it stood."""

    confidence: str
    text: Markup
    fields: Fields


class Held(Struct, frozen=True, kw_only=True):
    """A position as it stood."""

    actor: str
    href: Markup | None
    """None where the actor is gone."""
    stance: StanceView
    sentence: str
    line: str
    """How it was known, from how many articles, when it was last stated."""
    sources: tuple[Cited, ...]


class Asked(Struct, frozen=True, kw_only=True):
    """A question with the positions that were held on it."""

    text: str
    href: Markup | None
    """None where it is not asked any more."""
    held: tuple[Held, ...]
    silent: str
    """Of whom our articles said nothing; empty where that is nobody."""


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
            hub=addresses.CHANGES,
            title=f"Edition {edition.number}, {day}",
            description=f"{about.title}, as it stood on {day}",
            content=_edition(edition, site.status.since(edition), view),
        )
        yield from _articles_pages(edition, site)


def _edition(edition: Edition, since: Changes | None, view: View) -> EditionPage:
    stood = _Stood(edition, view)
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


def _newest(edition: Edition, stood: "_Stood") -> ListedArticles:
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


def _listed(first: int, names: Sequence[str], rest: Rest | None, stood: "_Stood") -> ListedArticles:
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
            listed=False,
            hub=addresses.CHANGES,
            title=title,
            description=f"The articles of edition {edition.number}, from the first",
            content=EditionArticlesPage(
                edition=Link(
                    words=f"Edition {edition.number}", href=view.links.edition(edition.number)
                ),
                title=title,
                articles=_listed(first, page.records, rest, _Stood(edition, view)),
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


@dataclass(frozen=True)
class _Stood:
    """An edition, and what of it is still there."""

    edition: Edition
    view: View

    def questions(self) -> Iterator[Asked]:
        """Yield the positions table, question by question; the current row of each cell."""
        snapshot = self.edition.snapshot
        current = {(row.actor, row.question): row for row in snapshot.positions}
        asked = {one.id: one for one in self.view.briefing.questions}
        for name, frozen in snapshot.questions.items():
            question = _question(name, frozen)
            rows = [current[actor, name] for actor in snapshot.actors if (actor, name) in current]
            silent = [
                one.name for actor, one in snapshot.actors.items() if (actor, name) not in current
            ]
            yield Asked(
                text=frozen.text,
                href=self.view.links.to(asked[name]) if name in asked else None,
                held=tuple(self._held(row, question) for row in rows),
                silent=phrases.ended(phrases.listed(silent)) if silent else "",
            )

    def _held(self, row: FrozenPosition, question: Question) -> Held:
        actors = {one.id: one for one in self.view.briefing.actors}
        stance = next(one for one in question.stances if one.id == row.stance)
        day = Day.parse(row.last_stated) if row.last_stated else None
        year = Day.parse(self.edition.date).year
        stated = phrases.short_day(day, year, self.view.language)
        articles = {self._place(name)[0] for name in row.evidence}
        return Held(
            actor=self.edition.snapshot.actors[row.actor].name,
            href=self.view.links.to(actors[row.actor]) if row.actor in actors else None,
            stance=stance_view(stance, question),
            sentence=row.position,
            line=phrases.evidence_words(
                row.basis,
                len(articles),
                stated,
                phrases.amount_in_words(row.amount, row.unit),
            ),
            sources=tuple(map(self._cited, sorted(row.evidence, key=self._place))),
        )

    def prose(self, source: str) -> Markup:
        """Return the editor's text as inline HTML, with the numbers of its day."""
        return prose.inline_html(source, self._cite)

    def _cite(self, names: tuple[str, ...]) -> Markup:
        known = [name for name in names if name in self._places]
        cited = [self._cited(name) for name in sorted(known, key=self._place)]
        return Markup('<sup class="cites">{}</sup>').format(Markup(" ").join(map(_number, cited)))

    def _cited(self, name: str) -> Cited:
        article, quote = self._place(name)
        number = f"{article}.{quote}" if quote else str(article)
        label = f"quote {quote} in article {article}" if quote else f"article {article}"
        return Cited(number=number, label=f"{number}: {label}", href=self.href(name))

    def href(self, name: str) -> Markup | None:
        """Return where an article or a quote stands today; None where it is gone."""
        record = self.view.briefing.evidence.get(name)
        return self.view.links.to(record) if record else None

    def _place(self, name: str) -> tuple[int, int]:
        """Return the number of an article, and that of a quote in it; 0 for the article itself."""
        return self._places[name]

    @cached_property
    def _places(self) -> dict[str, tuple[int, int]]:
        places = {}
        numbers = self.edition.snapshot.numbers()
        for name, article in self.edition.snapshot.articles.items():
            number = numbers[name]
            places[name] = number, 0
            places |= {quote: (number, at) for at, quote in enumerate(article.quotes, 1)}
        return places


def _number(cited: Cited) -> Markup:
    """Return a citation's number, as a link where its record still stands somewhere."""
    if not cited.href:
        return text(cited.number)
    return Markup('<a class="cite" href="{}" aria-label="{}">{}</a>').format(
        cited.href, text(cited.label), text(cited.number)
    )


def _question(name: str, frozen: FrozenQuestion) -> Question:
    """Return a question as it stood; definitions are not kept."""
    stances = enumerate(frozen.stances.items())
    return Question(
        id=name,
        text=frozen.text,
        short=frozen.short,
        ordered=frozen.ordered,
        stances=tuple(
            Stance(id=stance, label=label, definition="", index=index)
            for index, (stance, label) in stances
        ),
    )
