"""Checks every internal link of a built site, as a browser would follow it from a USB stick.

MkDocs sees the links of Markdown only, not those of HTML blocks, templates and the theme.
"""

import os
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from generator.problems import Problem, Where

ATTRIBUTES = ("href", "src", "xlink:href", "poster", "data", "action")
"""Attributes that hold one address; `srcset` holds several."""
ELSEWHERE = frozenset({"data", "mailto", "tel"})
SRCSET = re.compile(r"(\S*[^\s,])(?:\s+[^,]+)?\s*(?:,|$)")
IGNORED = dict.fromkeys([*range(0x20), 0x7F])
"""Control characters, which browsers drop, so that `java&#10;script:` is a script to them."""
_PLAIN = re.compile(r"[a-z0-9][a-z0-9./-]*(#[a-z0-9-]*)?\Z")
"""A link from the root that cannot be taken for an address, a scheme or a fragment."""
ROOT_PAGE = "index.html"
ERROR_PAGE = "404.html"
"""Shown at any address, so that its links begin with the path of `site_url`."""


@dataclass(frozen=True, slots=True)
class Followed:
    """The result of following every link of a site."""

    problems: list[Problem]
    """One `broken-link` or `repeated-anchor` per fault, at the first page that has it: a fault of
    the theme on every page is one problem."""
    files: frozenset[str]
    """Every file of the site, with forward slashes."""
    reached: frozenset[str]
    """Those to which a page refers."""


@dataclass(frozen=True, slots=True)
class PageLinks:
    """The ids and links of one HTML page."""

    ids: frozenset[str]
    repeated: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    """Without duplicates, in the order of the page."""


def follow_links(site: Path, site_url: str | None = None) -> Followed:
    """Check every link and fragment of every page, and that no id stands twice in one page.

    Args:
        site: the folder of the built site.
        site_url: its published address, links to which are internal.

    Returns:
        What is wrong, and which files are linked.
    """
    files = frozenset(_files(site))
    pages = {
        name: parse((site / name).read_bytes()) for name in sorted(files) if name.endswith(".html")
    }
    return follow(files, pages, site_url)


def follow(
    files: frozenset[str], pages: Mapping[str, PageLinks], site_url: str | None = None
) -> Followed:
    """Check every link of some pages, as `follow_links` does.

    Args:
        files: every file of the site.
        pages: every page; one whose links are known to lead somewhere comes without them.
        site_url: its published address.
    """
    check = _Check(files, pages, urlsplit(site_url or "/"))
    wrong: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for name, page in pages.items():
        for link in page.links:
            if fault := check.fault(name, link):
                wrong.setdefault(("broken-link", fault), []).append((name, link))
        for repeated in page.repeated:
            fault = f'the id "{repeated}" stands more than once, expected once'
            wrong.setdefault(("repeated-anchor", fault), []).append((name, ""))
    problems = sorted(_problem(slug, fault, places) for (slug, fault), places in wrong.items())
    return Followed(problems, files, frozenset(check.reached))


def _problem(slug: str, fault: str, places: list[tuple[str, str]]) -> Problem:
    """Return one problem for all the places that have it."""
    name, link = places[0]
    others = len({page for page, _ in places} - {name})
    also = f" (also on {others} other page{'s' * (others > 1)})" if others else ""
    what = f'link "{link}": {fault}' if slug == "broken-link" else fault
    return Problem(Where(f"site/{name}"), slug, f"page {name}: {what}{also}")


def _files(site: Path) -> Iterator[str]:
    """Yield every file of the site."""
    for folder, _, names in os.walk(site):
        parent = Path(folder).relative_to(site).as_posix()
        for name in names:
            yield posixpath.normpath(f"{parent}/{name}")


def parse(html: bytes) -> PageLinks:
    """Read one page, once."""
    ids: Counter[str] = Counter()
    links: dict[str, None] = {}
    root = LexborHTMLParser(html).root
    for node in root.traverse() if root else ():
        attributes = node.attributes
        if identifier := attributes.get("id"):
            ids[identifier] += 1
        for name in ATTRIBUTES:
            if name in attributes:
                links[attributes[name] or ""] = None
        if images := attributes.get("srcset"):
            links.update(dict.fromkeys(SRCSET.findall(images)))
    repeated = tuple(identifier for identifier, count in ids.items() if count > 1)
    return PageLinks(frozenset(ids), repeated, tuple(links))


class _Check:
    """The addresses of one site, and what is wrong with a link to one."""

    def __init__(
        self, files: frozenset[str], pages: Mapping[str, PageLinks], own: SplitResult
    ) -> None:
        self.files = files
        self.pages = pages
        self.own = own
        self.base = own.path.rstrip("/") + "/"
        self.folders = frozenset(_parents(files))
        self.reached: set[str] = set()
        self.from_root: dict[str, str | None] = {}
        """What is wrong with links of a page at the root."""

    def fault(self, page: str, link: str) -> str | None:
        """Say what is wrong with a link of a page; None if it leads somewhere, or elsewhere."""
        up = "../" * page.count("/")
        rest = link[len(up) :]
        # From the root on, the links of all pages are alike, if there is no other way to read them.
        if page == ERROR_PAGE or not link.startswith(up) or not _PLAIN.match(rest):
            return self._fault(page, link)
        if rest not in self.from_root:
            self.from_root[rest] = self._fault(ROOT_PAGE, rest)
        return self.from_root[rest]

    def _fault(self, page: str, link: str) -> str | None:
        link = link.strip().translate(IGNORED).replace("\\", "/")
        try:
            parts = urlsplit(link)
        except ValueError:
            return "not an address"
        if parts.scheme or parts.netloc:
            return self._with_scheme(parts)
        if not parts.path:
            return self._target(page, parts)
        if page == ERROR_PAGE:
            return self._from_error_page(parts)
        return self._relative(page, parts)

    def _with_scheme(self, parts: SplitResult) -> str | None:
        """Check an address that names its scheme or host: only the site's own can be followed."""
        if not parts.scheme:
            return "an address without https:, which leads nowhere from a local copy"
        if parts.scheme not in {"http", "https"}:
            return None if parts.scheme in ELSEWHERE else f"forbidden scheme {parts.scheme}:"
        own = parts.netloc.lower() == self.own.netloc.lower() and parts.path.startswith(self.base)
        return self._absolute(parts) if own else None

    def _from_error_page(self, parts: SplitResult) -> str | None:
        """Check a link of the error page, which has no fixed address to be relative to."""
        if parts.path.startswith(self.base):
            return self._absolute(parts)
        return f"expected a path that begins with {self.base}, since the page has no fixed address"

    def _absolute(self, parts: SplitResult) -> str | None:
        """Check an address of the site on its host, which shows the index of a folder."""
        target = unquote(parts.path.removeprefix(self.base))
        if not target or target.endswith("/"):
            target += "index.html"
        return self._target(posixpath.normpath(target), parts)

    def _relative(self, page: str, parts: SplitResult) -> str | None:
        """Check a link from page to page, which has to work without a host."""
        if parts.path.startswith("/"):
            return "an absolute path, which leads nowhere from a local copy"
        path = unquote(parts.path)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
        if target.startswith("../") or target == "..":
            return "leads out of the site"
        if path.endswith("/") or target in self.folders:
            index = posixpath.normpath(f"{target}/index.html")
            return f"link to a folder; from a local copy only {index} is found"
        return self._target(target, parts)

    def _target(self, target: str, parts: SplitResult) -> str | None:
        """Check that a file of the site exists, and in it the fragment."""
        if target not in self.files:
            return f"there is no {target}"
        self.reached.add(target)
        # `:~:` is for the browser, not for the page; an empty fragment and "top" are its top.
        fragment = unquote(parts.fragment).partition(":~:")[0]
        known = self.pages.get(target)
        if known is None or fragment in {"", "top"} or fragment in known.ids:
            return None
        return f'there is no id "{fragment}" in {target}'


def _parents(files: Iterable[str]) -> Iterator[str]:
    """Yield every folder of the site, `.` for the site itself."""
    yield "."
    for name in files:
        while name := posixpath.dirname(name):
            yield name
