"""A document as a Word file: whole, complete, inert, the same each time."""

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import msgspec
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.table import Table
from lxml import etree
from msgspec.structs import replace

from generator.model import Briefing
from generator.project import Project
from generator.rendering.pack.choice import chosen
from generator.rendering.pack.document import pack, sheet, sheets
from generator.rendering.pack.elements import (
    Citation,
    ProseBlock,
    Record,
    Run,
    SourceRecord,
    StanceMark,
)
from generator.rendering.pack.meeting_model import MeetingDocument
from generator.rendering.pack.model import (
    Corrections,
    Document,
    Glance,
    Part,
    People,
    PersonRecord,
    Positions,
    PositionTable,
    QuestionPart,
    Quotes,
    Sources,
    SpeakerSection,
    StanceGroup,
)
from generator.rendering.pack.tying import records_in
from generator.rendering.word.meeting import LINES
from generator.rendering.word.package import TemplateError
from generator.rendering.word.write import Template, written
from generator.rendering.words.prose import plain
from tests import hostile
from tests.support import lay_out, linked
from tests.word_files import complaints, parts, shown, squash

FOR = StanceMark(label="For", slots=(), tone=None)
EPOCH = 1_900_000_000
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"


@pytest.fixture(scope="module")
def canal(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    """Return a good briefing."""
    return linked(lay_out("canal", tmp_path_factory.mktemp("canal")))


@pytest.fixture(scope="module")
def whole(canal: Briefing) -> bytes:
    """Return its pack."""
    return written(pack(canal), EPOCH)


def _said(document: Document) -> list[str]:
    """Return every text of the records that readers are to see.

    An actor's section does not say of each event whose it is; the head of a sheet is short.
    """
    hidden = {"anchor", "id", "kind", "qr", "url", "status", "to", "language", "author", "actors"}
    hidden |= {"address", "code", "running", "running_coverage", "title", "briefing"}
    hidden |= {"page"} if document.cover else {"subject", "publisher", "contact"}
    said = []
    listed = tuple(
        part
        for part in document.parts
        if not isinstance(part, Glance) and not (isinstance(part, Sources) and part.short)
    )
    for part in document.parts:
        if isinstance(part, Sources) and part.short:
            said += [source.line for source in part.articles]
    for record in records_in(replace(document, parts=listed)):
        unsaid = {"line"} if isinstance(record, SourceRecord) else set()
        for name in record.__struct_fields__:
            value = getattr(record, name)
            if (
                name not in hidden | unsaid
                and isinstance(value, str)
                and not isinstance(record, ProseBlock)
            ):
                said.append(value)
    return said


def test_the_pack_is_whole(whole: bytes) -> None:
    """Nothing that Word would have to repair."""
    assert complaints(whole) == []


def test_so_is_every_sheet(canal: Briefing) -> None:
    """Of one page of the site, or of actors."""
    documents = [sheet(one, canal) for one in sheets(canal).values()]
    documents.append(chosen(canal, ["norland", "karsa"], None))
    for one in documents:
        content = written(one, EPOCH)
        assert complaints(content) == [], one.title
        words = shown(content)
        lost = [text for text in _said(one) if squash(text) not in words]
        assert lost == [], one.title


def test_the_executive_brief_is_uncut(canal: Briefing) -> None:
    """All of its lists, whatever two sides have room for."""
    document = chosen(canal, [], None, brief=True)
    content = written(document, EPOCH)
    assert complaints(content) == []
    words = shown(content)
    for one in canal.brief.judgements:
        assert squash(plain(one.text))[:80] in words
    for told in (
        "Bottom line",
        "Key judgements",
        "What we do not know",
        "What to watch",
        "Sources",
    ):
        assert squash(told) in words


def test_a_meeting_sheet_is_a_table_with_lines_for_notes(canal: Briefing) -> None:
    """A row for each question, a column for each of the two; no word of it is lost."""
    document = chosen(canal, ["norland", "karsa"], "print/meeting")
    assert isinstance(document, MeetingDocument)
    content = written(document, EPOCH)
    assert complaints(content) == []
    file = docx.Document(BytesIO(content))
    (table,) = file.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Question", "Nørland", "Karsa"]
    asked = [row.cells[0].text.split("\n") for row in table.rows[1:]]
    sheet_of_two = document.meeting
    assert asked == [[one.title, one.text, one.verdict] for one in sheet_of_two.issues]
    words = shown(content)
    told = [sheet_of_two.summed_up, *(one.text for one in sheet_of_two.sources)]
    for answer in (answer for one in sheet_of_two.issues for answer in one.answers):
        told += [answer.position.text, answer.position.line] if answer.position else []
        told += [answer.quote.words, answer.quote.told] if answer.quote else []
    assert [text for text in told if squash(text) not in words] == []
    lines = [one for one in file.paragraphs if one.style and one.style.name == "Briefing Line"]
    assert [one.text for one in lines] == ["\t"] * LINES


def test_it_says_what_was_not_checked(canal: Briefing) -> None:
    """And gives an actor its own words below, where no position has any."""
    spoken = canal.quotes_by["norland"]
    doubted = tuple(replace(one, verified=None) for one in spoken)
    alone = replace(canal, cells={}, quotes_by={"norland": doubted})
    document = chosen(alone, ["norland", "karsa"], "print/meeting")
    content = written(document, EPOCH)
    assert complaints(content) == []
    (table,) = docx.Document(BytesIO(content)).tables
    asked, left, right = (cell.text for cell in table.rows[1].cells)
    assert asked == "In its own words\nWhere no position above has any."
    assert "not checked" in left.rpartition("\n")[2]
    assert right == ""


def test_one_of_silent_actors_has_none(canal: Briefing) -> None:
    """But lines for notes."""
    silent = replace(canal, cells={}, quotes_by={})
    content = written(chosen(silent, ["norland", "karsa"], "print/meeting"), EPOCH)
    assert complaints(content) == []
    assert docx.Document(BytesIO(content)).tables == []
    assert "Notes" in shown(content)


def test_no_word_of_the_pack_is_lost(canal: Briefing, whole: bytes) -> None:
    """Every text of its records stands there."""
    words = shown(whole)
    assert [text for text in _said(pack(canal)) if squash(text) not in words] == []


def test_the_same_bytes_each_time(canal: Briefing, whole: bytes) -> None:
    """Without a clock: the entries bear the first day of zip, the properties the briefing's."""
    assert written(pack(canal), EPOCH) == whole
    with zipfile.ZipFile(BytesIO(whole)) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"
        assert package.namelist()[1:] == sorted(package.namelist()[1:])
    known = docx.Document(BytesIO(whole)).core_properties
    assert (known.created, known.modified) == (known.created, known.created)
    assert str(known.created).startswith("2030-03-17")


def test_no_citation_stands_alone_on_a_line(canal: Briefing) -> None:
    """Numbers hold to their word and to each other; of a long row no single one goes on below."""
    ids = [f"@{one.id}" for one in canal.quotes]
    unknown = f"- Few [{'; '.join(ids[:2])}].\n- Many [{'; '.join(ids[:5])}]."
    brief = replace(canal.brief, unknown=unknown)
    made = docx.Document(BytesIO(written(pack(replace(canal, brief=brief)), EPOCH)))
    lines = [one.text for one in made.paragraphs if one.text.startswith(("Few", "Many"))]
    parts = [[len(part.split(",\xa0")) for part in line.split(", ")] for line in lines]
    assert parts == [[2], [2, 3]]
    assert [line.partition("\xa0")[0] for line in lines] == ["Few", "Many"]


def test_what_belongs_together_stays_on_a_page(whole: bytes) -> None:
    """What says whose words follow, a position and its evidence, a table and what is made of it."""
    made = docx.Document(BytesIO(whole))
    for name in ("Briefing Standfirst", "Briefing Statement", "Briefing Label", "Quote"):
        assert made.styles[name].paragraph_format.keep_with_next, name
    sources = [one for one in made.tables if one.rows[0].cells[0].text == "Value"]
    assert sources
    for one in sources:
        cells = [
            paragraph for row in one.rows for cell in row.cells for paragraph in cell.paragraphs
        ]
        assert {paragraph.paragraph_format.keep_with_next for paragraph in cells} == {True}


def test_its_styles_are_real(canal: Briefing, whole: bytes) -> None:
    """Word's own names for titles, headings, quotes, captions; the language is said."""
    document = docx.Document(BytesIO(whole))
    used = {str(one.style.name) for one in document.paragraphs if one.style}
    assert {"Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3"} <= used
    assert {"Quote", "Caption", "List Paragraph", "toc 1", "toc 2"} <= used
    assert document.core_properties.title == canal.about.title
    assert document.core_properties.language == canal.about.language
    languages = document.styles.element.iter(qn("w:lang"))
    assert {one.get(qn("w:val")) for one in languages} == {canal.about.language}


def test_tables_mark_their_headers(whole: bytes) -> None:
    """The first row, on every page, and the first column."""
    tables = docx.Document(BytesIO(whole)).tables
    assert tables
    for one in tables:
        look = one._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001
        assert [look.get(qn(f"w:{name}")) for name in ("firstRow", "firstColumn")] == ["1", "1"]
        assert one.rows[0].cells[0].text in ("Actor", "Value")


def test_citations_lead_to_quotes(whole: bytes) -> None:
    """From a number to the quote that has it."""
    root = etree.fromstring(parts(whole)["word/document.xml"])
    links = [one for one in root.iter(qn("w:hyperlink")) if one.get(qn("w:anchor"))]
    numbers = {
        "".join(one.itertext()): one.get(qn("w:anchor"))
        for one in links
        if one.get(qn("w:anchor")).startswith("ref_")
        and not one.get(qn("w:anchor")).startswith("ref_place")
    }
    cited = [number for number in numbers if number.replace(".", "").isdigit()]
    assert len(cited) > 5
    assert all(numbers[one] == f"ref_{one.replace('.', '_')}" for one in cited)


def test_head_and_foot_say_what_it_is(canal: Briefing, whole: bytes) -> None:
    """Edition, coverage, section, and the page of how many."""
    section = docx.Document(BytesIO(whole)).sections[0]
    document = pack(canal)
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    assert head.text.strip() == f"{document.running} · {document.edition}"
    assert "STYLEREF 1" in "".join(head._p.itertext())  # noqa: SLF001
    codes = [one.text for one in foot._p.iter(qn("w:instrText"))]  # noqa: SLF001
    assert codes == [" PAGE ", " NUMPAGES "]
    assert foot.text.startswith(document.running_coverage)


def test_a_marking_stands_at_top_and_bottom(canal: Briefing) -> None:
    """Of every sheet."""
    marked = written(replace(pack(canal), marking="Limited distribution"), EPOCH)
    section = docx.Document(BytesIO(marked)).sections[0]
    assert section.header.paragraphs[0].text == "Limited distribution"
    assert section.footer.paragraphs[-1].text == "Limited distribution"
    assert complaints(marked) == []


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("letter", (215.9, 279.4))])
def test_paper(canal: Briefing, paper: str, size: tuple[float, float]) -> None:
    """As it is asked for."""
    content = written(sheet(sheets(canal)["about"], canal), EPOCH, paper)  # type: ignore[arg-type]
    section = docx.Document(BytesIO(content)).sections[0]
    assert (_millimetres(section.page_width), _millimetres(section.page_height)) == size


def test_the_code_has_words(canal: Briefing) -> None:
    """For who cannot see it; without an address there is none."""
    address = "https://briefing.example/editions/1/"
    for published, told in ((True, ""), (False, "; it is not published yet")):
        known = replace(pack(canal), code=address, address="briefing.example", published=published)
        content = written(known, EPOCH)
        root = etree.fromstring(parts(content)["word/document.xml"])
        (picture,) = root.iter(qn("wp:docPr"))
        assert picture.get("descr") == f"QR code of briefing.example{told}"
        assert complaints(content) == []
        assert (b'Target="%s"' % address.encode() in parts(content)[RELATIONS]) == published
    plain = written(replace(known, code=""), EPOCH)
    assert not list(etree.fromstring(parts(plain)["word/document.xml"]).iter(qn("wp:docPr")))


RELATIONS = "word/_rels/document.xml.rels"


class Unheard(Part, tag="unheard", frozen=True, kw_only=True):
    """A part that nothing knows yet."""

    lines: tuple[str, ...]
    runs: tuple[Run, ...]
    cites: tuple[Citation, ...]
    blocks: tuple[ProseBlock, ...]
    inner: Record
    several: tuple[tuple[Run, ...], ...]
    many: tuple[Record, ...]
    number: int = 1


def test_a_part_that_nothing_knows_loses_no_word(canal: Briefing) -> None:
    """It stands record by record."""
    prose = (ProseBlock(kind="ol", number=3, runs=(Run(text="third"),)),)
    part = Unheard(
        title="Unheard of",
        note="It is new",
        lines=("one line", ""),
        runs=(
            Run(text="both", strong=True, em=True),
            Run(text="linked", link="https://a.example/"),
        ),
        cites=(Citation(number="9.9", to=()),),
        blocks=prose,
        inner=Run(text="inside"),
        several=((Run(text="deep"),),),
        many=(Run(text="last"),),
    )
    about = sheet(sheets(canal)["about"], canal)
    content = written(msgspec.structs.replace(about, parts=(part,)), EPOCH)
    assert complaints(content) == []
    words = "".join("".join(one.text.split()) for one in docx.Document(BytesIO(content)).paragraphs)
    assert "UnheardofItisnewonelinebothlinkedSources:9.9thirdinsidedeeplast" in words


def test_lists_keep_their_numbers(canal: Briefing) -> None:
    """Each begins where it says, whatever came before."""
    kinds = [("ul", 0), ("ul", 0), ("ol", 1), ("ol", 2), ("p", 0), ("ol", 4), ("ol", 7)]
    blocks = tuple(
        ProseBlock(kind=kind, number=number, runs=(Run(text=f"{kind} {number}"),))
        for kind, number in kinds
    )
    about = sheet(sheets(canal)["about"], canal)
    content = written(replace(about, bottom_line=blocks), EPOCH)
    assert complaints(content) == []
    numbering = etree.fromstring(parts(content)["word/numbering.xml"])
    starts = [one.get(qn("w:val")) for one in numbering.iter(qn("w:start"))]
    assert starts[-4:] == ["1", "1", "4", "7"]


def test_what_is_silent_is_said(canal: Briefing) -> None:
    """Actors without a position, stances that nobody takes, speakers without a name."""
    document = replace(
        sheet(sheets(canal)["about"], canal),
        parts=(
            Corrections(title="Corrections", items=()),
            Positions(title="", tables=(PositionTable(questions=(), groups=(), silent=("Ys",)),)),
            QuestionPart(title="", groups=(StanceGroup(stance=FOR, definition="", holders=()),),
                         silent=()),
            Quotes(title="", speakers=(SpeakerSection(name="", offices="", statements=()),)),
            People(title="", items=(PersonRecord(name="Aud", roles=(), cites=()),)),
        ),
    )  # fmt: skip
    content = written(document, EPOCH)
    assert complaints(content) == []
    words = shown(content)
    for told in ("None so far.", "Not in our articles: Ys.", "Nobody in our articles.", "Aud"):
        assert squash(told) in words


def test_a_document_without_parts(canal: Briefing) -> None:
    """Has neither contents nor sections."""
    content = written(replace(pack(canal), parts=(), bottom_line=()), EPOCH)
    assert complaints(content) == []
    assert "Contents" not in shown(content)


def test_an_address_that_is_none_is_no_link(canal: Briefing) -> None:
    """It is words."""
    content = written(replace(pack(canal), code="javascript:alert(1)", published=True), EPOCH)
    assert complaints(content) == []
    assert "javascript:alert(1)" in shown(content)


def test_a_language_from_the_right(canal: Briefing) -> None:
    """Paragraphs and tables run as it does; words of others as theirs do."""
    arabic = replace(pack(canal), language="ar", title="ملخص")
    content = written(arabic, EPOCH)
    assert complaints(content) == []
    document = docx.Document(BytesIO(content))
    title = next(one for one in document.paragraphs if one.style and one.style.name == "Title")
    assert title._p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None  # noqa: SLF001
    assert all(one._tbl.tblPr.find(qn("w:bidiVisual")) is not None for one in document.tables)  # noqa: SLF001


@pytest.mark.slow
def test_attacks_are_inert(tmp_path: Path) -> None:
    """Through every field: words, and nothing else."""
    attacks = hostile.published(tmp_path)
    project = Project(hostile.write(tmp_path / "project", attacks))
    briefing = linked(project)
    document = pack(briefing)
    content = written(document, EPOCH)
    assert complaints(content) == []
    words = shown(content)
    lost = [text for text in _said(document) if squash(text) not in words]
    assert lost == []
    for record in sheets(briefing).values():
        assert complaints(written(sheet(record, briefing), EPOCH)) == [], record.title


@pytest.mark.parametrize("attack", ["\x00\x0b\ufffe\ud800", "a\nb\tc"])
def test_no_control_character_is_possible(canal: Briefing, attack: str) -> None:
    """Where one came through all the same, something else is written."""
    about = replace(sheet(sheets(canal)["about"], canal), title=attack, edition=attack)
    content = written(about, EPOCH)
    assert complaints(content) == []
    assert ("\ufffd" * 4 in shown(content)) == (attack[0] == "\x00")


def _millimetres(length: Length | None) -> float:
    """Return a length in millimetres, to a tenth: Word counts in twentieths of a point."""
    assert length is not None
    return round(length / Mm(1), 1)


def _template(tmp_path: Path, kind: str = "document") -> Template:
    """Return a template as a ministry makes it: a letterhead, a heading of its own, old text."""
    made = docx.Document()
    made.add_paragraph("Old text")
    for one in made.styles.element.iter():
        for name, value in one.attrib.items():
            if value == "Heading1":
                one.set(name, "berschrift1")
    made.styles.add_style("Hyperlink Ours", WD_STYLE_TYPE.CHARACTER).element.set(
        qn("w:styleId"), "Hyperlink"
    )
    made.sections[0].header.paragraphs[0].text = "Ministry of Canals"
    made.sections[0].page_width = Mm(200)
    path = tmp_path / "theirs.docx"
    made.save(str(path))
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist()}
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(
        MAIN.format("document").encode(), MAIN.format(kind).encode()
    )
    again = BytesIO()
    with zipfile.ZipFile(again, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return Template("theirs.dotx", again.getvalue())


@pytest.mark.parametrize("kind", ["document", "template"])
def test_a_template_gives_its_styles(canal: Briefing, tmp_path: Path, kind: str) -> None:
    """By their names, whatever their ids; its letterhead and paper stay, its text does not."""
    content = written(pack(canal), EPOCH, template=_template(tmp_path, kind))
    assert complaints(content, ours=False) == []
    document = docx.Document(BytesIO(content))
    assert "Oldtext" not in shown(content)
    headings = [one for one in document.paragraphs if one.style and one.style.name == "Heading 1"]
    assert headings
    assert {str(one.style.style_id) for one in headings if one.style} == {"berschrift1"}
    head = [one.text for one in document.sections[0].header.paragraphs]
    assert head[0] == "Ministry of Canals"
    assert head[1].startswith(canal.about.title[:20])
    assert _millimetres(document.sections[0].page_width) == 200
    wide = written(pack(canal), EPOCH, "a4", _template(tmp_path, kind))
    assert _millimetres(docx.Document(BytesIO(wide)).sections[0].page_width) == 210


def test_a_template_of_our_own_file(canal: Briefing, whole: bytes) -> None:
    """Its notes give way to ours."""
    again = written(pack(canal), EPOCH, template=Template("x.docx", whole))
    assert complaints(again) == []
    assert shown(again).count(squash("Is this copy still current?")) == 1


def test_a_template_without_lists(canal: Briefing, whole: bytes) -> None:
    """Gets the part for them."""
    files = parts(whole)
    files.pop("word/numbering.xml")
    relation = b'officeDocument/2006/relationships/numbering"'
    rest = [one for one in files[RELATIONS].split(b"<Relationship ") if relation not in one]
    files[RELATIONS] = b"<Relationship ".join(rest)
    kinds = files["[Content_Types].xml"].split(b"<Override ")
    files["[Content_Types].xml"] = b"<Override ".join(
        one for one in kinds if b"numbering" not in one
    )
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    again = written(pack(canal), EPOCH, template=Template("x.docx", made.getvalue()))
    assert complaints(again) == []


def test_what_is_no_template_is_refused(canal: Briefing, tmp_path: Path) -> None:
    """With its name: no Word file, or one with macros."""
    with pytest.raises(
        TemplateError, match=r"letter\.docx: it cannot be read, expected a template"
    ):
        written(pack(canal), EPOCH, template=Template("letter.docx", b"no zip"))
    macros = _template(tmp_path).content
    with zipfile.ZipFile(BytesIO(macros)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    with pytest.raises(TemplateError, match=r"it has macros"):
        written(pack(canal), EPOCH, template=Template("letter.docx", made.getvalue()))


@pytest.mark.slow
def test_libreoffice_loses_no_quote(canal: Briefing, whole: bytes, tmp_path: Path) -> None:
    """Opened and saved by another program, every quote is still there."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no soffice: LibreOffice opens Word files where it is installed")
    (tmp_path / "pack.docx").write_bytes(whole)
    subprocess.run(  # noqa: S603  (found on the path)
        [program, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
         "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir",
         str(tmp_path / "again"), str(tmp_path / "pack.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    words = shown((tmp_path / "again" / "pack.docx").read_bytes())
    assert [one.text for one in canal.quotes if squash(one.text) not in words] == []


def test_tables_can_be_read_back(canal: Briefing, whole: bytes) -> None:
    """Each row begins with an actor or a value."""
    tables = [
        one for one in docx.Document(BytesIO(whole)).iter_inner_content() if isinstance(one, Table)
    ]
    names = {actor.name for actor in canal.actors}
    actors = [one for one in tables if one.rows[0].cells[0].text == "Actor"]
    told = {row.cells[0].text.split("\n")[0] for one in actors for row in one.rows[1:]}
    assert told <= names
    assert told
