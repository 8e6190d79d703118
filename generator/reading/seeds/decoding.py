"""Letters of a seed that were decoded wrongly before they came into it: `Ã¸` for `ø`, `�`.

Excel opens a CSV file in UTF-8 without its mark as Windows-1252, and saves what it took it for.
"""

from generator.text.wrong_letters import wrong_letters


def decoded_wrongly(text: str) -> tuple[int, str] | None:
    """Return the place of the first letter that was decoded wrongly, and what is to be said."""
    found = wrong_letters(text)
    match = next(found, None)
    if match is None:
        return None
    more = sum(1 for _ in found)
    also = f", and {more} more like it" if more else ""
    if match[0] == "\ufffd":
        what = '"�" stands where a letter was lost'
    else:
        what = f'"{match[0]}" stands for {_meant(match[0])}: the text was decoded wrongly'
    return match.start(), f"{what}{also}, expected it typed or pasted anew"


def _meant(wrong: str) -> str:
    """Return what letters were before UTF-8 was read as Windows-1252."""
    octets = b"".join(_byte(char) for char in wrong)
    meant = octets.decode("utf-8", "replace").strip("\ufeff")
    return f'"{meant}"' if meant.strip() and meant.isprintable() else "a sign that nobody sees"


def _byte(char: str) -> bytes:
    return char.encode("latin-1") if ord(char) < 256 else char.encode("cp1252")  # noqa: PLR2004
