"""Says where on the site stands what a sheet of paper leaves out."""

from generator.model import Briefing
from generator.rendering import addresses


def stands(what: str, path: str, briefing: Briefing) -> str:
    """Return where the rest stands: at an address, if the site has one already.

    Args:
        what: What stands there in full.
        path: The page, from the root of the site.
        briefing: Whose site it is.
    """
    site_url = briefing.about.site_url
    if addresses.is_published(site_url):
        return f"{what}: {addresses.shown(path, site_url)}"
    return f"{what}: on the site’s page /{path.removesuffix('index.html')}"
