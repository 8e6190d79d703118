"""Links out of the site: an article where it was published, a quote at its very words there.

A text fragment (WICG, "URL Fragment Text Directives", 2023) makes a browser scroll to words of a
page and mark them; one that does not know it, or finds the words changed, shows the page.
"""

import re
from urllib.parse import quote as percent_encoded

from generator.model import Article, Quote
from generator.text.markup import is_web_address

WHOLE = 12
"""Words that a link names one by one; of more it names the first and the last."""
ENDS = 5
"""Words of a long quote that a link names at each end."""
FEWEST = 2
"""A single word stands in many places."""

_CUT = re.compile(r"\w*\[[^\]]*\]\w*|\n+|\s[-–—]+\s|\s?…\s?")
"""What may stand otherwise there: what the editor changed or left out, with the rest of that word;
the end of a paragraph; dashes, which each house sets in its own way."""


def at_home(article: Article) -> str | None:
    """Return where an article stands on the web, its copy in an archive if it has no other."""
    return next(
        (url for url in (article.url, article.archived) if url and is_web_address(url)), None
    )


def at_its_words(record: Quote) -> str | None:
    """Return the address of a quote's words in its article; None where the article has none."""
    page = at_home(record.article)
    if page is None:
        return None
    words = max((run.split() for run in _CUT.split(record.text)), key=len)
    if len(words) < FEWEST:
        return page
    ends = (words,) if len(words) <= WHOLE else (words[:ENDS], words[-ENDS:])
    directive = ",".join(_encoded(" ".join(end)) for end in ends)
    return f"{page}{'' if '#' in page else '#'}:~:text={directive}"


def _encoded(words: str) -> str:
    """Return words as a directive has them, in which `-`, `,` and `&` have a meaning."""
    return percent_encoded(words, safe="").replace("-", "%2D")
