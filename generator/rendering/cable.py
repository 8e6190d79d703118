"""Plain text for a cable: what is said, from where, in which edition; and quotes as BibTeX.

Seed text may break lines; here each line is one of ours, so that no words can pass for a source.
"""

from collections.abc import Iterable, Iterator

from generator.markup import fold
from generator.model import (
    About,
    Article,
    Evidence,
    Judgement,
    Position,
    Quote,
    Statement,
)
from generator.rendering import addresses, prose, wording
from generator.rendering.escape import bibtex_text, bibtex_url

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def judgement(record: Judgement, about: About) -> str:
    """Return a key judgement with its confidence and what it rests on."""
    return _lines(
        f"{record.confidence}: {prose.plain(record.text)}",
        *_sources(record.cites, about),
        *_stamp(addresses.judgement(record), about),
    )


def position(record: Position, about: About) -> str:
    """Return an actor's answer to a question, how it is known, and since when."""
    stated = wording.day_in_words(record.last_stated, about.language)
    superseded = "" if record.current else "; superseded"
    return _lines(
        f"{record.actor.name}, on “{record.question.text}”: {record.stance.label}. {record.text}",
        f"Basis: {record.basis}; last stated: {stated}{superseded}",
        *_sources(record.evidence, about),
        *_stamp(addresses.position(record), about),
    )


def quote(record: Quote, statement: Statement, about: About) -> str:
    """Return who said what, when and to whom, and what was checked of it."""
    return _lines(
        _said(record, about),
        *([f"Note: {record.note}"] if record.note else ()),
        *_sources((record,), about),
        f"Checked: {_proof(record, statement, about)}",
        *_stamp(addresses.quote(record), about),
    )


def bibtex(record: Quote, statement: Statement, about: About) -> str:
    """Return a quote as an entry for BibTeX and biblatex: its article, the words in the note."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(record, statement, about))
    return f"@misc{{{record.id},\n{fields}}}\n"


def edition(about: About) -> str:
    """Say which state of the briefing this is."""
    return f"{about.title}, {wording.edition(about)}"


def _lines(*lines: str) -> str:
    return "".join(f"{fold(line)}\n" for line in lines)


def _said(record: Quote, about: About) -> str:
    """Return the words with their marks, after who said them."""
    known = (
        wording.speakers(record),
        f"to {record.to}" if record.to else None,
        wording.day_in_words(record.said, about.language),
    )
    remarks = [
        *(["fragment"] if record.kind == "fragment" else ()),
        *([wording.translation(record, about.language)] if record.translated_from else ()),
    ]
    after = f" ({', '.join(remarks)})" if remarks else ""
    return f"{', '.join(filter(None, known))}: {wording.in_marks(record)}{after}"


def _sources(evidence: Iterable[Evidence], about: About) -> Iterator[str]:
    """Yield a line for each article, with the quotes that are meant."""
    found = tuple(evidence)
    for article in wording.articles_of(found):
        numbers = sorted(
            one.number for one in found if isinstance(one, Quote) and one.article == article
        )
        yield f"Source: {_article(article, about)} ({_place(article, numbers)})"


def _article(article: Article, about: About) -> str:
    day = wording.day_in_words(article.published, about.language)
    return f"“{article.title}”, {wording.publisher(article)}, {day}"


def _place(article: Article, quotes: list[int]) -> str:
    """Return `article 2, quotes 2.2 and 2.5`."""
    if not quotes:
        return f"article {article.number}"
    numbers = wording.listed(f"{article.number}.{number}" for number in quotes)
    return f"article {article.number}, {'quote' if len(quotes) == 1 else 'quotes'} {numbers}"


def _proof(record: Quote, statement: Statement, about: About) -> str:
    return f"{wording.verification(record, about.language)} {wording.carried_by(record, statement)}"


def _stamp(path: str, about: About) -> tuple[str, str]:
    """Return the lines that end every text: the edition and the address."""
    return f"Edition: {edition(about)}", f"Address: {addresses.shown(path, about.site_url)}"


def _fields(record: Quote, statement: Statement, about: About) -> Iterator[tuple[str, str]]:
    """Yield the fields of a BibTeX entry; what is unknown is left out."""
    article = record.article
    if author := article.byline or article.publisher:
        yield "author", f"{{{{{bibtex_text(author)}}}}}"  # two braces: a name as it stands
    yield "title", f"{{{{{bibtex_text(article.title)}}}}}"
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
    yield "note", f"{{{bibtex_text(_note(record, statement, about))}}}"


def _note(record: Quote, statement: Statement, about: About) -> str:
    said, address = _said(record, about), addresses.shown(addresses.quote(record), about.site_url)
    stop = "" if said.endswith((".”", "!”", "?”")) else "."
    proof = _proof(record, statement, about)
    return f"{said}{stop} {proof} Cited after {edition(about)}: {address}"
