"""Lighthouse: what it makes of a page, run from npm's folder."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.browser.chromium import FLAGS, chromium

PROGRAM = Path(__file__).resolve().parents[2] / "node_modules" / ".bin" / "lighthouse"
FORMS = {"phone": (), "desktop": ("--preset=desktop",)}
"""What the page is opened on; Lighthouse's own choice is a phone on a slow line."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What Lighthouse says of a page."""

    of: dict[str, int]
    """Category to points of a hundred."""
    below: list[str]
    """What cost points: the audit, its title, and where in the page."""


def is_there() -> bool:
    """Return whether Lighthouse can run: Node, and what `npm ci` gets."""
    return bool(shutil.which("node")) and PROGRAM.exists()


def scores(address: str, form: str, categories: Sequence[str], like: Browser) -> Scores:
    """Open a page once in a new browser like a given one, and return its scores.

    Raises:
        subprocess.CalledProcessError: Lighthouse failed.
    """
    command = (
        *(str(PROGRAM), address, "--quiet", "--output=json", *FORMS[form]),
        *(f"--only-categories={','.join(categories)}", "--no-enable-error-reporting"),
        *("--disable-full-page-screenshot", f"--chrome-flags=--headless {' '.join(FLAGS)}"),
    )
    environment = {**os.environ, "CHROME_PATH": chromium() or like.browser_type.executable_path}
    done = subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603
    told = json.loads(done.stdout)
    points = {name: round(100 * told["categories"][name]["score"]) for name in categories}
    return Scores(points, list(_costs(told)))


def _costs(told: dict[str, Any]) -> Iterator[str]:
    """Yield what the audits say that count for a score and are not perfect."""
    for category in told["categories"].values():
        for part in category["auditRefs"]:
            audit = told["audits"][part["id"]]
            if part["weight"] and audit["score"] not in {1, None}:
                items = json.dumps(audit.get("details", {}).get("items"))
                yield f"{audit['id']}: {audit['title']} {items[:500]}"
