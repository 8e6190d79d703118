"""`make bench-quotes` and the training count what they say, on an invented article."""

import json
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from benchmarks.quotations import examples, scoring
from benchmarks.quotations.__main__ import main, report
from benchmarks.quotations.annotated import Annotated
from benchmarks.quotations.data import Article, articles
from benchmarks.quotations.loglinear import train
from benchmarks.quotations.measure import Measured, measure
from benchmarks.quotations.train import calibration, calibrations, tables

TEXT = (
    "Mayor Ann Lee met Tom Berg on Monday.\n\n“The bridge will stay open,” Lee said.\n\n"
    "“So will the harbour,” he said.\n\nIt was shown on NBC's “Meet the Harbour” on Sunday.\n"
)


def _quote(words: str, kind: str, speaker: str) -> dict[str, object]:
    start = TEXT.index(words)
    place = TEXT.index(f"{speaker} said", start)
    return {
        "start": start,
        "end": start + len(words),
        "speaker": speaker,
        "speaker_type": kind,
        "speaker_start": place,
        "speaker_end": place + len(speaker),
    }


@pytest.fixture
def article(tmp_path: Path) -> Article:
    """Write an annotated article, and read it."""
    quotes = [
        _quote("The bridge will stay open,", "name", "Lee"),
        _quote("So will the harbour,", "pronoun", "he"),
    ]
    line = json.dumps({"doc_id": "bridge", "text": TEXT, "quotes": quotes})
    (tmp_path / "polnear_train.jsonl").write_text(f"{line}\n", encoding="utf-8")
    (found,) = articles(tmp_path)
    return found


def test_all_is_right(article: Article) -> None:
    """Both spans, the one speaker that is annotated, both mentions."""
    measured = measure([article])
    assert measured.f1("span", "gold", "found") == 100
    assert measured.share("speaker right", "speaker") == 100
    assert measured.share("mention", "with a mention") == 100
    assert measured.errors == []
    assert "| spans, F1 at 0.8 overlap | 100.0 | 100.0 to 100.0 | 97 |" in report(measured)


def test_draws_tell_how_much_chance_there_is() -> None:
    """One article of four is wrong; a draw may have none of it, or more."""
    measured = Measured([Counter(gold=1, found=1, span=int(number > 0)) for number in range(4)])
    assert measured.f1("span", "gold", "found") == 75
    draws = [measured.drawn(Random(seed)) for seed in range(40)]  # noqa: S311
    drawn = {one.f1("span", "gold", "found") for one in draws}
    assert {50, 75, 100} <= drawn <= {0, 25, 50, 75, 100}


def test_what_is_learnt(article: Article) -> None:
    """The annotated mentions are the right ones; two men would leave "he" open."""
    annotated = Annotated(article)
    whole = annotated.analysis
    names = [TEXT[one.start : one.end] for one in whole.mentions]
    speakers = list(examples.of_speakers([annotated]))
    assert [right for _, right in speakers] == [{names.index("Lee")}, {names.index("he")}]
    assert [right for _, right in examples.of_spoken([annotated], {})] == [{0}, {0}, {1}]
    ((referents, (right,)),) = examples.of_antecedents([annotated])
    assert len(referents) == 2
    assert referents[right] != referents[1 - right]


def test_training_prefers_what_is_right(article: Article) -> None:
    """A feature of the right candidates gets a positive weight."""
    weights = train([([["good"], ["bad"]], {0}), ([["bad"], ["good"]], {1})] * 5)
    assert weights["good"] > 0 > weights["bad"]
    found = tables([Annotated(article)] * 8)
    assert set(found) == {"speaker", "spoken", "antecedent", "confidence"}


def test_calibration_rises() -> None:
    """Where a surer step is less often right, both are one step."""
    answers = [(number / 100, number % 10 < number // 10) for number in range(100)]
    shares = list(calibration(answers).values())
    assert shares == sorted(shares)


def test_each_kind_of_mention_is_calibrated_alone() -> None:
    """Nouns are right less often than names that are as likely."""
    answers = [("name", 0.5, True)] * 10 + [("noun", 0.5, True)] * 5 + [("noun", 0.5, False)] * 5
    assert calibrations(answers) == {"name 0.50000": 0.8462, "noun 0.50000": 0.4615}


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Lee", "Ann Lee", True),
        ("Ann Lee, the mayor", "Lee", True),
        ("Løkke", "Lokke", True),
        ("Ann Lee", "Ann Berg", False),
        ("the president", "President", False),
        ("Lee", None, False),
    ],
)
def test_same_speaker(gold: str, found: str | None, same: bool) -> None:  # noqa: FBT001
    """By the last name; titles are none."""
    assert scoring.same_speaker(gold, found) is same


def test_without_data_nothing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Honestly, and the page of benchmarks stays."""
    monkeypatch.setattr("sys.argv", ["quotations", "--data", str(tmp_path), "--write", "none.md"])
    assert main() == 0
    assert "nothing is measured" in capsys.readouterr().out
