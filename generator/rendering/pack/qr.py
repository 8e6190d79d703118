"""QR codes of addresses, as SVG: a reader of paper scans one to see whether it is still current."""

from functools import lru_cache, partial
from io import BytesIO

from generator.caching.build_cache import BuildCache
from generator.caching.cache_keys import program

NAME = "qr.svg"
QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004)."""


@lru_cache(maxsize=8)
def qr_svg(address: str) -> bytes:
    """Return the QR code of an address as an SVG image of one unit a module, the same each time.

    Error correction M restores about 15% of the code: paper gets folded.
    """
    import segno  # noqa: PLC0415  (it loads half of a web client, for a code that rarely changes)

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


def kept_qr_svg(cache: BuildCache, address: str) -> bytes:
    """Return the same from a cache, which has the last one."""
    made_from = program() + address.encode()
    return cache.get_or_make(NAME, made_from, partial(qr_svg, address))
