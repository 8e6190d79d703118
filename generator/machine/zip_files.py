"""Zip archives of others, such as Word files: they may unpack to a thousand times their size."""

import zipfile

MOST_BYTES = 64 << 20
"""Of all entries, pictures included."""
MOST_MARKUP = 6 << 20
"""Of the entries that are XML: as a tree they take twenty times as much memory."""
MARKUP = (".xml", ".rels")


class UnpacksTooLargeError(ValueError):
    """An archive holds more than may be unpacked; the message says how much is expected."""


def refuse_bomb(archive: zipfile.ZipFile, most_markup: int = MOST_MARKUP) -> None:
    """Refuse an archive by the sizes that it states; `zipfile` unpacks no entry beyond its own.

    Args:
        archive: It.
        most_markup: Bytes of XML that it may hold.

    Raises:
        UnpacksTooLargeError: There is more in it than in a file that people write.
    """
    entries = archive.infolist()
    markup = sum(one.file_size for one in entries if one.filename.lower().endswith(MARKUP))
    for size, most in ((markup, most_markup), (sum(one.file_size for one in entries), MOST_BYTES)):
        if size > most:
            raise UnpacksTooLargeError(f"more than {most >> 20} MiB once it is unpacked")
