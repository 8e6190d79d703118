"""QR codes of addresses, as SVG: a reader of paper scans one to see whether it is still current."""

from functools import lru_cache
from io import BytesIO

import segno

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004)."""


@lru_cache(maxsize=8)
def qr_svg(address: str) -> bytes:
    """Return the QR code of an address as an SVG image of one unit a module, the same each time.

    Error correction M restores about 15% of the code: paper gets folded.
    """
    image = BytesIO()
    segno.make(address, error="m", micro=False, boost_error=False).save(
        image,
        kind="svg",
        border=QUIET_ZONE,
        xmldecl=False,
        omitsize=True,
        dark="#000",
        light="#fff",
    )
    return image.getvalue()
