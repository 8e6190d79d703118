"""What search engines and archives read: JSON-LD after schema.org."""

from generator.days import Day
from generator.model import Article, Briefing, Quote
from generator.rendering import addresses, escape
from generator.rendering.pages.authors import authors
from generator.rendering.words import licences, prose
from generator.rendering.words.phrases import cited_title, shortened
from generator.text.markup import citations

Value = str | list["Value"] | dict[str, "Value"]


def report(briefing: Briefing) -> dict[str, Value]:
    """Return the briefing as a schema.org `Report`; it cites the articles that its text cites."""
    about = briefing.about
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "Report",
            "headline": about.title,
            "about": about.subject,
            "abstract": prose.plain(briefing.brief.bottom_line),
            "inLanguage": about.language,
            "dateModified": _iso(about.as_of),
            "url": _address(addresses.HOME, briefing),
            "publisher": _maker(briefing),
            "license": _licence(about.licence),
            "citation": [source(article) for article in _cited(briefing)],
        }
    )


def summary(article: Article, briefing: Briefing) -> dict[str, Value]:
    """Return our page about an article as a schema.org `Article` that cites the source."""
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": article.title,
            "abstract": shortened(prose.plain(article.summary)),
            "inLanguage": briefing.about.language,
            "dateModified": _iso(article.added or briefing.about.as_of),
            "url": _address(addresses.article(article), briefing),
            "publisher": _maker(briefing),
            "license": _licence(briefing.about.licence),
            "isPartOf": {"@type": "Report", "headline": briefing.about.title},
            "citation": source(article),
        }
    )


def source(article: Article) -> dict[str, Value]:
    """Return the source itself; what is not known of it is left out."""
    return _known(
        {
            "@type": "NewsArticle",
            "name": cited_title(article),
            "author": _author(article),
            "publisher": _organization(article.publisher),
            "datePublished": _iso(article.published),
            "url": escape.url(article.url) or "",
        }
    )


def _cited(briefing: Briefing) -> list[Article]:
    """Return the articles that the brief rests on: the front page does not grow with the others."""
    brief = briefing.brief
    judged = (judgement.text for judgement in brief.judgements)
    texts = (brief.bottom_line, *judged, brief.unknown, brief.watch, brief.background)
    names = {name for text in texts for found in citations(text) for name in found.ids}
    cited = (briefing.evidence[name] for name in names if name in briefing.evidence)
    articles = {one.article if isinstance(one, Quote) else one for one in cited}
    return sorted(articles, key=lambda one: one.number)


def _maker(briefing: Briefing) -> dict[str, Value]:
    return _organization(briefing.about.publisher)


def _author(article: Article) -> Value:
    """Return who wrote an article: people and organisations, or one of them."""
    found: list[Value] = [
        {"@type": "Person" if is_person else "Organization", "name": name}
        for name, is_person in authors(article.byline, article.publisher)
    ]
    return found if len(found) > 1 else next(iter(found), {})


def _organization(name: str | None) -> dict[str, Value]:
    """Return an organisation; nothing where its name is not known."""
    return {"@type": "Organization", "name": name} if name else {}


def _licence(name: str | None) -> Value:
    """Return the address of a licence; where it has none, a work of that name."""
    return licences.address(name) or ({"@type": "CreativeWork", "name": name} if name else {})


def _address(path: str, briefing: Briefing) -> str:
    return addresses.public(path, briefing.about.site_url) or ""


def _iso(day: Day | None) -> str:
    return str(day) if day else ""


def _known(record: dict[str, Value]) -> dict[str, Value]:
    """Leave out what is empty."""
    return {name: value for name, value in record.items() if value}
