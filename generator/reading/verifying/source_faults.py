"""Names what is wrong with a source text as a whole: markup in it, or a wrong decoding.

A text is mended by guess, and the quote looked for again: if it is found, the guess was right. The
mended text is only for the message; what is verified is the text as it is.
"""

import html
import quopri
import re
from collections.abc import Callable, Iterator
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from functools import partial
from urllib.parse import unquote, unquote_plus

from generator.reading.verifying.wrong_decodings import decoded_anew, short

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|<!--.{0,2000}?-->|<!\[CDATA\[|\]\]>", re.DOTALL)
_BESIDE = re.compile(
    r"<(?P<name>script|style|sup|del|ref|noscript|figcaption)\b[^<>]{0,500}>[^<>]{0,5000}</(?P=name)>",
    re.IGNORECASE,
)
"""Elements whose text is none of the words around it: code, the mark of a footnote."""
_QUOTED = re.compile(r"<(?P<close>/)?(?:q|blockquote)\b[^<>]{0,500}>", re.IGNORECASE)
"""Elements that say of their words that they are quoted, without marks."""
_ENTITY = re.compile(r"&(?:#\w{1,7}|[A-Za-z]\w{1,31});?")
_MARKDOWN = re.compile(
    r"!\[[^\[\]]{0,500}\](?:\([^()\s]{0,2000}(?:\s[^()]{0,200})?\)|\[[^\[\]]{0,80}\])"
    r"|\[\[(?:[^\[\]|]{0,500}\|)?(?P<page>[^\[\]|]{0,500})\]\]|\[\^[^\[\]\s]{1,80}\]"
    r"|\[(?P<words>[^\[\]]{0,500})\](?:\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s[^()]{0,200})?\)"
    r"|\[[^\[\]]{0,80}\])"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~]|(?=\n))"
    r"|(?m:^[ \t]{0,3}(?:>[ \t]?|\#{1,6}[ \t]))"
    r"|\{\{[^{}]{0,300}\}\}|\[https?://[^\s\[\]]{1,2000} (?P<linked>[^\[\]]{1,500})\]"
    r"|\*{1,3}|_{2,3}|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|~~|==|`|'{2,3}"
)
_QUOTED_PRINTABLE = re.compile(r"(?:=[0-9A-F]{2})+|=(?=\r?\n)")
_ESCAPE = re.compile(
    r"\\u(?:(?P<code>[0-9A-Fa-f]{4})|\{(?P<long>[0-9A-Fa-f]{1,5})\})|(?P<bytes>(?:\\x[0-9A-Fa-f]{2})+)"
    r"|\\(?P<letter>[nrt\"/])"
)
"""How JSON and program text write a character."""
_PLAIN = "expected plain text"
_ZERO = re.compile("\0")
_PAGE_NUMBER = re.compile(
    r"(?<=[\w,;‐‑-])[^\S\n\r\f]*+[\n\r\f]\s*+(?P<shown>(?:[-–—][ ]?)?"
    r"(?:(?i:pages?|p|seite|s|side|sida|página|pagina|str|стр)[.]?[ ])?[0-9]{1,4}"
    r"(?:[ ]?(?:/|of|von|de|di|af|av|sur|из)[ ]?[0-9]{1,4})?(?:[ ]?[-–—])?)"
    r"[^\S\n\r\f]*+[\n\r\f]\s*+(?=[^\W\d_])"
)
"""The number of a page between the lines of a sentence: `12`, `– 12 –`, `Page 12 of 30`."""
_ENCODED_WORDS = re.compile(r"=\?[\w-]{1,40}\?[bBqQ]\?[^\s?]{0,500}\?=(?:\s+(?==\?))?")
"""How a mail writes its subject."""
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+|%u(?P<code>[0-9A-Fa-f]{4})")
_TERMINAL = re.compile(r"\x1b\[[0-9;]{0,20}m")
_NUMBERED = re.compile(r"(?m:^)[ \t]*(?P<shown>[0-9]{1,3})[ \t]+(?=\S)")
"""The numbers of lines, as transcripts of courts and parliaments have them."""
_RICH = re.compile(
    r"\\'(?P<code>[0-9a-f]{2})|\\u(?P<unicode>[0-9]{2,5}) ?\??"
    r"|\\(?P<mark>[lr](?:dbl)?quote|e[mn]dash)\b ?"
    r"|\\[a-z]{1,30}-?[0-9]{0,9} ?|[{}]|(?P<tied>(?<=\w)~(?=\w))"
)
"""What RTF, which TextEdit and WordPad save, writes beside the words."""
_RICH_MARKS = {
    "ldblquote": "“",
    "rdblquote": "”",
    "lquote": "‘",
    "rquote": "’",
    "emdash": "—",
    "endash": "–",
}
_FORUM = re.compile(
    r"\[/?(?:b|i|u|s|q|quote|url|size|color|font)(?:=[^\[\]\n]{0,200})?\]", re.IGNORECASE
)


def mended(source_text: str) -> Iterator[tuple[str, str]]:
    """Yield a text mended in one way or another, with what was wrong and what is expected."""
    without_tags = _unescaped(_TAG.sub("", source_text))
    if tag := _TAG.search(source_text) or _ENTITY.search(source_text):
        told = f"the source text holds HTML ({short(tag.group())}), {_PLAIN}"
        yield without_tags, told
        yield _unescaped(_TAG.sub(" ", source_text)), told
        yield _unescaped(_TAG.sub("", _QUOTED.sub(_mark_of, source_text))), told
        yield _unescaped(_TAG.sub("", _BESIDE.sub("", source_text))), told
    if mark := _MARKDOWN.search(source_text):
        told = f"the source text is Markdown ({short(mark.group())}), {_PLAIN}"
        yield _MARKDOWN.sub(_words_of, source_text), told
        yield _MARKDOWN.sub(_words_of, without_tags), told
    for pattern, what, mend in _CODES:
        if code := pattern.search(source_text):
            shown = short(code.groupdict().get("shown") or code[0])
            yield mend(source_text), f"the source text {what.format(shown)}, {_PLAIN}"
    yield from decoded_anew(source_text)


def _printable_decoded(text: str) -> str:
    """Return a text as an e-mail program shows it; itself where it cannot be decoded."""
    try:
        return _of_windows_or_utf8(quopri.decodestring(text.encode("cp1252")))
    except UnicodeEncodeError:
        return quopri.decodestring(text.encode()).decode(errors="replace")


def _escaped_letter(escape: re.Match[str]) -> str:
    if code := escape["code"] or escape["long"]:
        return chr(int(code, 16))
    if escape["bytes"]:
        return _of_windows_or_utf8(bytes.fromhex(escape["bytes"].replace("\\x", "")))
    return " " if escape["letter"] in "nrt" else str(escape["letter"])


def _rich_letter(command: re.Match[str]) -> str:
    if mark := command["mark"]:
        return _RICH_MARKS[mark]
    if command["unicode"] or command["tied"]:
        return chr(int(command["unicode"] or "32"))
    code = command["code"]
    return _of_windows_or_utf8(bytes.fromhex(code)) if code else ""


def _unquoted(text: str) -> str:
    of_script = _PERCENT.sub(lambda code: chr(int(code[1], 16)) if code[1] else code[0], text)
    return (
        unquote_plus(of_script) if "+" in text and " " not in text.strip() else unquote(of_script)
    )


def _decoded_words(words: re.Match[str]) -> str:
    try:
        return str(make_header(decode_header(words.group())))
    except (ValueError, LookupError, HeaderParseError):
        return words.group()


def _of_windows_or_utf8(octets: bytes) -> str:
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return octets.decode("cp1252", "replace")


def _mark_of(tag: re.Match[str]) -> str:
    return "”" if tag["close"] else "“"


def _unescaped(text: str) -> str:
    """Return a text with its entities decoded, even where they were encoded twice."""
    return html.unescape(html.unescape(text))


def _words_of(match: re.Match[str]) -> str:
    return match["words"] or match["page"] or match["escaped"] or match["linked"] or ""


_CODES: tuple[tuple[re.Pattern[str], str, Callable[[str], str]], ...] = (
    (
        _ENCODED_WORDS,
        "is encoded as in the head of a mail ({})",
        partial(_ENCODED_WORDS.sub, _decoded_words),
    ),
    (_QUOTED_PRINTABLE, "is quoted-printable ({})", _printable_decoded),
    (_ESCAPE, "has escapes of JSON ({})", partial(_ESCAPE.sub, _escaped_letter)),
    (_PERCENT, "is percent-encoded ({})", _unquoted),
    (_TERMINAL, "has codes that colour a terminal ({})", partial(_TERMINAL.sub, "")),
    (_NUMBERED, "numbers its lines ({})", partial(_NUMBERED.sub, "")),
    (_FORUM, "holds the markup of forums ({})", partial(_FORUM.sub, "")),
    (_RICH, "is RTF or TeX ({})", partial(_RICH.sub, _rich_letter)),
    (_ZERO, "has a zero byte beside each letter", partial(_ZERO.sub, "")),
    (_PAGE_NUMBER, "has a page number between its lines ({})", partial(_PAGE_NUMBER.sub, "\n")),
)
"""Other ways to write words: what shows them, what is said of them, and the words again."""
