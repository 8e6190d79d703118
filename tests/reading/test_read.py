"""Reading: what is there becomes seeds, what is lost is remembered, nothing else is touched."""

from pathlib import Path

import pytest

from generator.project import Project
from generator.reading.read import NoSeedsError, read, require_seeds
from tests.support import GOOD, lay_out


@pytest.mark.parametrize("make", [False, True], ids=["no-folder", "empty-folder"])
def test_without_seeds_there_is_nothing_to_do(make: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """A folder with hidden files alone is empty too."""
    if make:
        (tmp_path / "seeds").mkdir()
        (tmp_path / "seeds/.gitkeep").touch()
    with pytest.raises(NoSeedsError, match=r"^no seeds: there is nothing in .*seeds; "):
        require_seeds(Project(tmp_path))


def test_seeds_must_be_a_folder(tmp_path: Path) -> None:
    """A file of that name holds none."""
    (tmp_path / "seeds").touch()
    with pytest.raises(NoSeedsError):
        require_seeds(Project(tmp_path))


@pytest.mark.parametrize("name", GOOD)
def test_a_good_case_is_read_whole(name: str, tmp_path: Path) -> None:
    """Nothing is lost."""
    seeds, problems = read(lay_out(name, tmp_path))
    assert problems == []
    assert seeds.unread == frozenset()


def test_everything_of_the_canal_is_read(tmp_path: Path) -> None:
    """Each kind of record, in the order of its file."""
    seeds, _ = read(lay_out("canal", tmp_path))
    assert seeds.briefing is not None
    assert [question.id for question in seeds.briefing.questions] == ["tolls", "who-sets"]
    assert (seeds.briefing.limits.quote, seeds.briefing.limits.summary) == (40, 60)
    assert seeds.brief[0].heading == "Bottom line"
    assert [actor.id for actor in seeds.actors] == ["norland", "sudmark", "karsa"]
    assert [len(person.roles) for person in seeds.people] == [2, 1, 1]
    assert [article.id for article in seeds.articles] == ["canal-talks", "dredgers-sail"]
    assert [len(article.quotes) for article in seeds.articles] == [3, 2]
    assert [claim.value for claim in seeds.articles[0].claims] == [">2", "2031-05-01", "9"]
    assert [event.status.value for event in seeds.events][2:] == ["overdue", "planned"]
    assert seeds.positions[1].position == 'Will not pay a toll on "its own water".'
    assert seeds.positions[1].evidence == ("varga-tolls-1", "varga-tolls-2")
    assert seeds.corrections[0].spot.startswith("The summary")
    assert len(seeds.lock) == 8
    assert seeds.config is not None


def test_a_table_from_a_spreadsheet_is_read(tmp_path: Path) -> None:
    """Byte order mark, semicolons, Windows' line ends, line breaks in a cell."""
    seeds, _ = read(lay_out("spreadsheet", tmp_path))
    first, second = seeds.positions
    assert first.position == 'Says yes; with "conditions"\n\nand a second thought.'
    assert (first.where.line, second.where.line) == (2, 6)
    assert second.evidence == ("harbour-vote",)


@pytest.mark.parametrize(
    ("path", "text", "unread"),
    [
        ("seeds/actors.yml", "- id: [", "seeds/actors.yml"),
        ("seeds/actors.yml", "- x", "seeds/actors.yml"),
        ("seeds/briefing.yml", "title: x\nquestion: []", "seeds/briefing.yml"),
        ("seeds/articles/new.md", "x", "seeds/articles/new.md"),
        ("seeds/articles/new.md", "---\nquote: []\n---\n", "seeds/articles/new.md"),
        ("seeds/positions.csv", "actor\n", "seeds/positions.csv"),
        ("seeds/quotes.lock", "{}", "seeds/quotes.lock"),
        ("seeds/corrections.yaml", "[]", "seeds/corrections.yml"),
    ],
)
def test_what_is_lost_is_remembered(path: str, text: str, unread: str, tmp_path: Path) -> None:
    """Under the name of the file that should have had it."""
    seeds, problems = read(lay_out("pond", tmp_path, {path: text}))
    assert seeds.unread == {unread}
    assert problems


def test_what_is_only_wrong_is_not_lost(tmp_path: Path) -> None:
    """A field without value leaves the record."""
    seeds, problems = read(lay_out("bare", tmp_path, {"seeds/actors.yml": "- {id: a, name: }"}))
    assert [actor.id for actor in seeds.actors] == ["a"]
    assert problems
    assert seeds.unread == frozenset()


def test_hidden_files_and_folders_do_not_wait_in_the_inbox(tmp_path: Path) -> None:
    """Only articles do."""
    names = (".gitkeep", ".DS_Store", "done/old.txt", "new.html", "a.txt")
    files = {f"seeds/inbox/{name}": "x" for name in names}
    seeds, _ = read(lay_out("bare", tmp_path, files))
    assert seeds.inbox == ("seeds/inbox/a.txt", "seeds/inbox/new.html")


def test_reading_changes_nothing(tmp_path: Path) -> None:
    """Not even a time stamp."""
    project = lay_out("canal", tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    read(project)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
