"""A font for tests that has letters which those of the print pack lack."""

import struct

FAMILY = "Arabia Sans 3"
"""As long as `Source Sans 3`, so that it fits into the place of that name."""
FIRST_GLYPH = 20
"""From here on the font has plain letters, which stand in for ours."""


def font_with(letters: str, source: bytes) -> bytes:
    """Return Source Sans under another name, with these letters instead of its own.

    Their shapes are those of Latin letters: what matters is which letters there are, and where they
    stand.
    """
    data = bytearray(_renamed(source))
    (count,) = struct.unpack_from(">H", data, 4)
    records = {bytes(data[at : at + 4]): at for at in range(12, 12 + 16 * count, 16)}
    table = _cmap(sorted(set(letters)))
    data += bytes(-len(data) % 4)
    struct.pack_into(">II", data, records[b"cmap"] + 8, len(data), len(table))
    return bytes(data) + table


def _renamed(font: bytes) -> bytes:
    for encoding in ("utf-16-be", "ascii"):
        font = font.replace("Source Sans".encode(encoding), "Arabia Sans".encode(encoding))
    return font.replace(b"SourceSans", b"ArabiaSans")


def _cmap(letters: list[str]) -> bytes:
    """Return a `cmap` with one table of format 12 (OpenType 1.9, 5)."""
    groups = b"".join(
        struct.pack(">III", ord(letter), ord(letter), FIRST_GLYPH + at)
        for at, letter in enumerate(letters)
    )
    head = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(letters))
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + head + groups
