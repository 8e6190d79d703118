"""The rules as a whole: documented, silent about what is right, and each cause told once."""

import re
from pathlib import Path

import pytest

from generator.problems import Problem, Where
from generator.publishing.explanations import EXPLANATIONS
from generator.reading.checks.check import ADVICE, CHECKS, PROOFS, catalogue, check, slug
from generator.reading.seeds.records import Seeds
from generator.template_files import SHIPPED
from tests.support import edited, lay_out, problems_of, told

RULES = CHECKS + PROOFS + ADVICE
GOLDEN = Path(__file__).parents[2] / "golden" / "explanations.txt"
ARTICLE = "seeds/articles/pond-vote.md"
POSITIONS = "seeds/positions.csv"


@pytest.mark.parametrize("name", catalogue(EXPLANATIONS))
def test_an_explanation_is_a_sentence_and_two_examples(name: str) -> None:
    """One that breaks the rule and another that keeps it; of a rule it is the docstring."""
    entry = catalogue(EXPLANATIONS)[name]
    found = re.fullmatch(r"\S.*\.\n\nBad:  (\S.*)\nGood: (\S.*)", entry)
    assert found
    assert found[1] != found[2]


def test_the_words_of_all_explanations_are_reviewed(pytestconfig: pytest.Config) -> None:
    """Exactly as the editor reads them; `make golden` writes them anew, for the diff."""
    told = "\n".join(f"{name}\n{text}\n" for name, text in catalogue(EXPLANATIONS).items())
    if pytestconfig.getoption("golden"):
        GOLDEN.write_text(told, "utf-8")
    assert GOLDEN.read_text("utf-8") == told


def test_no_rule_is_listed_twice() -> None:
    """Nor is a slug used for two rules."""
    assert len({slug(rule) for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("seeds/briefing.yml", "language: en", "language: en # English"),
        ("seeds/briefing.yml", "to: 2031-05-04", "to: 2031-05"),
        ("seeds/briefing.yml", "terms:", "likelihood: []\nterms:"),
        ("seeds/briefing.yml", "term: fishing,", "term: fishing, why: It is plain,"),
        ("seeds/actors.yml", "group: Parties", "group: Parties\n  iso: XK"),
        ("seeds/actors.yml", "Village Council", "Rådet i Søby"),
        ("seeds/people.yml", "actor: council}", "actor: council, from: 2031, to: 2031-05}"),
        (ARTICLE, "published: 2031-05-02", "published: unknown"),
        (ARTICLE, "published: 2031-05-02", "published: 2031-05"),
        (ARTICLE, "published: 2031-05-02", "published: 2031-05-04"),
        (ARTICLE, "said: 2031-05-01", "said: 2031-05"),
        (ARTICLE, "status:", "added: 2031-05\nstatus:"),
        (ARTICLE, "status:", "added: 2031-05-04\nstatus:"),
        (ARTICLE, "said:", "translated_from: pt-BR\n    said:"),
        (ARTICLE, "said:", "statement: ban\n    said:"),
        (ARTICLE, "speaker: mia-lund", "speaker: [mia-lund, council]"),
        (ARTICLE, "source:", "url: https://village-bell.example/a?b=c#d\nsource:"),
        (ARTICLE, "value: 12}", "value: 11..13}"),
        (ARTICLE, "fish-count, value: 12", "fish-count, value: 12, speaker: mia-lund"),
        (ARTICLE, "subject: fish-count, value: 12}", "subject: heron-2031, value: 12}"),
        (ARTICLE, "The council voted;", "The **council** voted [@lund-1; @pond-vote];"),
        ("seeds/brief.md", "forbids fishing", 'forbids "poaching"'),
        ("seeds/brief.md", "[@lund-1]", "[@lund-1;@pond-vote]"),
        ("seeds/brief.md", "- **High", "* **High"),
        ("seeds/events.yml", "date: 2031-05-20", "date: 2031-05-04"),
        ("seeds/events.yml", "date: 2031-05-20", "date: unknown"),
        ("seeds/events.yml", "2031-05-20\n  status: planned", "2031-05\n  status: overdue"),
        ("seeds/events.yml", "date: 2031-05-01", "date: 1911"),
        (POSITIONS, "2031-05-01,2031-05-01", "unknown,unknown"),
        (POSITIONS, "2031-05-01,2031-05-01", "2031,2031-05"),
        (POSITIONS, "own words,2031-05-01,2031-05-01,lund-1", "action,2031,2031,pond-vote"),
        (POSITIONS, "Nobody may fish.", '"Nobody may fish, he ""said""."'),
        ("mkdocs.yml", "site_name: The pond", "site_name: !ENV [A, The pond]\nrepo_name: !!str b"),
    ],
)  # fmt: skip
def test_what_is_right_is_met_with_silence(path: str, old: str, new: str, tmp_path: Path) -> None:
    """Also on the border of a rule."""
    assert told(edited(lay_out("pond", tmp_path), path, old, new)) == []


@pytest.mark.parametrize(
    "said",
    ["2031-05-02", "unknown", "2030-05-02", "2029\n    note: At the founding of the council."],
)
def test_a_quote_may_be_of_any_day_before_its_article(said: str, tmp_path: Path) -> None:
    """Where no position is dated by it."""
    project = edited(lay_out("pond", tmp_path), ARTICLE, "said: 2031-05-01", f"said: {said}")
    edited(project, POSITIONS, "2031-05-01,2031-05-01", "unknown,unknown")
    assert told(project) == []


def test_two_subjects_that_differ_in_a_number_are_two(tmp_path: Path) -> None:
    """Fish of 2030 and fish of 2031 are no slip of the pen."""
    project = lay_out("pond", tmp_path)
    edited(
        project, ARTICLE, "---\n\nThe", "  - {id: f-3, subject: fish-count-2, value: 3}\n---\n\nThe"
    )
    edited(project, ARTICLE, "subject: fish-count, value: 12", "subject: fish-count-1, value: 12")
    edited(project, ARTICLE, "subject: fish-count,", "subject: fish-count-1,")
    assert told(project) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("seeds/briefing.yml", "title: The: pond\n"),
        ("seeds/actors.yml", "- id: [\n"),
        ("seeds/people.yml", "{}\n"),
        ("seeds/articles/canal-talks.md", "---\ntitle: The: talks\n---\n"),
        ("seeds/articles/canal-talks.md", "no front matter\n"),
        ("seeds/articles/canal-talks.md", "---\n- a\n---\n"),
        ("seeds/subjects.yml", "x\n"),
        ("seeds/events.yml", "- id: ev\n  date: *day\n"),
        ("seeds/positions.csv", "actor,actor\n"),
        ("seeds/positions.csv", "\x00"),
        ("seeds/corrections.yml", ""),
        ("seeds/quotes.lock", "{\n"),
        ("seeds/brief.md", ""),
        ("mkdocs.yml", "[]\n"),
    ],
)
def test_what_cannot_be_read_is_told_once(path: str, text: str, tmp_path: Path) -> None:
    """No rule complains about what a lost file may have held."""
    assert len(told(lay_out("canal", tmp_path, {path: text}))) == 1


def test_a_slip_is_told_even_if_some_ids_are_lost(tmp_path: Path) -> None:
    """What is nearly a known id is no id of a lost article."""
    project = lay_out("canal", tmp_path, {"seeds/articles/dredgers-sail.md": ""})
    edited(project, "seeds/brief.md", "[@sudmark-flag]", "[@sudmark-flaag]")
    assert [problem.slug for problem in problems_of(project)] == [
        "no-front-matter",
        "unknown-citation",
    ]


def test_problems_are_sorted_and_told_once() -> None:
    """By file, line and column."""
    places = [Where("b", 2), Where("a", 10), Where("a", 9, 3), Where("a", 9, 2), Where("b", 2)]
    found = check(Seeds(), [Problem(place, "x", "y") for place in places])
    assert [problem.where for problem in found] == sorted(set(places))


PAGE = SHIPPED / "pages" / "positions.md.jinja"


@pytest.mark.parametrize("name", re.findall(r'\bid="([a-z-]+)"', PAGE.read_text("utf-8")))
def test_no_actor_takes_an_anchor_of_the_table(name: str, tmp_path: Path) -> None:
    """Its row has the id for an anchor."""
    actor = f"- {{id: {name}, name: Herons, kind: organisation, group: Parties}}\n"
    project = edited(
        lay_out("pond", tmp_path), "seeds/actors.yml", "- id: council", f"{actor}- id: council"
    )
    assert {"anchor-taken", "bad-id"} & {problem.slug for problem in problems_of(project)}
