"""The cases: good briefings are met with silence, bad ones with exactly what they expect."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.days import Day
from generator.examination import examine
from generator.problems import Problem, errors
from generator.project import Project
from generator.reading.checks.check import catalogue
from generator.reading.linking.link import link
from generator.reading.read import NoSeedsError
from generator.reading.verifying.verify import EXPLANATIONS as OF_VERIFY
from generator.tasks.writing_back import verify
from tests.reading.seeds.test_files import ODD
from tests.support import BAD, CASES, GOOD, lay_out, lay_out_bad, problems_of, told

OF_LARGE_FILES = {"long-table", "more-problems"}
"""What `test_bounds.py` shows, with files that it makes."""
CANAL = CASES / "good" / "canal"
SEEDS = sorted(
    path.relative_to(CANAL).as_posix()
    for path in (*CANAL.glob("seeds/**/*"), CANAL / "mkdocs.yml")
    if path.is_file()
)
NASTY = (
    "\t", "\r", "\x00", "\x07", "\u200b", "\u2028", "\x85", "\ufeff", "\u202e", "e\u0301", "😀",
    '"', "'", ":", ": ", "- ", "#", " #", "---\n", "...\n", "{", "}", "[", "]", "[@", ",", ";", "|",
    ">", "&a ", "*a", "!x ", "%", "@", "`", "?", "<<: ", "\n", "\n\n", "  ", "~", "null", "unknown",
    "## ", "0000-00-00", "99999", "-", "..", "id:", "- id: x\n", "=", "\\",
)  # fmt: skip
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\ud800-\udfff]")


@pytest.mark.parametrize("name", GOOD)
def test_a_good_briefing_is_met_with_silence(name: str, tmp_path: Path) -> None:
    """No error, no warning."""
    assert told(lay_out(name, tmp_path)) == []


@pytest.mark.parametrize("name", ["canal", "letters", "pond"])
def test_a_good_briefing_has_the_lock_of_its_texts(name: str, tmp_path: Path) -> None:
    """Verified again, every byte of it stays."""
    project = lay_out(name, tmp_path)
    before = project.quotes_lock.read_bytes()
    assert verify(project, tmp_path / "texts", Day(2040)).problems == []
    assert project.quotes_lock.read_bytes() == before


@pytest.mark.parametrize("name", BAD)
def test_a_bad_briefing_gets_its_verdict(name: str, tmp_path: Path) -> None:
    """Every line, in order, and no other."""
    expected = (CASES / "bad" / name / "expected.txt").read_text("utf-8").splitlines()
    project = lay_out_bad(name, tmp_path)
    problems = problems_of(project)
    assert [str(problem) for problem in problems] == expected
    assert misplaced(project, problems) == []


def test_every_slug_has_a_case() -> None:
    """What nothing shows may not work; `briefing verify` has its own tests."""
    verdicts = [(CASES / "bad" / name / "expected.txt").read_text("utf-8") for name in BAD]
    verdicts += ["\n".join(lines) for _, lines in ODD.values()]
    met = {slug for text in verdicts for slug in re.findall(r"\(([a-z-]+)\)$", text, re.MULTILINE)}
    assert met == set(catalogue()) - set(OF_VERIFY) - OF_LARGE_FILES


def test_every_message_says_what_was_expected() -> None:
    """Or what to do: what is wrong is only half of a message."""
    helps = re.compile(r"expected|did you mean|is it|; (?:put|write|indent|close|remove|or)|, or ")
    for name in BAD:
        for line in (CASES / "bad" / name / "expected.txt").read_text("utf-8").splitlines():
            assert helps.search(line), line


def misplaced(project: Project, problems: list[Problem]) -> list[str]:
    """Return the problems whose place lies outside their file."""
    found = []
    for problem in problems:
        where, path = problem.where, project.root / problem.where.file
        data = path.read_bytes() if path.is_file() else b""
        lines = re.split(r"\r\n|\r|\n", data.decode("utf-8-sig", "replace"))
        width = len(lines[where.line - 1]) if 1 <= where.line <= len(lines) else 0
        if not (1 <= where.line <= len(lines) + 1 and 1 <= where.column <= width + 1):
            found.append(str(problem))
    return found


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a file of the canal briefing and what an accident made of it."""
    name = draw(st.sampled_from(SEEDS))
    text = (CANAL / name).read_text("utf-8")
    for _ in range(draw(st.integers(1, 4))):
        text = draw(st.sampled_from([_lines_changed, _characters_changed]))(draw, text)
    return name, text


def _lines_changed(draw: st.DrawFn, text: str) -> str:
    """Delete, double or swap lines."""
    lines = text.splitlines(keepends=True) or [""]
    first, second = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    match draw(st.sampled_from(["delete", "double", "swap"])):
        case "delete":
            del lines[first]
        case "double":
            lines.insert(second, lines[first])
        case _:
            lines[first], lines[second] = lines[second], lines[first]
    return "".join(lines)


def _characters_changed(draw: st.DrawFn, text: str) -> str:
    """Cut some characters out, and put others in."""
    at = draw(st.integers(0, len(text)))
    cut = draw(st.sampled_from([0, 0, 1, 2, 30]))
    added = draw(st.sampled_from(NASTY) | st.text(max_size=4))
    return text[:at] + added + text[at + cut :]


@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(changes(), st.binary(max_size=3), st.integers(0, 500))
def test_no_accident_is_a_traceback(change: tuple[str, str], noise: bytes, at: int) -> None:
    """Nothing is raised, each problem lies inside its file, and what has none can be linked."""
    name, text = change
    data = text.encode("utf-8", "surrogatepass")
    with TemporaryDirectory() as folder:
        project = lay_out("canal", Path(folder))
        (project.root / name).write_bytes(data[:at] + noise + data[at:])
        try:
            seeds, problems = examine(project)
        except NoSeedsError:
            return
        if not errors(problems):
            link(seeds)
        assert misplaced(project, problems) == []
        assert not [problem for problem in problems if UNSEEN.search(str(problem))]
