"""Hosts of web addresses: which are none, and which look like another.

After what browsers do (Chromium's and Mozilla's rules for international domain names): a host is
shown in its own letters only where each of its parts has letters of one script, and of a script
that is not Latin only where the whole host has it. Any other is shown as it goes over the wire.
"""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from generator.text.scripts import HAN, HANGUL, KANA, SYMBOLS, script_of

_TOGETHER = (frozenset({HAN, KANA}), frozenset({HAN, HANGUL}))
"""Scripts in which one language is written."""
LONGEST_PART = 63
"""Letters of a part of a host, as it goes over the wire (RFC 1035, 2.3.4)."""
LONGEST = 253
HIGHEST_PORT = 65_535


def is_host(address: str) -> bool:
    """Return whether an address has a host, and a port, that can exist."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        if parts.netloc.startswith("["):
            ip_address(host.strip("[]"))
            return True
    except ValueError:
        return False
    wire = _on_the_wire(host)
    whole = wire.removesuffix(".")
    return (
        (port is None or port <= HIGHEST_PORT)
        and 0 < len(whole) <= LONGEST
        and all(0 < len(part) <= LONGEST_PART for part in whole.split("."))
    )


def shown_address(address: str) -> str:
    """Return an address with its host as it goes over the wire, where it may look like another."""
    host = _host(address)
    return address.replace(host, _on_the_wire(host), 1) if looks_like_another(host) else address


def lookalike(address: str) -> str | None:
    """Return the host of an address as it goes over the wire, if it may look like another."""
    host = _host(address)
    return _on_the_wire(host) if looks_like_another(host) else None


def looks_like_another(host: str) -> bool:
    """Return whether a host has letters of several scripts, or only seems to be in one."""
    if host.isascii():
        return False
    parts = [scripts_of(part) for part in host.split(".")]
    if any(len(scripts) > 1 and scripts not in _TOGETHER for scripts in parts):
        return True
    foreign = [scripts for scripts in parts if scripts - {"Latin"}]
    return bool(foreign) and any("Latin" in scripts for scripts in parts)


def scripts_of(text: str) -> frozenset[str]:
    """Return the scripts of the letters of a text."""
    return frozenset(script_of(char) for char in text if char.isalpha()) - {SYMBOLS}


def _host(address: str) -> str:
    match = re.match(r"[a-z]+://(?:[^/?#@]*@)?([^/?#:]*)", address, re.IGNORECASE)
    return match[1] if match else ""


def _on_the_wire(host: str) -> str:
    """Return a host in ASCII: `xn--…` for parts in other letters (RFC 3492)."""
    return ".".join(
        part if part.isascii() else f"xn--{part.lower().encode('punycode').decode()}"
        for part in host.split(".")
    )
