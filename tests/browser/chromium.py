"""The Chromium that tests and benchmarks drive."""

import os
import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Containers allow no sandbox; a test browser has nothing to ask of the network."""


def chromium() -> str | None:
    """Return the Chromium to use: `BRIEFING_CHROMIUM`, the system's, None for Playwright's own."""
    named = os.environ.get("BRIEFING_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def start(playwright: Playwright) -> Browser:
    """Start it.

    Raises:
        playwright.sync_api.Error: There is none.
    """
    return playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
