"""The editor's prose as runs of text, which Typst sets without reading any of it as markup."""

from collections.abc import Sequence
from functools import partial
from html.parser import HTMLParser

from markupsafe import Markup

from generator.model import Briefing, Evidence, Quote
from generator.rendering.escape import path, text
from generator.rendering.words import phrases, prose

Data = dict[str, object]
"""What becomes JSON: texts, numbers, lists, and records of these."""


def cites(evidence: Sequence[Evidence]) -> list[Data]:
    """Return the numbers of a citation, each with the ids that it may lead to, the best first."""
    return [
        {"number": phrases.reference(one), "to": _targets(one)}
        for one in sorted(evidence, key=_place)
    ]


def _targets(evidence: Evidence) -> list[str]:
    return [evidence.id, evidence.article.id] if isinstance(evidence, Quote) else [evidence.id]


def blocks(source: str, briefing: Briefing) -> list[Data]:
    """Return the paragraphs and items of prose: `p`, `ul` or `ol`, and the runs of each."""
    found = prose.blocks(source, partial(_cite, briefing))
    return [{"kind": tag, "runs": _runs(inline)} for tag, inline in found]


def inline(source: str, briefing: Briefing) -> list[Data]:
    """Return prose as the runs of one paragraph."""
    return _runs(prose.inline_html(source, partial(_cite, briefing)))


def _place(evidence: Evidence) -> tuple[int, int]:
    """Return where a piece of evidence sorts: by article, the article itself before its quotes."""
    if isinstance(evidence, Quote):
        return evidence.article.number, evidence.number
    return evidence.number, 0


def _cite(briefing: Briefing, names: tuple[str, ...]) -> Markup:
    """Return a citation as elements of our own, which no prose can write."""
    found = [briefing.evidence[name] for name in names if name in briefing.evidence]
    made = (
        Markup('<cite id="{}">{}</cite>').format(
            path("/".join(_targets(one))), text(phrases.reference(one))
        )
        for one in sorted(found, key=_place)
    )
    return Markup("<sup>{}</sup>").format(Markup().join(made)) if found else Markup()


def _runs(html: Markup) -> list[Data]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.runs


class _Reader(HTMLParser):
    """Reads the few elements that `prose` writes."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: list[Data] = []
        self._marks: Data = {}
        self._cites: list[Data] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what the following text is."""
        given = dict(attrs)
        match tag:
            case "sup":
                self._cites = []
                self.runs.append({"cites": self._cites})
            case "cite":
                self._cites.append({"number": "", "to": (given["id"] or "").split("/")})
            case "a":
                self._marks = {**self._marks, "link": given["href"]}
            case _:
                self._marks = {**self._marks, tag: True}

    def handle_endtag(self, tag: str) -> None:
        """End it."""
        ended = "link" if tag == "a" else tag
        if tag == "sup":
            self._cites = []
        self._marks = {name: value for name, value in self._marks.items() if name != ended}

    def handle_data(self, data: str) -> None:
        """Keep text; within a citation it is the number."""
        data = data.replace("\ufffd", "□")  # of what is forbidden; no font has a glyph for it
        if self._cites:
            self._cites[-1]["number"] = f"{self._cites[-1]['number']}{data}"
        else:
            self.runs.append({"text": data, **self._marks})
