"""What a browser downloads before a page can be read: the page, its styles, scripts and fonts."""

import gzip
import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

_FACE = re.compile(r"@font-face\s*\{([^}]*)\}")
_FILE = re.compile(r"""url\(["']?([^"')]+)["']?\)""")
_RANGES = re.compile(r"unicode-range:\s*([^;}]+)")


def first_view(page: Path) -> dict[str, int]:
    """Return the bytes of a first visit by kind, as a web server sends them: text with gzip.

    Of the fonts it counts each face that has one of the page's letters, in use there or not: the
    most that a browser may load.
    """
    html = page.read_text(encoding="utf-8")
    tree = LexborHTMLParser(html)
    styles = _linked(page, tree, 'link[rel="stylesheet"]', "href")
    scripts = _linked(page, tree, "script[src]", "src")
    letters = {ord(letter) for letter in (tree.body.text() if tree.body else "")}
    fonts = {font for style in styles for font in _fonts(style, letters)}
    return {
        "page": _sent(page),
        "styles": sum(map(_sent, styles)),
        "scripts": sum(map(_sent, scripts)),
        "fonts": sum(font.stat().st_size for font in fonts),
    }


def _sent(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def _linked(page: Path, tree: LexborHTMLParser, selector: str, name: str) -> list[Path]:
    """Return the files of the site that the page names in an attribute."""
    names = (node.attributes.get(name) for node in tree.css(selector))
    return [page.parent / one.partition("?")[0] for one in names if one and "//" not in one]


def _fonts(style: Path, letters: set[int]) -> set[Path]:
    """Return the fonts of a style sheet that have one of the letters."""
    found = set()
    for face in _FACE.findall(style.read_text(encoding="utf-8")):
        file, ranges = _FILE.search(face), _RANGES.search(face)
        if file and (ranges is None or _covers(ranges[1], letters)):
            found.add(style.parent / file[1])
    return found


def _covers(ranges: str, letters: set[int]) -> bool:
    """Tell whether `U+0000-00FF,U+0131` has one of the letters."""
    for span in ranges.split(","):
        first, _, last = span.strip().removeprefix("U+").partition("-")
        if any(int(first, 16) <= letter <= int(last or first, 16) for letter in letters):
            return True
    return False
