"""Checks the links of a site most of whose pages were in the last one, and checked there."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.publishing.links import PageLinks, follow, parse
from generator.publishing.page_by_page import Made
from generator.publishing.site_record import SiteFile


def check_changed(site: Path, made: Made, site_url: str | None) -> dict[str, SiteFile] | None:
    """Check every link that may have become wrong.

    A link of a page that was not made again leads somewhere, unless a file or an anchor is gone.

    Args:
        site: the folder of the built site.
        made: its files, and those of the last site, none of whose links was wrong.
        site_url: its published address.

    Returns:
        The files with the anchors of their pages; None where a link is wrong.
    """
    pages = {name for name in made.files if name.endswith(".html")}
    parsed = made.links
    if _is_less(made, parsed):
        others = pages - parsed.keys()
        parsed = parsed | {name: parse((site / name).read_bytes()) for name in others}
    known = {name: PageLinks(frozenset(made.files[name].ids)) for name in pages - parsed.keys()}
    if follow(frozenset(made.files), {**known, **parsed}, site_url).problems:
        return None
    ids = {name: tuple(sorted(page.ids)) for name, page in parsed.items()}
    return made.files | {name: replace(made.files[name], ids=ids[name]) for name in parsed}


def _is_less(made: Made, parsed: Mapping[str, PageLinks]) -> bool:
    """Return whether a link of an old page may lead nowhere now."""
    old = made.old
    if old.keys() - made.files.keys():
        return True
    both = old.keys() & parsed.keys()
    return any(not parsed[name].ids.issuperset(old[name].ids) for name in both)
