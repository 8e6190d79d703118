"""Links of pages that were not made again: they are read only where what they lead to is gone."""

from pathlib import Path

import pytest

from generator.publishing.building.page_by_page import Made
from generator.publishing.building.site_record import SiteFile
from generator.publishing.changed_links import check_changed
from generator.publishing.links import PageLinks

LIST = "quotes/2/index.html"


def file(*ids: str) -> SiteFile:
    """Return the record of a file with anchors."""
    return SiteFile(b"", 0, 0, ids)


def checked(site: Path, html: str, name: str = "actors/index.html", lost: str = LIST) -> bool:
    """Return whether a site is right, in which a page has lost the anchor `varga`.

    Args:
        site: Where it is written.
        html: The page that was not made again.
        name: Its path.
        lost: The page that has lost the anchor, and keeps another; it is gone if nothing is given.
    """
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(html, "utf-8")
    new = {lost: file()} if lost else {}
    made = Made(
        old={name: file("top"), lost or LIST: file("varga", "karsa")},
        files={name: file("top"), **new},
        links={lost: PageLinks(frozenset({"karsa"}))} if lost else {},
    )
    return check_changed(site, made, "https://briefing.example/canal/") is not None


@pytest.mark.parametrize(
    "link",
    [
        "../quotes/2/index.html#karsa",
        "../quotes/index.html",
        "#varga",
        "https://elsewhere.example/2/#varga",
        "../people/2/index.html",
    ],
)
def test_what_leads_elsewhere_is_not_looked_at(tmp_path: Path, link: str) -> None:
    """Nor what leads to an anchor that is still there, nor within the page itself."""
    assert checked(tmp_path, f'<h1 id="varga">x</h1><a href="{link}">x</a>')


@pytest.mark.parametrize(
    "link",
    [
        '"../quotes/2/index.html#varga"',
        "'../quotes/2/index.html#varga'",
        "../quotes/2/index.html#varga",
        '"../quotes/2/index.html&#35;varga"',
        '"../quotes/2/index.html#v&#97;rga"',
        '"../quotes/2/index.html#%76arga"',
        '"../quotes/2/index.html#varga:~:text=x"',
        '"https://briefing.example/canal/quotes/2/#varga"',
        '"https://briefing.example/canal/quotes/2/index.html#varga"',
    ],
)
def test_what_leads_to_an_anchor_that_is_gone_is_found(tmp_path: Path, link: str) -> None:
    """However it is written."""
    assert not checked(tmp_path, f"<a href={link}>x</a>")


def test_from_the_same_folder(tmp_path: Path) -> None:
    """Where the link begins with the name of the folder."""
    assert not checked(tmp_path, '<a href="2/index.html#varga">x</a>', "quotes/index.html")


def test_to_the_home_page(tmp_path: Path) -> None:
    """It lies in no folder."""
    assert not checked(tmp_path, '<a href="../index.html#varga">x</a>', lost="index.html")
    assert checked(tmp_path, '<a href="../index.html#karsa">x</a>', lost="index.html")


def test_to_a_page_that_is_gone(tmp_path: Path) -> None:
    """Whatever the link says behind its path."""
    assert not checked(tmp_path, '<a href="../quotes/2/index.html">x</a>', lost="")
    assert checked(tmp_path, "<p>x</p>", lost="")
