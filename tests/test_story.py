"""A briefing over three editions, as its editor lives it: what is said to have changed."""

from pathlib import Path

import pytest

from generator.cli import run
from generator.examination import examine
from generator.history.compare import Changes, compare
from generator.history.freeze import freeze
from generator.model import Briefing
from generator.project import Project
from generator.reading.linking.link import link
from tests.support import edited

Captured = pytest.CaptureFixture[str]
POSITIONS = "actor,question,stance,position,basis,since,last_stated,evidence\n"
ROW = "harbour,dues,full,Asks for full dues.,own words,2031-05-02,2031-05-02,board-meets-q\n"
ACTORS = """\
- {id: harbour, name: Harbour Board, kind: organisation, group: Parties}
- {id: ferry, name: Ferry Union, kind: organisation, group: Parties}
"""
PEOPLE = "- {id: ada-moss, name: Ada Moss, roles: [{title: chair, actor: harbour}]}\n"
QUESTIONS = """\
questions:
  - id: dues
    text: Should ferries pay harbour dues?
    short: harbour dues
    ordered: true
    stances:
      - {id: none, label: None, definition: No dues.}
      - {id: some, label: Some, definition: Reduced dues.}
      - {id: full, label: Full, definition: Full dues.}
"""
BRIEF = """\
## Bottom line

{line}

## Key judgements

- **High confidence:** {judgement}
"""


class Desk:
    """The editor's desk: a briefing, and what one types."""

    def __init__(self, folder: Path, said: Captured) -> None:
        """Begin with an empty briefing."""
        self.project = Project(folder / "harbour")
        self.said = said
        assert self.type("init", str(self.project.root), "--title", "Harbour dues") == 0
        self.edit("briefing.yml", "questions: []\n", QUESTIONS)
        self.write("actors.yml", ACTORS)
        self.write("people.yml", PEOPLE)

    def type(self, *words: str) -> int:
        """Run a command."""
        return run(list(words))

    def command(self, *words: str) -> str:
        """Run a command, which must succeed; return the last line of what it says."""
        self.said.readouterr()
        code = self.type(*words, "--project", str(self.project.root))
        told = self.said.readouterr().err
        assert code == 0, told
        return told.rstrip().rpartition("\n")[2]

    def write(self, path: str, text: str) -> None:
        """Write a seed."""
        (self.project.seeds / path).parent.mkdir(parents=True, exist_ok=True)
        (self.project.seeds / path).write_text(text, "utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Change words of a seed."""
        edited(self.project, f"seeds/{path}", old, new)

    def day(self, day: int) -> None:
        """Move the last day covered."""
        text = (self.project.seeds / "briefing.yml").read_text("utf-8")
        lines = [
            f"as_of: 2031-05-{day:02}" if line.startswith("as_of:") else line
            for line in text.splitlines()
        ]
        self.write("briefing.yml", "\n".join(lines) + "\n")

    def article(self, name: str, day: int, words: str, ships: str) -> None:
        """Add an article with one quote and one claim, and its source text."""
        self.write(f"texts/{name}.txt", f"The chair said: “{words}” There are {ships} ships.\n")
        self.write(
            f"articles/{name}.md",
            f"""\
---
title: {name.replace("-", " ").capitalize()}
publisher: The Quay
byline: unknown
published: 2031-05-{day:02}
source: {name}.txt
status: curated
quotes:
  - {{id: {name}-q, speaker: ada-moss, text: "{words}", kind: sentence, said: 2031-05-{day:02}}}
claims:
  - {{id: {name}-c, subject: ships, value: "{ships}"}}
---

A report.
""",
        )
        self.command("verify")

    def brief(self, line: str, judgement: str) -> None:
        """Write the brief."""
        self.write("brief.md", BRIEF.format(line=line, judgement=judgement))

    @property
    def briefing(self) -> Briefing:
        """The briefing as it is now."""
        return link(examine(self.project)[0])

    def page(self, path: str) -> str:
        """Return a page as it was generated."""
        return (self.project.docs / path / "index.md").read_text("utf-8")


def step(briefing: Briefing, number: int) -> Changes:
    """Return what changed in an edition."""
    before, edition = briefing.editions[number - 2 : number]
    return compare(before.snapshot, edition.snapshot)


def first_edition(desk: Desk) -> None:
    """The first article: everything is new."""
    desk.day(2)
    desk.article("board-meets", 2, "We ask for full dues.", "12")
    desk.brief("The board asks for full dues. [@board-meets]", "It means it. [@board-meets-q]")
    desk.write("positions.csv", POSITIONS + ROW)
    told = desk.command("build", "--dry-run")
    assert told.startswith("since the last build: ")
    assert "Harbour Board’s position on harbour dues is new" in told
    assert not (desk.project.docs / "articles/board-meets").exists()  # nothing was written
    assert desk.command("edition", "The board").endswith(
        "1 article, 1 quote, 1 position and 0 differences"
    )
    desk.command("build")
    assert desk.command("build") == "since the last build: nothing changed"


def second_edition(desk: Desk) -> None:
    """Another count of ships, and a statement that both articles carry."""
    desk.day(4)
    desk.article("union-answers", 4, "We ask for full dues, as I said.", "15")
    for name in ("board-meets", "union-answers"):
        desk.edit(f"articles/{name}.md", "kind: sentence", "kind: sentence, statement: full-dues")
    told = desk.command("build")
    assert "1 quote is a variant of a known statement" in told
    assert "1 new article; 1 new quote" in told
    assert "1 new difference" in told
    told = desk.command("edition")
    assert told.endswith("1 new article, 1 new quote, 1 quote changed and 1 new difference")


def third_edition(desk: Desk) -> None:
    """The board gives in, a quote is corrected, the union's article goes."""
    desk.day(6)
    desk.article("board-gives-in", 6, "Some dues will do.", "12")
    desk.write(
        "positions.csv",
        POSITIONS + ROW + "harbour,dues,some,Settles for some.,own words,2031-05-06,2031-05-06,"
        "board-gives-in-q\n",
    )
    desk.edit("articles/board-meets.md", "We ask for full dues.", "We ask for full dues")
    desk.edit("texts/board-meets.txt", "We ask for full dues.", "We ask for full dues")
    desk.write("corrections.yml", "- {id: corr-1, date: 2031-05-06, where: A quote, was: a stop, "
               "now: none, weight: major}\n")  # fmt: skip
    (desk.project.seeds / "articles/union-answers.md").unlink()
    desk.command("verify")
    told = desk.command("build")
    assert "Harbour Board’s position on harbour dues is superseded" in told
    for words in ("1 correction (1 major)", "1 new article", "1 article removed",
                  "1 quote changed", "1 quote removed", "1 difference settled"):  # fmt: skip
        assert words in told
    desk.command("edition", "The board gives in")
    desk.command("build")


@pytest.mark.slow
def test_three_editions(tmp_path: Path, capsys: Captured) -> None:
    """Init, three articles over three editions, a position, a quote and an article less."""
    desk = Desk(tmp_path, capsys)
    assert desk.command("build") == "there is no earlier build to compare with"
    first_edition(desk)
    second_edition(desk)
    third_edition(desk)

    briefing = desk.briefing
    second, third = step(briefing, 2), step(briefing, 3)
    assert [(one.id, one.kind) for one in second.articles] == [("union-answers", "new")]
    assert [(one.id, one.kind) for one in second.quotes] == [
        ("board-meets-q", "changed"),
        ("union-answers-q", "new"),
    ]
    assert [(one.id, one.kind) for one in second.differences] == [("ships", "new")]
    assert second.positions == ()
    assert [(one.id, one.kind) for one in third.articles] == [
        ("board-gives-in", "new"),
        ("union-answers", "removed"),
    ]
    assert [(one.id, one.kind) for one in third.quotes] == [
        ("board-meets-q", "changed"),
        ("board-gives-in-q", "new"),
        ("union-answers-q", "removed"),
    ]
    (moved,) = third.positions
    assert (moved.kind, moved.superseded) == ("moved", True)
    assert [(one.id, one.kind) for one in third.differences] == [("ships", "removed")]
    assert [(one.id, one.new) for one in third.corrections] == [("corr-1", "major")]
    assert not compare(briefing.editions[-1].snapshot, freeze(briefing))

    # What is deleted still shows in the edition that had it.
    second_page = desk.page("editions/2")
    assert "Union answers" in second_page
    assert "no longer part of the briefing" in second_page
    assert "union-answers/index.html" not in second_page
    changes = desk.page("changes")
    assert changes.index("edition-3") < changes.index("edition-2") < changes.index("edition-1")


@pytest.mark.slow
def test_actors_and_questions_that_go_stay_in_old_editions(
    tmp_path: Path, capsys: Captured
) -> None:
    """They are named as they were; nothing links to what is not there."""
    desk = Desk(tmp_path, capsys)
    desk.day(2)
    desk.article("board-meets", 2, "We ask for full dues.", "12")
    desk.brief("The board asks for full dues. [@board-meets]", "It means it. [@board-meets-q]")
    desk.write("positions.csv", POSITIONS + "harbour,dues,full,Asks for full dues.,own words,"
               "2031-05-02,2031-05-02,board-meets-q\n")  # fmt: skip
    desk.command("edition")
    desk.write("positions.csv", POSITIONS)
    desk.edit("briefing.yml", QUESTIONS, "questions: []\n")
    desk.write("actors.yml", "[]\n")
    desk.edit("people.yml", "actor: harbour", "from: 2030")
    desk.command("build")
    page = desk.page("editions/1")
    assert "Harbour Board" in page
    assert "Should ferries pay harbour dues&#63;" in page
    assert "actors/harbour" not in page
    assert "position" in desk.page("changes")
