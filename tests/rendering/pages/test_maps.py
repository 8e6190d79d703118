"""The map of a question: nobody is hidden, names are inert, every look is drawn."""

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
from generator.reading.checks.check import check
from generator.reading.read import read
from generator.rendering.addresses import Links
from generator.rendering.figures.base_map import BaseMap, base_map
from generator.rendering.pages import maps
from generator.rendering.pages.maps import Entry, MapView, question_map, table_map
from generator.rendering.pages.view import View
from generator.rendering.templates.environment import environment
from generator.rendering.words import phrases

ROOT = Path(__file__).resolve().parents[3]
TEMPLATES = ROOT / "docs_templates"
PAYLOADS = json.loads((ROOT / "tests/payloads.json").read_text(encoding="utf-8"))["payloads"]


def region(name: str) -> BaseMap:
    """Return a base map that ships."""
    return base_map((TEMPLATES / "map" / f"{name}.svg").read_text(encoding="utf-8"))


ARCTIC, WORLD = region("arctic-north-atlantic"), region("world")
FIGURE = environment(FileSystemLoader(TEMPLATES)).from_string(
    '{% import "pages/_map.html.jinja" as maps %}{{ maps.figure(found, switch) }}'
)


def view(briefing: Briefing) -> View:
    """Return the view from a question's page."""
    return View(briefing, Links.from_page("questions/control/index.html"))


def drawn(question: Question, briefing: Briefing, base: BaseMap = ARCTIC) -> MapView:
    """Return a map that is expected to exist."""
    found = question_map(base, view(briefing), question)
    assert found is not None
    return found


def figure(found: MapView, switch: Links | None = None) -> str:
    """Return the HTML of a map, with its links to the other questions if it has them."""
    return FIGURE.render(found=found, switch=switch).strip()


def parsed(html: str) -> ET.Element:
    """Return the elements of a map: XML, but for the attribute that has no value."""
    return ET.fromstring(html.replace(" hidden>", ' hidden="">'))  # noqa: S314  (our own)


def all_maps(briefing: Briefing) -> MapView:
    """Return the map of the positions page."""
    found = table_map(ARCTIC, view(briefing))
    assert found is not None
    return found


def entries(found: MapView) -> tuple[Entry, ...]:
    """Return the legend of a map of one question."""
    (legend,) = found.legends
    return legend.entries


def chips(found: MapView) -> dict[str, str]:
    """Return who is named beside a map, and why."""
    return {chip.name: chip.note for entry in entries(found) for chip in entry.chips}


def named(actors: tuple[Actor, ...], briefing: Briefing) -> Briefing:
    """Return the briefing with other actors; cells go by id and stay."""
    return replace(briefing, actors=actors)


@pytest.fixture(scope="module")
def switched(shipped: Briefing) -> str:
    """Return the map of the positions page."""
    return figure(all_maps(shipped), view(shipped).links)


def names(found: MapView) -> Iterator[str]:
    """Yield the names of everybody on a map or beside it."""
    for shape in found.shapes:
        yield shape.name
    for entry in entries(found):
        yield from (chip.name for chip in entry.chips)


@pytest.mark.parametrize("base", [ARCTIC, WORLD], ids=["arctic", "world"])
def test_every_actor_is_there_exactly_once(shipped: Briefing, base: BaseMap) -> None:
    """A shape or a name beside the map, never both, never neither; the legend counts all."""
    for question in shipped.questions:
        found = drawn(question, shipped, base)
        assert sorted(names(found)) == sorted(actor.name for actor in shipped.actors), question.id
        assert sum(entry.count for entry in entries(found)) == len(shipped.actors), question.id


def test_every_actor_has_the_look_of_its_stance(shipped: Briefing) -> None:
    """What the table says, the map and its legend say."""
    for question in shipped.questions:
        found = drawn(question, shipped)
        looks = {entry.label: entry.look for entry in entries(found)}
        assert len(set(looks.values())) == len(looks)
        for actor in shipped.actors:
            cell = shipped.cells.get((actor.id, question.id))
            label = cell[0].stance.label if cell else phrases.SILENT
            shapes = [
                one for shape in found.shapes if shape.id == actor.id for one in shape.standings
            ]
            beside = [
                looks[entry.label]
                for entry in entries(found)
                for chip in entry.chips
                if chip.name == actor.name
            ]
            assert [one.look for one in shapes] + beside == [looks[label]]
            assert all(one.label == label for one in shapes)


def test_who_lies_off_the_map_or_is_too_small_is_named_beside_it(shipped: Briefing) -> None:
    """China lies outside the frame; the Faroe Islands are a speck; NATO has no land."""
    faroes = replace(shipped.actors[2], id="faroe-islands", name="Faroe Islands", iso="FO")
    found = drawn(shipped.questions[0], named((*shipped.actors, faroes), shipped))
    beside = chips(found)
    assert beside["China"] == maps.OUTSIDE
    assert beside["Faroe Islands"] == maps.TOO_SMALL
    assert beside["NATO"] == ""


def test_of_two_actors_with_one_land_the_second_is_named_beside_it(shipped: Briefing) -> None:
    """One polygon cannot show two stances; the name says whose stance it shows."""
    rival = replace(shipped.actors[0], id="rival-government", name="A rival government")
    found = drawn(shipped.questions[0], named((*shipped.actors, rival), shipped))
    assert chips(found)["A rival government"] == "same land as United States"


def test_links_lead_to_what_the_page_says_of_an_actor(shipped: Briefing) -> None:
    """To its section on a question's page, to its cell on the table's."""
    question = shipped.questions[0]
    on_page = {shape.id: shape.standings[0].href for shape in drawn(question, shipped).shapes}
    assert on_page["denmark"] == "#denmark"
    assert on_page["sweden"] == "../../actors/sweden/index.html"
    for shape in all_maps(shipped).shapes:
        hrefs = [standing.href for standing in shape.standings]
        assert hrefs == [f"#{shape.id}--{one.id}" for one in shipped.questions]


def test_without_a_region_there_is_no_map(shipped: Briefing) -> None:
    """The field is optional; the page then has no empty frame."""
    assert question_map(None, view(shipped), shipped.questions[0]) is None


def test_a_question_with_more_stances_than_can_be_told_apart_has_no_map(shipped: Briefing) -> None:
    """Two stances of one colour would mislead; the page says that there is none, and why."""
    question = shipped.questions[0]
    many = replace(question, stances=question.stances * 2)
    html = figure(drawn(many, shipped))
    assert "<svg" not in html
    assert "this question has 6 stances" in html


def test_the_table_begins_with_the_first_question_that_has_a_map(shipped: Briefing) -> None:
    """In the place of the others' legend stands why they have none."""
    first, *others = shipped.questions
    many = replace(first, stances=first.stances * 2)
    found = all_maps(replace(shipped, questions=(many, *others)))
    assert found.first == 1
    root = parsed(figure(found, view(shipped).links))
    assert root.attrib["data-question"] == others[0].id
    legends = {one.attrib["data-question"]: one for one in root.iter("div")
               if one.attrib["class"] == "map__legend"}  # fmt: skip
    assert [name for name, one in legends.items() if "hidden" not in one.attrib] == [others[0].id]
    assert "this question has 6 stances" in "".join(legends[many.id].itertext())
    current = [
        one.attrib["data-question"] for one in root.iter("a") if "aria-current" in one.attrib
    ]
    assert current == [others[0].id]


def test_the_map_of_all_questions_knows_the_look_of_each(shipped: Briefing) -> None:
    """The script finds in it what the maps of the single questions show."""
    found = all_maps(shipped)
    for at, question in enumerate(shipped.questions):
        single = drawn(question, shipped)
        assert found.legends[at].question == question
        assert [(one.look, one.label, one.count) for one in found.legends[at].entries] == [
            (one.look, one.label, one.count) for one in entries(single)
        ]
        assert [shape.standings[at].look for shape in found.shapes] == [
            shape.standings[0].look for shape in single.shapes
        ]


@pytest.fixture(scope="module")
def figures_shipped(shipped: Briefing, switched: str) -> list[ET.Element]:
    """Return every map of the shipped briefing."""
    single = [figure(drawn(one, shipped)) for one in shipped.questions]
    return [parsed(html) for html in (*single, switched)]


def test_the_figure_is_well_formed_and_has_no_inline_style(
    figures_shipped: list[ET.Element],
) -> None:
    """The policy of the site forbids `style`; ids are unique and none can be a seed's."""
    for root in figures_shipped:
        attributes = [name for element in root.iter() for name in element.attrib]
        assert "style" not in attributes
        ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
        assert len(ids) == len(set(ids))
        assert all(name == "map" or name.startswith("map_") for name in ids)


def test_every_texture_that_is_used_exists(figures_shipped: list[ET.Element]) -> None:
    """A fill that leads nowhere would leave a country blank."""
    for root in figures_shipped:
        fills = {one.attrib["fill"] for one in root.iter() if "fill" in one.attrib}
        ids = {f"url(#{one.attrib['id']})" for one in root.iter() if "id" in one.attrib}
        assert fills <= ids


@pytest.mark.parametrize("payload", [one["payload"] for one in PAYLOADS if "payload" in one])
def test_hostile_names_are_inert(shipped: Briefing, switched: str, payload: str) -> None:
    """A name can be anything; the figure keeps its elements, and shows the name as text."""
    calm = parsed(switched)
    actors = tuple(replace(actor, name=payload) for actor in shipped.actors)
    html = figure(all_maps(named(actors, shipped)), view(shipped).links)
    root = parsed(html)

    def tags(tree: ET.Element) -> list[str]:
        return [one.tag for one in tree.iter() if one.tag != "text"]  # a long name finds no room

    assert tags(root) == tags(calm)
    known = {name for one in calm.iter() for name in one.attrib}
    assert {name for one in root.iter() for name in one.attrib} <= known
    titles = [one.text or "" for one in root.iter("title")]
    if payload.isprintable():  # the rest is for `check` to refuse
        assert all(fold(title).startswith(fold(payload)) for title in titles)


def test_a_region_is_no_path() -> None:
    """What is like none is an error with its place, and with the regions that there are."""
    seeds, _ = read(Project(ROOT))
    assert seeds.briefing is not None
    assert seeds.briefing.map is not None
    chosen = seeds.briefing.map.region
    other = replace(seeds.briefing.map, region=type(chosen)("../../../etc/passwd", chosen.where))
    changed = replace(seeds, briefing=replace(seeds.briefing, map=other))
    found = [problem for problem in check(changed) if problem.slug == "unknown-region"]
    assert [problem.where for problem in found] == [chosen.where]
    assert "expected arctic-north-atlantic or world" in found[0].message
