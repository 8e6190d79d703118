"""Finds a Chromium for the browser tests, or gets one; without any they are skipped.

Order: the system's own; else Debian's package when root; else Playwright's download. Run by
`make test`. Exits 0 whatever comes of it: the tests themselves report that they were skipped.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def found() -> str | None:
    """Return the path of a Chromium on this machine."""
    named = os.environ.get("BRIEFING_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def from_debian() -> bool:
    """Install Debian's Chromium, where there is apt-get and the right to use it."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-qq"]
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
    return all(
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False).returncode
        == 0
        for command in (update, install)
    )


def from_playwright() -> bool:
    """Download the Chromium that Playwright is made for."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, check=False).returncode == 0


def main() -> None:
    """Say which browser the tests will use."""
    if path := found():
        print(f"browser tests use {path}")
    elif from_debian() and (path := found()):
        print(f"browser tests use {path}, installed from Debian's packages")
    elif from_playwright():
        print("browser tests use Playwright's own Chromium")
    else:
        print("no Chromium could be had: browser tests will be skipped", file=sys.stderr)


if __name__ == "__main__":
    main()
