"""Names what is wrong with a source text as a whole: markup in it, or a wrong decoding.

A text is mended by guess, and the quote looked for again: if it is found, the guess was right. The
mended text is only for the message; what is verified is the text as it is.
"""

import html
import quopri
import re
from collections.abc import Iterator

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|<!--.{0,2000}?-->", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\w{1,7}|[A-Za-z]\w{1,31});?")
_MARKDOWN = re.compile(
    r"!?\[(?P<words>[^\[\]]{0,500})\](?:\([^()\s]{0,2000}(?:\s[^()]{0,200})?\)|\[[^\[\]]{0,80}\])"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?m:^[ \t]{0,3}(?:>[ \t]?|\#{1,6}[ \t]))"
    r"|\*{1,3}|_{2,3}|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|~~|`"
)
_QUOTED_PRINTABLE = re.compile(r"(?:=[0-9A-F]{2})+|=(?=\r?\n)")
_ESCAPE = re.compile(r"\\u(?P<code>[0-9A-Fa-f]{4})|\\(?P<letter>[nrt\"/])")
"""How JSON and program text write a character."""
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_DECODINGS = ("cp1252", "latin-1", "mac_roman", "cp1251", "cp1250", "cp850", "cp437")
"""What UTF-8 is read as by mistake."""
SHOWN = 20
"""Characters of a sample in a message."""


def mended(source_text: str) -> Iterator[tuple[str, str]]:
    """Yield a text mended in one way or another, with what was wrong and what is expected."""
    plain = "expected plain text"
    without_tags = _unescaped(_TAG.sub("", source_text))
    if tag := _TAG.search(source_text) or _ENTITY.search(source_text):
        told = f"the source text holds HTML ({_short(tag.group())}), {plain}"
        yield without_tags, told
        yield _unescaped(_TAG.sub(" ", source_text)), told
    if mark := _MARKDOWN.search(source_text):
        told = f"the source text is Markdown ({_short(mark.group())}), {plain}"
        yield _MARKDOWN.sub(_words_of, source_text), told
        yield _MARKDOWN.sub(_words_of, without_tags), told
    if code := _QUOTED_PRINTABLE.search(source_text):
        told = f"the source text is quoted-printable ({_short(code.group())}), {plain}"
        yield _printable_decoded(source_text), told
    if escape := _ESCAPE.search(source_text):
        told = f"the source text has escapes of JSON ({_short(escape.group())}), {plain}"
        yield _ESCAPE.sub(_escaped_letter, source_text), told
    for decoding in _DECODINGS:
        yield from _decoded_anew(source_text, decoding)


def _printable_decoded(text: str) -> str:
    """Return a text as an e-mail program shows it; itself where it cannot be decoded."""
    try:
        return quopri.decodestring(text.encode()).decode()
    except UnicodeDecodeError:
        return text


def _escaped_letter(escape: re.Match[str]) -> str:
    if code := escape["code"]:
        return chr(int(code, 16))
    return " " if escape["letter"] in "nrt" else str(escape["letter"])


def _unescaped(text: str) -> str:
    """Return a text with its entities decoded, even where they were encoded twice."""
    return html.unescape(html.unescape(text))


def _words_of(match: re.Match[str]) -> str:
    return match["words"] or match["escaped"] or ""


def _decoded_anew(text: str, decoding: str) -> Iterator[tuple[str, str]]:
    once = _NOT_ASCII.sub(lambda match: _as_utf8(match.group(), decoding), text)
    twice = _NOT_ASCII.sub(lambda match: _as_utf8(match.group(), decoding), once)
    if once == text:
        return
    wrong = next(run for run in _NOT_ASCII.findall(text) if _as_utf8(run, decoding) != run)
    right = _as_utf8(wrong, decoding)
    told = (
        f"the source text was decoded wrongly ({_short(wrong)} stands for {_short(right)}), "
        "expected it saved anew as UTF-8"
    )
    yield once, told
    yield twice, told


def _as_utf8(run: str, decoding: str) -> str:
    """Return what characters were before UTF-8 was read in another encoding; else themselves."""
    try:
        return _bytes(run, decoding).decode("utf-8")
    except UnicodeError:
        return run


def _bytes(run: str, decoding: str) -> bytes:
    """Return the bytes of characters, at once where the encoding has them all."""
    try:
        return run.encode(decoding)
    except UnicodeEncodeError:
        return b"".join(_byte(char, decoding) for char in run)


def _byte(char: str, decoding: str) -> bytes:
    """Return the byte of a character; the bytes that the encoding lacks stand for themselves."""
    try:
        return char.encode(decoding)
    except UnicodeEncodeError:
        return char.encode("latin-1")


def _short(sample: str) -> str:
    """Return the beginning of what was found, printable and on one line."""
    shown = "".join(char if char.isprintable() else " " for char in sample)
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
