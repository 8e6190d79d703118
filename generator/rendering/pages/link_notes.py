"""Notes at the end of a page that print where its outside links lead: paper cannot be clicked."""

import html
import re
from urllib.parse import quote, urlsplit

from generator.rendering.escape import text

_LINK = re.compile(
    r"""
      <a\ href="(?P<html> https?&\#58;[^"]*)"[^>]*> (?P<words> .*?) </a>
    | \[ [^\[\]]* \]\( <(?P<markdown> https?:[^<>]*)> \)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A link out of the site, as `prose` and templates write it: seed text has no bare `<` or `[`."""
_OUTSIDE = re.compile(r'<a href="(?i:https?&#58;)'), re.compile(r"\]\(<(?i:https?:)")
"""How such a link goes on; to look for it first takes a tenth of the time where there is none."""
_KEPT = "!#$%&()*+,/:;=?@[]|~"
"""What an address has as it is (URL Standard); quote() keeps letters, digits and `-._` by itself.

A `'` stays in a path only.
"""


def with_notes(body: str) -> str:
    """Number the outside links of a page's text and list their addresses at its end.

    The same address has one number. A link whose words are its address needs none.
    """
    if not any(begins.search(body) for begins in _OUTSIDE):
        return body
    numbers: dict[str, int] = {}

    def numbered(match: re.Match[str]) -> str:
        address = printed(html.unescape(match["html"] or match["markdown"]))
        if html.unescape(match["words"] or "") == address:
            return match[0]
        number = numbers.setdefault(address, len(numbers) + 1)
        return f'{match[0]}<sup class="noted">[{number}]</sup>'

    noted = _LINK.sub(numbered, body)
    return f"{noted.rstrip()}\n\n{_listed(list(numbers))}\n" if numbers else body


def printed(address: str) -> str:
    """Return an address as a browser asks for it: in ASCII, to be typed on any keyboard."""
    try:
        parts = urlsplit(address)
        return parts._replace(
            netloc=parts.netloc.encode("idna").decode().lower(),
            path=quote(parts.path or "/", safe=f"{_KEPT}'"),
            query=quote(parts.query, safe=_KEPT),
            fragment=quote(parts.fragment, safe=f"{_KEPT}'"),
        ).geturl()
    except ValueError:  # a host that is none: no browser asks for it
        return address


def _listed(addresses: list[str]) -> str:
    items = "\n".join(f"<li>{text(address)}</li>" for address in addresses)
    return (
        '<section class="link-notes">\n<h2>Addresses of the links</h2>\n'
        f"<ol>\n{items}\n</ol>\n</section>"
    )
