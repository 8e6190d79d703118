"""`make bench-hostile`: ten megabytes of anything, and how soon there is an answer."""

import argparse
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from benchmarks.hostile_inputs import SOURCE, Input, inputs
from benchmarks.measure import ENVIRONMENT
from benchmarks.sections import with_section
from benchmarks.table import table

ROOT = Path(__file__).resolve().parent.parent
HEADING = "## Ten megabytes of anything"
SECONDS, MEGABYTES = 2.0, 300.0
"""The goals."""
PATIENCE = 60
"""Seconds of the processor after which a command is ended."""
DRAFT = "A minister said: “We will pay no tolls, and not one ship.”\n"
TOLD = """\
What `briefing` answers to a file that somebody sent, in a process of its own that loads the program
first: seconds of the processor and the most memory of the slowest and of the largest input of each
kind. Each seed file is tried with 10 MB and with as much as its limit lets in, in the place of the
one of the shipped briefing. The goals are 2 seconds and 300 MB; what misses them is bold. """


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command did with an input."""

    input: Input
    seconds: float
    megabytes: float
    code: int

    @property
    def is_good(self) -> bool:
        """Whether it was quick, took little, and was an answer."""
        within = self.seconds <= SECONDS and self.megabytes <= MEGABYTES
        return within and self.code in (0, 1, 2)

    @property
    def group(self) -> str:
        """The row that it belongs to."""
        command = self.input.command[0]
        file = self.input.file if command == "check" else PurePath(self.input.file).suffix
        return f"`{command}`, `{file}`"


def answered(one: Input, folder: Path) -> Answer:
    """Lay out the shipped briefing with one input, and run its command."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "seeds", folder / "seeds", ignore=shutil.ignore_patterns("inbox"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "draft.md").write_text(DRAFT, "utf-8")
    (folder / one.file).write_bytes(one.content())
    if one.command[0] == "verify":
        _name_source(folder / "seeds/articles/formal-process.md")
    environment = {
        **os.environ, **ENVIRONMENT,
        "BRIEFING_CACHE_DIR": str(folder / "build/cache"), "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    with subprocess.Popen(
        (sys.executable, "-m", "generator", *one.command),
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=_bound,  # noqa: PLW1509  (this process has one thread)
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    kilo = 1 if sys.platform == "darwin" else 1024
    seconds = used.ru_utime + used.ru_stime
    return Answer(one, seconds, used.ru_maxrss * kilo / 1e6, process.returncode)


def _bound() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))


def _name_source(article: Path) -> None:
    """Let an article have been made from the hostile text."""
    lines = article.read_text("utf-8").split("\n")
    at = next(at for at, line in enumerate(lines) if line.startswith("source: "))
    lines[at] = f"source: {SOURCE}"
    article.write_text("\n".join(lines), "utf-8")


def rows(answers: Sequence[Answer]) -> Iterable[Sequence[str]]:
    """Yield a row for each kind of file: how many inputs, the slowest and the largest."""
    groups: dict[str, list[Answer]] = {}
    for one in answers:
        groups.setdefault(one.group, []).append(one)
    for name, some in groups.items():
        slowest = max(some, key=lambda one: one.seconds)
        largest = max(some, key=lambda one: one.megabytes)
        yield (
            name,
            f"{len(some)}",
            _bold(f"{slowest.seconds:.1f}", slowest.seconds > SECONDS),
            f"{slowest.input.kind}, {slowest.input.size / 1e6:.1f} MB",
            _bold(f"{largest.megabytes:.0f}", largest.megabytes > MEGABYTES),
            f"{largest.input.kind}, {largest.input.size / 1e6:.1f} MB",
        )


def _bold(figure: str, is_bad: bool) -> str:  # noqa: FBT001
    return f"**{figure}**" if is_bad else figure


def section(answers: Sequence[Answer]) -> str:
    """Return the section of BENCHMARKS.md."""
    good = sum(one.is_good for one in answers)
    head = "command, file|inputs|seconds|slowest|MB|largest"
    words = f"{TOLD}Of {len(answers)} inputs {good} reach both."
    ended = [one for one in answers if one.code not in (0, 1, 2)]
    if ended:
        names = ", ".join(f"{one.group} ({one.input.kind})" for one in ended)
        words += f" No answer within {PATIENCE} seconds: {names}."
    return f"{HEADING}\n\n{words}\n\n{table(head, rows(answers))}\n"


def main() -> int:
    """Try all, or those whose file or command has a word, and tell the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__)
    parser.add_argument("--only", default="", help="a word of a file, a command or a kind")
    parser.add_argument("--write", type=Path, help="the file whose section is replaced")
    chosen = parser.parse_args()
    answers = []
    with TemporaryDirectory() as place:
        for one in inputs():
            if chosen.only in f"{one.file} {one.command[0]} {one.kind}":
                answer = answered(one, Path(place) / "project")
                answers.append(answer)
                mark = "" if answer.is_good else "  <- beyond the goals"
                print(
                    f"{answer.group:34} {one.kind:20} {one.size:10,}"
                    f" {answer.seconds:6.2f} s {answer.megabytes:6.0f} MB  {answer.code}{mark}",
                    flush=True,
                )
    if chosen.write:
        text = chosen.write.read_text("utf-8")
        chosen.write.write_text(with_section(text, HEADING, section(answers)), "utf-8")
    return 0 if all(one.is_good for one in answers) else 1


if __name__ == "__main__":
    sys.exit(main())
