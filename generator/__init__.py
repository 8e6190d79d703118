"""Turns curated seeds into a static briefing site: read, check, link, render, publish."""

__version__ = "0.1.0"
