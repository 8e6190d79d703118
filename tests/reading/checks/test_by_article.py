"""Rules that look at one article at a time are asked about the new ones alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.caching import cache_keys
from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.examination import examined
from generator.project import Project
from generator.reading.checks import by_article, check
from generator.reading.checks.finding import Finding
from generator.reading.checks.verdicts import Verdicts
from generator.reading.read import read
from generator.reading.seeds.records import Seeds
from tests.support import CASES, edited, lay_out, lay_out_bad

BAD = sorted(path.name for path in (CASES / "bad").iterdir())
LONG = "".join(f"word{number} " for number in range(700))


@pytest.fixture
def canal(tmp_path: Path) -> Project:
    """Return a briefing of several articles."""
    return lay_out("canal", tmp_path / "canal")


@pytest.mark.parametrize("name", BAD)
def test_these_rules_find_the_same_in_each_article_alone(tmp_path: Path, name: str) -> None:
    """What makes it right to ask them about some articles."""
    project = lay_out_bad(name, tmp_path / name)
    if not project.seeds.is_dir():
        return
    seeds = read(project)[0]
    for rule in check.BY_ARTICLE:
        alone = {found for one in seeds.articles for found in rule(replace(seeds, articles=(one,)))}
        assert alone | set(rule(replace(seeds, articles=()))) == set(rule(seeds)), rule


def asked_about(project: Project, cache: BuildCache) -> set[str]:
    """Check; return the files of the articles about which a rule was asked."""
    asked: set[str] = set()

    def noted(seeds: Seeds) -> Iterator[Finding]:
        asked.update(article.where.file for article in seeds.articles)
        for article in seeds.articles:
            assert seeds.briefing
            yield article.where, str(seeds.briefing.title)

    verdicts = Verdicts(cache, read(project, cache)[0])
    found = verdicts.of("noted", noted, by_article=True)
    verdicts.keep()
    assert len(found) == len(list(project.articles.glob("*.md")))
    return asked


def test_a_rule_is_asked_about_what_is_new(canal: Project, cache: BuildCache) -> None:
    """An article, the proof of a quote in it, its source text; all, where all may be wrong."""
    every = {f"seeds/articles/{path.name}" for path in canal.articles.glob("*.md")}
    one = "seeds/articles/dredgers-sail.md"
    assert asked_about(canal, cache) == every
    assert asked_about(canal, cache) == set()
    edited(canal, one, "title: ", "title: New ")
    assert asked_about(canal, cache) == {one}
    edited(canal, "seeds/briefing.yml", "title: ", "title: New ")
    assert asked_about(canal, cache) == every
    edited(canal, "seeds/events.yml", "its list of prices", "its prices")
    assert asked_about(canal, cache) == set()
    renamed = canal.articles / "a-new-name.md"
    (canal.root / one).rename(renamed)
    assert asked_about(canal, cache) == {"seeds/articles/a-new-name.md"}


def test_what_was_found_before_is_found_again(canal: Project, cache: BuildCache) -> None:
    """In an article that nobody looks at any more, until it is mended."""
    path = canal.articles / "dredgers-sail.md"
    before = path.read_text("utf-8")
    path.write_text(f"{before}\n{LONG}\n", "utf-8")
    first = examined(canal, cache)[1]
    assert "long-summary" in {one.slug for one in first}
    other = canal.articles / "canal-talks.md"
    other.write_text(other.read_text("utf-8") + "\nMore.\n", "utf-8")
    assert examined(canal, cache)[1] == examined(canal, NO_CACHE)[1]
    assert "long-summary" in {one.slug for one in examined(canal, cache)[1]}
    path.write_text(before, "utf-8")
    assert "long-summary" not in {one.slug for one in examined(canal, cache)[1]}


@pytest.mark.parametrize("content", [b"", b"{", b"\x80"])
def test_a_damaged_cache_is_none(canal: Project, cache: BuildCache, content: bytes) -> None:
    """Cut, or overwritten."""
    expected = examined(canal, NO_CACHE)[1]
    assert examined(canal, cache)[1] == expected
    assert cache.folder is not None
    file = cache.folder / by_article.NAME
    assert cache.get(by_article.NAME, cache_keys.program())
    file.write_bytes(content or file.read_bytes()[:-1])
    edited(canal, "seeds/articles/dredgers-sail.md", "title: ", "title: New ")
    assert examined(canal, cache)[1] == examined(canal, NO_CACHE)[1]
