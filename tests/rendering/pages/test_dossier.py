"""The parts of which a dossier is put together."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

import pytest

from generator.rendering.addresses import DOSSIER
from generator.rendering.pages import dossier_cut
from generator.rendering.pages.dossier_cut import questions_of
from generator.rendering.pages.dossier_parts import Group
from generator.rendering.render import render
from generator.template_files import OURS, SHIPPED
from tests.samples import sample_briefing

SAMPLE = sample_briefing()


def test_a_statement_answers_to_the_questions_that_cite_it() -> None:
    """So that a dossier on one question has the words on it and no others."""
    cited = {one for position in SAMPLE.positions for one in position.evidence}
    for statement in SAMPLE.statements:
        assert bool(questions_of(statement, SAMPLE)) == any(
            one in cited for one in statement.quotes
        )


PATTERN = re.compile(r"const PART = /(.+)/;")
QUOTES, TIMELINE = f"{DOSSIER}/quotes/", f"{DOSSIER}/timeline/"


def parts() -> dict[str, list[Group]]:
    """Return the parts of the quotes and events of the sample, by their paths."""
    found = {}
    for path, content in render(SAMPLE, OURS).items():
        if path.startswith((QUOTES, TIMELINE)) and isinstance(content, bytes):
            call = content.decode().removeprefix("briefingDossier(").removesuffix(");\n")
            found[path] = json.loads(f"[{call}]")[1]
    return found


def by_actor(found: Mapping[str, Iterable[Group]], part: re.Pattern[str]) -> dict[str, set[str]]:
    """Return what the page finds for each actor, as it reads the names of parts."""
    items: defaultdict[str, set[str]] = defaultdict(set)
    for path, groups in found.items():
        folder, _, name = path.removesuffix(".js").rpartition("/")
        match = part.search(name)
        assert match
        items[f"{folder} {match['actor']} {match['uncited']}"] |= {
            f"{place} {heading} {item}" for place, heading, some in groups for item in some
        }
    return dict(items)


def test_long_lists_of_an_actor_are_several_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page finds the same in all of them together."""
    script = (SHIPPED / "script/paper/dossier.js").read_text("utf-8")
    pattern = PATTERN.search(script)
    assert pattern
    part = re.compile(pattern[1].replace("(?<", "(?P<"))
    whole = parts()
    monkeypatch.setattr(dossier_cut, "OF_ONE", 1)
    cut = parts()
    assert len(cut) > len(whole)
    assert by_actor(cut, part) == by_actor(whole, part)
