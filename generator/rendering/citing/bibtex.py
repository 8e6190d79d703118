"""Quotes as texts to copy, for a cable and as BibTeX."""

from collections.abc import Iterator
from typing import TypedDict

from generator.model import About, Article, Quote, Statement
from generator.rendering import addresses
from generator.rendering.citing import cable
from generator.rendering.escape import bibtex_text, bibtex_url
from generator.rendering.words import phrases

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Copies(TypedDict):
    """The texts to copy of one quote."""

    cable: str
    bibtex: str


class Quoting:
    """Makes the texts of one article's quotes; what they share is made once."""

    def __init__(self, article: Article, about: About) -> None:
        """Take the article that the quotes stand in."""
        self._about = about
        self._article = article
        self._source = cable.source(article, about)
        self._edition = cable.edition(about)
        self._fields = "".join(f"  {name} = {value},\n" for name, value in _fields(article))

    def copies(self, record: Quote, proof: str) -> Copies:
        """Return who said what, when and to whom, and what was checked of it."""
        said = _said(record, self._about)
        address = addresses.shown(addresses.quote(record), self._about.site_url)
        stop = "" if said.endswith((".”", "!”", "?”")) else "."
        note = f"{said}{stop} {proof} Cited after {self._edition}: {address}"
        return {
            "cable": cable.lines(
                said,
                *([f"Note: {record.note}"] if record.note else ()),
                f"Source: {self._source} ({cable.place(self._article, [record.number])})",
                f"Checked: {proof}",
                *cable.stamp(self._edition, address),
            ),
            "bibtex": self._entry(record.id, note),
        }

    def _entry(self, name: str, note: str) -> str:
        """Return an entry for BibTeX and biblatex: the article, the words in the note."""
        return f"@misc{{{name},\n{self._fields}  note = {{{bibtex_text(note)}}},\n}}\n"


def proof(record: Quote, statement: Statement, language: str) -> str:
    """Return what was checked of a quote, and where else it stands."""
    matches = phrases.verification(record, language)
    return f"{matches} {phrases.carried_by(record, statement)}"


def _said(record: Quote, about: About) -> str:
    """Return the words with their marks, after who said them."""
    known = (
        phrases.speakers(record),
        phrases.addressed(record),
        phrases.day_in_words(record.said, about.language),
    )
    remarks = [
        *(["fragment"] if record.kind == "fragment" else ()),
        *([phrases.translation(record, about.language)] if record.translated_from else ()),
    ]
    after = f" ({', '.join(remarks)})" if remarks else ""
    return f"{', '.join(filter(None, known))}: {phrases.in_marks(record)}{after}"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    """Yield what a BibTeX entry says of an article; what is unknown is left out."""
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
    if article.url:
        yield "url", f"{{{bibtex_url(article.url)}}}"
    if article.retrieved:
        yield "urldate", f"{{{article.retrieved}}}"
