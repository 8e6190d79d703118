"""The map of a question: nobody is hidden, names are inert, the same seeds give the same bytes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jinja2 import FileSystemLoader
from msgspec.structs import replace

from generator.model import Actor, Briefing, Question
from generator.project import Project
from generator.reading.checks.check import check
from generator.reading.checks.countries import COUNTRIES
from generator.reading.linking.link import link
from generator.reading.read import read
from generator.reading.seeds.records import Seeds
from generator.rendering.addresses import Links
from generator.rendering.figures.base_map import BaseMap, base_map
from generator.rendering.pages.shared import legend
from generator.rendering.pages.shared.legend import Entry
from generator.rendering.pages.shared.maps import MapView, question_map, table_map
from generator.rendering.pages.shared.view import View
from generator.rendering.templates.environment import environment
from generator.rendering.words import phrases
from generator.text.markup import collapse_spaces

ROOT = Path(__file__).resolve().parents[3]
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


def parsed(html: str) -> ET.Element:
    """Return the elements of a map: XML, but for the attribute that has no value."""
    return ET.fromstring(html.replace(" hidden>", ' hidden="">'))  # noqa: S314  (our own)


def all_maps(briefing: Briefing = SHIPPED) -> MapView:
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


def named(actors: tuple[Actor, ...], briefing: Briefing = SHIPPED) -> Briefing:
    """Return the briefing with other actors; cells go by id and stay."""
    return replace(briefing, actors=actors)


SWITCHED = figure(all_maps())


def plain(words: str) -> str:
    """Return words with spaces where lines must not break."""
    return words.replace("\N{NO-BREAK SPACE}", " ")


def names(found: MapView) -> Iterator[str]:
    """Yield the names of everybody in the legend of a map."""
    for entry in entries(found):
        yield from (chip.name for chip in entry.chips)


@pytest.mark.parametrize("base", [ARCTIC, WORLD], ids=["arctic", "world"])
@pytest.mark.parametrize("question", SHIPPED.questions, ids=lambda one: one.id)
def test_every_actor_is_there_exactly_once(question: Question, base: BaseMap) -> None:
    """In the legend, whether on the map as well or not; the legend counts all."""
    found = drawn(question, base)
    assert sorted(names(found)) == sorted(actor.name for actor in SHIPPED.actors)
    assert {shape.name for shape in found.shapes} < set(names(found))
    assert sum(entry.count for entry in entries(found)) == len(SHIPPED.actors)


@pytest.mark.parametrize("question", SHIPPED.questions, ids=lambda one: one.id)
def test_every_actor_has_the_look_of_its_stance(question: Question) -> None:
    """What the table says, the map and its legend say."""
    found = drawn(question)
    looks = {entry.label: entry.look for entry in entries(found)}
    assert len(set(looks.values())) == len(looks)
    for actor in SHIPPED.actors:
        cell = SHIPPED.cells.get((actor.id, question.id))
        label = cell[0].stance.label if cell else phrases.SILENT
        shapes = [shape.shown for shape in found.shapes if shape.id == actor.id]
        beside = [entry.label for entry in entries(found) for chip in entry.chips
                  if chip.name == actor.name]  # fmt: skip
        assert beside == [label]
        assert all(one.look == looks[label] for one in shapes)
        assert all(one.label == label for one in shapes)


def test_who_lies_off_the_map_is_named_beside_it() -> None:
    """China lies outside the base map; NATO has no land."""
    beside = chips(drawn(SHIPPED.questions[0]))
    assert beside["China"] == legend.OUTSIDE
    assert beside["NATO"] == ""


def test_the_legend_says_since_when_and_how_many() -> None:
    """A stance is as old as its last statement; numbers stand side by side."""
    presence = next(one for one in SHIPPED.questions if one.id == "military-presence")
    held = {chip.name: chip.held for one in entries(drawn(presence)) for chip in one.chips}
    assert plain(held["Germany"]) == "13 soldiers · 15 Jan"
    assert plain(held["Sweden"]) == "14 Jan"
    assert held["China"] == ""
    nobody_knows = next(one for one in SHIPPED.questions if one.id == "control")
    held = {chip.name: chip.held for one in entries(drawn(nobody_knows)) for chip in one.chips}
    assert held["France"] == phrases.NOT_KNOWN


def test_a_land_too_small_to_see_has_a_mark_in_its_place() -> None:
    """The base map draws the Faroe Islands as a speck: a square is large enough to touch."""
    faroes = replace(SHIPPED.actors[2], id="faroe-islands", name="Faroe Islands", iso="FO")
    found = drawn(SHIPPED.questions[0], briefing=named((*SHIPPED.actors, faroes)))
    (shape,) = (one for one in found.shapes if one.id == faroes.id)
    assert re.fullmatch(r"M[\d.]+ [\d.]+h([\d.]+)v\1h-\1z", shape.path)
    assert chips(found)["Faroe Islands"] == ""


@pytest.mark.parametrize(
    ("base", "iso"),
    [(ARCTIC, "MC"), (ARCTIC, "LI"), (WORLD, "SG"), (WORLD, "PS"), (WORLD, "LU"), (WORLD, "TV")],
)
def test_a_land_too_small_to_show_has_a_mark_in_its_place(base: BaseMap, iso: str) -> None:
    """A square stands where it lies, large enough to touch, and the legend says so."""
    speck = replace(SHIPPED.actors[2], id="a-speck", name="A speck", iso=iso)
    briefing = named((*SHIPPED.actors, speck))
    found = drawn(SHIPPED.questions[0], base, briefing)
    (shape,) = (one for one in found.shapes if one.id == speck.id)
    assert re.fullmatch(r"M[\d.]+ [\d.]+h([\d.]+)v\1h-\1z", shape.path)
    assert chips(found)["A speck"] == legend.TOO_SMALL


@pytest.mark.parametrize(
    ("base", "iso", "note"),
    [
        (WORLD, "GF", legend.NO_SHAPE),
        (WORLD, "AQ", legend.OUTSIDE),
        (WORLD, None, legend.NO_CODE),
        (ARCTIC, "SJ", legend.NO_SHAPE),
        (ARCTIC, "GF", legend.OUTSIDE),
        (ARCTIC, "BA", legend.OUTSIDE),
        (ARCTIC, "CN", legend.OUTSIDE),
    ],
)
def test_why_an_actor_has_no_shape(base: BaseMap, iso: str | None, note: str) -> None:
    """Drawn with another country, elsewhere, or without a code: not the same."""
    other = replace(SHIPPED.actors[0], id="another", name="Another", iso=iso)
    found = drawn(SHIPPED.questions[0], base, named((*SHIPPED.actors, other)))
    assert chips(found)["Another"] == note


def test_nothing_on_earth_but_antarctica_is_off_the_map_of_the_world() -> None:
    """Of all codes that a seed may have."""
    assert COUNTRIES - set(WORLD.lands) - WORLD.within_others == {"AQ"}


def test_of_two_actors_with_one_land_the_second_is_named_beside_it() -> None:
    """One polygon cannot show two stances; the name says whose stance it shows."""
    rival = replace(SHIPPED.actors[0], id="rival-government", name="A rival government")
    found = drawn(SHIPPED.questions[0], briefing=named((*SHIPPED.actors, rival)))
    assert chips(found)["A rival government"] == "same land as United States"


def test_links_lead_to_what_the_page_says_of_an_actor() -> None:
    """To its section on a question's page, to its cell on the table's."""
    question = SHIPPED.questions[0]
    on_page = {shape.id: shape.shown.href for shape in drawn(question).shapes}
    assert on_page["denmark"] == "#denmark"
    assert on_page["sweden"] == "../../actors/sweden/index.html"
    for shape in all_maps().shapes:
        assert shape.shown.href == f"#{shape.id}--{question.id}"


def test_without_a_region_there_is_no_map() -> None:
    """The field is optional; the page then has no empty frame."""
    assert question_map(None, view(), SHIPPED.questions[0]) is None


def test_a_question_with_more_stances_than_can_be_told_apart_has_no_map() -> None:
    """Two stances of one colour would mislead; the page says that there is none, and why."""
    question = SHIPPED.questions[0]
    many = replace(question, stances=question.stances * 2)
    html = figure(drawn(many))
    assert "<svg" not in html
    assert "this question has 6 stances" in html


def test_the_table_begins_with_the_first_question_that_has_a_map() -> None:
    """In the place of the others' legend stands why they have none."""
    first, *others = SHIPPED.questions
    many = replace(first, stances=first.stances * 2)
    found = all_maps(replace(SHIPPED, questions=(many, *others)))
    assert [legend.shown for legend in found.legends][:3] == [False, True, False]
    root = parsed(figure(found))
    assert root.attrib["data-question"] == others[0].id
    legends = {one.attrib["data-question"]: one for one in root.iter("div")
               if one.attrib["class"] == "map__legend"}  # fmt: skip
    folded = {one.attrib["data-question"] for one in root.iter("template")}
    assert [name for name in legends if name not in folded] == [others[0].id]
    assert "this question has 6 stances" in "".join(legends[many.id].itertext())
    current = [
        one.attrib["data-question"] for one in root.iter("a") if "aria-current" in one.attrib
    ]
    assert current == [others[0].id]


def test_the_map_of_all_questions_knows_the_look_of_each() -> None:
    """The script finds in it what the maps of the single questions show."""
    found = all_maps()
    for at, question in enumerate(SHIPPED.questions):
        single = drawn(question)
        assert found.legends[at].id == question.id
        assert [(one.look, one.label, one.count) for one in found.legends[at].entries] == [
            (one.look, one.label, one.count) for one in entries(single)
        ]
        assert [shape.looks.split()[at] for shape in found.shapes] == [
            shape.shown.look for shape in single.shapes
        ]


def test_the_figure_is_well_formed_and_has_no_inline_style() -> None:
    """The policy of the site forbids `style`; ids are unique and none can be a seed's."""
    for html in (*(figure(drawn(one)) for one in SHIPPED.questions), SWITCHED):
        root = parsed(html)
        attributes = [name for element in root.iter() for name in element.attrib]
        assert "style" not in attributes
        ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
        assert len(ids) == len(set(ids))
        assert all(name == "map" or name.startswith("map_") for name in ids)


def test_every_texture_that_is_used_exists() -> None:
    """A fill that leads nowhere would leave a country blank."""
    for html in (*(figure(drawn(one)) for one in SHIPPED.questions), SWITCHED):
        root = parsed(html)
        fills = {one.attrib["fill"] for one in root.iter() if "fill" in one.attrib}
        ids = {f"url(#{one.attrib['id']})" for one in root.iter() if "id" in one.attrib}
        assert fills <= ids


@pytest.mark.parametrize("payload", [one["payload"] for one in PAYLOADS if "payload" in one])
def test_hostile_names_are_inert(payload: str) -> None:
    """A name can be anything; the figure keeps its elements, and shows the name as text."""
    calm = parsed(SWITCHED)
    actors = tuple(replace(actor, name=payload) for actor in SHIPPED.actors)
    html = figure(all_maps(named(actors)))
    root = parsed(html)

    def tags(tree: ET.Element) -> list[str]:
        return [one.tag for one in tree.iter() if one.tag != "text"]  # a long name finds no room

    assert tags(root) == tags(calm)
    known = {name for one in calm.iter() for name in one.attrib}
    assert {name for one in root.iter() for name in one.attrib} <= known
    titles = [one.text or "" for one in root.iter("title")]
    if payload.isprintable():  # the rest is for `check` to refuse
        assert all(collapse_spaces(title).startswith(collapse_spaces(payload)) for title in titles)


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
