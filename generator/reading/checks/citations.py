"""Rules for citations: well formed, of existing records, and only where they are read."""

from collections.abc import Iterator

from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.checks.ids import unknown
from generator.reading.checks.malformed_citations import SEVERAL, malformed
from generator.reading.parsing.nodes import shorten
from generator.reading.seeds.records import Seeds
from generator.text.markup import citations


def unknown_citation(seeds: Seeds) -> Iterator[Finding]:
    """A citation names an article or a quote that does not exist.

    Bad:  They agreed to talk [@washington-talk].
    Good: They agreed to talk [@washington-talks].
    """
    cited = [name for text in queries.cited_texts(seeds) for name in queries.cited(text)]
    used = [name for name in cited if not SEVERAL.search(name)]  # broken_citation reports these
    whole = queries.whole(seeds, "articles")
    yield from unknown("citation", used, queries.evidence_ids(seeds), whole=whole)
    for name in used:
        if not name:
            yield name.where, "an empty citation, expected the id of a quote or article"


def broken_citation(seeds: Seeds) -> Iterator[Finding]:
    """What was meant as a citation is not written as one, so it would be printed as plain text.

    Bad:  They agreed to talk [ @washington-talks].
    Good: They agreed to talk [@washington-talks].
    """
    known = queries.citable(seeds)
    for text in queries.cited_texts(seeds):
        for citation in malformed(text, known):
            message = f'"{shorten(citation.written)}" is not read as a citation'
            hint = ", separated by ;" if citation.is_joined else ""
            where = queries.place(text, citation.start)
            yield where, f'{message}, expected "{shorten(citation.meant)}"{hint}'


def draft_cited(seeds: Seeds) -> Iterator[Finding]:
    """A published text cites a draft, so that readers would find a judgement without evidence.

    Bad:  They agreed to talk [@washington-talks], an article with status: draft
    Good: They agreed to talk [@washington-talks], an article with status: curated
    """
    articles = queries.article_of(seeds)
    for text in queries.published_texts(seeds):
        for name in queries.cited(text):
            if name in articles and articles[name].status.value == "draft":
                yield (
                    name.where,
                    f'"{shorten(name)}" is of a draft, expected a curated article or its quote',
                )


def misplaced_citation(seeds: Seeds) -> Iterator[Finding]:
    """A citation stands where none is read: in a table cell, a note, an event or a correction.

    Bad:  text: The ministers meet [@washington-talks].
    Good: text: The ministers meet. (and articles: [washington-talks])
    """
    known = queries.citable(seeds)
    for text in queries.plain_texts(seeds):
        written = [text[citation.start : citation.end] for citation in citations(text)]
        written += [citation.written for citation in malformed(text, known)]
        for citation in written:
            yield text.where, f'the citation "{shorten(citation)}" is not read here, expected none'
