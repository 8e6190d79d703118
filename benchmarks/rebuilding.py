"""What a build takes after one change or none, as shares of the yardstick."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import yardstick
from benchmarks.measure import Run, run
from benchmarks.project import write_project
from benchmarks.table import table
from generator.project import Project

HEADING = "## Rebuilding"
PLAIN, CLEAN, ARTICLE, WORD, NOTHING, CHECK = (
    "plain MkDocs", "clean", "one article", "one word", "nothing", "check",
)  # fmt: skip
GOALS = {CLEAN: 0.4, ARTICLE: 0.06, WORD: 0.04, NOTHING: 0.02}
WORDS = """\
The yardstick is a plain `mkdocs build` of the documents that commit {commit} made of the same
seeds: `python -m benchmarks.yardstick 1000 FOLDER` lays them out, `mkdocs build -q -d site` in that
folder is the run that counts. "Plain MkDocs" is the same for the documents of today. The others are
`briefing build`, each in a process of its own: from nothing; after the newest article was added,
with its quotes, claims and events; after a word of the bottom line was changed; after nothing was.
"Check" is `briefing check` after a word of the brief was changed. The print pack is typeset anew in
each build but the last. Each figure is {turns}, divided by the yardstick of
its turn: processor time with that of all processes that it waits for, and in brackets time on the
clock. Memory is that of the largest of these processes, which is the one of the print pack. Nothing
is deleted before the end: where thousands of files have just gone, ext4 takes ten times as long for
each new one.

To repeat: `.venv/bin/python -m benchmarks.run --only rebuilding --sizes 100 1000`."""


@dataclass(slots=True)
class Rebuilt:
    """What the builds of one size took, by what had changed; a run for each turn."""

    articles: int
    yardstick: list[Run] = field(default_factory=list)
    runs: dict[str, list[Run]] = field(default_factory=dict)


class NewestArticle:
    """The article that is added."""

    def __init__(self, project: Project, number: int) -> None:
        """Take it out of a project."""
        name = f"report-{number}"
        self._file, self._events = (
            project.seeds / "articles" / f"{name}.md",
            project.seeds / "events.yml",
        )
        self._article, self._with = self._file.read_bytes(), self._events.read_text("utf-8")
        self._file.unlink()
        records = re.split("(?m)^(?=- )", self._with)
        self._events.write_text("".join(one for one in records if name not in one), "utf-8")

    def add(self) -> None:
        """Put it in."""
        self._file.write_bytes(self._article)
        self._events.write_text(self._with, "utf-8")


def measure_rebuilding(articles: int, repeats: int, like: Path) -> Rebuilt:
    """Measure the builds of a briefing of so many articles, in turns.

    Raises:
        subprocess.CalledProcessError: One of them failed.
    """
    found = Rebuilt(articles)
    with TemporaryDirectory() as folder:
        docs = Path(folder, "yardstick")
        yardstick.lay_out(articles, docs)
        for turn in range(repeats):
            site = ("-d", f"site-{turn}")
            found.yardstick.append(run(docs, sys.executable, "-m", "mkdocs", "build", "-q", *site))
            _turn(write_project(Path(folder, str(turn)), articles, like), found)
    return found


def _turn(project: Project, found: Rebuilt) -> None:
    """Build a project again and again."""

    def took(what: str, *command: str) -> None:
        done = run(project.root, sys.executable, "-m", *command)
        found.runs.setdefault(what, []).append(done)

    newest = NewestArticle(project, found.articles - 1)
    took(CLEAN, "generator", "build")
    newest.add()
    took(ARTICLE, "generator", "build")
    change_a_word(project)
    took(CHECK, "generator", "check")
    took(WORD, "generator", "build")
    took(NOTHING, "generator", "build")
    took(PLAIN, "mkdocs", "build", "-q", "-d", str(project.root / "plain"))


def change_a_word(project: Project) -> None:
    """Put a word before the bottom line."""
    path = project.seeds / "brief.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("## Bottom line\n\n", "## Bottom line\n\nAgain: ", 1), "utf-8")


def rebuilding_report(found: Sequence[Rebuilt], repeats: int) -> str:
    """Return the part of the page that is about rebuilding."""
    columns = (PLAIN, CLEAN, ARTICLE, WORD, NOTHING, CHECK)
    goals = [f"at most {GOALS[name]}" if name in GOALS else "" for name in columns]
    return "\n\n".join(
        (
            HEADING,
            WORDS.format(
                commit=yardstick.COMMIT[:7],
                turns="that of one turn" if repeats == 1 else f"the median of {repeats} turns",
            ),
            table(
                "|".join(("articles", "yardstick, s", *columns)),
                [*(_row(one, columns) for one in found), ["goal at 1000", "", *goals]],
            ),
            table(
                "|".join(("memory in MiB", "yardstick", *columns)),
                [[str(one.articles), *_memory(one, columns)] for one in found],
            ),
        )
    )


def _row(one: Rebuilt, columns: Sequence[str]) -> list[str]:
    cells = (_share(one, name) for name in columns)
    return [str(one.articles), f"{median(run.processor for run in one.yardstick):.1f}", *cells]


def _share(one: Rebuilt, name: str) -> str:
    pairs = list(zip(one.runs[name], one.yardstick, strict=True))
    processor = median(run.processor / by.processor for run, by in pairs)
    wall = median(run.wall / by.wall for run, by in pairs)
    return f"{processor:.3f} ({wall:.3f})"


def _memory(one: Rebuilt, columns: Sequence[str]) -> list[str]:
    runs = (one.yardstick, *(one.runs[name] for name in columns))
    return [f"{median(run.memory for run in some):.0f}" for some in runs]
