"""Where the records of paged lists stand: for addresses of a day on which they had no pages."""

from collections.abc import Mapping

from generator.rendering import addresses
from generator.rendering.escape import script_json
from generator.rendering.paging import Places


def place_files(places: Places) -> dict[str, str]:
    """Return a script for each list that has pages, by its path in the site."""
    lists = {"timeline": places.events, "differences": places.differences}
    return {
        f"{addresses.PLACES}/{name}.js": _script(name, pages)
        for name, pages in lists.items()
        if pages
    }


def _script(name: str, pages: Mapping[str, str]) -> str:
    return f"briefingPlaces({script_json(name)},{script_json(dict(pages))});\n"
