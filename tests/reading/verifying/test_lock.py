"""`quotes.lock`: read back as written, one line per quote, and never silently wrong."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.days import Day
from generator.problems import Where
from generator.reading.seeds.records import LockEntry
from generator.reading.verifying.lock import dump_lock, load_lock, text_hash, words_hash

FILE = "seeds/quotes.lock"


def _entry(
    start: int = 3, end: int = 9, words: str = "We float", day: int = 14, *, marked: bool = True
) -> LockEntry:
    return LockEntry(
        text_hash=text_hash("She said: “We float.”"),
        start=start,
        end=end,
        words_hash=words_hash(words),
        checked=Day(2031, 5, day),
        marked=marked,
    )


ENTRIES = {
    "quist-2": _entry(marked=False),
    "quist-1": _entry(start=0, day=2),
    "mayor-1": _entry(words="No"),
}
LOCK = dump_lock(ENTRIES)
IDS = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)
HASHES = st.binary(min_size=32, max_size=32).map(bytes.hex)
DAYS = st.dates().map(lambda day: Day(day.year, day.month, day.day))
SPANS = st.tuples(st.integers(0, 99), st.integers(1, 99))


@pytest.mark.slow
@given(st.dictionaries(IDS, st.tuples(HASHES, SPANS, HASHES, DAYS, st.booleans()), max_size=5))
def test_what_is_written_is_read_back(
    values: dict[str, tuple[str, tuple[int, int], str, Day, bool]],
) -> None:
    """And writing it again gives the same lock."""
    entries = {
        name: LockEntry(
            text_hash=a, start=at, end=at + length, words_hash=b, checked=day, marked=marked
        )
        for name, (a, (at, length), b, day, marked) in values.items()
    }
    assert load_lock(dump_lock(entries), FILE) == (entries, [])
    assert dump_lock(load_lock(dump_lock(entries), FILE)[0]) == dump_lock(entries)


def test_a_lock_reads_well_in_a_diff() -> None:
    """It says who writes it; each quote is one line, sorted by id."""
    lines = LOCK.splitlines()
    assert "Written by `briefing verify`, never by hand." in lines[1]
    assert [line.split('"')[1] for line in lines[4:7]] == ["mayor-1", "quist-1", "quist-2"]
    assert LOCK.endswith("}\n")
    assert not LOCK.endswith("\n\n")


def test_an_empty_lock_is_a_lock() -> None:
    """A briefing without quotes has one."""
    assert load_lock(dump_lock({}), FILE) == ({}, [])


def test_a_lock_of_the_first_version_is_read() -> None:
    """It knew neither claims nor words outside quotation marks; its entries stay good."""
    entries = {"quist-1": _entry(start=0, day=2)}
    first = dump_lock(entries).replace('"version": 2', '"version": 1')
    assert load_lock(first, FILE) == (entries, [])


@pytest.mark.parametrize("value", ["true", "0", "null", '"no"'])
def test_marked_is_written_only_where_it_is_false(value: str) -> None:
    """Anything else is an edit by hand."""
    entries, problems = load_lock(LOCK.replace('"marked": false', f'"marked": {value}'), FILE)
    assert sorted(entries) == ["mayor-1", "quist-1"]
    assert [problem.slug for problem in problems] == ["bad-lock"]


def test_a_lock_may_have_the_line_ends_of_windows() -> None:
    """Git may translate them."""
    assert load_lock(LOCK.replace("\n", "\r\n"), FILE) == (ENTRIES, [])


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("2031-05-02", "2031-05-03"),
        ("2031-05-02", "2031-05"),
        ("2031-05-02", "2031-13-02"),
        ('"2031-05-02"', "20310502"),
        ('"start": 0', '"start": 1'),
        ('"start": 0', '"start": -1'),
        ('"start": 0', '"start": 9'),
        ('"start": 0', '"start": 0.0'),
        ('"start": 0', '"start": false'),
        ('"start": 0', '"begin": 0'),
        ('"start": 0', '"start": 0, "note": ""'),
        ('"start": 0', '"start": 0, "start": 0'),
        (words_hash("We float"), words_hash("We sink")),
        (words_hash("We float"), ""),
        ('"quist-1"', '"Quist 1"'),
        ('"quist-1"', '"quist-3"'),
        ('"quist-1"', '"\\ud800"'),
    ],
)
def test_an_entry_changed_by_hand_is_left_out_and_shown(was: str, now: str) -> None:
    """The others stay."""
    lines = LOCK.split("\n")
    lines[5] = lines[5].replace(was, now)
    entries, problems = load_lock("\n".join(lines), FILE)
    assert sorted(entries) == ["mayor-1", "quist-2"]
    assert [(problem.slug, problem.severity) for problem in problems] == [("bad-lock", "error")]
    assert problems[0].where.line in {6, 1}
    told = re.escape(f" is not as `briefing verify` wrote it{RESTORE}")
    assert re.fullmatch(rf'the entry of ".+"{told}', problems[0].message)


def test_a_quote_that_stands_twice_is_shown() -> None:
    """As a merge may leave it; the first entry stays."""
    lines = LOCK.split("\n")
    twice = "\n".join([*lines[:6], *lines[5:]])
    entries, problems = load_lock(twice, FILE)
    assert entries == ENTRIES
    assert [problem.where for problem in problems] == [Where(FILE, 7, 3)]
    assert problems[0].message == f'"quist-1" stands twice{RESTORE}'


INCOMPLETE = r"not a complete lock \([A-Z][^()]*\), expected it as written"
UNKNOWN = "a lock without a known version"
RESTORE = "; restore it (`git checkout -- seeds/quotes.lock`), or run `briefing verify` again"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", (1, 1), INCOMPLETE),
        (LOCK[: len(LOCK) // 2], None, INCOMPLETE),
        (LOCK.replace("{\n", "{\n<<<<<<< ours\n", 1), (2, 1), INCOMPLETE),
        (LOCK.replace('"version": 2', '"version": 0'), (1, 1), UNKNOWN),
        (LOCK.replace('"version": 2', '"version": true'), (1, 1), UNKNOWN),
        (LOCK.replace('"version": 2', '"version": "2"'), (1, 1), UNKNOWN),
        (LOCK.replace('"version": 2', '"version": 2, "more": 1'), (1, 1), "not a lock"),
        ('{"note": "", "version": 1, "quotes": []}', (1, 1), "not a lock"),
        ("[]", (1, 1), "not a lock"),
        ("null", (1, 1), "not a lock"),
        ("[" * 100_000, (1, 1), "not a lock"),
        ("9" * 5_000, (1, 1), "not a lock"),
    ],
    ids=[
        "empty", "half", "conflict", "older", "true", "text", "more", "list",
        "no-object", "null", "deep", "long",
    ],
)  # fmt: skip
def test_what_is_no_lock_is_one_problem(
    text: str, place: tuple[int, int] | None, words: str
) -> None:
    """Never a traceback; the message says what to do."""
    entries, problems = load_lock(text, FILE)
    assert not entries
    (problem,) = problems
    assert problem.slug == "bad-lock"
    assert place is None or problem.where == Where(FILE, *place)
    assert re.fullmatch(words + re.escape(RESTORE), problem.message)


def test_a_newer_lock_is_not_called_damaged() -> None:
    """So that `briefing verify` does not replace it."""
    entries, [problem] = load_lock(LOCK.replace('"version": 2', '"version": 3'), FILE)
    assert not entries
    assert problem.slug == "lock-newer"
    assert problem.message == (
        "written by a newer generator (version 3, expected 2); update the generator"
    )


def test_hashes_are_those_of_common_tools() -> None:
    """SHA-256 of UTF-8, so that anyone can check; an accent may be written in two ways."""
    assert text_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert words_hash("caf\u00e9") == words_hash("cafe\u0301") == text_hash("caf\u00e9")
