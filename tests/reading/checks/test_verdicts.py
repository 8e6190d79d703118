"""What rules found is kept as long as what they looked at is the same, and never longer."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from generator.caching import cache_keys
from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.examination import examined
from generator.project import Project
from generator.reading.checks import check, verdicts
from generator.reading.checks.finding import Finding
from generator.reading.checks.verdicts import Rule, Verdicts
from generator.reading.read import read
from generator.reading.seeds.records import Seeds
from tests.support import CASES, edited, lay_out, lay_out_bad

RULES = check.CHECKS + check.PROOFS + check.ADVICE
BAD = sorted(path.name for path in (CASES / "bad").iterdir())


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a briefing without a fault."""
    return lay_out("pond", tmp_path / "pond")


def asked_again(project: Project, cache: BuildCache) -> set[str]:
    """Check; return the rules that were asked."""
    asked: set[str] = set()

    def noted(rule: Rule) -> Rule:
        def ask(seeds: Seeds) -> Iterator[Finding]:
            asked.add(check.slug(rule))
            yield from rule(seeds)

        return ask

    kept = Verdicts(cache, read(project, cache)[0])
    for rule in RULES:
        kept.of(check.slug(rule), noted(rule))
    kept.keep()
    return asked


def test_a_rule_is_asked_again_only_for_what_it_looks_at(
    project: Project, cache: BuildCache
) -> None:
    """A word of the brief changes nothing for events; an event nothing for the brief."""
    assert asked_again(project, cache) == {check.slug(rule) for rule in RULES}
    # They ask for `mkdocs.yml` or the editions, of which not all is known.
    always = asked_again(project, cache)
    assert "unknown-page" in always
    assert always.isdisjoint({"speaker-not-near", "event-after-article", "unknown-citation"})
    brief = project.seeds / "brief.md"
    brief.write_text(brief.read_text("utf-8") + "\nMore of it.\n", "utf-8")
    of_brief = asked_again(project, cache)
    assert {"unknown-citation", "unread-markup"} <= of_brief
    assert of_brief.isdisjoint({"speaker-not-near", "event-after-article"})
    events = project.seeds / "events.yml"
    events.write_text(events.read_text("utf-8") + "# A note.\n", "utf-8")
    of_events = asked_again(project, cache)
    assert "event-after-article" in of_events
    assert "unknown-citation" not in of_events


@pytest.mark.parametrize("content", [b"", b"{", b"\x80", b"not msgpack"])
def test_a_damaged_cache_is_none(project: Project, cache: BuildCache, content: bytes) -> None:
    """Cut, overwritten, or of another program."""
    edited(project, "seeds/brief.md", "## Bottom line\n\n", "## Bottom line\n\n**High** [@none] ")
    expected = examined(project, NO_CACHE)[1]
    assert expected
    assert examined(project, cache)[1] == expected
    assert cache.folder is not None
    file = cache.folder / verdicts.NAME
    assert cache.get(verdicts.NAME, cache_keys.program())
    file.write_bytes(content or file.read_bytes()[:-1])
    assert examined(project, cache)[1] == expected
    cache.put(verdicts.NAME, b"another program", b"its verdicts")
    assert examined(project, cache)[1] == expected
    assert cache.get(verdicts.NAME, cache_keys.program())


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_the_answer_is_that_of_a_check_without_a_cache(
    tmp_path: Path, cache: BuildCache, seed: int
) -> None:
    """One fault after the other is made in the same briefing, and put right again."""
    random, root = Random(seed), tmp_path / "project"  # noqa: S311  (no secret)
    for name in random.sample(BAD, len(BAD) // 3):
        project = lay_out_bad(name, root)
        if (project.seeds).is_dir():
            assert examined(project, cache)[1] == examined(project, NO_CACHE)[1], name
        shutil.rmtree(root)
