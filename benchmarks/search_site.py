"""Writes what the search needs of a site: one page, the scripts, the index of a briefing."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from generator.model import Briefing
from generator.rendering.render import assets
from generator.rendering.search.index import search_files
from generator.template_files import OURS, SHIPPED

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:"
)
PAGE = """\
<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<link rel="stylesheet" href="assets/briefing.css">
<header>{search}</header><h1>Search</h1>
<script src="assets/briefing.js" defer></script></html>
"""


def write_search_site(root: Path, briefing: Briefing) -> Path:
    """Write a page with the search of a briefing into a folder, and return the page."""
    for path, content in {**assets(OURS), **search_files(briefing)}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    page = root / "index.html"
    page.write_text(PAGE.format(policy=POLICY, search=_search()), encoding="utf-8")
    return page


def _search() -> str:
    """Return the button and the dialog, as every page has them."""
    loader = FileSystemLoader(SHIPPED / "theme" / "partials")
    template = Environment(loader=loader, autoescape=True).get_template("search.html")
    return template.render(base_url=".")
