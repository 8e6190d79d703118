"""Raw articles of every kind become text, and what is none is told in a sentence."""

import io
import zipfile
from contextlib import suppress

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from generator.curating.raw.decoding import decoded, put_right
from generator.curating.raw.raw_text import RawText, UnreadableError
from generator.curating.raw.read_raw import MAX_BYTES, READERS, read_raw

WORDS = (
    "“We will pay no tolls,” the minister said on Friday, while the ships waited before the locks "
    "of the canal and the keepers counted them for the third time since the morning."
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Ministers meet</title>
<meta property="og:site_name" content="Canal News"><meta name="author" content="Ana Kovač">
<meta property="article:published_time" content="2021-05-02T10:00:00Z">
<script>alert("no")</script></head><body><nav>Home Sport Weather</nav>
<article><h1>Ministers meet</h1><p>{WORDS}</p><p>He added: “Not one.” {WORDS}</p></article>
<footer>All rights reserved</footer></body></html>"""
MAIL = (
    b"From: Desk <desk@canal.example>\nSubject: =?utf-8?q?Caf=C3=A9?=\n"
    b"Date: Fri, 02 May 2031 10:00:00 +0000\nMIME-Version: 1.0\n"
)
PLAIN = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"


def word_file(*paragraphs: str, table: bool = False) -> bytes:
    """Return a Word file of some paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = "ships", "12"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def refusal(name: str, data: bytes) -> str:
    """Return why a file is refused."""
    with pytest.raises(UnreadableError) as caught:
        read_raw(name, data)
    return str(caught.value)


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="ÂÃâ")).filter(
        str.strip
    )
)
def test_a_text_is_read_letter_for_letter(text: str) -> None:
    """Line ends included; what looks like a wrong encoding is noted besides."""
    text = text.removeprefix("\ufeff") or "x"
    data = f"{text}\r\n{text}\r".encode()
    assert read_raw("a.txt", data) == RawText(text=data.decode())


def test_a_byte_order_mark_is_no_text() -> None:
    """Whichever it is; UTF-16 is told."""
    assert read_raw("a.md", b"\xef\xbb\xbfHello") == RawText(text="Hello")
    read = read_raw("a.txt", "Hello".encode("utf-16"))
    assert (read.text, read.notes) == ("Hello", ("saved as UTF-16, read as such",))


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Die Fähre fährt über den Fluß, sagte er: „Nein“. Größe, schön, Straße."),
        ("cp1252", "« L’île n’est pas à vendre », a déclaré la ministre à Genève, très émue."),
        ("euc_kr", "안녕하세요."),
        ("euc_kr", "By Kim Min-su\n\n운하는 열려 있다"),
        ("cp949", "똠방 장관은 “기다리지 않는다”고 말했다."),
        ("euc_kr", "가장관은 기다리지 않는다고 말했다. " * 12_000),
        ("gb18030", "部长星期一说，运河不会关闭。“我们不会等待”，他补充道。"),
        ("cp1251", "Привет, мир. «Это наш остров», — сказал он вчера журналистам в городе."),
    ],
)
def test_another_encoding_is_seen_and_said(encoding: str, text: str) -> None:
    """The letters come out right, and the editor is asked to look."""
    read = read_raw("a.txt", text.encode(encoding))
    assert read.text == text
    assert "look at the letters with accents" in read.notes[0]


def test_of_a_web_page_the_article_is_left() -> None:
    """Without menu, script and footer, with what its head states."""
    read = read_raw("page.HTML", PAGE.encode())
    assert WORDS in read.text
    assert "He added: “Not one.”" in read.text
    for other in ("Sport", "alert", "rights reserved", "<p>"):
        assert other not in read.text
    assert (read.title, read.publisher, read.byline) == (
        "Ministers meet",
        "Canal News",
        "Ana Kovač",
    )
    assert read.published == "2021-05-02"
    assert "web page" in read.notes[-1]


def test_a_word_file_is_a_line_for_each_paragraph() -> None:
    """And for each row of a table."""
    assert read_raw("a.docx", word_file("“No,” she said.", "Two", table=True)).text == (
        "“No,” she said.\nTwo\nships\t12\n"
    )


def test_a_mail_is_its_body() -> None:
    """Its sender is named and is no publisher."""
    read = read_raw("a.eml", MAIL + PLAIN + b"=E2=80=9CNo=E2=80=9D\n")
    assert (read.text, read.title, read.published) == ("“No”\n", "Café", "2031-05-02")
    assert read.publisher is None
    assert read.notes == ("a mail from Desk <desk@canal.example>",)
    html = MAIL + b"Content-Type: text/html; charset=utf-8\n\n" + PAGE.encode()
    read = read_raw("a.eml", html)
    assert WORDS in read.text
    assert read.title == "Café"


def test_a_damaged_header_states_nothing() -> None:
    """The text is there all the same."""
    read = read_raw("a.eml", b"Date: yesterday\nSubject:\n" + PLAIN + b"Hello\n")
    assert (read.text, read.title, read.published) == ("Hello\n", None, None)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.txt", b"", "there is nothing in it"),
        ("a.txt", b" \n\t", "there is nothing in it"),
        ("a.txt", b"\xff\xfe \0", "there is nothing in it"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\x0d", "it is a picture"),
        ("a.txt", bytes(range(1, 32)) * 9, "it is no text"),
        ("a.txt", b"\xff\xfea", "it begins as utf-16 and is not"),
        ("a.pdf", b"%PDF-", 'a name that ends in ".pdf", expected .txt'),
        ("a.html", b"<p></p>", "no article is found"),
        ("a.docx", b"no zip", "it is no Word file"),
        ("a.docx", word_file(), "there is no text in this Word file"),
        ("a.eml", b"\n\nHello", "it is no mail"),
        ("a.eml", MAIL + b"Content-Type: image/png\n\nx", "there is no text in this mail"),
        ("a.txt", b"a" * (MAX_BYTES + 1), "more than 16 MiB"),
    ],
)
def test_what_is_no_article_is_told(name: str, data: bytes, why: str) -> None:
    """In a sentence that says what was expected."""
    assert refusal(name, data).startswith(why)


def test_a_word_file_that_grows_is_refused() -> None:
    """Before it is unpacked: markup, which takes much more as a tree, and all together."""
    for name, size, told in (("word/document.xml", 7, 6), ("word/media/1.png", 65, 64)):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, b"0" * (size << 20))
        assert refusal("a.docx", out.getvalue()) == (
            f"more than {told} MiB once it is unpacked, expected an article"
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x", b"")
    assert refusal("a.docx", out.getvalue()).startswith("it is no Word file")


@given(st.sampled_from(sorted(READERS)), st.binary(max_size=300))
def test_no_bytes_are_a_traceback(suffix: str, data: bytes) -> None:
    """A text, or a sentence."""
    with suppress(UnreadableError):
        assert read_raw(f"a{suffix}", data).text.strip()


MUSIC = "Zoë Müller said: “We’re naïve.”"


def test_text_that_was_read_in_a_wrong_encoding_is_put_right() -> None:
    """`â€œ` for a mark; where it cannot be undone that is said, and nothing changed."""
    raw = put_right(decoded(MUSIC.encode().decode("latin-1").encode()))
    assert raw.text == MUSIC
    assert "was put right" in raw.notes[0]
    for scrambled in ("It is Ã¼ber 漢", "It is Ã¼ and ü"):
        raw = put_right(decoded(scrambled.encode()))
        assert raw.text == scrambled
        assert raw.notes == ("“Ã¼” looks like letters in a wrong encoding: get the text anew",)
    assert decoded(MUSIC.encode()).notes == ()


def test_words_that_nobody_writes_tell_another_encoding() -> None:
    """Greek read as Cyrillic has capitals within words."""
    greek = "Ο πρωθυπουργός Νίκος Παππάς είπε: «Θα περιμένουμε μέχρι την άνοιξη».\n"
    raw = decoded(greek.encode("cp1253"))
    assert raw.text == greek
    assert "it looks like cp1253" in raw.notes[0]


def test_what_takes_minutes_is_no_article() -> None:
    """Pages of nothing but tags, mails of nothing but headers or parts."""
    assert refusal("a.html", b"<p>x</p>" * 30_000).startswith("60,000 tags in 240,000 characters")
    assert refusal("a.html", b"<p " + b"a=b " * 300_000).startswith("1 tags in 1,200,003")
    assert refusal("a.eml", MAIL + b"X: y\n" * 30_000) == "a mail whose head has more than 128 KiB"
    parts = MAIL + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 1_100
    assert refusal("a.eml", parts).startswith("a mail of more than 1,000 parts")


def test_a_text_of_nothing_but_space_is_nothing() -> None:
    """Of whichever encoding and kind of space."""
    for data in (b"\xa0", "\u00a0\n".encode(), "\u2003".encode("utf-16")):
        assert refusal("a.txt", data).startswith("there is nothing in it")


def test_what_a_library_cannot_read_is_damaged() -> None:
    """Whatever it raises."""
    broken = word_file("x")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(broken)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<a/>" if name.endswith(".rels") else old.read(name))
    assert refusal("a.docx", out.getvalue()).startswith("it is damaged (AttributeError), expected")


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (b"Fwd: EMBARGOED: Boats come in", "Boats come in"),
        (b"PRESS RELEASE - Boats come in", "Boats come in"),
        (b"Re: the boats", "the boats"),
        (b"Recent boats: a list", "Recent boats: a list"),
    ],
)
def test_a_subject_is_the_title_without_what_programs_write_before_it(
    subject: bytes, title: str
) -> None:
    """Nor is the word of a press office part of it."""
    assert read_raw("a.eml", b"Subject: " + subject + b"\n\nHello\n").title == title


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_with(body: str, notes: str = "") -> bytes:
    """Return a Word file with a body as Word writes it, and perhaps a part of footnotes."""
    document = docx.Document()
    (paragraph,) = document.element.body.xpath("./w:sectPr")
    for element in parse_xml(f"<w:body {_W}>{body}</w:body>"):
        paragraph.addprevious(element)
    if notes:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
        blob = f"<w:footnotes {_W}>{notes}</w:footnotes>".encode()
        name = PackURI("/word/footnotes.xml")
        part = Part(name, "application/xml", blob, document.part.package)
        document.part.relate_to(part, kind)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def run(words: str) -> str:
    """Return words as Word writes them."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


GO = f"<w:p>{run('We go.')}</w:p>"
STRUCK = "<w:del><w:r><w:delText>soon </w:delText></w:r></w:del>"
SEEN = {
    "changes": (
        f"<w:p>{run('We will ')}<w:ins>{run('not ')}</w:ins>{STRUCK}{run('go.')}</w:p>",
        "We will not go.\n",
    ),
    "a content control": (f"<w:sdt><w:sdtContent>{GO}</w:sdtContent></w:sdt>", "We go.\n"),
    "a table": (
        f"<w:tbl><w:tr><w:tc><w:p>{run('Ida')}</w:p></w:tc><w:tc>{GO}</w:tc></w:tr></w:tbl>",
        "Ida\tWe go.\n",
    ),
    "a text box": (
        f"<w:p>{run('Look.')}<w:r><w:txbxContent>{GO}</w:txbxContent></w:r></w:p>",
        "Look.\nWe go.\n",
    ),
}


@pytest.mark.parametrize(("body", "text"), SEEN.values(), ids=SEEN)
def test_a_word_file_has_all_that_a_reader_sees(body: str, text: str) -> None:
    """What was put in stands there, what was struck out does not; controls, tables, boxes."""
    assert read_raw("a.docx", word_with(body)).text == text


def test_footnotes_of_a_word_file_stand_at_its_end() -> None:
    """A line each."""
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>“We go,” she said.</w:t></w:r></w:p></w:footnote>'
    body = "<w:p><w:r><w:t>Look.</w:t></w:r></w:p>"
    assert read_raw("a.docx", word_with(body, note)).text == "Look.\n“We go,” she said.\n"
