"""The published site has nothing that no page refers to."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.cli import run
from generator.publishing.links import follow_links
from generator.publishing.tree.unused import remove_files, unused
from generator.publishing.tree.write import write_tree

ASKED_FOR = {
    "404.html": "the host shows it",
    "sitemap.xml": "search engines look there",
    "assets/search.css": "the script loads it when the search is opened",
    "assets/search.js": "the same",
    "assets/search/names.js": "the same",
    "assets/fonts/LICENSE-source-sans-3.txt": "wherever the fonts go, their licence goes, too",
    "assets/fonts/LICENSE-source-serif-4.txt": "the same",
}
"""What is there without a reference, and why."""
SEARCHED = re.compile(r"assets/search/(words|texts)-\d+\.js")
"""What the search loads for its answers."""


# The sites that we make


@pytest.fixture(scope="module")
def new_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a new, empty briefing."""
    folder = tmp_path_factory.mktemp("new") / "briefing"
    assert run(["init", str(folder)]) == 0
    assert run(["build", "--project", str(folder)]) == 0
    return folder / "site"


def test_every_file_of_the_shipped_briefing_is_referred_to(site: Path) -> None:
    """By a page, a style sheet or a script; what else is there, is on a short list."""
    assert without_reference(site) == ASKED_FOR.keys()


@pytest.mark.slow
def test_every_file_of_a_new_briefing_is_referred_to(new_site: Path) -> None:
    """It has no address yet, which a page would have to give with the picture for previews."""
    assert without_reference(new_site) == {*ASKED_FOR, "assets/preview.png"}


def without_reference(site: Path) -> set[str]:
    """Return the files to which nothing refers that can be seen from outside."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return {name for name in files - set(references(site)) if not SEARCHED.fullmatch(name)}


def references(site: Path) -> Iterator[str]:
    """Yield what the pages, the style sheets and our script of the cards refer to."""
    for path in site.rglob("*.html"):
        page = path.relative_to(site).as_posix()
        tree = LexborHTMLParser(path.read_bytes())
        for name in ("href", "src", "content"):
            for node in tree.css(f"[{name}]"):
                yield target(page, node.attributes[name] or "")
        for node in tree.css("a.cite"):  # a press opens the card of the article
            article = target(page, node.attributes["href"] or "").removesuffix("/index.html")
            yield f"assets/cards/{article}.js"
        for node in tree.css("[data-copy]"):
            yield f"assets/cards/{(node.attributes['data-copy'] or '').partition('#')[0]}.js"
        if tree.css_first("[data-dossier]"):  # its script loads what is chosen, as listed
            yield from (f"assets/dossier/{name}.js" for name in ("parts", "articles"))
            parts = (site / "assets/dossier/parts.js").read_text("utf-8")
            yield from (f"assets/dossier/{name}.js" for name in re.findall(r'"([^"]+)"', parts))
        for option in tree.css("[data-meeting] option"):
            yield f"assets/meeting/{option.attributes['value']}.js"
    for path in site.rglob("*.css"):
        for address in re.findall(r"url\([\"']?([^)\"']+)", path.read_text("utf-8")):
            yield target(path.relative_to(site).as_posix(), address)


def target(page: str, address: str) -> str:
    """Return the file that an address means: as seen from a page, or on the web."""
    parts = urlsplit(address)
    if parts.scheme or parts.path.startswith("/"):
        return unquote(parts.path).lstrip("/")
    path = posixpath.join(posixpath.dirname(page), unquote(parts.path))
    return posixpath.normpath(path) if parts.path else ""


# The rule


DOCS = frozenset({"index.md", "assets/own.js", "data/all.csv"})
THEME = {
    "404.html": "<!doctype html>",
    "assets/theme/icon.png": "",
    "assets/theme/main.css": "",
    "assets/theme/main.js": "",
    "assets/theme/main.js.map": "",
    "sitemap.xml": "",
    "sitemap.xml.gz": "",
}


def removed(folder: Path, page: str) -> list[str]:
    """Return what is unused in a small site whose only page says this."""
    own = {"index.html": f"<!doctype html>{page}", "assets/own.js": "", "data/all.csv": ""}
    write_tree({**THEME, **own}, folder)
    return unused(follow_links(folder), DOCS)


def test_what_the_theme_adds_and_no_page_uses_goes(tmp_path: Path) -> None:
    """Our own files stay, referred to or not; so do the page of errors and the sitemap."""
    theirs = ["icon.png", "main.css", "main.js", "main.js.map"]
    expected = [*(f"assets/theme/{name}" for name in theirs), "sitemap.xml.gz"]
    assert removed(tmp_path, '<script src="assets/own.js"></script>') == expected


def test_what_a_page_uses_of_the_theme_stays(tmp_path: Path) -> None:
    """Here its icon."""
    assert "assets/theme/icon.png" not in removed(tmp_path, '<img src="assets/theme/icon.png">')


@pytest.mark.parametrize(
    "page",
    [
        '<script src="assets/theme/main.js"></script>',
        '<link rel="stylesheet" href="assets/theme/main.css">',
    ],
)
def test_a_page_that_loads_code_of_the_theme_keeps_all_of_it(tmp_path: Path, page: str) -> None:
    """A script loads what it likes: Material's its search, for which no page has a link."""
    assert removed(tmp_path, page) == []


def test_no_empty_folder_stays(tmp_path: Path) -> None:
    """But a folder that still holds something does."""
    write_tree({"a/b/c.js": "", "a/b/d/e.js": "", "x/y.js": "", "x/z.js": ""}, tmp_path)
    remove_files(tmp_path, ["a/b/c.js", "a/b/d/e.js", "x/y.js"])
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["x", "z.js"]
