"""Editions: what is frozen comes back letter for letter; what changed is told exactly."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.cli import run
from generator.history import last_build
from generator.history.compare import compare
from generator.history.edition_file import dump_edition, edition, seal, sealed
from generator.history.freeze import freeze
from generator.rendering.changes.describe import sections
from generator.rendering.changes.status import edition_status
from generator.snapshot import Edition, FrozenJudgement, Snapshot
from tests.samples import sample_briefing
from tests.support import edited, lay_out, linked, told

WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp", "Cf")), min_size=1, max_size=60
).filter(str.strip)
OUT_OF_ORDER = "dated 2031-05-01, but edition 1 is of 2031-05-02, expected a later day"
Captured = pytest.CaptureFixture[str]


def sample() -> Snapshot:
    """Return the state of the sample briefing."""
    return freeze(sample_briefing())


def reread(text: str) -> Edition:
    """Return the edition of a file, as the reader finds it: every scalar a string."""
    return edition(yaml.load(text, yaml.BaseLoader))  # noqa: S506  (it makes strings alone)


@pytest.mark.slow
@settings(max_examples=60)
@given(WORDS, WORDS)
def test_an_edition_comes_back_letter_for_letter(label: str, words: str) -> None:
    """Whatever the editor wrote: `NO`, `1e3`, `null`, a colon, an emoji."""
    judgement = FrozenJudgement(confidence=words, text=words)
    state = replace(sample(), bottom_line=words, judgements=(judgement,))
    text = dump_edition(7, label, state, None)
    made = reread(text)
    assert (made.number, made.label, made.after, made.snapshot) == (7, label, None, state)
    assert sealed(text) == made.seal


@pytest.mark.parametrize("word", ["null", "~", "NO", "1.0", "2031-05-01", "- x", "#x", "'"])
def test_words_that_yaml_has_plans_for(word: str) -> None:
    """They are words."""
    state = replace(sample(), bottom_line=word)
    made = reread(dump_edition(1, word, state, None))
    assert (made.label, made.snapshot.bottom_line) == (word, word)


def test_any_edit_breaks_the_seal() -> None:
    """One letter is enough; so is a line more."""
    text = dump_edition(1, "First", sample(), None)
    assert sealed(text)
    assert not sealed(text.replace("First", "Fist"))
    assert not sealed(text + "\n")
    assert not sealed(text[:-20])


def test_a_position_of_nobody_is_no_edition() -> None:
    """Even under a seal that fits."""
    state = sample()
    text = dump_edition(1, None, replace(state, actors={}), None)
    assert sealed(text)
    with pytest.raises(ValueError, match="names what is not there"):
        reread(text)


def test_editions_are_in_order(tmp_path: Path) -> None:
    """A later number is not of an earlier day."""
    project = lay_out("canal", tmp_path)
    file = project.editions / "2.yml"
    text = file.read_text("utf-8").replace("date: '2031-05-04'", "date: '2031-05-01'")
    body = text[: text.rindex("seal: ")]
    file.write_text(f"{body}seal: {seal(body)}\n", "utf-8")
    assert told(project) == [
        f"seeds/editions/2.yml:1:1: error: {OUT_OF_ORDER} (edition-out-of-order)"
    ]


def test_nothing_changed() -> None:
    """A briefing does not differ from itself."""
    changes = compare(sample(), sample())
    assert not changes
    assert not changes.positions
    assert not changes.judgements


def test_a_judgement_reworded_is_not_a_new_one() -> None:
    """Nor is one that only moved."""
    old, moved = (
        FrozenJudgement(confidence="High", text=text)
        for text in ("The talks of May failed over tolls.", "Dredgers will sail again.")
    )
    new = replace(old, text="The talks of May failed over tolls and locks.")
    other = FrozenJudgement(confidence="Low", text="Winter comes early to the hills.")
    state = sample()
    changes = compare(
        replace(state, judgements=(old, moved)), replace(state, judgements=(moved, new, other))
    )
    assert [(one.id, one.kind) for one in changes.judgements] == [("2", "changed"), ("3", "new")]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            ("13", "soldiers"),
            ("15", "soldiers"),
            ("Sends some. (13 soldiers)", "Sends some. (15 soldiers)"),
        ),
        ((None, None), (">12", "soldiers"), ("Sends some.", "Sends some. (more than 12 soldiers)")),
        (("13", "soldiers"), ("13", "soldiers"), ("Sends some.", "Sends more.")),
    ],
)
def test_another_number_of_a_position_is_told(
    before: tuple[str | None, str | None],
    after: tuple[str | None, str | None],
    told: tuple[str, str],
) -> None:
    """Beside the sentence, which may be as it was; a number that is as it was is not."""
    briefing = replace(sample_briefing(), snapshot=None)
    first = sample().positions[0]
    sentence = "Sends some." if before != after else "Sends more."
    old = replace(first, position="Sends some.", amount=before[0], unit=before[1])
    new = replace(first, position=sentence, amount=after[0], unit=after[1])
    states = (replace(sample(), positions=(one,)) for one in (old, new))
    (line,) = (
        line
        for section in sections(compare(*states), briefing)
        if section.heading == "Positions"
        for line in section.lines
    )
    plain = [(words or "").replace("\u00a0", " ") for words in (line.before, line.after)]
    assert (line.kind, *plain) == ("reworded", *told)


def test_marks_last_until_the_next_edition(tmp_path: Path) -> None:
    """What edition 2 brought is new, until edition 3 is frozen."""
    project = lay_out("canal", tmp_path)
    briefing = linked(project)
    (quote,) = (one for one in briefing.quotes if one.id == "varga-tolls-2")
    assert edition_status(briefing).mark(quote) == "new"
    edited(project, "seeds/brief.md", "will not pay", "will pay nothing")
    assert run(["edition", "--project", str(project.root)]) == 0
    assert edition_status(linked(project)).mark(quote) is None


def test_a_first_edition_marks_nothing_as_new() -> None:
    """Everything would be."""
    briefing = sample_briefing()
    first = Edition(number=1, date="2031-05-04", seal="x", snapshot=freeze(briefing))
    assert not edition_status(replace(briefing, editions=(first,))).marks


@pytest.mark.parametrize("label", ["", "  ", "two\nlines", "a" * 81, "hidden\u202e"])
def test_a_label_is_a_few_words_on_a_line(tmp_path: Path, label: str, capsys: Captured) -> None:
    """Anything else is wrong usage, and nothing is frozen."""
    project = lay_out("pond", tmp_path)
    assert run(["edition", label, "--project", str(project.root)]) == 2
    assert "expected" in capsys.readouterr().err
    assert not project.editions.exists()


def test_seeds_with_errors_are_not_frozen(tmp_path: Path, capsys: Captured) -> None:
    """An edition is for good."""
    project = edited(lay_out("pond", tmp_path), "seeds/positions.csv", "forbids", "forbid")
    assert run(["edition", "--project", str(project.root)]) == 1
    assert "no edition frozen" in capsys.readouterr().err
    assert not project.editions.exists()


def test_an_edition_in_which_nothing_changed_is_refused(tmp_path: Path, capsys: Captured) -> None:
    """The first one is always something; the same again is none."""
    project = lay_out("pond", tmp_path)
    assert run(["edition", "--project", str(project.root)]) == 0
    capsys.readouterr()
    assert run(["edition", "--project", str(project.root)]) == 1
    assert capsys.readouterr().err.endswith("nothing changed since edition 1; no edition frozen\n")
    assert [path.name for path in project.editions.iterdir()] == ["1.yml"]


@pytest.mark.parametrize("state", [b"", b"{", b"[]", b'{"format": 99}', b"\xff\xfe"])
def test_a_damaged_state_is_no_state(tmp_path: Path, state: bytes, capsys: Captured) -> None:
    """The build goes on, and compares with nothing."""
    assert last_build.load(state) is None
    project = lay_out("canal", tmp_path)
    project.build.mkdir()
    project.last_build.write_bytes(state)
    assert run(["build", "--dry-run", "--project", str(project.root)]) == 0
    assert "no earlier build" in capsys.readouterr().err
    assert project.last_build.read_bytes() == state


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    """Not even a folder."""
    project = lay_out("canal", tmp_path)
    assert run(["build", "--dry-run", "--project", str(project.root)]) == 0
    assert not project.build.exists()
    assert not project.site.exists()


def test_a_folder_with_something_in_it_is_not_begun_again(tmp_path: Path, capsys: Captured) -> None:
    """What is there stays."""
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    assert run(["init", str(tmp_path)]) == 2
    assert "is not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("title", ["Plain", "It’s: “so” #1", "NO", 'a "b" \\c', "$title"])
def test_a_new_briefing_is_valid_under_any_title(tmp_path: Path, title: str) -> None:
    """YAML has no say in it; `check` is silent and the title the same in both files."""
    folder = tmp_path / "new"
    assert run(["init", str(folder), "--title", title]) == 0
    assert run(["check", "--project", str(folder)]) == 0
