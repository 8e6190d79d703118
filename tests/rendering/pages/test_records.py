"""What templates are given: records of finished values, all that a page shows and nothing else."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from jinja2 import FileSystemLoader
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from generator.model import Briefing
from generator.project import Project
from generator.rendering.changes.status import edition_status
from generator.rendering.figures.base_map import base_map
from generator.rendering.pages.catalogue import pages
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.site import Site
from generator.rendering.templates.environment import environment
from generator.template_files import SHIPPED as TEMPLATES
from tests.samples import sample_briefing
from tests.support import CASES, linked

ARCTIC = base_map((TEMPLATES / "map" / "arctic-north-atlantic.svg").read_text("utf-8"))
SHIPPED = linked(Project(Path(__file__).resolve().parents[3]))
FIRST, *OTHERS = SHIPPED.questions
CHANGED = replace(
    SHIPPED,
    questions=(replace(FIRST, stances=FIRST.stances * 2), *OTHERS),
    brief=replace(SHIPPED.brief, bottom_line="Nothing is as it was."),
    snapshot=None,
)
"""Since its last edition; one question has too many stances for a map."""
BRIEFINGS = {
    "shipped": SHIPPED,
    "changed": CHANGED,
    "large": replace(SHIPPED, positions=SHIPPED.positions * 2, snapshot=None),
    "canal": linked(Project(CASES / "good" / "canal")),
    "sample": sample_briefing(),
}
FINISHED = (str, Markup, int, bool, type(None))
"""What a page prints, or decides by."""


def made(briefing: Briefing) -> list[Page]:
    """Return all pages of a briefing."""
    site = Site(briefing, edition_status(briefing), ARCTIC)
    return list(pages(site))


def names(value: object) -> tuple[str, ...]:
    """Return the names of the fields of a record; none where it is no record."""
    if isinstance(value, Struct):
        return value.__struct_fields__
    return tuple(field.name for field in fields(value)) if is_dataclass(value) else ()


def parts(value: object) -> Iterator[Any]:
    """Yield a value, and whatever its fields and items are made of."""
    yield value
    if isinstance(value, tuple):
        within = value
    else:
        within = tuple(getattr(value, name) for name in names(value))
    for one in within:
        yield from parts(one)


@pytest.mark.parametrize("name", BRIEFINGS)
def test_a_record_holds_finished_values(name: str) -> None:
    """Text, numbers, and frozen records of them: no record of the model, nothing to call."""
    for page in made(BRIEFINGS[name]):
        assert names(page.content)
        for one in parts(page.content):
            if names(one):
                assert type(one).__module__.startswith("generator.rendering."), one
            else:
                assert type(one) in (*FINISHED, tuple), (page.path, one)


@pytest.mark.parametrize("name", BRIEFINGS)
def test_a_page_is_a_key_of_itself(name: str) -> None:
    """Frozen in all its parts; made again, all pages are equal, and no two of them are."""
    pages = made(BRIEFINGS[name])
    assert pages == made(BRIEFINGS[name])
    assert len(set(pages)) == len(pages)


def test_a_record_has_nothing_that_its_template_does_not_ask_for() -> None:
    """Whatever stands in a record and on no page would make pages anew for nothing."""
    env = environment(FileSystemLoader(TEMPLATES))
    asked: set[tuple[type, str]] = set()
    reading = env.getattr

    def noted(obj: Any, attribute: str) -> Any:  # noqa: ANN401
        asked.add((type(obj), attribute))
        return reading(obj, attribute)

    env.getattr = noted  # type: ignore[method-assign]
    held: set[tuple[type, str]] = set()
    for page in (page for briefing in BRIEFINGS.values() for page in made(briefing)):
        env.get_template(f"pages/{page.template}.md.jinja").render(page=page.content)
        held |= {(type(one), name) for one in parts(page.content) for name in names(one)}
    assert sorted(map(str, held - asked)) == []
