"""Collects what a document says: paragraphs and tables, with their links, places and notes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from generator.rendering.pack.elements import Citation, ProseBlock, Run
from generator.rendering.word import elements
from generator.rendering.word.elements import Element
from generator.text.markup import is_web_address

FIRST_NOTE = 1
"""The notes before it are the lines that part notes from text."""
BULLETS, FIRST_NUMBERED = 0, 1
"""The places of lists in `Body.lists`."""
NO_BREAK = "\N{NO-BREAK SPACE}"
MOST_TOGETHER = 4
"""So many numbers of a citation are never parted, as on paper."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the contents list."""

    text: str
    level: int
    bookmark: str


@dataclass(slots=True)
class Body:
    """The content of a document, in its order."""

    styles: Mapping[str, str]
    """The ids of styles by name."""
    places: Mapping[str, str]
    """The bookmark of each anchor."""
    relation: Callable[[str], str]
    """Returns the id of the relation to a web address."""
    list_id: Callable[[int | None], str]
    """Returns the id of a list that begins with a number, or has bullets."""
    width: int
    """Of the text, in twentieths of a point."""
    backwards: bool
    """Whether the language runs from right to left."""
    elements: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    _bookmarks: int = 0

    def style(self, name: str) -> str:
        """Return the id of a style."""
        return self.styles[name.lower()]

    def heading(self, words: str, level: int) -> None:
        """Add a heading; the contents lead to it."""
        name = f"_Toc{len(self.headings) + 1:06}"
        self.headings.append(Heading(words, level, name))
        self._put(f"heading {level}", [*self._bookmark(name), *self.words(words)], words)

    def paragraph(
        self,
        style: str,
        words: str,
        *,
        cites: Sequence[Citation] = (),
        raised: bool = False,
        anchor: str = "",
    ) -> None:
        """Add a paragraph of words, with what they cite; nothing where there is neither."""
        content = [*self.words(words), *self.cites(cites, raised=raised)]
        if content:
            self._put(style, [*self.place(anchor), *content], words)

    def runs(
        self, style: str, runs: Sequence[Run], *, before: str = "", after: Iterable[Element] = ()
    ) -> None:
        """Add a paragraph of prose, with a label before it."""
        label = self.words(f"{before} ", "Strong") if before else []
        words = plain(runs)
        self._put(style, [*label, *self.prose_runs(runs), *after], words)

    def line(self, style: str, content: Iterable[Element]) -> None:
        """Add a paragraph of elements that are made already."""
        self._put(style, content, "")

    def blocks(self, blocks: Iterable[ProseBlock], style: str = "Normal") -> None:
        """Add paragraphs and lists."""
        number, expected = "", -1
        for block in blocks:
            if block.kind == "p":
                expected = -1
                self.runs(style, block.runs)
                continue
            if block.kind == "ul":
                number, expected = self.list_id(None), -1
            else:
                number = number if block.number == expected else self.list_id(block.number)
                expected = block.number + 1
            words = plain(block.runs)
            self._put("List Paragraph", self.prose_runs(block.runs), words, numbered=number)

    def table(
        self,
        title: str,
        description: str,
        widths: Sequence[int],
        rows: Iterable[Sequence[list[Element]]],
        *,
        heads: bool = False,
    ) -> None:
        """Add a table; its first row is its header, its first column names the rows.

        A small one that `heads` what follows has its title above it already, and stays with both.
        """
        share = self.width / sum(widths)
        columns = [int(width * share) for width in widths]
        built = [
            elements.row(
                (
                    elements.cell(width, paragraphs or [self.cell("")])
                    for width, paragraphs in zip(columns, cells, strict=True)
                ),
                header=place == 0,
            )
            for place, cells in enumerate(rows)
        ]
        if not heads:
            self._put("caption", self.words(title), title)
        self.elements.append(
            elements.table(
                self.style("Briefing Table"), columns, built,
                title=title, description=description, backwards=self.backwards,
            )
        )  # fmt: skip
        self._put("Briefing Detail", [], "")  # Word joins tables that nothing parts
        for one in self.elements[-2:] if heads else ():
            elements.keep_with_next(one)

    def cell(self, words: str, character: str = "", after: Iterable[Element] = ()) -> Element:
        """Return a paragraph of a cell."""
        content = [*self.words(words, character), *after]
        return self._paragraph("Briefing Cell", content, words)

    def light_cell(self, words: str) -> Element:
        """Return a paragraph that is not bold in a cell that is."""
        run = elements.run(elements.text(words), look=["b", *_direction(words)])
        return self._paragraph("Briefing Cell", [run], words)

    def cell_runs(self, runs: Sequence[Run]) -> Element:
        """Return prose as a paragraph of a cell."""
        return self._paragraph("Briefing Cell", self.prose_runs(runs), plain(runs))

    def words(self, words: str, character: str = "") -> list[Element]:
        """Return words as a run; none where there are none."""
        if not words:
            return []
        style = self.style(character) if character else ""
        look = ["rtl"] if elements.is_backwards(words) else []
        return [elements.run(elements.text(words), style=style, look=look)]

    def link(self, words: str, to: str, character: str = "") -> list[Element]:
        """Return a link to what has this anchor; plain words where nothing has."""
        made = self.words(words, character or ("Hyperlink" if to in self.places else ""))
        return [elements.inner_link(self.places[to], *made)] if to in self.places else made

    def address(self, url: str) -> list[Element]:
        """Return a web address as a link; plain words where it is none."""
        if not is_web_address(url):
            return self.words(url)
        return [elements.outer_link(self.relation(url), *self.words(url, "Hyperlink"))]

    def cites(self, cites: Sequence[Citation], *, raised: bool = True) -> list[Element]:
        """Return the numbers of a citation, each a link to what it cites.

        They hold to the word before them and to each other; only a long row goes on below. Those
        that are the words of a line themselves are not `raised`.
        """
        look = "Briefing Citation" if raised else ""
        made, breaks = self.words(NO_BREAK) if cites else [], _breaks(len(cites))
        for at, one in enumerate(cites):
            if at:
                made += self.words(", " if at in breaks else f",{NO_BREAK}", look)
            made += self.link(one.number, one.to[0] if one.to else "", look)
        return made

    def prose_runs(self, runs: Iterable[Run]) -> list[Element]:
        """Return runs of text, with their citations and links."""
        return [element for one in runs for element in self._run(one)]

    def note(self, words: str) -> Element:
        """Add a footnote; return the mark that leads to it."""
        number = str(FIRST_NOTE + len(self.notes))
        style = self.style("footnote reference")
        mark = elements.run(elements.made("footnoteRef"), style=style)
        paragraph = elements.paragraph(
            self.style("footnote text"),
            [mark, *self.words(f" {words}")],
            backwards=self._runs_backwards(words),
        )
        self.notes.append(elements.made("footnote", paragraph, id=number))
        return elements.run(elements.made("footnoteReference", id=number), style=style)

    def place(self, anchor: str) -> list[Element]:
        """Return the place that citations of an anchor lead to."""
        return self._bookmark(self.places[anchor]) if anchor in self.places else []

    def _bookmark(self, name: str) -> list[Element]:
        self._bookmarks += 1
        return elements.bookmark(name, self._bookmarks)

    def _run(self, one: Run) -> Iterator[Element]:
        if one.cites is not msgspec.UNSET:
            yield from self.cites(one.cites)
        if one.text is msgspec.UNSET or not one.text:
            return
        style = _look(one)
        look = [*(["u"] if one.differs else []), *_direction(one.text)]
        made = elements.run(
            elements.text(one.text), style=self.style(style) if style else "", look=look
        )
        if one.link is not msgspec.UNSET and is_web_address(one.link):
            linked = elements.run(elements.text(one.text), style=self.style("Hyperlink"), look=look)
            yield elements.outer_link(self.relation(one.link), linked)
        else:
            yield made

    def _put(self, style: str, content: Iterable[Element], words: str, numbered: str = "") -> None:
        self.elements.append(self._paragraph(style, content, words, numbered))

    def _paragraph(
        self, style: str, content: Iterable[Element], words: str, numbered: str = ""
    ) -> Element:
        return elements.paragraph(
            self.style(style), content, numbered=numbered, backwards=self._runs_backwards(words)
        )

    def _runs_backwards(self, words: str) -> bool:
        """Return whether a paragraph runs from right to left: as its letters do, if it has any."""
        has_letters = any(map(str.isalpha, words))
        return elements.is_backwards(words) if has_letters else self.backwards


def plain(runs: Iterable[Run]) -> str:
    """Return the text of runs, without citations."""
    return "".join(one.text for one in runs if one.text is not msgspec.UNSET)


def _breaks(count: int) -> set[int]:
    """Return before which numbers of a citation a line may end; none then stands alone."""
    parts = -(-count // MOST_TOGETHER)
    return {at * count // parts for at in range(1, parts)}


def _look(one: Run) -> str:
    if one.strong and one.em:
        return "Briefing Strong Emphasis"
    return "Strong" if one.strong else "Emphasis" if one.em else ""


def _direction(words: str) -> list[str]:
    return ["rtl"] if elements.is_backwards(words) else []
