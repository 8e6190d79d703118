"""What every sheet of paper carries: texts at its head and foot, the code on the first."""

from generator.model import Briefing
from generator.rendering import addresses
from generator.rendering.escape import css_string
from generator.rendering.pack.imprint import Imprint, imprint, imprint_of
from generator.rendering.pack.qr import qr_svg

QR_CODE = "assets/qr.svg"
EDITIONS = "assets/editions"
"""Where lies what pages of editions print of their own."""


def qr_files(briefing: Briefing) -> dict[str, str]:
    """Return the codes that lead to the latest state, and to each edition as it stood.

    There is none where the site has no address.
    """
    address = current(briefing)
    if not address:
        return {}
    site_url = briefing.about.site_url
    stood = {
        edition_code(one.number): addresses.public(imprint_of(one, briefing).path, site_url)
        for one in briefing.editions
    }
    codes = {QR_CODE: address, **stood}
    return {path: qr_svg(leads).decode() for path, leads in codes.items() if leads}


def edition_styles(briefing: Briefing) -> dict[str, str]:
    """Return for each edition the style sheet that has its own texts for head and foot."""
    site_url = briefing.about.site_url
    return {
        f"{EDITIONS}/{one.number}.css": _texts(imprint_of(one, briefing), site_url)
        for one in briefing.editions
    }


def edition_states(briefing: Briefing) -> dict[str, str]:
    """Return which state each edition is, by its number: `edition 1, 15 January 2026`."""
    return {str(one.number): imprint_of(one, briefing).edition for one in briefing.editions}


def edition_code(number: int) -> str:
    """Return where the code of an edition lies."""
    return f"{EDITIONS}/{number}.svg"


def running_texts(briefing: Briefing) -> str:
    """Return the texts of head and foot as custom properties of CSS: margin boxes have no HTML."""
    marking = f"  --sheet-marking: {css_string(briefing.about.marking or '')};\n"
    return f"{_texts(imprint(briefing), briefing.about.site_url)}:root {{\n{marking}}}\n"


def _texts(stamp: Imprint, site_url: str | None) -> str:
    texts = {
        "title": stamp.title,
        "state": " · ".join(filter(None, (stamp.edition, stamp.coverage))),
        "address": f"Still current? {addresses.shown(stamp.path, site_url)}",
    }
    lines = "".join(f"  --sheet-{name}: {css_string(words)};\n" for name, words in texts.items())
    return f":root {{\n{lines}}}\n"


def current(briefing: Briefing) -> str | None:
    """Return the address that says whether paper is current."""
    return addresses.public(imprint(briefing).path, briefing.about.site_url)
