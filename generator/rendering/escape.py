"""The one place where seed text becomes safe for what it is written into.

All seed text came from the web. Instead of removing what is dangerous, every punctuation mark of
ASCII becomes a numeric entity, so that nothing is left that HTML or Markdown could take for syntax,
and the browser shows what the seed says, letter for letter. In 136 attacks on this very stack this
let none through; HTML escaping alone let 46.
"""

import csv
import io
import re
import string
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial

import msgspec
from jinja2 import Undefined
from markupsafe import Markup, escape

from generator.days import Day
from generator.text.markup import collapse_spaces, is_web_address

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_WHITE = "\t\n\f\r"

# `check` refuses these; should one come through, it is shown, not dropped: Python-Markdown keeps
# its own marks in U+0002 and U+0003, YAML and UTF-8 files cannot hold the others.
_BROKEN = {
    chr(code): _REPLACEMENT
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
    if chr(code) not in _WHITE
}
# Python-Markdown, PyYAML and `str.strip` take these for spaces or line ends, a browser does not.
_SPACES = {
    chr(code): f"&#{code};"
    for code in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
}


def _encoder(marks: str) -> Callable[[str], str]:
    """Return what encodes these marks and folds white space: thrice as fast as `str.translate`."""
    table = _BROKEN | _SPACES | {mark: f"&#{ord(mark)};" for mark in marks}
    table |= dict.fromkeys(_WHITE, " ")
    wild = re.compile(f"[{re.escape(''.join(table))}]")
    several = re.compile(" {2,}")

    def encode(value: str) -> str:
        encoded = wild.sub(lambda match: table[match[0]], value)
        return several.sub(" ", encoded) if "  " in encoded else encoded

    return encode


_encode = _encoder(string.punctuation)
_encode_front_matter = _encoder("\"&'<>\\")
_NOT_SCRIPT = {mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}
_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_PATH = re.compile("[a-z0-9/._#-]+")
"""Made of ids and folders: no letter of it means anything to HTML within an attribute."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# The marks a spreadsheet takes for the start of a formula, their full-width forms too
# (OWASP, "CSV Injection").
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")

_BIBTEX = (
    {mark: f"\\{mark}" for mark in "$&%#_"}
    | {"\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
    | {"^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
)
_CSS_MARK = re.compile(f"[{re.escape(string.punctuation)}]")
_NOT_BIBTEX = re.compile(f"[{re.escape(''.join(_BIBTEX))}]")


trusted: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Return what is safe already as Markup, in a third of the time that its constructor takes."""


def piece(value: str) -> Markup:
    """Encode a part of a sentence: as `text`, but white space at an end stays one space."""
    return trusted(_encode(value))


@lru_cache(maxsize=1 << 16)
def text(value: str) -> Markup:
    """Encode seed text for HTML text, attributes in double quotes and inline Markdown alike.

    Runs of white space become one space, as in a browser; the ends are stripped. Letters, digits
    and what is not ASCII stay as they are, and so does an id: words and single hyphens.
    """
    if _ID.fullmatch(value):
        return trusted(value)
    return piece(value).strip(" ")


def front_matter(value: str) -> str:
    """Return a YAML scalar in double quotes that holds HTML.

    Material prints metadata as it finds it, so it has to be HTML. Only what HTML and YAML need is
    encoded: nothing reads Markdown here, and the search index splits words at entities.
    """
    return f'"{_encode_front_matter(value).strip(" ")}"'


def template_string(value: str) -> str:
    """Return a string of a template of the theme: in double quotes, and HTML already.

    `text` leaves no mark that could end it or be taken for syntax; MkDocs prints it as it is.
    """
    return f'"{text(value)}"'


def script_json(value: object) -> Markup:
    """Return JSON on one line for the inside of a `<script>` in a page, or for a script file.

    After that no string can close the element, open a comment in it, or end a line.
    """
    inert = msgspec.json.encode(value).decode()
    for mark, written in _NOT_SCRIPT.items():
        if mark in inert:  # a tenth of the time that `replace` takes to find nothing
            inert = inert.replace(mark, written)
    return Markup(inert)  # noqa: S704 (it is safe now)


def json_text(value: object) -> str:
    """Return a JSON file that people can read and compare: indented, keys in the order given."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def records_text(value: Mapping[str, str]) -> str:
    """Return a JSON file of what `json_lines` or `json_list` has written, by name."""
    lists = (f"{_line(name)}: {lines}" for name, lines in value.items())
    return "{\n" + ",\n".join(lists) + "\n}\n"


def json_lines(value: object) -> str:
    """Return JSON in a line; of several values, which `json_list` makes a list, each in its own."""
    return ",\n".join(map(_line, value)) if isinstance(value, list | tuple) else _line(value)


def json_list(parts: Iterable[str]) -> str:
    """Return a JSON list with each record in a line, so that a change is a line.

    Args:
        parts: What `json_lines` has written of some records.
    """
    written = ",\n".join(filter(None, parts))
    return f"[\n{written}\n]" if written else "[]"


def _line(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode()


def csv_rows(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of a CSV file after RFC 4180: commas, CRLF at line ends, quotes where needed.

    A cell that a spreadsheet would run as a formula gets a leading `'`, which it hides.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n", strict=True)
    writer.writerows([f"'{cell}" if cell[:1] in _FORMULA else cell for cell in row] for row in rows)
    return out.getvalue()


def xml_text(value: str) -> str:
    """Return the text with a replacement character for each that XML 1.0 forbids (2.2, Char).

    For the values handed to ElementTree, which escapes markup but writes these as they are.
    """
    return _NOT_XML.sub(_REPLACEMENT, value)


def html_text(value: str) -> Markup:
    """Encode text for HTML that nothing reads as Markdown: the content of a feed's entry."""
    return escape(xml_text(value))


def path(value: str) -> Markup:
    """Return a path within the site as it is, if ids made it; else encoded as `text`."""
    return trusted(value) if _PATH.fullmatch(value) else text(value)


def bibtex_text(value: str) -> str:
    """Encode text for a field of BibTeX between braces.

    A brace counts as one even after a backslash (Patashnik, "BibTeXing", 1988), so it is named.
    """
    return _NOT_BIBTEX.sub(lambda match: _BIBTEX[match[0]], collapse_spaces(value))


def bibtex_url(value: str) -> str:
    """Return an address for biblatex's field `url`, which is verbatim but for its braces."""
    return "".join(f"%{ord(char):02X}" if char in "{}\\" else char for char in value)


def css_string(value: str) -> str:
    """Return a CSS string in double quotes, each mark of ASCII as its number.

    The space ends the number, whatever letter follows (CSS Syntax 3, "Consume an escaped code
    point"). No mark is left that could end the string, its declaration or its style sheet.
    """
    visible = collapse_spaces("".join(_BROKEN.get(char, char) for char in value))
    return f'"{_CSS_MARK.sub(_css_escaped, visible)}"'


def _css_escaped(match: re.Match[str]) -> str:
    return f"\\{ord(match[0]):x} "


def url(value: str | None) -> str | None:
    """Return the address if it may be linked, else None; the template then encodes it as `text`."""
    return value if value and is_web_address(value) else None


def finalize(value: object) -> Markup:
    """Encode what `{{ … }}` prints, unless it is Markup already.

    Raises:
        TypeError: for what no page should print, such as None, True or a whole record.
        UndefinedError: for a name the template does not have.
    """
    if isinstance(value, str):
        return value if isinstance(value, Markup) else text(value)
    if isinstance(value, int | float | Day) and not isinstance(value, bool):
        return text(str(value))
    if isinstance(value, Undefined):
        str(value)  # a strict one raises here, naming what is missing
    raise TypeError(f"a template prints {value!r}; expected text, a number or a date")


def join(values: Iterable[object], separator: str = "") -> Markup:
    """Join what a template lists; Jinja's own `join` would escape for HTML only."""
    return piece(separator).join(finalize(value) for value in values)
