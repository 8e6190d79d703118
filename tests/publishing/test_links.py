"""Every internal link of a site leads somewhere, on a host and on a USB stick."""

import time
from pathlib import Path

import pytest

from generator.problems import Problem, Where
from generator.publishing.links import follow_links
from generator.publishing.tree.write import write_tree

ADDRESS = "https://brief.example/greenland/"
OTHERS = {
    "a/index.html": '<h1 id="top-of-a">A</h1><p id="ære">Æ</p>',
    "data/a b.csv": "",
    "img.svg": "",
    "index.html": "",
    "paper.pdf": "",
}


def faults(folder: Path, page: str, body: str, site_url: str | None = ADDRESS) -> list[str]:
    """Return what is wrong with a page of a small site."""
    write_tree({**OTHERS, page: f"<!doctype html><body>{body}"}, folder)
    return [problem.message for problem in follow_links(folder, site_url).problems]


GOOD = [
    '<a href="../a/index.html">',
    '<a href="../a/index.html#top-of-a">',
    '<a href="../a/index.html?h=x#top-of-a">',
    '<a href="../a/index.html#%C3%A6re">',
    '<a href="../a/index.html#ære">',
    '<a href="../index.html#">',
    '<a href="../index.html#top">',
    '<a href="../a/index.html#:~:text=words">',
    '<a href="">',
    "<a href>",
    '<a href="#">',
    '<a href="#here"><i id="here">',
    '<svg><use href="#s"/><symbol id="s"/></svg>',
    '<svg><use xlink:href="#s"/><symbol id="s"/></svg>',
    '<a href="../data/a%20b.csv">',
    '<a href="../paper.pdf#page=2">',
    '<a href=" ../paper.pdf ">',
    '<img src="../img.svg" srcset="../img.svg 1x, ../img.svg 2x">',
    '<img srcset="data:image/gif;base64,AAAA 1x,../img.svg 2x">',
    '<img src="data:image/gif;base64,AAAA">',
    '<link rel="canonical" href="https://brief.example/greenland/b/">',
    '<a href="https://brief.example/greenland/">',
    '<a href="https://BRIEF.example/greenland/a/#top-of-a">',
    '<a href="https://brief.example/greenland/paper.pdf">',
    '<a href="https://brief.example/elsewhere/">',
    '<a href="https://other.example/nothing">',
    '<a href="mailto:a@b.example">',
    '<a href="tel:+299123">',
    "<a>",
    '<p title="href=nothing">href="nothing"</p>',
]


@pytest.mark.parametrize("body", GOOD, ids=GOOD)
def test_good_links_are_silent(tmp_path: Path, body: str) -> None:
    """Links that lead somewhere, and those that lead elsewhere."""
    assert faults(tmp_path, "b/index.html", body) == []


BAD = [
    ('<a href="../c/index.html">', "there is no c/index.html"),
    ('<a href="../A/index.html">', "there is no A/index.html"),
    ('<a href="../a/index.html#no">', 'there is no id "no" in a/index.html'),
    ('<a href="#no">', 'there is no id "no" in b/index.html'),
    ('<svg><use href="#no"/></svg>', 'there is no id "no" in b/index.html'),
    ('<img src="no.png">', "there is no b/no.png"),
    ('<img srcset="../img.svg 1x, no.png 2x">', "there is no b/no.png"),
    ('<video poster="no.png"></video>', "there is no b/no.png"),
    ('<object data="no.pdf"></object>', "there is no b/no.pdf"),
    ('<script src="no.js"></script>', "there is no b/no.js"),
    ('<link rel="stylesheet" href="no.css">', "there is no b/no.css"),
    ('<a href="../">', "link to a folder; from a local copy only index.html is found"),
    ('<a href="..">', "link to a folder; from a local copy only index.html is found"),
    ('<a href=".">', "link to a folder; from a local copy only b/index.html is found"),
    ('<a href="../a/">', "link to a folder; from a local copy only a/index.html is found"),
    ('<a href="../a#x">', "link to a folder; from a local copy only a/index.html is found"),
    ('<a href="../../x.html">', "leads out of the site"),
    ('<a href="../..">', "leads out of the site"),
    ('<a href="..\\..\\x.html">', "leads out of the site"),
    ('<a href="/a/index.html">', "an absolute path, which leads nowhere from a local copy"),
    ('<base href="/">', "an absolute path, which leads nowhere from a local copy"),
    (
        '<a href="//cdn.example/x.js">',
        "an address without https:, which leads nowhere from a local copy",
    ),
    (
        '<a href="\\\\cdn.example/x">',
        "an address without https:, which leads nowhere from a local copy",
    ),
    ('<a href="https://brief.example/greenland/c/">', "there is no c/index.html"),
    ('<a href="https://brief.example/greenland/a">', "there is no a"),
    (
        '<a href="https://brief.example/greenland/a/#no">',
        'there is no id "no" in a/index.html',
    ),
    ('<a href="javascript:void(0)">', "forbidden scheme javascript:"),
    ('<a href="&#1;java&#10;script:x">', "forbidden scheme javascript:"),
    ('<a href="JavaScript:x">', "forbidden scheme javascript:"),
    ('<a href="vbscript:x">', "forbidden scheme vbscript:"),
    ('<a href="file:///etc/passwd">', "forbidden scheme file:"),
    ('<a href="http://[x">', "not an address"),
]


@pytest.mark.parametrize(("body", "fault"), BAD, ids=[body for body, _ in BAD])
def test_bad_links_are_found(tmp_path: Path, body: str, fault: str) -> None:
    """Each with its page, the link as it is written, and what is wrong."""
    (message,) = faults(tmp_path, "b/index.html", body)
    assert message.startswith("page b/index.html: link ")
    assert message.endswith(f": {fault}")


def test_a_fault_of_many_pages_is_one_problem(tmp_path: Path) -> None:
    """What the theme gets wrong everywhere must not bury the rest."""
    page = '<a href="../no.html">'
    write_tree({f"{name}/index.html": page for name in "abc"}, tmp_path)
    (problem,) = follow_links(tmp_path).problems
    assert problem == Problem(
        Where("site/a/index.html"),
        "broken-link",
        'page a/index.html: link "../no.html": there is no no.html (also on 2 other pages)',
    )


def test_an_id_that_stands_twice(tmp_path: Path) -> None:
    """A permalink could lead to either."""
    write_tree({"q.html": '<i id="a"><i id="b"><i id="a"><a id="c" href="#c">'}, tmp_path)
    (problem,) = follow_links(tmp_path).problems
    assert problem.slug == "repeated-anchor"
    assert problem.message == 'page q.html: the id "a" stands more than once, expected once'


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("/greenland/a/index.html", None),
        ("/greenland/", None),
        ("/greenland/a/#top-of-a", None),
        ("#here", None),
        ("/greenland/no/", "there is no no/index.html"),
        ("/a/index.html", "expected a path that begins with /greenland/"),
        ("a/index.html", "expected a path that begins with /greenland/"),
    ],
)
def test_links_of_the_error_page(tmp_path: Path, link: str, fault: str | None) -> None:
    """It is shown at any address, so only absolute paths lead anywhere."""
    found = faults(tmp_path, "404.html", f'<a id="here" href="{link}">')
    assert len(found) == (fault is not None)
    assert all(fault and fault in message for message in found)


def test_without_an_address(tmp_path: Path) -> None:
    """Then the site is taken to stand at the root of its host."""
    assert faults(tmp_path, "404.html", '<a href="/a/index.html">', site_url=None) == []
    body = '<a href="https://brief.example/greenland/no/">'
    assert faults(tmp_path, "b.html", body, site_url=None) == []


def test_is_fast(tmp_path: Path) -> None:
    """A hundred pages of 60 KB take a tenth of a second; the limit is for slow machines."""
    words = "<p>word word word</p>" * 2000
    links = "".join(f'<a id="q{n}" href="../{n}/index.html#q{n}">q</a>' for n in range(100))
    write_tree({f"{n}/index.html": links + words for n in range(100)}, tmp_path)
    start = time.process_time()
    assert follow_links(tmp_path).problems == []
    assert time.process_time() - start < 2
