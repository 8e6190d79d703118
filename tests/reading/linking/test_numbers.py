"""The numbers of articles in citations: what an edition has given stays."""

from pathlib import Path

from generator.project import Project
from generator.rendering.render import render
from generator.tasks.writing_back import freeze_edition
from tests.support import lay_out, linked

LATE = """\
---
title: The first survey
publisher: unknown
byline: unknown
published: {day}
published_basis: printed on the page
url: unknown
reliability: unknown
added: 2031-05-04
status: curated
---

A survey of the canal. [@canal-talks]
"""


def add(project: Project, name: str, day: str) -> None:
    """Add an article of a day."""
    path = project.seeds / "articles" / f"{name}.md"
    path.write_text(LATE.format(day=day), "utf-8")


def without_editions(folder: Path) -> Project:
    """Return the canal briefing before its first edition."""
    project = lay_out("canal", folder)
    for path in project.editions.iterdir():
        path.unlink()
    return project


def numbers(project: Project) -> dict[str, int]:
    """Return the number of each article, in the order in which the site has them."""
    return {article.id: article.number for article in linked(project).articles}


def test_before_the_first_edition_they_follow_the_days(tmp_path: Path) -> None:
    """No paper is out, so that nothing can be moved."""
    project = without_editions(tmp_path)
    assert numbers(project) == {"canal-talks": 1, "dredgers-sail": 2}
    add(project, "survey", "2031-04-30")
    assert list(numbers(project).items()) == [
        ("survey", 1), ("canal-talks", 2), ("dredgers-sail", 3),
    ]  # fmt: skip


def test_a_text_that_turns_up_late_moves_none(tmp_path: Path) -> None:
    """It gets the next number, whatever its day; so do others after it, by day."""
    project = lay_out("canal", tmp_path)
    before = numbers(project)
    add(project, "survey", "2031-04-30")
    assert numbers(project) == {**before, "survey": 3}
    add(project, "earlier", "2031-04-29")
    assert numbers(project) == {**before, "earlier": 3, "survey": 4}
    assert freeze_edition(project, "late").number == 3
    add(project, "earliest", "2031-04-28")
    assert numbers(project) == {**before, "earlier": 3, "survey": 4, "earliest": 5}


def test_the_number_of_an_article_that_is_gone_is_not_given_again(tmp_path: Path) -> None:
    """Else paper would lead to another text; and an article that comes back has it again."""
    project = lay_out("canal", tmp_path)
    add(project, "survey", "2031-04-30")
    add(project, "soundings", "2031-05-04")
    assert freeze_edition(project, "with both").number == 3
    gone = project.seeds / "articles" / "survey.md"
    text = gone.read_text("utf-8")
    gone.unlink()
    add(project, "buoys", "2031-04-29")
    assert numbers(project) == {"canal-talks": 1, "dredgers-sail": 2, "soundings": 4, "buoys": 5}
    assert freeze_edition(project, "without one").number == 4
    frozen = linked(project).editions[-1].snapshot
    assert frozen.numbers() == numbers(project)
    assert [article.number for article in frozen.articles.values()] == [None, None, 4, 5]
    gone.write_text(text, "utf-8")
    assert numbers(project)["survey"] == 3


def test_what_an_edition_froze_is_no_change_by_its_number(tmp_path: Path) -> None:
    """Freezing again has nothing to say."""
    project = lay_out("canal", tmp_path)
    add(project, "survey", "2031-04-30")
    freeze_edition(project, "late")
    assert freeze_edition(project, None).summary == "nothing changed since edition 3"


def test_an_edition_shows_the_numbers_that_it_gave(tmp_path: Path) -> None:
    """In its list as well, where an article before was gone."""
    project = lay_out("canal", tmp_path)
    add(project, "survey", "2031-04-30")
    add(project, "soundings", "2031-05-04")
    freeze_edition(project, "with both")
    (project.seeds / "articles" / "survey.md").unlink()
    freeze_edition(project, "without one")
    files = render(linked(project), project.templates)
    page = files["editions/4/index.md"]
    assert isinstance(page, bytes)
    assert '<li value="4">' in page.decode()
