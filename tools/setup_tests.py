"""Finds what the tests need beside Python, and gets what is missing; run by `make test`.

A Chromium (the system's own, or Playwright's; else Debian's package when root, else Playwright's
download), what reads printed pages (Debian's packages when root), and the Node tools of
`package.json`. Neither the system's packages nor the network are asked for what is there.

Exits 0 whatever comes of it, since the tests say what they were skipped for; but where the variable
`CI` is set, under which nothing may be missing, it exits 1.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache, partial

from playwright.sync_api import Error, sync_playwright

from tests.browser.chromium import chromium, start
from tests.needs import READERS, ROOT, absent, is_ci

FOR_NODE = "for the tests of accessibility, HTML and scripts, and for Lighthouse"


def from_debian(packages: list[str]) -> bool:
    """Install Debian's packages, where there is apt-get and the right to use it."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    return _updated() and _apt_get("install", "-y", "--no-install-recommends", *packages)


@cache
def _updated() -> bool:
    """Return whether the lists of packages are those of now."""
    return _apt_get("update")


def _apt_get(*arguments: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-qq", *arguments]
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def browser() -> str | None:
    """Return which Chromium the tests will start: this machine's, or else Playwright's own."""
    if path := chromium():
        return path
    with sync_playwright() as playwright:
        try:
            start(playwright).close()
        except Error:
            return None
    return "Playwright's own Chromium"


def from_playwright() -> bool:
    """Download the Chromium that Playwright is made for."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, check=False).returncode == 0


def get_browser() -> Iterator[str]:
    """See that there is a Chromium; yield what is missing."""
    found = browser()
    for get in (partial(from_debian, ["chromium"]), from_playwright):
        if not found and get():
            found = browser()
    if found:
        print(f"browser tests use {found}")
    else:
        yield "no Chromium could be had, for the browser tests"


def get_readers() -> Iterator[str]:
    """See that printed pages can be read; yield what is missing."""
    if names := absent(READERS):
        from_debian(sorted({READERS[name] for name in names}))
    if names := absent(READERS):
        yield f"no {', '.join(names)}, for the tests of printed pages"


def get_node_tools() -> Iterator[str]:
    """See that the tools of `package.json` are there, as locked; yield what is missing."""
    if absent(["node", "npm"]):
        yield f"no Node, {FOR_NODE}"
    elif not _as_locked():
        command = ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--no-update-notifier"]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            yield f"npm ci failed, {FOR_NODE}"


def _as_locked() -> bool:
    """Return whether npm has installed all that its lock names, but what other systems need."""
    made = ROOT / "node_modules" / ".package-lock.json"
    if not made.is_file():
        return False
    there, locked = (
        json.loads(path.read_text("utf-8"))["packages"]
        for path in (made, ROOT / "package-lock.json")
    )
    return all(
        there[name]["version"] == one["version"] if name in there else one.get("optional", False)
        for name, one in locked.items()
        if name
    )


def main() -> int:
    """Get everything; return the exit code."""
    lacks = [*get_browser(), *get_readers(), *get_node_tools()]
    for words in lacks:
        print(words, file=sys.stderr)
    if lacks and not is_ci():
        print("they will be skipped", file=sys.stderr)
    return 1 if lacks and is_ci() else 0


if __name__ == "__main__":
    sys.exit(main())
