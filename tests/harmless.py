"""Whether a page has anything in it that runs, loads or asks."""

import json

from selectolax.lexbor import LexborHTMLParser

DATA = "application/ld+json"
"""A script that no browser runs."""
DANGEROUS = {
    *("applet", "base", "embed", "frame", "iframe", "math", "object", "plaintext", "script"),
    *("style", "template", "video"),
}
"""Elements that stand in no text of a page, whatever the templates do around it."""


def assert_inert(page: LexborHTMLParser, path: str) -> None:
    """Assert that what runs, loads, frames, styles or asks is ours, and no attribute an event."""
    risky = page.css(f"#content :is({','.join(sorted(DANGEROUS))})")
    assert [node for node in risky if node.attributes.get("type") != DATA] == [], path
    for node in page.css("*"):
        assert not any(name.startswith(("on", "style", "srcdoc")) for name in node.attributes)
    for data in page.css(f"script[type='{DATA}']"):
        assert json.loads(data.text())["@context"] == "https://schema.org"
    for script in page.css("script:not([type])"):
        assert (script.attributes["src"] or "").lstrip("./").startswith("assets/"), path
        assert script.text() == ""
    refreshing = {node.attributes["http-equiv"] for node in page.css("meta[http-equiv]")}
    assert refreshing == {"Content-Security-Policy"}, path
