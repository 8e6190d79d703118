"""Articles as entries for BibTeX and biblatex; a quote of one stands in the note."""

from collections.abc import Iterator

from generator.model import Article
from generator.rendering.escape import bibtex_text, bibtex_url
from generator.rendering.words import phrases
from generator.text.web_hosts import shown_address

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def entry(name: str, fields: str, note: str) -> str:
    """Return an entry; `fields` are those of `fields`, `note` is plain text."""
    return f"@misc{{{name},\n{fields}  note = {{{bibtex_text(note)}}},\n}}\n"


def fields(article: Article) -> str:
    """Return what an entry says of an article, a line to a field; what is unknown is left out."""
    return "".join(f"  {name} = {value},\n" for name, value in _fields(article))


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    if author := article.byline or article.publisher:
        yield "author", f"{{{{{bibtex_text(author)}}}}}"  # two braces: a name as it stands
    yield "title", f"{{{{{bibtex_text(phrases.cited_title(article))}}}}}"
    if article.byline and article.publisher:
        yield "howpublished", f"{{{bibtex_text(article.publisher)}}}"
    if day := article.published:
        yield "year", f"{{{day.year}}}"
        if day.month:
            yield "month", _MONTHS[day.month - 1]
        if day.day:
            yield "day", f"{{{day.day}}}"
        if article.published_inferred:
            yield "note", "{day of publication inferred}"
    if article.url:
        yield "url", f"{{{bibtex_url(shown_address(article.url))}}}"
    if article.retrieved:
        yield "urldate", f"{{{article.retrieved}}}"
