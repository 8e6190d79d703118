"""What every sheet of paper carries: texts at its head and foot, the code on the first."""

from generator.model import Briefing
from generator.rendering import addresses
from generator.rendering.escape import css_string
from generator.rendering.pack.imprint import imprint
from generator.rendering.pack.qr import qr_svg

QR_CODE = "assets/qr.svg"


def qr_files(briefing: Briefing) -> dict[str, str]:
    """Return the code that leads to the latest state; none where the site has no address."""
    address = current(briefing)
    return {QR_CODE: qr_svg(address).decode()} if address else {}


def running_texts(briefing: Briefing) -> str:
    """Return the texts of head and foot as custom properties of CSS: margin boxes have no HTML."""
    about, stamp = briefing.about, imprint(briefing)
    texts = {
        "title": stamp.title,
        "state": " · ".join(filter(None, (stamp.edition, stamp.coverage))),
        "address": f"Still current? {addresses.shown(stamp.path, about.site_url)}",
        "marking": about.marking or "",
    }
    lines = "".join(f"  --sheet-{name}: {css_string(words)};\n" for name, words in texts.items())
    return f":root {{\n{lines}}}\n"


def current(briefing: Briefing) -> str | None:
    """Return the address that says whether paper is current."""
    return addresses.public(imprint(briefing).path, briefing.about.site_url)
