"""A saved web page as the text of its article, by trafilatura."""

import logging

from trafilatura import bare_extraction

from generator.curating.raw.decoding import decoded
from generator.curating.raw.raw_text import RawText, UnreadableError

for _name in ("trafilatura", "htmldate", "justext"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)  # what they cannot do is said here

MOST_TAGS, MOST_ATTRIBUTES, MOST_CHARACTERS = 40_000, 200_000, 4_000_000
"""Ten times what the page of a newspaper has; the library takes minutes for more."""


def web_page(data: bytes) -> RawText:
    """Return the article of a web page, with what its head states.

    Raises:
        UnreadableError: No text of an article is found in it.
    """
    source = decoded(data)
    tags, attributes = source.text.count("<"), source.text.count("=")
    if tags > MOST_TAGS or attributes > MOST_ATTRIBUTES or len(source.text) > MOST_CHARACTERS:
        message = (
            f"{tags:,} tags in {len(source.text):,} characters, expected a page of one article"
        )
        raise UnreadableError(f"{message}, at most {MOST_TAGS:,} in {MOST_CHARACTERS:,}")
    page = bare_extraction(
        source.text, with_metadata=True, include_comments=False, include_tables=True
    )
    text = "" if page is None or isinstance(page, dict) else page.text or ""
    if page is None or isinstance(page, dict) or not text.strip():
        raise UnreadableError("no article is found in this web page, expected one saved as text")
    return RawText(
        text=text.rstrip() + "\n",
        title=page.title or None,
        publisher=page.sitename or None,
        byline=page.author or None,
        published=page.date or None,
        url=page.url or None,
        notes=(*source.notes, "taken out of a web page; compare its beginning and its end"),
    )
