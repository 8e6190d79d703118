"""The print pack against other engines that make a PDF of the same content.

Of Chromium, which leaves its processes behind, the seconds on the clock say more than the others.
"""

import io
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
from selectolax.lexbor import LexborHTMLParser

from benchmarks.measure import Run, run
from generator.cli import run as briefing
from generator.project import Project
from tests.stress import stress_project

SAME = (
    *("index.html", "positions/index.html", "actors/*/index.html", "timeline/index.html"),
    *("differences/index.html", "quotes/index.html", "articles/*/index.html", "about/index.html"),
)
"""The pages that say what the print pack says."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(slots=True)
class Printing:
    """What one engine took; no runs where it is not on this machine."""

    engine: str
    pages: int = 0
    runs: list[Run] = field(default_factory=list)


def printings(repeats: int) -> list[Printing]:
    """Measure each engine on the stress briefing, in turns.

    Raises:
        subprocess.CalledProcessError: One of them failed.
    """
    with TemporaryDirectory() as folder:
        project = stress_project(Path(folder))
        briefing(["build", "--project", folder])
        page, out = _same_content(project.site), Path(folder, "out.pdf")
        commands = _commands(project, page, out)
        measured = [Printing(engine) for engine in commands]
        for _ in range(repeats):
            for one in measured:
                if command := commands[one.engine]:
                    one.runs.append(run(project.root, *command))
                    with pikepdf.open(io.BytesIO(out.read_bytes())) as pdf:
                        one.pages = len(pdf.pages)
        return measured


def _commands(project: Project, page: Path, out: Path) -> dict[str, tuple[str, ...]]:
    """Return what each engine is started with; nothing where it is not on this machine."""
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    weasyprint = shutil.which("weasyprint")
    ours = (sys.executable, "-m", "generator", "pdf", "--project", str(project.root))
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    return {
        "Typst": (*ours, "--out", str(out)),
        "Chromium": (chromium, *flags, f"--print-to-pdf={out}", page.as_uri()) if chromium else (),
        "WeasyPrint": (weasyprint, "--quiet", "--pdf-tags", str(page), str(out))
        if weasyprint
        else (),
    }


def _same_content(site: Path) -> Path:
    """Write the pages of a site that say what the pack says into one; quotes stand in it once."""
    paths = [path for pattern in SAME for path in sorted(site.glob(pattern))]
    body = "\n".join(map(_main, paths))
    style = (
        '<link rel="stylesheet" href="assets/briefing.css">'
        '<link rel="stylesheet" href="assets/print.css" media="print">'
    )
    page = site / "same.html"
    page.write_text(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Same</title>{style}'
        f"</head><body>{body}</body></html>",
        encoding="utf-8",
    )
    return page


def _main(path: Path) -> str:
    """Return what a page says; only that of the quotes keeps them."""
    main = LexborHTMLParser(path.read_bytes()).css_first("main")
    if main is None:
        return ""
    for quote in main.css(".quote") if path.parent.name != "quotes" else ():
        quote.decompose()
    return main.html or ""
