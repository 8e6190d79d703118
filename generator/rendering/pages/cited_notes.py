"""What a page cites, at its end and on paper only: a number leads nowhere on a sheet.

Pages that list articles themselves, and those made for paper, need none.
"""

import re

from generator.model import Article, Briefing
from generator.rendering.escape import text
from generator.rendering.words import phrases

KINDS = frozenset(
    (
        *("home", "judgements", "positions", "question", "actor", "person"),
        *("quotes", "timeline", "differences", "changes"),
    )
)
MOST = 60
"""More articles are counted; they stand on the page of all."""
_CITED = re.compile(r'href="(?:\.\./)*articles/([^/"]+)/index\.html')


def with_sources(body: str, kind: str, briefing: Briefing) -> str:
    """Add a short key of the numbers to a page's text, and the articles that it cites.

    Args:
        body: The text.
        kind: Of the page, as its template is called.
        briefing: Has the articles.
    """
    if kind not in KINDS:
        return body
    names = dict.fromkeys(_CITED.findall(body))
    known = (briefing.evidence.get(name) for name in names)
    articles = sorted((one for one in known if isinstance(one, Article)), key=_number)
    if not articles:
        return body
    items = "\n".join(_line(one, briefing.about.language) for one in articles[:MOST])
    left = len(articles) - MOST
    more = f"\n<p>And {left} more: see the page of all articles.</p>" if left > 0 else ""
    return (
        f'{body.rstrip()}\n\n<section class="cited-notes">\n<h2>Articles cited</h2>\n'
        "<p>A number such as 2.5 is the fifth quote of article 2.</p>\n"
        f"<ul>\n{items}\n</ul>{more}\n</section>\n"
    )


def _number(article: Article) -> int:
    return article.number


def _line(article: Article, language: str) -> str:
    words = (
        f"{phrases.ended(phrases.cited_title(article))} {phrases.publisher_first(article)},"
        f" {phrases.day_published(article, language)}"
    )
    return f'<li data-cited="{article.id}"><b>{article.number}</b> <bdi>{text(words)}</bdi></li>'
