"""The anchors that reading refuses are those that the built pages have."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator import anchors
from generator.cli import run
from tests.support import edited, lay_out

ADDRESSES = {
    "article": "articles/*/index.html",
    "question": "questions/*/index.html",
    **{kind: f"{kind}/index.html" for kind in anchors.KINDS if kind not in ("article", "question")},
}
THEME = re.compile("__[a-z]+|map_[a-z]+-[0-9]")
"""Material's own, and textures of the map: an underscore is in no id of a seed."""


@pytest.fixture(scope="module")
def sites(site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the shipped site, and one that has changed since its last edition."""
    folder = tmp_path_factory.mktemp("canal")
    edited(lay_out("canal", folder), "seeds/brief.md", "The canal was dug", "It was dug")
    assert run(["build", "--project", str(folder)]) == 0
    return [site, folder / "site"]


def ids_of_records(site: Path) -> set[str]:
    """Return the ids of all records, of cells, and of speakers who speak together."""
    data = json.loads((site / "data/briefing.json").read_text("utf-8"))
    lists = [value for value in data.values() if isinstance(value, list)]
    cells = {f"{a['id']}--{q['id']}" for a in data["actors"] for q in data["questions"]}
    together = {"-".join(quote["speaker"]) for quote in data["quotes"]}
    return {record["id"] for records in lists for record in records} | cells | together


def own_anchors(site: Path, kind: str) -> Iterator[str]:
    """Yield the anchors of a kind of page that no record gave it."""
    known = ids_of_records(site)
    for path in site.glob(ADDRESSES[kind]):
        for node in LexborHTMLParser(path.read_bytes()).css("[id]"):
            name = node.attributes["id"] or ""
            if name not in known and not THEME.fullmatch(name):
                yield name


def stances(sites: list[Path]) -> set[str]:
    """Return the ids of all stances."""
    data = [json.loads((site / "data/briefing.json").read_text("utf-8")) for site in sites]
    asked = [question for one in data for question in one["questions"]]
    return {stance["id"] for question in asked for stance in question["stances"]}


@pytest.mark.parametrize("kind", anchors.KINDS)
def test_every_anchor_of_a_page_is_named(sites: list[Path], kind: str) -> None:
    """An anchor that a template makes and nobody named could be a seed's id as well."""
    pattern = anchors.taken([kind], stances(sites) if kind == "question" else ())
    found = {name for site in sites for name in own_anchors(site, kind)}
    assert {name for name in found if not pattern.fullmatch(name)} == set()


@pytest.mark.parametrize("kind", anchors.KINDS)
def test_every_named_anchor_is_there(sites: list[Path], kind: str) -> None:
    """A name that no page has would refuse ids for nothing."""
    found = {name for site in sites for name in own_anchors(site, kind)}
    unused = [
        name for name in anchors.own(kind) if not any(re.fullmatch(name, one) for one in found)
    ]
    assert unused == []
