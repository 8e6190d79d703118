"""Source text in a form that seeds may hold: no invisible characters, one line."""

import re
import unicodedata

from generator.text.markup import forbidden
from generator.text.words import fold

LONGEST_ID = 60


def clean(text: str) -> str:
    """Return a text in NFC without the characters that `check` refuses."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    while found := {at for at, _ in forbidden(text)}:
        text = "".join(char for at, char in enumerate(text) if at not in found)
        text = unicodedata.normalize("NFC", text)
    return text


def one_line(text: str) -> str:
    """Return a text on one line, clean."""
    return " ".join(clean(text).split())


def shortened(text: str, most: int = 60) -> str:
    """Return the beginning of a text on one line, cut at a word."""
    line = one_line(text)
    if len(line) <= most:
        return line
    cut = line[:most].rsplit(" ", 1)[0] or line[:most]
    return cut.rstrip(" ,.;:") + " …"


def slug(text: str, most: int = LONGEST_ID) -> str:
    """Return an id made of a text: `Løkke’s talks` becomes `lokkes-talks`; empty for no letters."""
    parts = re.findall("[a-z0-9]+", fold(text).replace("'", "").replace(".", ""))
    made = ""
    for part in parts:
        longer = f"{made}-{part}" if made else part
        if len(longer) > most:
            break
        made = longer
    return made or (parts[0][:most] if parts else "")
