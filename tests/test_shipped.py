"""The shipped briefing keeps the promises of the design, as a reader and a publisher meet them."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.cli import run
from generator.project import Project
from generator.reading.linking.link import link
from generator.reading.read import read

ROOT = Path(__file__).resolve().parents[1]
THEME = ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
"""Where Material has files of its own."""
HUBS = ("positions", "actors", "articles", "quotes", "people", "timeline", "differences", "about")


@pytest.fixture(scope="module")
def data(site: Path) -> dict[str, list[dict[str, object]]]:
    """Return the published data."""
    found = json.loads((site / "data/briefing.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_check_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    """An editor who breaks nothing hears nothing."""
    assert run(["check", "--project", str(ROOT)]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "")


def test_every_address_of_the_design_is_there(
    site: Path, data: dict[str, list[dict[str, object]]]
) -> None:
    """The hubs, and the page and anchor of every record."""
    pages = {"/", *(f"/{hub}/" for hub in HUBS)}
    for records in data.values():
        if isinstance(records, list):
            pages |= {str(record["page"]) for record in records}
    missing = []
    trees: dict[str, LexborHTMLParser] = {}
    for address in pages:
        path, _, fragment = address.partition("#")
        file = site / path.strip("/") / "index.html"
        if not file.is_file():
            missing.append(address)
            continue
        tree = trees.setdefault(path, LexborHTMLParser(file.read_text(encoding="utf-8")))
        if fragment and not tree.css_first(f'[id="{fragment}"]'):
            missing.append(address)
    assert missing == []


def test_every_quote_reaches_its_page_letter_for_letter(site: Path) -> None:
    """What the seed holds is what the reader's browser shows."""
    seeds, _ = read(Project(ROOT))
    for article in link(seeds).articles:
        html = (site / "articles" / article.id / "index.html").read_text(encoding="utf-8")
        tree = LexborHTMLParser(html)
        for quote in (one for one in link(seeds).quotes if one.article.id == article.id):
            words = tree.css_first(f'[id="{quote.id}"] blockquote')
            assert words is not None
            assert words.text().strip() == quote.text


def test_no_page_asks_another_host_for_anything(site: Path) -> None:
    """Every script, style, image and font comes from the site itself."""
    asked = re.compile(r"""(?:src|srcset)=["']?https?:|<link[^>]+stylesheet[^>]+https?:""")
    for page in site.rglob("*.html"):
        assert not asked.search(page.read_text(encoding="utf-8")), page
    for style in (site / "assets").glob("*.css"):
        assert not re.search(r"url\([\"']?https?:", style.read_text(encoding="utf-8")), style


def test_the_sitemap_names_addresses_without_index(site: Path) -> None:
    """Canonical addresses end in a slash."""
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    addresses = re.findall(r"<loc>(.*?)</loc>", sitemap)
    assert "https://greenland-briefing.example/positions/" in addresses
    assert all(address.endswith("/") for address in addresses)


def _bytes(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the shipped project."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    ignored = shutil.ignore_patterns("texts", "inbox")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds", ignore=ignored)
    return tmp_path


def test_the_same_seeds_give_the_same_bytes(site: Path, project: Path) -> None:
    """Another folder, another process, another day: not one byte differs."""
    command = [sys.executable, "-m", "generator", "build", "--project", str(project)]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Chatham"}
    subprocess.run(command, check=True, capture_output=True, env=environment)  # noqa: S603
    assert _bytes(project / "site") == _bytes(site)


def test_plain_mkdocs_gives_the_same_bytes(site: Path, project: Path) -> None:
    """The generated folder stands on its own: `mkdocs build` needs nothing of ours.

    It adds what no page refers to: the theme's own files, and a sitemap that is packed otherwise
    on a machine with another zlib.
    """
    assert run(["build", "--project", str(project)]) == 0
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1769558400", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "plain"]
    subprocess.run(command, check=True, cwd=project, env=environment)  # noqa: S603
    plain, published = _bytes(project / "plain"), _bytes(site)
    added = {name: plain.pop(name) for name in plain.keys() - published.keys()}
    assert plain == published
    assert {name for name in added if not name.startswith(THEME)} == {"sitemap.xml.gz"}


@pytest.mark.slow
def test_the_address_of_the_environment_wins(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`SITE_URL` sets canonical addresses and what the page says of itself."""
    monkeypatch.setenv("SITE_URL", "https://briefings.org/greenland/")
    assert run(["build", "--project", str(project)]) == 0
    page = (project / "site/about/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://briefings.org/greenland/about/">' in page
    assert "not published yet" not in page
