"""Targets of raw texts: what they are read as, their quotations, and what a draft makes of them."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from generator.curating.drafting.draft import make_draft
from generator.curating.quotations.find import find_quotations
from generator.curating.raw.decoding import put_right
from generator.curating.raw.raw_text import RawText, UnreadableError
from generator.curating.raw.read_raw import read_article
from generator.days import Day
from generator.proofing.library import Library, Source
from generator.proofing.prove import prove
from generator.reading.parsing.front_matter import parse_front_matter
from generator.reading.read import read
from generator.reading.seeds.editor_notes import without_note
from generator.reading.verifying.matching import find
from generator.reading.verifying.near_miss import advice
from generator.reading.verifying.passages import paragraphs, passages
from generator.rendering.word import package
from generator.rendering.word.package import TemplateError
from generator.tasks.known_seeds import known_of
from tests.curating.raw.test_read_raw import MAIL, PAGE, PLAIN, word_file
from tests.fuzzing.seed_targets import LONGEST
from tests.fuzzing.target import Target, Try, attacks, case_files
from tests.support import lay_out

UNDATED = (
    PAGE.replace('property="article:published_time"', "")
    .replace("2021", "x")
    .replace("<nav>", '<nav><span class="date">on the 2nd of Mai 2o21</span>')
    .encode()
)
"""A page of which no day is plain: only then a large library of dates is loaded."""
DAY = Day(2031, 5, 9)
WORDS, TEXT = b"\n====\n", "utf-8"
"""Divides the words that are sought from the text."""


def _read_as(ending: str, _: Path) -> Try:
    """Read a raw article whose name ends so."""
    _article("a.html", UNDATED)

    def read_it(data: bytes) -> None:
        _article(f"a{ending}", data)

    return read_it


def _article(name: str, data: bytes) -> RawText | None:
    """Return a raw article, None where it is refused in a sentence."""
    try:
        return put_right(read_article(name, data))
    except UnreadableError as error:
        told = str(error)
    assert told.isprintable(), told
    return None


def _draft(folder: Path) -> Try:
    """Make drafts in a briefing that knows people and actors; each must be a seed that is read.

    The first line may be the ending of a name.
    """
    _article("a.html", UNDATED)
    project = lay_out("canal", folder / "project")
    seeds, _ = read(project)
    known = known_of(seeds, {}, {})

    def draft_it(data: bytes) -> None:
        ending, _, content = data.partition(b"\n")
        is_named = ending in (b".html", b".eml")
        raw = _article(f"a{ending.decode()}", content) if is_named else _article("a.txt", data)
        if raw is None:
            return
        found = find_quotations(raw.text)
        for one in found:
            assert raw.text[one.start : one.end] == one.text
        made = make_draft(raw, found, known, added=DAY.first, source="a.txt")
        name = f"seeds/articles/{made.id}.md"
        fields, _, problems = parse_front_matter(without_note(made.text, name)[0], name)
        assert fields is not None, problems
        assert not problems, problems

    return draft_it


def _verified(data: bytes) -> None:
    """Look for words in a text: between marks, in paragraphs; and say what is near."""
    sought, _, rest = data.partition(WORDS)
    words, text = sought.decode(TEXT, "replace"), rest.decode(TEXT, "replace")
    for where in (passages(text), paragraphs(text)):
        if span := find(where, words):
            assert 0 <= span[0] < span[1] <= len(text)
        else:
            assert advice(where, text, words)


def _proved(data: bytes) -> None:
    """Prove a manuscript against a text."""
    manuscript, _, text = data.partition(WORDS)
    library = Library((Source("a.txt", text.decode(TEXT, "replace")),))
    prove("b.txt", manuscript.decode(TEXT, "replace"), library)


def _word_part(data: bytes) -> bytes:
    """Return a Word file; the first line names the part that is anything, else the file is."""
    name, _, content = data.partition(b"\n")
    parts = _parts()
    if (part := name.decode("ascii", "replace")) not in parts:
        return data
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for each, old in parts.items():
            archive.writestr(each, content if each == part else old)
    return out.getvalue()


@cache
def _parts() -> dict[str, bytes]:
    """Return the parts of a plain Word file that is good."""
    with zipfile.ZipFile(io.BytesIO(word_file("“We will pay no tolls.”", table=True))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _word(data: bytes) -> None:
    """Read a Word file as an article, and as a template."""
    made = _word_part(data)
    _article("a.docx", made)
    with suppress(TemplateError):
        package.base(made, "template.docx")


def _nothing(one: Try, _: Path) -> Try:
    """Prepare nothing."""
    return one


def _texts() -> Iterator[bytes]:
    for path in case_files("texts/*.txt"):
        yield path.read_bytes()
    yield from (one for one in attacks() if len(one) < LONGEST)


def _articles() -> Iterator[bytes]:
    """Yield texts, pages and mails."""
    yield from _texts()
    yield from (b".html\n" + page for page in _pages())
    yield from (b".eml\n" + one for one in _mails())


def _encoded() -> Iterator[bytes]:
    """Yield texts in the encodings that are told apart."""
    yield from _texts()
    words = "„Wir zahlen nicht“, sagte er. «Нет», сказал он. 「はい」と述べた。"
    for encoding in ("utf-8-sig", "utf-16", "utf-32", "cp1252", "cp1251", "shift_jis", "euc_kr"):
        yield words.encode(encoding, "ignore")


def _sought() -> Iterator[bytes]:
    """Yield words above a text that has them, or nearly."""
    for path in case_files("texts/*.txt"):
        text = path.read_bytes()
        for one in find_quotations(text.decode(TEXT, "replace"))[:3]:
            yield one.text.encode() + WORDS + text
    yield "We will […] not [the tolls] pay".encode() + WORDS + "“We will surely not pay.”".encode()


def _pages() -> Iterator[bytes]:
    yield PAGE.encode()
    yield from (
        PAGE.replace("He added", one.decode("utf-8", "replace")).encode()
        for one in attacks()
        if len(one) < LONGEST
    )
    yield from _texts()


def _mails() -> Iterator[bytes]:
    head = MAIL + b"Content-Type: "
    yield MAIL + PLAIN + "“We will pay no tolls,” he said.".encode()
    yield head + b"text/html; charset=utf-8\n\n" + PAGE.encode()
    yield head + b'multipart/alternative; boundary="b"\n\n--b\n' + PLAIN + b"Words\n--b--\n"
    yield head + b"text/plain; charset=gb2312\nContent-Transfer-Encoding: base64\n\nQUJD\n"


def _word_files() -> Iterator[bytes]:
    yield from (f"{name}\n".encode() + content for name, content in _parts().items())
    yield word_file("“We will pay no tolls,” he said.")


TARGETS = (
    Target(name="decoding", prepare=partial(_read_as, ".txt"), corpus=_encoded),
    Target(name="page", prepare=partial(_read_as, ".html"), corpus=_pages),
    Target(name="mail", prepare=partial(_read_as, ".eml"), corpus=_mails),
    Target(name="word", prepare=partial(_nothing, _word), corpus=_word_files),
    Target(name="draft", prepare=_draft, corpus=_articles),
    Target(name="verify", prepare=partial(_nothing, _verified), corpus=_sought),
    Target(name="proof", prepare=partial(_nothing, _proved), corpus=_sought),
)
