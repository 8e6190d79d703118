"""Ways to type the same words again: what verification must find, in the text or in the quote."""

import html
import re
import textwrap
import unicodedata
from collections.abc import Iterator

from benchmarks.invented import Printed

_CURLY = str.maketrans("“”„‘’‚«»", '"""\'\'\'""')
_LETTERS = re.compile(r"[^\W\d_]{7,}")
_JOINING_SCRIPTS = frozenset({"ar"})
_DIVIDED_SCRIPTS = frozenset({"en", "de", "fr", "da", "ru", "el"})
_LIGATURES = (("ffi", "ﬃ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))
_DOUBLE_MARKS = (
    *(('"', '"'), ("“", "”"), ("„", "“"), ("„", "”"), ("”", "”"), (",,", "”")),
    *(("«", "»"), ("»", "«"), ("″", "″"), ("〝", "〟"), ("「", "」")),
)
_WIDTH = 72


def retyped_texts(article: Printed) -> Iterator[tuple[str, str]]:
    """Yield the article printed in other ways, each with the name of the way."""
    text, language = article.text, article.speech.language
    yield "as printed", text
    yield "decomposed accents", unicodedata.normalize("NFD", text)
    yield "dots for an ellipsis", text.replace("…", "...")
    yield "no-break spaces", text.replace(" ", "\u00a0")
    yield "entities", _entities(text)
    yield "wrapped", wrapped(text)
    yield "wrapped, Windows", wrapped(text).replace("\n", "\r\n")
    yield "wrapped, one old Mac", wrapped(text).replace("\n", "\r")
    yield "direction marks", _with_direction_marks(article)
    yield "zero-width spaces", text.replace(" ", " \u200b")
    yield "soft hyphens", _LETTERS.sub(lambda word: "\u00ad".join(_halves(word.group())), text)
    yield from _marked_otherwise(article)
    if language not in _JOINING_SCRIPTS:
        yield "joiners", _LETTERS.sub(lambda word: "\u200d".join(_halves(word.group())), text)
    if language in _DIVIDED_SCRIPTS:
        yield "divided words", _LETTERS.sub(lambda word: "-\n".join(_halves(word.group())), text)
        yield (
            "divided by soft hyphens",
            _LETTERS.sub(lambda word: "\u00ad\n".join(_halves(word.group())), text),
        )
        yield "ligatures", _with_ligatures(text)


def _marked_otherwise(article: Printed) -> Iterator[tuple[str, str]]:
    """Yield the article with other quotation marks around what was said."""
    opening, closing = article.speech.marks
    text = article.text
    for sentence in (article.first.sentence, article.second.sentence):
        text = text.replace(f"{opening}{sentence}{closing}", f"\x00{sentence}\x01")
    inner = re.compile("[“”„‘‚](?=\\w)|(?<=\\w)[”“‘’](?!\\w)")
    for left, right in _DOUBLE_MARKS:
        other = inner.sub('"' if left in "«»「" else "'", text)
        yield f"marks {left}{right}", other.replace("\x00", left).replace("\x01", right)


def _entities(text: str) -> str:
    coded = {"“": "&ldquo;", "”": "&rdquo;", "’": "&#8217;", "–": "&ndash;", "…": "&#x2026;"}
    return "".join(coded.get(char, char) for char in html.escape(text)).replace(" ", "&nbsp;", 3)


def wrapped(text: str) -> str:
    """Return a text wrapped at 72 columns; only its own hyphens stay at an end of a line."""
    return "\n\n".join(
        textwrap.fill(paragraph, _WIDTH, break_on_hyphens=False) for paragraph in text.split("\n\n")
    )


def _with_direction_marks(article: Printed) -> str:
    sentence = article.first.sentence
    words = sentence.split(" ")
    marked = " ".join([f"\u2067{words[0]}\u2069", *words[1:-1], f"{words[-1]}\u200f"])
    return article.text.replace(sentence, f"\u200e{marked}\u200e")


def _with_ligatures(text: str) -> str:
    for letters, ligature in _LIGATURES:
        text = text.replace(letters, ligature)
    return text


def _halves(word: str) -> tuple[str, str]:
    middle = len(word) // 2
    while unicodedata.combining(word[middle]):
        middle += 1
    return (word[:middle], word[middle:])


def retyped_quotes(words: str) -> Iterator[tuple[str, str]]:
    """Yield a quote typed in other ways, each with the name of the way."""
    yield "as printed", words
    yield "straight marks", words.translate(_CURLY)
    yield "curly apostrophes", words.replace("'", "’")
    yield "decomposed accents", unicodedata.normalize("NFD", words)
    yield "dots for an ellipsis", words.replace("…", "...")
    yield "an em dash", words.replace(" – ", " — ")
    yield "a hyphen for a dash", words.replace(" – ", " - ")
    yield "a hyphen in a compound", words.replace("–", "-")
    yield "no-break spaces", words.replace(" ", "\u00a0")
    yield "on two lines", words.replace(", ", ",\n", 1)
    yield "a comma at the end", words.removesuffix(".") + ","
    yield "no stop", words.removesuffix(".")
    yield "the first letter small", words[:1].lower() + words[1:]
    yield "the first letter large", words[:1].upper() + words[1:]
    yield "the first letter in brackets", f"[{words[:1]}]{words[1:]}"
