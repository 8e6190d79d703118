"""Ten megabytes of anything: what a file of each kind may hold, and what nobody would write."""

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

SIZE = 10_000_000
"""In bytes, of each input that is as long as it likes."""
SOURCE = "hostile.txt"
WORDS = "“We will pay no tolls,” said Mia Holt.\n"
Make = Callable[[int], str]
"""Takes a size in bytes; the text has about as many."""


def _repeated(unit: str, before: str = "", after: str = "") -> Make:
    def make(size: int) -> str:
        return before + unit * ((size - len(before) - len(after)) // len(unit.encode())) + after

    return make


@dataclass(frozen=True, slots=True)
class Input:
    """A file that somebody sent, and the command that meets it."""

    file: str
    """Its path in the project."""
    kind: str
    """What it is made of."""
    size: int
    """In bytes; of a Word file, of its text before it is packed."""
    make: Make
    command: tuple[str, ...] = ("check",)

    def content(self) -> bytes:
        """Return what is in the file."""
        text = self.make(self.size)
        return word_file(text) if self.file.endswith(".docx") else text.encode()


RECORD = "- {id: %s, name: Name, date: 2026-01-14, status: happened, text: A thing}\n"
LISTS: dict[str, Make] = {
    "empty records": _repeated("- {}\n"),
    "one line": _repeated("x", "- id: x\n  name: "),
    "deep nesting": _repeated("["),
    "quotation marks": _repeated('"'),
    "keys": lambda size: "".join(f"k{at}: v\n" for at in range(size // 12)),
    "records": lambda size: "".join(RECORD % f"r{at}" for at in range(size // 80)),
    "comments": _repeated("#\n"),
    "combining marks": _repeated("\u0301"),
}
"""What a file of YAML may be made of."""
PROSE: dict[str, Make] = {
    "one line": _repeated("word "),
    "stars": _repeated("*a "),
    "brackets": _repeated("["),
    "citations": _repeated("[@x] "),
    "items": _repeated("- a\n\n"),
    "headings": _repeated("## a\n"),
}
TABLE: dict[str, Make] = {
    "short rows": _repeated("a,b,c\n"),
    "one line of cells": _repeated("a,"),
    "an open mark": _repeated("x", 'a,"'),
    "marks": _repeated('"'),
    "tabs": _repeated("\t"),
}
LOCK: dict[str, Make] = {
    "brackets": _repeated("[],", "["),
    "deep nesting": _repeated("["),
    "entries": _repeated('"a":{},', '{"note":"","version":2,"quotes":{', '"b":{}}}'),
    "quotation marks": _repeated('"'),
    "numbers": _repeated("1,", "["),
}
TEXTS: dict[str, Make] = {
    "one word": _repeated("x"),
    "words": _repeated("word "),
    "straight marks": _repeated('"'),
    "curly marks": _repeated("“a ” "),
    "single marks": _repeated("'"),
    "quotations": _repeated(WORDS),
    "brackets": _repeated("["),
    "compounds": _repeated("a-"),
    "wrong decoding": _repeated("Ã¼"),
    "entities": _repeated("&#1;"),
}
PAGES: dict[str, Make] = {
    "paragraphs": _repeated("<p>Words of an article.</p>", "<html><body><article>"),
    "deep nesting": _repeated("<div>", "<html><body>"),
    "attributes": _repeated(" a=b", "<html><body "),
    "one word": _repeated("x", "<html><body><p>"),
    "links": _repeated("<a href=x>y</a>", "<html><body>"),
}
HEAD = "From: a@b.example\nSubject: x\n"
MAILS: dict[str, Make] = {
    "headers": _repeated("X: y\n", HEAD),
    "one header": _repeated("x ", f"{HEAD}To: "),
    "addresses": _repeated("a@b.example, ", f"{HEAD}To: "),
    "words": _repeated("word ", f"{HEAD}\n"),
    "parts": _repeated("--b\n\nx\n", f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\n"),
}
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = f'<w:document xmlns:w="{W}"><w:body>'
END = "</w:body></w:document>"
WORD: dict[str, Make] = {
    "paragraphs": _repeated("<w:p/>", BODY, END),
    "words": _repeated("<w:p><w:r><w:t>word</w:t></w:r></w:p>", BODY, END),
    "deep nesting": _repeated("<w:p>", BODY),
    "rows": _repeated("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", BODY, END),
    "one word": _repeated("x", f"{BODY}<w:p><w:r><w:t>", f"</w:t></w:r></w:p>{END}"),
    "zeros": _repeated("0"),
}


def word_file(document: str) -> bytes:
    """Return a Word file with this document, which is packed to a thousandth."""
    from docx import Document  # noqa: PLC0415  (only the parent of the measured processes needs it)

    plain, out = io.BytesIO(), io.BytesIO()
    Document().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            is_text = name == "word/document.xml"
            new.writestr(name, document.encode() if is_text else old.read(name))
    return out.getvalue()


SEEDS: tuple[tuple[str, dict[str, Make], int], ...] = (
    ("seeds/briefing.yml", LISTS, 1 << 20),
    ("seeds/actors.yml", LISTS, 1 << 20),
    ("seeds/people.yml", LISTS, 1 << 20),
    ("seeds/subjects.yml", LISTS, 2 << 20),
    ("seeds/events.yml", LISTS, 6 << 20),
    ("seeds/corrections.yml", LISTS, 1 << 20),
    ("mkdocs.yml", LISTS, 1 << 20),
    ("seeds/positions.csv", TABLE, 4 << 20),
    ("seeds/brief.md", PROSE, 1 << 18),
    ("seeds/articles/formal-process.md", PROSE, 1 << 20),
    ("seeds/quotes.lock", LOCK, SIZE),
)
"""The files of seeds, what each is made of, and its limit in bytes."""


MARKUP = (6 << 20) - 900_000
"""Just below what a Word file may unpack to; the rest are its other parts."""
ADDED = (("a.txt", TEXTS), ("a.html", PAGES), ("a.eml", MAILS), ("a.docx", WORD))
"""Raw articles for `briefing add`, by the name of the file."""


def inputs() -> Iterator[Input]:
    """Yield all inputs."""
    yield from _seeds()
    yield from _articles()
    for kind, make in TEXTS.items():
        for size in (199_000, SIZE):
            yield Input(SOURCE, kind, size, make, ("verify", "--texts", "."))
            yield Input("a.txt", kind, size, make, ("quotes", "a.txt"))
            yield Input(SOURCE, kind, size, make, ("proof", "draft.md", "--texts", "."))


def _seeds() -> Iterator[Input]:
    """Yield seed files, of ten megabytes and just below their limits."""
    for file, kinds, limit in SEEDS:
        for kind, make in kinds.items():
            for size in sorted({limit - 1_000, SIZE}):
                yield Input(file, kind, size, make)


def _articles() -> Iterator[Input]:
    """Yield raw articles, and templates of Word."""
    for name, kinds in ADDED:
        for kind, make in kinds.items():
            for size in {"a.txt": (199_000, SIZE), "a.docx": (MARKUP, SIZE)}.get(name, (SIZE,)):
                yield Input(name, kind, size, make, ("add", name, "--published", "2026-01-14"))
    for kind, make in WORD.items():
        for size in (MARKUP, SIZE):
            command = ("docx", "--template", "a.docx", "--out", "out.docx")
            yield Input("a.docx", kind, size, make, command)
