"""A quote as the texts that a reader copies: for a cable, and for a reference manager."""

from typing import TypedDict

from generator.model import About, Article
from generator.rendering import addresses
from generator.rendering.citing import bibtex, cable
from generator.rendering.words.quote_facts import QuoteFacts


class Copies(TypedDict):
    """The texts to copy of one quote."""

    cable: str
    bibtex: str


class Copying:
    """Makes the texts of one article's quotes; what they share is made once."""

    def __init__(self, article: Article, about: About) -> None:
        """Take the article that the quotes stand in."""
        self._about = about
        self._article = article
        self._source = cable.source(article, about)
        self._edition = cable.edition(about)
        self._fields = bibtex.fields(article)

    def copies(self, facts: QuoteFacts) -> Copies:
        """Return who said what, when and to whom, and what was checked of it."""
        record, said = facts.record, _said(facts)
        address = addresses.shown(addresses.quote(record), self._about.site_url)
        stop = "" if said.endswith((".”", "!”", "?”")) else "."
        note = f"{said}{stop} {facts.proof} Cited after {self._edition}: {address}"
        return {
            "cable": cable.lines(
                said,
                *([f"Note: {record.note}"] if record.note else ()),
                f"Source: {self._source} ({cable.place(self._article, [record.number])})",
                f"Checked: {facts.proof}",
                *cable.stamp(self._edition, address),
            ),
            "bibtex": bibtex.entry(record.id, self._fields, note),
        }


def _said(facts: QuoteFacts) -> str:
    """Return the words with their marks, after who said them."""
    known = ", ".join(filter(None, (facts.speakers, facts.addressed, facts.day)))
    remarks = ", ".join(filter(None, (facts.fragment, facts.translated)))
    return f"{known}: {facts.in_marks}" + (f" ({remarks})" if remarks else "")
