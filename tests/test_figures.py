"""The map of a question: nobody is hidden, names are inert, the same seeds give the same bytes."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jinja2 import FileSystemLoader

from generator.markup import fold
from generator.model import Actor, Briefing, Question
from generator.project import Project
from generator.reading.check import check
from generator.reading.link import link
from generator.reading.read import read
from generator.reading.seeds import Seeds
from generator.rendering import figures
from generator.rendering.addresses import Links
from generator.rendering.base_map import BaseMap, base_map
from generator.rendering.escape import environment
from generator.rendering.figures import MapView, question_map, table_map
from generator.rendering.views import View

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "docs_templates"
PAYLOADS = json.loads((ROOT / "tests/payloads.json").read_text(encoding="utf-8"))["payloads"]


def region(name: str) -> BaseMap:
    """Return a base map that ships."""
    return base_map((TEMPLATES / "map" / f"{name}.svg").read_text(encoding="utf-8"))


ARCTIC, WORLD = region("arctic-north-atlantic"), region("world")
SEEDS: Seeds = read(Project(ROOT))[0]
SHIPPED: Briefing = link(SEEDS)
FIGURE = environment(FileSystemLoader(TEMPLATES)).from_string(
    '{% import "pages/_map.html.jinja" as maps %}{{ maps.figure(found) }}'
)


def view(briefing: Briefing = SHIPPED) -> View:
    """Return the view from a question's page."""
    return View(briefing, Links.from_page("questions/control/index.html"))


def drawn(
    question: Question, base: BaseMap | None = ARCTIC, briefing: Briefing = SHIPPED
) -> MapView:
    """Return a map that is expected to exist."""
    found = question_map(base, view(briefing), question)
    assert found is not None
    return found


def figure(found: MapView) -> str:
    """Return the HTML of a map."""
    return FIGURE.render(found=found).strip()


def named(actors: tuple[Actor, ...], briefing: Briefing = SHIPPED) -> Briefing:
    """Return the briefing with other actors; cells go by id and stay."""
    return replace(briefing, actors=actors)


def names(found: MapView) -> Iterator[str]:
    """Yield the names of everybody on a map or beside it."""
    for shape in found.shapes:
        yield shape.title.rpartition(": ")[0]
    for entry in found.entries:
        yield from (chip.name for chip in entry.chips)


@pytest.mark.parametrize("base", [ARCTIC, WORLD], ids=["arctic", "world"])
@pytest.mark.parametrize("question", SHIPPED.questions, ids=lambda one: one.id)
def test_every_actor_is_there_exactly_once(question: Question, base: BaseMap) -> None:
    """A shape or a name beside the map, never both, never neither; the legend counts all."""
    found = drawn(question, base)
    assert sorted(names(found)) == sorted(actor.name for actor in SHIPPED.actors)
    assert sum(entry.count for entry in found.entries) == len(SHIPPED.actors)


@pytest.mark.parametrize("question", SHIPPED.questions, ids=lambda one: one.id)
def test_every_actor_has_the_look_of_its_stance(question: Question) -> None:
    """What the table says, the map and its legend say."""
    found = drawn(question)
    looks = {entry.label: entry.look for entry in found.entries}
    assert len(set(looks.values())) == len(looks)
    for actor in SHIPPED.actors:
        cell = SHIPPED.cells.get((actor.id, question.id))
        label = cell[0].stance.label if cell else figures.SILENT
        shapes = [shape for shape in found.shapes if shape.title == f"{actor.name}: {label}"]
        beside = [entry.label for entry in found.entries for chip in entry.chips
                  if chip.name == actor.name]  # fmt: skip
        assert [shape.look for shape in shapes] + [looks[one] for one in beside] == [looks[label]]


def test_who_lies_off_the_map_or_is_too_small_is_named_beside_it() -> None:
    """China lies outside the frame; the Faroe Islands are a speck; NATO has no land."""
    faroes = replace(SHIPPED.actors[2], id="faroe-islands", name="Faroe Islands", iso="FO")
    found = drawn(SHIPPED.questions[0], briefing=named((*SHIPPED.actors, faroes)))
    chips = {chip.name: chip.note for entry in found.entries for chip in entry.chips}
    assert chips["China"] == figures.OUTSIDE
    assert chips["Faroe Islands"] == figures.TOO_SMALL
    assert chips["NATO"] == ""


def test_of_two_actors_with_one_land_the_second_is_named_beside_it() -> None:
    """One polygon cannot show two stances; the name says whose stance it shows."""
    rival = replace(SHIPPED.actors[0], id="rival-government", name="A rival government")
    found = drawn(SHIPPED.questions[0], briefing=named((*SHIPPED.actors, rival)))
    chips = {chip.name: chip.note for entry in found.entries for chip in entry.chips}
    assert chips["A rival government"] == "same land as United States"


def test_links_lead_to_what_the_page_says_of_an_actor() -> None:
    """To its section on a question's page, to its cell on the table's."""
    question = SHIPPED.questions[0]
    on_page = {shape.title: shape.href for shape in drawn(question).shapes}
    assert on_page["Denmark: Against"] == "#denmark"
    assert on_page["Sweden: Not in our articles"] == "../../actors/sweden/index.html"
    table = table_map(ARCTIC, view(), question)
    assert table is not None
    assert {shape.href for shape in table.shapes} >= {"#denmark--control", "#sweden--control"}


def test_without_a_region_there_is_no_map() -> None:
    """The field is optional; the page then has no empty frame."""
    assert question_map(None, view(), SHIPPED.questions[0]) is None


def test_a_question_with_more_stances_than_can_be_told_apart_has_no_map() -> None:
    """Two stances of one colour would mislead."""
    question = SHIPPED.questions[0]
    many = replace(question, stances=question.stances * 2)
    assert question_map(ARCTIC, view(), many) is None


def test_the_figure_is_well_formed_and_has_no_inline_style() -> None:
    """The policy of the site forbids `style`; ids are unique and none can be a seed's."""
    for question in SHIPPED.questions:
        root = ET.fromstring(figure(drawn(question)))  # noqa: S314  (our own)
        attributes = [name for element in root.iter() for name in element.attrib]
        assert "style" not in attributes
        ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
        assert len(ids) == len(set(ids))
        assert all(name == "map" or name.startswith("map_") for name in ids)


def test_every_texture_that_is_used_exists() -> None:
    """A fill that leads nowhere would leave a country blank."""
    for question in SHIPPED.questions:
        html = figure(drawn(question))
        root = ET.fromstring(html)  # noqa: S314  (our own)
        fills = {one.attrib["fill"] for one in root.iter() if "fill" in one.attrib}
        ids = {f"url(#{one.attrib['id']})" for one in root.iter() if "id" in one.attrib}
        assert fills <= ids


@pytest.mark.parametrize("payload", [one["payload"] for one in PAYLOADS if "payload" in one])
def test_hostile_names_are_inert(payload: str) -> None:
    """A name can be anything; the figure keeps its elements, and shows the name as text."""
    question = SHIPPED.questions[0]
    calm = ET.fromstring(figure(drawn(question)))  # noqa: S314  (our own)
    actors = tuple(replace(actor, name=payload) for actor in SHIPPED.actors)
    html = figure(drawn(question, briefing=named(actors)))
    root = ET.fromstring(html)  # noqa: S314  (our own)

    def tags(tree: ET.Element) -> list[str]:
        return [one.tag for one in tree.iter() if one.tag != "text"]  # a long name finds no room

    assert tags(root) == tags(calm)
    known = {name for one in calm.iter() for name in one.attrib}
    assert {name for one in root.iter() for name in one.attrib} <= known
    titles = [one.text or "" for one in root.iter("title")]
    if payload.isprintable():  # the rest is for `check` to refuse
        assert all(fold(title).startswith(fold(payload)) for title in titles)


def test_the_same_seeds_give_the_same_bytes() -> None:
    """Read anew, drawn anew."""
    again = link(read(Project(ROOT))[0])
    for first, second in zip(SHIPPED.questions, again.questions, strict=True):
        assert figure(drawn(first)) == figure(drawn(second, region("arctic-north-atlantic"), again))


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("arctic-north-atlantik", 'did you mean "arctic-north-atlantic"?'),
        ("../../../etc/passwd", "expected arctic-north-atlantic or world"),
    ],
)
def test_an_unknown_region_is_an_error(wrong: str, hint: str) -> None:
    """With its place, and the nearest region there is."""
    assert SEEDS.briefing is not None
    assert SEEDS.briefing.map is not None
    chosen = SEEDS.briefing.map.region
    other = replace(SEEDS.briefing.map, region=type(chosen)(wrong, chosen.where))
    seeds = replace(SEEDS, briefing=replace(SEEDS.briefing, map=other))
    found = [problem for problem in check(seeds) if problem.slug == "unknown-region"]
    assert [problem.where for problem in found] == [chosen.where]
    assert hint in found[0].message
