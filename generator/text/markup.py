"""What seed text may hold: the citation grammar, web addresses, the length of prose, characters.

It lies below reading, which reports what is wrong, and rendering, which relies on it.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.text.web_hosts import is_host

MAX_PROSE_BYTES = 16 * 1024
"""The longest prose in UTF-8: some Markdown takes time that grows with the square of its length."""

MAX_LINE = 2_000
"""The longest text of one line, in characters: a name, a title, an address."""

CITATION = re.compile(r"\[@([^\[\]]*)\]")
"""`[@id]` or `[@id; @id]`; what stands for an id may be anything, so that a typo is reported."""

NOTE_BEGINS, NOTE_ENDS = "<!-- For the editor.", "-->"
"""The marks of a note in an article's body that `briefing add` leaves for its editor."""
UNSURE = "# unsure:"
"""Begins the comment behind what `briefing add` is not sure of."""
UNTITLED = "Untitled"
"""How the title of a draft begins that has none."""

_WHITE = re.compile(r"[ \t\n\f\r]+")

_WEB_ADDRESS = re.compile(
    r"""
    https?://
    (?: \[ [0-9a-f:.]+ \] | \w[\w.-]* )   # a host, never empty, never after credentials
    (?: :[0-9]{1,5} )?
    (?: [/?\#] [^\s\x00-\x20\x7f-\x9f"<>\\`]* )?    # what no address may hold in the clear
    """,
    re.IGNORECASE | re.VERBOSE,
)

_SUSPECTS = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls; tab and line feed are the two that text needs
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # invisible letters and hyphens
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero width, line separators, bidi controls
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # tags; between them, variants of CJK characters
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"  # halves, private use, noncharacters
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xF0000, 0x10000)
    )
    + "\U000f0000-\U0010ffff"  # private use to the end
    "]"
)
_ORDINARY = bytes((*b"\t\n", *range(0x20, 0x7F)))
_JOINER = re.compile(
    # Persian, Urdu and the scripts of India cannot be spelt without the two joiners ...
    "(?<=[\u0600-\u0dff])[\u200c\u200d](?=[\u0600-\u0dff])"
    # ... nor families and professions in emoji without the second.
    "|(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2190-\u2bff\U0001f000-\U0001faff])"
)
_NO_LETTERS = re.compile(r"[^\w\s\x00-\u02ff]{5,}")
"""Finds where a run of combining marks may be; `re` does not know the Unicode category M."""

_MOST_MARKS = 4
_CATEGORY = {
    "Cc": "control character",
    "Cs": "half a character",
    "Co": "private-use character",
    "Cn": "reserved code",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation; `start` and `end` are its offsets in the text, brackets included."""

    ids: tuple[str, ...]
    start: int
    end: int
    shown: frozenset[str] = frozenset()
    """Those whose words stand beside the text: `[@id!]`."""


def ids(inside: str) -> tuple[str, ...]:
    """Split what stands between `[@` and `]` into ids: `a; @b!` gives `a`, `b`."""
    return tuple(part.removesuffix("!") for part in _parts(inside))


def _parts(inside: str) -> Iterator[str]:
    return (part.strip().removeprefix("@") for part in inside.split(";"))


def citations(text: str) -> Iterator[Citation]:
    """Yield the citations of a text in order; an empty or misspelt id is yielded as it is."""
    for match in CITATION.finditer(text):
        shown = frozenset(part[:-1] for part in _parts(match[1]) if part.endswith("!"))
        yield Citation(ids(match[1]), match.start(), match.end(), shown)


def without_shown(text: str) -> str:
    """Return the text without the marks of what stands beside it: `[@a!; @b]` is `[@a; @b]`."""
    return CITATION.sub(lambda match: re.sub(r"!(?=\s*[;\]])", "", match[0]), text)


def without_citations(text: str) -> str:
    """Return the text without its citations and the one space before each."""
    removed = 1
    while removed and "[@" in text:  # removing the inner one of `[@[@a]b]` leaves another
        text, removed = re.subn(rf"\s?{CITATION.pattern}", "", text)
    return text


def collapse_spaces(text: str) -> str:
    """Collapse each run of white space into one space and strip the ends, as a browser does.

    Only what HTML collapses: a no-break space stays, as in `5 %` or in French quotation marks.
    """
    if "  " in text or not text.isprintable():  # a line break is not printable, a space is
        text = _WHITE.sub(" ", text)
    return text.strip(" ")


def is_web_address(text: str) -> bool:
    """Tell whether a text is an absolute http or https address that is safe to link.

    It has a host and neither credentials (`https://paypal.com@evil.test`) nor white space nor
    anything that `forbidden` reports.
    """
    return bool(_WEB_ADDRESS.fullmatch(text)) and is_host(text) and not any(forbidden(text))


def is_site_address(text: str) -> bool:
    """Tell whether addresses of pages can be put behind a web address."""
    return is_web_address(text) and not {"?", "#"} & {*text}


def forbidden(text: str) -> Iterator[tuple[int, str]]:
    """Yield offset and words for each character that hides, deceives or breaks files.

    After Unicode Technical Report 36 (security considerations) and Standard Annex 15 (NFC). Line
    ends are line feeds by now. The two joiners are allowed between letters that need them.
    """
    unusual = _unusual(text)
    for match in _SUSPECTS.finditer(text) if _SUSPECTS.search(unusual) else ():
        if not _JOINER.match(text, match.start()):
            yield match.start(), _named(match[0])
    if text.isascii():
        return
    if any(unicodedata.category(character).startswith("M") for character in set(unusual)):
        yield from _stacked_marks(text)
    if not unicodedata.is_normalized("NFC", text):
        yield _first_change(text), "a letter and its accent written apart; expected Unicode NFC"


def _unusual(text: str) -> str:
    """Return the characters other than printable ASCII, tab and line feed; fast on long text."""
    encoded = text.encode("utf-8", "surrogatepass").translate(None, _ORDINARY)
    return encoded.decode("utf-8", "surrogatepass")


def _named(character: str) -> str:
    kind = _CATEGORY.get(unicodedata.category(character), "invisible character")
    return f"{kind} {_code(character)}"


def _code(character: str) -> str:
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f" ({name})" if name else "")


def _stacked_marks(text: str) -> Iterator[tuple[int, str]]:
    """Yield offset and words for the fifth combining mark of each run of them."""
    for match in _NO_LETTERS.finditer(text):
        row = 0
        for offset, character in enumerate(match[0], match.start()):
            row = row + 1 if unicodedata.category(character).startswith("M") else 0
            if row == _MOST_MARKS + 1:
                yield offset, f"more than four combining marks in a row, here {_code(character)}"


def _first_change(text: str) -> int:
    """Return the offset of the first character that NFC changes."""
    normal = unicodedata.normalize("NFC", text)
    pairs = enumerate(zip(text, normal, strict=False))
    shorter = min(len(text), len(normal))
    return next((offset for offset, (left, right) in pairs if left != right), shorter)
