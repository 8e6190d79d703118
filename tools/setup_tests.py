"""Finds the programs that the tests need beside Python, or gets them; run by `make test`.

A Chromium (the system's own; else Debian's package when root; else Playwright's download), and what
reads printed pages: poppler's pdftotext and pdftoppm, and zbarimg (Debian's packages when root).
Exits 0 whatever comes of it: the tests themselves report that they were skipped.
"""

import os
import shutil
import subprocess
import sys

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
READERS = {"pdftotext": "poppler-utils", "pdftoppm": "poppler-utils", "zbarimg": "zbar-tools"}
"""What reads printed pages, and the Debian package that has it."""


def browser() -> str | None:
    """Return the path of a Chromium on this machine."""
    named = os.environ.get("BRIEFING_CHROMIUM")
    return named or next(filter(None, map(shutil.which, BROWSERS)), None)


def missing_readers() -> list[str]:
    """Return the packages of what this machine lacks to read printed pages."""
    return sorted({package for name, package in READERS.items() if not shutil.which(name)})


def from_debian(packages: list[str]) -> bool:
    """Install Debian's packages, where there is apt-get and the right to use it."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-qq"]
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return all(
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False).returncode
        == 0
        for command in (update, install)
    )


def from_playwright() -> bool:
    """Download the Chromium that Playwright is made for."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, check=False).returncode == 0


def get_browser() -> None:
    """Say which browser the tests will use."""
    if path := browser():
        print(f"browser tests use {path}")
    elif from_debian(["chromium"]) and (path := browser()):
        print(f"browser tests use {path}, installed from Debian's packages")
    elif from_playwright():
        print("browser tests use Playwright's own Chromium")
    else:
        print("no Chromium could be had: browser tests will be skipped", file=sys.stderr)


def get_readers() -> None:
    """Say what reads printed pages."""
    wanted = missing_readers()
    if wanted and not (from_debian(wanted) and not missing_readers()):
        names = ", ".join(wanted)
        print(f"no {names}: tests of printed pages will be skipped", file=sys.stderr)


if __name__ == "__main__":
    get_browser()
    get_readers()
