"""Briefing -> {path: text}: pages as Markdown, data, search, and the assets they need."""

from collections.abc import Iterable, Mapping
from functools import partial
from xml.etree import ElementTree as ET

from jinja2 import Environment

from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.caching.cache_keys import digest, program
from generator.caching.standing_files import Stands
from generator.machine.second_process import SecondProcess
from generator.model import Briefing
from generator.rendering.changes.status import edition_status
from generator.rendering.citing.cards import card_files
from generator.rendering.comments import without_comments
from generator.rendering.data.feeds import feed_files
from generator.rendering.figures.base_map import BaseMap, base_map
from generator.rendering.frame import VALUES, frame, values
from generator.rendering.joined import data_parts, joined_data, joined_search
from generator.rendering.kept_units import NOTHING_STANDS, KeptUnits, Rendered, Standing, maker_of
from generator.rendering.making import all_made, encoded, made
from generator.rendering.pack.sheets import edition_states, edition_styles, qr_files, running_texts
from generator.rendering.pages.catalogue import PAGES, Kind
from generator.rendering.pages.dossier_parts import dossier_lists, dossier_parts
from generator.rendering.pages.meeting import meeting_parts
from generator.rendering.pages.moved import place_files
from generator.rendering.pages.shared.site import Site
from generator.rendering.paging import Places
from generator.rendering.templates.bytecode import CompiledTemplates
from generator.rendering.templates.environment import environment, forget
from generator.rendering.templates.errors import TemplateMistakeError, told_by_place
from generator.rendering.templates.loader import TemplateLoader
from generator.rendering.unit import Unit
from generator.template_files import Templates, content_of

STYLES = (
    "fonts",
    "tokens",
    "base",
    "frame",
    "masthead",
    "labels",
    "stance",
    "judgements",
    "tables",
    "controls",
    "map",
    "quotes",
    "ledger",
    "beside",
    "holders",
    "lists",
    "cards",
    "filters",
    "dots",
    "changes",
)
"""The parts of the style sheet of every page, in the order in which later ones win."""
PAGE_STYLES = {
    "home": ("home",),
    "timeline": ("strip",),
    "dossier": ("paper",),
    "meeting": ("paper",),
}
"""Styles that only the kind of page of their name loads, after those of every page."""
PRINT_STYLES = ("sheet", "text", "tables", "pictures", "paper")
"""The parts of the style sheet for paper, which pages load after the others."""
EARLY_SCRIPTS = ("early/scheme", "early/parsed", "early/age", "early/glance")
"""The parts of the script that runs before anything is painted."""
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
    "positions": (
        *("paper/cited", "paper/parts", "positions/map", "positions/words"),
        *("positions/answers", "positions/table"),
    ),
    "quotes": ("lists/filters", "paper/cited"),
    "timeline": ("lists/filters", "lists/moved", "paper/cited"),
    "differences": ("lists/moved",),
    "dossier": ("paper/parts", "paper/dossier"),
    "meeting": ("paper/meeting",),
}
"""Scripts that only the kind of page of their name loads; the table tells the map."""

SEARCH = (
    *("files", "words", "forms", "queries", "names", "lists", "texts", "marks", "answers", "box"),
)
"""The parts of the search's script, each after those that it needs."""

MANY = 500
"""With more quotes than this in what is made anew, it pays to render in two processes."""
APART = ("articles", "actors", "people", "questions", "timeline", "meeting", "cards")
"""What the names of units begin with that take half of the time."""

Files = Mapping[str, str | bytes]
Documents = Mapping[str, str | bytes | Stands]
"""Of what stands already, only word of that."""


def render(
    briefing: Briefing,
    templates: Templates,
    cache: BuildCache = NO_CACHE,
    standing: Standing = NOTHING_STANDS,
) -> Documents:
    """Return everything that MkDocs is given, by its path in `build/docs`.

    Args:
        briefing: What is shown.
        templates: How.
        cache: Of earlier builds.
        standing: Says what stands in `build/docs`: in the place of what would be the same comes
            word of that.

    Raises:
        TemplateMistakeError: A template cannot be rendered.
        OSError: A file that the pages need cannot be read.
    """
    with told_by_place(templates):
        return _rendered(briefing, templates, cache, standing)


def _rendered(
    briefing: Briefing, templates: Templates, cache: BuildCache, standing: Standing
) -> Documents:
    site = _site(briefing, templates)
    env = environment(TemplateLoader(templates), CompiledTemplates(cache))
    units = [unit for kind in KINDS for unit in kind(site)]  # and whatever can be asked
    kept = KeptUnits(cache, _made_with(briefing, templates), site.answers, standing)
    found = _found_or_made(units, kept, site, env)
    others = [*joined_data(kept, found, site, env), *joined_search(kept, found, site, env)]
    kept.keep()
    forget(env)
    del site  # with all that the pages have shared
    files = {path: text for one in (*found.values(), *others) for path, text in one.files.items()}
    return {
        **files,
        **encoded(dossier_lists(files, briefing)),
        **assets(templates),
        "assets/print.css": _print_style(briefing, templates),
    }


def render_page(
    path: str, briefing: Briefing, templates: Templates, cache: BuildCache
) -> bytes | None:
    """Return the source of one page, as `render` would; None where the last build had none there.

    Args:
        path: In `build/docs`.
        briefing: What is shown.
        templates: How.
        cache: Of earlier builds, whose templates were the same.

    Raises:
        TemplateMistakeError: A template cannot be rendered.
        OSError: A file that the page needs cannot be read.
    """
    maker = maker_of(path, cache, _made_with(briefing, templates))
    if maker is None:
        return None
    with told_by_place(templates):
        site = _site(briefing, templates)
        env = environment(TemplateLoader(templates), CompiledTemplates(cache))
        units = {unit.name: unit for kind in KINDS for unit in kind(site)}
        content = made(units[maker], site, env).files.get(path) if maker in units else None
        forget(env)
    return content if isinstance(content, bytes) else None


def _site(briefing: Briefing, templates: Templates) -> Site:
    base = _base_map(briefing.about.region, templates)
    return Site.noted(briefing, edition_status(briefing), base, Places.of(briefing))


def _found_or_made(
    units: Iterable[Unit], kept: KeptUnits, site: Site, env: Environment
) -> dict[str, Rendered]:
    """Return what all units have become, by their names and in their order."""
    found = {unit.name: kept.find(unit) for unit in units}
    wanted = [unit for unit in units if found[unit.name] is None]
    here, apart = _divided(wanted)
    with SecondProcess(partial(all_made, apart, site, env), pays=len(apart) > MANY) as second:
        new = {**all_made(here, site, env), **second.result()}
    for unit in wanted:
        kept.add(unit, new[unit.name])
    return {name: one or new[name] for name, one in found.items()}


def _divided(units: Iterable[Unit]) -> tuple[list[Unit], list[Unit]]:
    """Return the units to make here, and those for the second process."""
    halves: tuple[list[Unit], list[Unit]] = ([], [])
    for unit in units:
        halves[unit.name.partition("/")[0] in APART].append(unit)
    return halves


def _feeds(site: Site) -> dict[str, str]:
    return feed_files(site.briefing, site.status)


def _code(site: Site) -> dict[str, str]:
    return {**qr_files(site.briefing), **edition_styles(site.briefing)}


def _places(site: Site) -> dict[str, str]:
    return place_files(site.places)


KINDS: tuple[Kind, ...] = (
    *PAGES,
    dossier_parts,
    meeting_parts,
    card_files,
    lambda _: iter([Unit("feeds", _feeds), Unit("places", _places), Unit("code", _code)]),
    data_parts,
)
"""What is made of the briefing, a unit at a time."""


def _made_with(briefing: Briefing, templates: Templates) -> bytes:
    """Return a digest of all that decides what is rendered, but for the briefing."""
    paths = templates.files("pages")
    if briefing.about.region:
        name = f"map/{briefing.about.region}.svg"
        paths[name] = templates.path(name)
    return digest(
        program(),
        *(part for name, path in paths.items() for part in (name.encode(), content_of(path))),
    )


def render_theme(briefing: Briefing, templates: Templates) -> Files:
    """Return the theme overrides, by their path in `build/theme`; one of them holds seed text.

    Raises:
        OSError: A file of the theme cannot be read.
    """
    return {**_tree(templates, "theme"), VALUES: values(frame(briefing), edition_states(briefing))}


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


def assets(templates: Templates) -> Files:
    """Return the files that pages load: style sheets, scripts, fonts, what search needs."""
    return {
        **{f"assets/{name}": content for name, content in _tree(templates, "assets").items()},
        "assets/briefing.css": _joined(templates, "style", STYLES, ".css"),
        **{
            f"assets/{name}.css": _joined(templates, "style", parts, ".css")
            for name, parts in PAGE_STYLES.items()
        },
        "assets/early.js": _joined(templates, "script", EARLY_SCRIPTS, ".js"),
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
    files = (templates.read(f"{folder}/{name}{suffix}") for name in names)
    return "\n".join(without_comments(text, suffix) for text in files)


def _tree(templates: Templates, folder: str) -> Files:
    """Return the files below a folder; notes in Markdown stay behind, or they would be pages."""
    files = templates.files(folder)
    return {name: content_of(path) for name, path in files.items() if path.suffix != ".md"}
