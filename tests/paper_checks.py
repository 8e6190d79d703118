"""Further checks of a printed briefing, which `check_pdf.py` runs beside those that it was given.

They look for what an aide looks for on paper: where a quote stands, which section a sheet is of,
whether a table that goes on has its heading, and what who listens hears. What is to be expected
stands under these names, all of them optional:

  strange    texts that stand on no page: what other editions are called
  tables     `{"header": text, "rows": [[text, …], …]}`: the header stands wherever a row does
  quotes     numbers of quotes, each of which Sources finds on its page
  sections   true where running heads name the section of each page but the first
  title      the first heading
  bookmarks  titles that have a bookmark each
  code       the address that the alternative text of the QR code says
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import pikepdf
from pdfplumber.pdf import PDF

Result = tuple[str, bool, object]
Word = dict[str, Any]
HEAD_PT = 60.0
"""So far down reaches the running head."""
CITE_PT = {False: 6.6, True: 7.6}
"""So large may the number of a citation be: from Typst, and from a browser."""
CITE = {False: re.compile(r"\d+(\.\d+)?°?"), True: re.compile(r"\d+\.\d+°?")}
"""How it looks; in browsers days of a calendar are as small as articles."""
NEXT_PT, LINE_PT = 14.0, 18.0
"""So near is the next word on a line, and the next line."""
LABELS_PT = 150.0
"""So far from the left the numbers of quotes stand, beside their words."""
BEGINNING = 12
"""So many letters tell a section; the running head cuts the rest."""
QUOTE = re.compile(r"\d+\.\d+°?")
TOLD = re.compile(r"page\s+(\d+):\s+(\d+\.\d+(?:,\s+\d+\.\d+)*)")
"""As Sources tell where the quotes of an article stand."""


def further_checks(
    pdf: pikepdf.Pdf,
    plumbed: PDF,
    texts: Sequence[str],
    expect: Mapping[str, Any],
    *,
    browser: bool,
) -> Iterator[Result]:
    """Yield each check, whether it holds, and what was seen."""
    squashed = [squash(text) for text in texts]
    words = [page.extract_words(extra_attrs=["size"]) for page in plumbed.pages]
    if "strange" in expect:
        found = [one for one in expect["strange"] for page in squashed if squash(one) in page]
        yield "no other edition's name", not found, found[:4]
    yield from _table_checks(squashed, expect.get("tables", ()))
    alone = _alone(words, CITE[browser], CITE_PT[browser])
    yield "no citation alone on a line", not alone, alone[:6]
    if "quotes" in expect:
        yield "Sources find each quote on its page", *_quotes(words, texts, expect["quotes"])
    if expect.get("sections"):
        yield "running heads name the section", *_heads(pdf, plumbed)
    yield from _structure_checks(pdf, expect)


def squash(text: str) -> str:
    """Drop white space, hyphens that are not printed, and the cut of what is too long."""
    return re.sub(r"[\s\u00ad…]+", "", text)


def _table_checks(squashed: Sequence[str], tables: Sequence[Mapping[str, Any]]) -> Iterator[Result]:
    bare: list[str] = []
    for table in tables:
        header = squash(table["header"])
        for row in table["rows"]:
            pages = [
                n for n, page in enumerate(squashed, 1) if all(squash(one) in page for one in row)
            ]
            if pages and not any(header in squashed[n - 1] for n in pages):
                bare.append(f"{row[0]}, page {pages[0]}")
    if tables:
        yield "a table that goes on has its heading", not bare, bare[:4]


def _alone(pages: Sequence[Sequence[Word]], look: re.Pattern[str], most: float) -> list[str]:
    """Return the numbers of citations that begin a line without a word before them."""
    found = []
    for at, words in enumerate(pages, 1):
        numbers = [one for one in words if one["size"] <= most and look.fullmatch(one["text"])]
        for one in numbers:
            line = [other for other in words if _on_one_line(one, other)]
            if any(-1 <= one["x0"] - other["x1"] < NEXT_PT for other in line):
                continue
            row = [other for other in line if -1 <= other["x0"] - one["x1"] < NEXT_PT]
            above = [other for other in numbers if 0 < one["top"] - other["top"] < LINE_PT]
            if not row or not any(other["x1"] > one["x1"] for other in above):
                found.append(f"{one['text']}, page {at}")
    return found


def _on_one_line(one: Word, other: Word) -> bool:
    shared = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return one is not other and shared > (one["bottom"] - one["top"]) / 4


def _quotes(
    pages: Sequence[Sequence[Word]], texts: Sequence[str], expected: Collection[str]
) -> tuple[bool, object]:
    """Return whether each quote stands on the page that Sources say, and which do not.

    What two actors say together may stand under both.
    """
    stands: dict[str, set[int]] = {}
    for at, words in enumerate(pages, 1):
        for one in words:
            if one["x0"] < LABELS_PT and QUOTE.fullmatch(one["text"]):
                stands.setdefault(one["text"].rstrip("°"), set()).add(at)
    told = {
        number: int(page)
        for text in texts
        for page, numbers in TOLD.findall(text)
        for number in re.split(r",\s+", numbers)
    }
    wrong = [
        f"{number}: told {told.get(number)}, stands {sorted(stands.get(number, ()))}"
        for number in expected
        if told.get(number) not in stands.get(number, ())
    ]
    return not wrong, wrong[:6]


def _heads(pdf: pikepdf.Pdf, plumbed: PDF) -> tuple[bool, object]:
    """Return whether each running head names a part that stands on its page, and which do not."""
    begins = [
        (squash(title)[:BEGINNING], page) for title, page, level in _bookmarks(pdf) if not level
    ]
    wrong = []
    for at, page in enumerate(plumbed.pages[1:], 2):
        head = squash(page.crop((0, 0, page.width, HEAD_PT)).extract_text())
        here = [title for title, page in begins if page == at]
        before = [title for title, page in begins if page < at]
        if not any(title in head for title in [*here, *before[-1:]]):
            wrong.append(f"page {at}: {head[:60]}")
    return not wrong, wrong[:4]


def _structure_checks(pdf: pikepdf.Pdf, expect: Mapping[str, Any]) -> Iterator[Result]:
    elements = list(_elements(pdf.Root.get("/StructTreeRoot")))
    rows = [one for one in elements if _tag(one) == "TR"]
    wide = {bytes(one.ID) for one in elements if _tag(one) == "TH" and _spans(one) and "/ID" in one}
    bare = [at for at, row in enumerate(rows, 1) if not _is_headed(row, wide)]
    yield "each row of a table has a header", not bare, f"rows {bare[:6]} of {len(rows)}"
    if title := expect.get("title"):
        heads = [one for one in elements if re.fullmatch(r"H\d?", _tag(one))]
        said = [str(one.get("/T", "")) for one in heads[:1]]
        yield (
            "the title is the first heading",
            bool(heads and _tag(heads[0]) == "H1" and said in ([""], [title])),
            said,
        )
    if "bookmarks" in expect:
        titles = {squash(title) for title, _, _ in _bookmarks(pdf)}
        lost = [one for one in expect["bookmarks"] if squash(one) not in titles]
        yield "bookmarks lead to speakers and sources", not lost, lost[:4]
    if code := expect.get("code"):
        heard = [str(one.get("/Alt", "")) for one in elements if _tag(one) == "Figure"]
        yield "the code says where it leads", any(code in one for one in heard), heard[:2]


def _elements(root: Any) -> Iterator[Any]:  # noqa: ANN401 (PDF is untyped)
    """Yield the elements of the structure in the order in which they are heard."""
    todo = [root] if root is not None else []
    while todo:
        one = todo.pop()
        if isinstance(one, pikepdf.Array):
            todo.extend(reversed(list(one)))
        elif isinstance(one, pikepdf.Dictionary):
            yield one
            todo.append(one.get("/K"))


def _tag(one: Any) -> str:  # noqa: ANN401 (PDF is untyped)
    return str(one.get("/S", "")).removeprefix("/")


def _is_headed(row: Any, wide: Collection[bytes]) -> bool:  # noqa: ANN401 (PDF is untyped)
    """Return whether a row has a header of its own, or its cells one above them that spans all."""
    cells = [one for one in row.get("/K", ()) if isinstance(one, pikepdf.Dictionary)]
    own = [one for one in cells if _tag(one) == "TH"]
    above = [{bytes(name) for name in _of_table(one, "/Headers", ())} & set(wide) for one in cells]
    return bool(own) or all(above)


def _spans(cell: Any) -> bool:  # noqa: ANN401 (PDF is untyped)
    return int(_of_table(cell, "/ColSpan", 1)) > 1


def _of_table(cell: Any, name: str, default: Any) -> Any:  # noqa: ANN401 (PDF is untyped)
    given = cell.get("/A", ())
    attributes = list(given) if isinstance(given, pikepdf.Array) else [given]
    found = (one[name] for one in attributes if isinstance(one, pikepdf.Dictionary) and name in one)
    return next(found, default)


def _bookmarks(pdf: pikepdf.Pdf) -> list[tuple[str, int, int]]:
    """Return the title, the page and the depth of each bookmark."""
    pages: dict[Any, int] = {page.objgen: at for at, page in enumerate(pdf.pages, 1)}
    found: list[tuple[str, int, int]] = []

    def walk(items: Sequence[Any], level: int) -> None:
        for item in items:
            there: Any = item.destination if item.action is None else item.action.D
            if isinstance(there, pikepdf.String):
                there = pikepdf.NameTree(pdf.Root.Names.Dests)[str(there)]
            if isinstance(there, pikepdf.Dictionary):
                there = there.D
            found.append((str(item.title), pages[there[0].objgen], level))
            walk(item.children, level + 1)

    with pdf.open_outline() as outline:
        walk(outline.root, 0)
    return found
