"""Briefing -> {path: text}: pages as Markdown, data, search, and the assets they need."""

from collections.abc import Callable, Iterator, Mapping
from xml.etree import ElementTree as ET

from jinja2 import Environment
from markupsafe import Markup

from generator.build_cache import NO_CACHE, BuildCache
from generator.model import Briefing
from generator.rendering.addresses import Links
from generator.rendering.changes import counts, describe
from generator.rendering.changes.status import Standing, standing
from generator.rendering.citing.cards import card_files
from generator.rendering.data.export import data_files
from generator.rendering.data.feeds import feed_files
from generator.rendering.escape import front_matter, script_json
from generator.rendering.figures.base_map import BaseMap, base_map
from generator.rendering.pack.sheets import qr_files, running_texts, sheet_values
from generator.rendering.pages import maps
from generator.rendering.pages.catalogue import PAGES, coverage
from generator.rendering.pages.edition import AsStood
from generator.rendering.pages.history import PAGES as HISTORY_PAGES
from generator.rendering.pages.link_notes import with_notes
from generator.rendering.pages.page import Page
from generator.rendering.pages.view import View
from generator.rendering.search.index import search_files
from generator.rendering.templates.bytecode import CompiledTemplates
from generator.rendering.templates.environment import environment
from generator.rendering.templates.errors import TemplateMistakeError, told_by_place
from generator.rendering.templates.loader import TemplateLoader
from generator.rendering.words import phrases
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
    "frame/search-open",
    "positions/map",
    "positions/words",
    "positions/table",
    "cards/data",
    "cards/cards",
    "cards/copy",
    "lists/filters",
)
"""The parts of the script, each after those that it needs; the table tells the map."""
PAGE_SCRIPTS = {"dossier": "paper/dossier", "meeting": "paper/meeting"}
"""Scripts that only the kind of page of their name loads."""

SEARCH = ("files", "words", "names", "lists", "texts", "marks", "answers", "box")
"""The parts of the search's script, each after those that it needs."""

Files = Mapping[str, str | bytes]


def render(briefing: Briefing, templates: Templates, cache: BuildCache = NO_CACHE) -> Files:
    """Return everything that MkDocs is given, by its path in `build/docs`.

    Raises:
        TemplateMistakeError: A template cannot be rendered.
        OSError: A file that the pages need cannot be read.
    """
    with told_by_place(templates):
        return _rendered(briefing, templates, cache)


def _rendered(briefing: Briefing, templates: Templates, cache: BuildCache) -> Files:
    env = _environment(templates, cache)
    stands = standing(briefing)
    env.globals |= {"figures": maps, "base_map": _base_map(briefing.about.region, templates)}
    env.globals |= {"standing": stands, "telling": describe, "tallies": counts, "AsStood": AsStood}
    files: dict[str, str | bytes] = {}
    views: dict[Links, View] = {}
    listed: list[Page] = []
    for page in _pages(briefing, stands):
        if page.listed:
            listed.append(page)
        links = Links.from_page(page.path)
        view = views.setdefault(links, View(briefing, links))
        files[page.path.removesuffix(".html") + ".md"] = _page(page, view, env).encode()
    return {
        **files,
        **_encoded(data_files(briefing)),
        **_encoded(search_files(briefing, listed)),
        **_encoded(card_files(briefing)),
        **_encoded(feed_files(briefing, stands)),
        **assets(templates),
        **qr_files(briefing),
        "assets/print.css": _print_style(briefing, templates),
    }


def _pages(briefing: Briefing, stands: Standing) -> Iterator[Page]:
    for make in PAGES:
        yield from make(briefing)
    for tell in HISTORY_PAGES:
        yield from tell(briefing, stands)


def _encoded(files: Mapping[str, str]) -> dict[str, bytes]:
    """Return files as they are written, which take half the memory of what Python keeps as text."""
    return {path: text.encode() for path, text in files.items()}


def render_theme(briefing: Briefing, templates: Templates, cache: BuildCache = NO_CACHE) -> Files:
    """Return the theme overrides, by their path in `build/theme`; `frame/` holds seed text.

    Raises:
        TemplateMistakeError: A template cannot be rendered.
        OSError: A file of the theme cannot be read.
    """
    with told_by_place(templates):
        return _rendered_theme(briefing, templates, cache)


def _rendered_theme(briefing: Briefing, templates: Templates, cache: BuildCache) -> Files:
    env = _environment(templates, cache)
    values = {
        "about": briefing.about,
        "coverage": coverage(briefing),
        **sheet_values(briefing),
    }
    frame = {
        f"partials/{name.removesuffix('.jinja')}": env.get_template(f"frame/{name}").render(values)
        for name in templates.files("frame")
        if name.endswith(".jinja")
    }
    return {**_tree(templates, "theme"), **frame}


def _environment(templates: Templates, cache: BuildCache) -> Environment:
    env = environment(TemplateLoader(templates), CompiledTemplates(cache))
    env.globals["words"] = phrases
    env.globals["once"] = _keeper()
    return env


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


def _keeper() -> Callable[..., Markup]:
    """Return what renders a part of a template once for each key: most quotes are on four pages."""
    kept: dict[tuple[object, ...], Markup] = {}

    def once(*key: object, caller: Callable[[], Markup]) -> Markup:
        if key not in kept:
            kept[key] = caller()
        return kept[key]

    return once


def _page(page: Page, view: View, env: Environment) -> str:
    body = env.get_template(f"pages/{page.template}.md.jinja").render(
        page=page, view=view, links=view.links, briefing=view.briefing, **page.values
    )
    body = with_notes(body)
    if page.linked_data:
        data = script_json(page.linked_data)
        body = f'{body.rstrip()}\n\n<script type="application/ld+json">{data}</script>'
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
            f"assets/{name}.js": _joined(templates, "script", (part,), ".js")
            for name, part in PAGE_SCRIPTS.items()
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
