"""A unit becomes pages and texts as they are written, and what its maker asked is noted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from jinja2 import Environment

from generator.rendering.addresses import document
from generator.rendering.escape import front_matter
from generator.rendering.kept_units import Rendered
from generator.rendering.pages.cited_notes import with_sources
from generator.rendering.pages.link_notes import with_notes
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.site import Site
from generator.rendering.unit import Part, Unit


def all_made(units: Iterable[Unit], site: Site, env: Environment) -> dict[str, Rendered]:
    """Make several units; return what they have become by their names."""
    return {unit.name: made(unit, site, env) for unit in units}


def made(unit: Unit, site: Site, env: Environment) -> Rendered:
    """Make a unit, and note what its maker asks."""
    macros = [env.get_template(unit.macros).module] if unit.macros else []
    with site.asking.noted() as asked:
        product = unit.make(site, *macros, *unit.given)
        if isinstance(product, Part):
            files = encoded(product.files)
            return Rendered((), files, frozenset(asked), product.content)
        if isinstance(product, Mapping):
            return Rendered((), encoded(product), frozenset(asked))
        pages, files = [], {}
        for page in product:
            files[document(page.path)] = _page(page, env, site).encode()
            if page.listed:
                pages.append(replace(page, content=None, linked_data=None))
    return Rendered(tuple(pages), files, frozenset(asked))


def encoded(files: Mapping[str, str]) -> dict[str, bytes]:
    """Return files as they are written, which take half the memory of what Python keeps as text."""
    return {path: text.encode() for path, text in files.items()}


def _page(page: Page, env: Environment, site: Site) -> str:
    body = env.get_template(f"pages/{page.template}.md.jinja").render(page=page.content)
    body = with_notes(with_sources(body, page.template, site.briefing))
    if page.linked_data:
        script = f'<script type="application/ld+json">{page.linked_data}</script>'
        body = f"{body.rstrip()}\n\n{script}"
    head = {
        "title": page.title,
        "description": page.description,
        "kind": page.template,
        "hub": page.hub or page.path,
        **({"edition": str(page.edition)} if page.edition is not None else {}),
    }
    fields = "".join(f"{name}: {front_matter(value)}\n" for name, value in head.items())
    return f"---\n{fields}---\n\n{body.strip()}\n"
