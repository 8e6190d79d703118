"""Briefing -> {path: text}: pages as Markdown, data, search, and the assets they need."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import cast
from xml.etree import ElementTree as ET

from jinja2 import Environment

from generator.build_cache import NO_CACHE, BuildCache
from generator.model import Briefing
from generator.rendering.changes.status import edition_status
from generator.rendering.citing.cards import card_files
from generator.rendering.data.export import data_files
from generator.rendering.data.feeds import feed_files
from generator.rendering.escape import front_matter
from generator.rendering.figures.base_map import BaseMap, base_map
from generator.rendering.frame import VALUES, frame, values
from generator.rendering.pack.sheets import qr_files, running_texts
from generator.rendering.pages.actors import actors
from generator.rendering.pages.articles import articles
from generator.rendering.pages.catalogue import PAGES
from generator.rendering.pages.dossier_parts import Macros, dossier_parts
from generator.rendering.pages.link_notes import with_notes
from generator.rendering.pages.meeting import Macros as MeetingMacros
from generator.rendering.pages.meeting import meeting, meeting_parts
from generator.rendering.pages.moved import place_files
from generator.rendering.pages.page import Page
from generator.rendering.pages.people import people
from generator.rendering.pages.questions import questions
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.timeline import timeline
from generator.rendering.paging import Places
from generator.rendering.search.index import search_files
from generator.rendering.templates.bytecode import CompiledTemplates
from generator.rendering.templates.environment import environment, forget
from generator.rendering.templates.errors import TemplateMistakeError, told_by_place
from generator.rendering.templates.loader import TemplateLoader
from generator.second_process import SecondProcess
from generator.template_files import Templates, content_of

STYLES = (
    "fonts",
    "tokens",
    "base",
    "frame",
    "masthead",
    "home",
    "labels",
    "stance",
    "judgements",
    "tables",
    "controls",
    "map",
    "quotes",
    "lists",
    "cards",
    "filters",
    "strip",
    "changes",
    "paper",
)
"""The parts of the style sheet, in the order in which later ones win."""
PRINT_STYLES = ("sheet", "text", "tables", "pictures", "paper")
"""The parts of the style sheet for paper, which pages load after the other."""
SCRIPTS = (
    "frame/scheme",
    "frame/files",
    "frame/search-open",
    "cards/data",
    "cards/cards",
    "cards/copy",
)
"""The parts of the script of every page, each after those that it needs."""
PAGE_SCRIPTS = {
    "positions": ("positions/map", "positions/words", "positions/table"),
    "quotes": ("lists/filters",),
    "timeline": ("lists/filters", "lists/moved"),
    "differences": ("lists/moved",),
    "dossier": ("paper/dossier",),
    "meeting": ("paper/meeting",),
}
"""Scripts that only the kind of page of their name loads; the table tells the map."""

SEARCH = ("files", "words", "names", "lists", "texts", "marks", "answers", "box")
"""The parts of the search's script, each after those that it needs."""

MANY = 500
"""With more quotes than this, it pays to render in two processes."""
PAGES_APART = (articles, actors, people, questions, timeline, meeting)
"""The kinds of pages that take half of the time."""

Files = Mapping[str, str | bytes]
Kind = Callable[[Site], Iterator[Page]]
Rendered = tuple[Page, bytes]
"""A page without its content, and its text."""


def render(briefing: Briefing, templates: Templates, cache: BuildCache = NO_CACHE) -> Files:
    """Return everything that MkDocs is given, by its path in `build/docs`.

    Raises:
        TemplateMistakeError: A template cannot be rendered.
        OSError: A file that the pages need cannot be read.
    """
    with told_by_place(templates):
        return _rendered(briefing, templates, cache)


def _rendered(briefing: Briefing, templates: Templates, cache: BuildCache) -> Files:
    status = edition_status(briefing)
    base = _base_map(briefing.about.region, templates)
    site = Site(briefing, status, base, Places.of(briefing))
    env = environment(TemplateLoader(templates), CompiledTemplates(cache))
    apart = SecondProcess(partial(_pages, PAGES_APART, site, env), pays=len(briefing.quotes) > MANY)
    with apart:
        here = [kind for kind in PAGES if kind not in PAGES_APART]
        made = _pages(here, site, env)
        macros = cast("Macros", env.get_template("pages/_dossier.html.jinja").module)
        meeting_macros = cast("MeetingMacros", env.get_template("pages/_meeting.html.jinja").module)
        others = {
            **_encoded(dossier_parts(site, macros)),
            **_encoded(meeting_parts(site, meeting_macros)),
            **_encoded(place_files(site.places)),
            **_encoded(data_files(briefing)),
            **_encoded(card_files(briefing)),
            **_encoded(feed_files(briefing, status)),
            **assets(templates),
            **qr_files(briefing),
            "assets/print.css": _print_style(briefing, templates),
        }
        forget(env)
        made |= apart.result()
    del site  # with all that the pages have shared
    pages = [page for kind in PAGES for page in made[kind.__name__]]
    listed = [page for page, _ in pages if page.listed]
    return {
        **{page.path.removesuffix(".html") + ".md": text for page, text in pages},
        **_encoded(search_files(briefing, listed)),
        **others,
    }


def _pages(kinds: Iterable[Kind], site: Site, env: Environment) -> dict[str, list[Rendered]]:
    """Return the pages of some kinds, by the name of the kind."""
    return {
        kind.__name__: [
            (replace(page, content=None), _page(page, env).encode()) for page in kind(site)
        ]
        for kind in kinds
    }


def _encoded(files: Mapping[str, str]) -> dict[str, bytes]:
    """Return files as they are written, which take half the memory of what Python keeps as text."""
    return {path: text.encode() for path, text in files.items()}


def render_theme(briefing: Briefing, templates: Templates) -> Files:
    """Return the theme overrides, by their path in `build/theme`; one of them holds seed text.

    Raises:
        OSError: A file of the theme cannot be read.
    """
    return {**_tree(templates, "theme"), VALUES: values(frame(briefing))}


def _base_map(region: str | None, templates: Templates) -> BaseMap | None:
    if region is None:
        return None
    name = f"map/{region}.svg"
    try:
        return base_map(templates.read(name))
    except (ET.ParseError, KeyError, ValueError) as error:
        raise TemplateMistakeError(
            f"{templates.shown(templates.path(name))}: this is no base map, "
            f"expected one as tools/make_map.py draws it: {error}"
        ) from error


def _page(page: Page, env: Environment) -> str:
    body = env.get_template(f"pages/{page.template}.md.jinja").render(page=page.content)
    body = with_notes(body)
    if page.linked_data:
        script = f'<script type="application/ld+json">{page.linked_data}</script>'
        body = f"{body.rstrip()}\n\n{script}"
    head = {
        "title": page.title,
        "description": page.description,
        "kind": page.template,
        "hub": page.hub or page.path,
    }
    fields = "".join(f"{name}: {front_matter(value)}\n" for name, value in head.items())
    return f"---\n{fields}---\n\n{body.strip()}\n"


def assets(templates: Templates) -> Files:
    """Return the files that pages load: one style sheet, one script, fonts, what search needs."""
    return {
        **{f"assets/{name}": content for name, content in _tree(templates, "assets").items()},
        "assets/briefing.css": _joined(templates, "style", STYLES, ".css"),
        "assets/briefing.js": _joined(templates, "script", SCRIPTS, ".js"),
        "assets/search.js": _joined(templates, "script/search", SEARCH, ".js"),
        **{
            f"assets/{name}.js": _joined(templates, "script", parts, ".js")
            for name, parts in PAGE_SCRIPTS.items()
        },
    }


def _print_style(briefing: Briefing, templates: Templates) -> str:
    """Return the style sheet for paper, with the briefing's texts for head and foot at its end."""
    return _joined(templates, "style/print", PRINT_STYLES, ".css") + running_texts(briefing)


def _joined(templates: Templates, folder: str, names: tuple[str, ...], suffix: str) -> str:
    """Join small files of one concern each into the one that pages load."""
    return "\n".join(templates.read(f"{folder}/{name}{suffix}") for name in names)


def _tree(templates: Templates, folder: str) -> Files:
    """Return the files below a folder; notes in Markdown stay behind, or they would be pages."""
    files = templates.files(folder)
    return {name: content_of(path) for name, path in files.items() if path.suffix != ".md"}
