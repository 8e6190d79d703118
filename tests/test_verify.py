"""`briefing verify` as an editor meets it."""

from pathlib import Path

import pytest

from generator.days import Day
from generator.model import ArticleStatus
from generator.problems import Where
from generator.project import Project
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.records import (
    ArticleSeed,
    Choice,
    ClaimSeed,
    Dated,
    LockEntry,
    QuoteSeed,
    Seeds,
)
from generator.reading.verifying.lock import text_hash, words_hash
from generator.reading.verifying.near_miss import advice
from generator.reading.verifying.passages import passages
from generator.reading.verifying.texts import sources
from generator.reading.verifying.verify import verify
from generator.tasks import writing_back
from tests.support import lay_out, problems_of

FERRIES = (
    "The ferry line will stay open, its chair said.\n"
    "“We never planned to sell the old ferries,” said Ada Quist, “and the staff knows it.”\n"
    "“Our boats are\x1b[31m slow but they are safe,” she added.\n"
)
FILE = "seeds/articles/ferries.md"
TODAY, EARLIER = Day(2031, 5, 14), Day(2031, 5, 2)


def _text(value: str, line: int = 1) -> Text:
    return Text(value, Where(FILE, line, 11))


def _quote(name: str, words: str, line: int = 20, unmarked: str | None = None) -> QuoteSeed:
    return QuoteSeed(
        where=Where(FILE, line - 2, 5), id=_text(name), speaker=(_text("ada-quist"),),
        text=_text(words, line), kind=Choice(value="sentence", text=_text("sentence")),
        said=Dated(day=None, text=_text("unknown")),
        to=None, statement=None, translated_from=None, note=None,
        unmarked=_text(unmarked, line + 1) if unmarked else None,
    )  # fmt: skip


def _claim(name: str, words: str | None, line: int = 40) -> ClaimSeed:
    return ClaimSeed(
        where=Where(FILE, line, 5), id=_text(name), subject=_text("ferries"), value=_text("open"),
        words=_text(words, line) if words else None, speaker=(),
    )  # fmt: skip


def _seeds(
    *quotes: QuoteSeed,
    claims: tuple[ClaimSeed, ...] = (),
    source: str | None = "ferries.txt",
    status: ArticleStatus = "curated",
    lock: dict[str, LockEntry] | None = None,
) -> Seeds:
    article = ArticleSeed(
        where=Where(FILE), id=_text("ferries"), title=_text("The ferries stay"),
        title_is_ours=False, publisher=None, byline=None,
        published=Dated(day=None, text=_text("unknown")), published_basis=None,
        published_inferred=False, archived=None,
        retrieved=None, url=None, source=_text(source, 7) if source else None, reliability=None,
        added=None, status=Choice(value=status, text=_text(status)),
        quotes=quotes, claims=claims, summary=_text(""),
    )  # fmt: skip
    return Seeds(articles=(article,), lock=lock or {})


STAFF = _quote("quist-1", "And the staff knows it.")
TEXTS = {"ferries.txt": FERRIES}


def test_a_quote_in_its_source_text_gets_an_entry() -> None:
    """With the span and the hashes that prove it."""
    entries, problems = verify(_seeds(STAFF), TEXTS, TODAY)
    start = FERRIES.index("and the staff")
    assert problems == []
    assert entries == {
        "quist-1": LockEntry(
            text_hash=text_hash(FERRIES),
            start=start,
            end=start + len("and the staff knows it."),
            words_hash=words_hash("And the staff knows it."),
            checked=TODAY,
        )
    }


def test_what_is_unchanged_keeps_its_day() -> None:
    """A new day means new proof."""
    before, _ = verify(_seeds(STAFF), TEXTS, EARLIER)
    assert verify(_seeds(STAFF, lock=before), TEXTS, TODAY) == (before, [])


@pytest.mark.parametrize(
    ("text", "quote"),
    [(FERRIES + "\n", STAFF), (FERRIES, _quote("quist-1", "the staff knows it."))],
    ids=["another text", "other words"],
)
def test_what_changed_gets_a_new_day(text: str, quote: QuoteSeed) -> None:
    """The old proof was of something else."""
    before, _ = verify(_seeds(STAFF), TEXTS, EARLIER)
    entries, _ = verify(_seeds(quote, lock=before), {"ferries.txt": text}, TODAY)
    assert [entry.checked for entry in entries.values()] == [TODAY]


def test_a_missing_text_keeps_the_entries_of_unchanged_words() -> None:
    """Source texts are local: on another machine the proof must not get lost."""
    before, _ = verify(_seeds(STAFF), TEXTS, EARLIER)
    changed = _quote("quist-2", "We never planned to sell the ferries")
    lock = before | {"quist-2": before["quist-1"], "gone": before["quist-1"]}
    entries, problems = verify(_seeds(STAFF, changed, lock=lock), {}, TODAY)
    assert entries == before
    assert "\n".join(map(str, problems)) == (
        f'{FILE}:7:11: error: source text "ferries.txt" is not there: 2 quotes cannot be '
        "verified, 1 verified before (source-missing)"
    )


def test_an_article_without_a_source_is_named() -> None:
    """At the article, since the field is not there."""
    for claims, total in (
        ((), "1 quote"),
        ((_claim("c-1", "will stay"),), "1 quote and the words of 1 claim"),
        ((_claim("c-1", "will"), _claim("c-2", "stay")), "1 quote and the words of 2 claims"),
    ):
        entries, problems = verify(_seeds(STAFF, claims=claims, source=None), TEXTS, TODAY)
        assert entries == {}
        assert "\n".join(map(str, problems)) == (
            f"{FILE}:1:1: error: no source text: {total} cannot be verified, 0 verified before"
            " (source-missing)"
        )


def test_an_unreadable_text_is_not_reported_twice() -> None:
    """Reading it has said what is wrong."""
    before, _ = verify(_seeds(STAFF), TEXTS, EARLIER)
    assert verify(_seeds(STAFF, lock=before), {"ferries.txt": None}, TODAY) == (before, [])


@pytest.mark.parametrize("seeds", [_seeds(), _seeds(_quote("empty", ""))])
def test_what_has_no_words_is_not_verified(seeds: Seeds) -> None:
    """Articles without quotes, quotes without words: others report those."""
    assert verify(seeds, TEXTS, TODAY) == ({}, [])


def test_drafts_are_verified_and_what_is_not_found_is_a_warning() -> None:
    """The editor sees before the article is curated what will be wrong then."""
    entries, problems = verify(_seeds(STAFF, status="draft"), TEXTS, TODAY)
    assert (entries, problems) == verify(_seeds(STAFF), TEXTS, TODAY)
    wrong = _quote("quist-1", "We planned to sell the old ferries.", line=24)
    _, problems = verify(_seeds(wrong, status="draft"), TEXTS, TODAY)
    assert [(one.slug, one.severity) for one in problems] == [("quote-not-found", "warning")]


def test_a_quote_that_is_not_there_is_an_error_at_its_words() -> None:
    """An old proof does not help; the message shows what the source has."""
    before, _ = verify(_seeds(STAFF), TEXTS, EARLIER)
    wrong = _quote("quist-1", "We planned to sell the old ferries.", line=24)
    entries, problems = verify(_seeds(wrong, lock=before), TEXTS, TODAY)
    assert entries == {}
    assert "\n".join(map(str, problems)) == (
        f'{FILE}:24:11: error: quote "quist-1" is not in "ferries.txt": the source has '
        '"We never planned to", the quote "We planned to" (quote-not-found)'
    )


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("The ferry line will stay open, its chair said", False),
        ("will stay open", False),
        ("never planned to sell", True),
        ("said Ada Quist, “and the staff knows it.”", False),
    ],
)
def test_the_words_of_a_claim_may_stand_anywhere(words: str, marked: bool) -> None:  # noqa: FBT001
    """The lock says whether they stand inside quotation marks, where they are a speaker's."""
    entries, problems = verify(_seeds(claims=(_claim("c-1", words),)), TEXTS, TODAY)
    assert problems == []
    entry = entries["c-1"]
    assert (entry.marked, entry.checked) == (marked, TODAY)
    assert FERRIES[entry.start : entry.end] == words


def test_words_of_a_claim_that_stand_nowhere_are_an_error() -> None:
    """Nobody may read them as what the article says."""
    seeds = _seeds(claims=(_claim("c-1", "a five hundred billion deal"), _claim("c-2", None)))
    entries, problems = verify(seeds, TEXTS, TODAY)
    assert entries == {}
    assert [str(problem) for problem in problems] == [
        (
            f'{FILE}:40:11: error: the words of claim "c-1" are not in "ferries.txt": '
            "no paragraph there is like it (words-not-found)"
        )
    ]


def test_words_of_a_claim_are_not_joined_from_two_paragraphs() -> None:
    """A cut stays within one paragraph, and does not mix a speaker with the reporter."""
    for words, why in (
        ("stay open, […] never planned", "its pieces do not stand in this order in one paragraph"),
        ("chair said. “We never", "they stand in more than one paragraph"),
        ("We never […] said Ada", "its pieces do not stand in this order in one paragraph"),
    ):
        entries, (problem,) = verify(_seeds(claims=(_claim("c-1", words),)), TEXTS, TODAY)
        assert entries == {}, words
        assert problem.message == f'the words of claim "c-1" are not in "ferries.txt": {why}'


DASH_SPEECH = "– Vi selger ikke fergene, sier Ada Quist.\n«Båtene er gamle», legger hun til.\n"
WHY = "The paper prints speech after a dash."


def test_words_without_marks_are_found_where_the_editor_says_why() -> None:
    """The lock says that no marks stand around them."""
    texts = {"ferries.txt": DASH_SPEECH}
    plain, told = _quote("q-1", "Vi selger ikke fergene"), "outside quotation marks"
    assert told in str(verify(_seeds(plain), texts, TODAY)[1][0])
    unmarked = _quote("q-1", "Vi selger ikke fergene", unmarked=WHY)
    entries, problems = verify(_seeds(unmarked), texts, TODAY)
    assert problems == []
    assert not entries["q-1"].marked
    assert DASH_SPEECH[entries["q-1"].start :].startswith("Vi selger")


def test_words_without_marks_are_not_changed_either() -> None:
    """Word for word, wherever they stand."""
    wrong = _quote("q-1", "Vi selger fergene", unmarked=WHY)
    entries, problems = verify(_seeds(wrong), {"ferries.txt": DASH_SPEECH}, TODAY)
    assert entries == {}
    assert [problem.slug for problem in problems] == ["quote-not-found"]


def test_unmarked_is_advised_against_where_marks_stand() -> None:
    """The stronger proof is there."""
    needless = _quote("q-1", "Båtene er gamle", unmarked=WHY)
    entries, problems = verify(_seeds(needless), {"ferries.txt": DASH_SPEECH}, TODAY)
    assert entries["q-1"].marked
    assert [(one.slug, one.severity) for one in problems] == [("unmarked-not-needed", "warning")]


def test_a_cut_in_an_unknown_language_is_a_warning() -> None:
    """It may hide a negation that we do not know."""
    text = "Alisema: “Hatutalipa ushuru wowote wa mfereji huu kwa maji yetu wenyewe mwaka ujao.”\n"
    cut = _quote("q-1", "Hatutalipa ushuru […] kwa maji yetu")
    entries, problems = verify(_seeds(cut), {"ferries.txt": text}, TODAY)
    assert sorted(entries) == ["q-1"]
    assert [(one.slug, one.severity) for one in problems] == [
        ("cut-in-unknown-language", "warning")
    ]
    assert "the cut may hide a negation" in problems[0].message


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("“and the staff knows it”", "leave out the outer quotation marks"),
        ("The ferry line will stay open", "stand outside quotation marks"),
        ("the old ferries […] and the staff", "in one quotation"),
        ("We […] planned to sell", "a negation is left out in a cut"),
        (
            "We never planned […] the new ferries",
            'has "sell the old ferries,", the quote "the new fer',
        ),
        ("and the staffs know it", 'has "and the staff knows it.", the quote "and the staffs know'),
        ("We never planned to sell.", 'has "to sell the old ferries,", the quote "to sell."'),
        ("Our boats are fast", 'has "Our boats are [31m slow but", the quote "Our boats are f'),
        ("Zebras graze quietly", "no quotation there is like it"),
        ("[…]", "no words of the source"),
    ],
)
def test_advice_names_what_differs(words: str, told: str) -> None:
    """The nearest words of the source, without what could harm a terminal."""
    told_really = advice(passages(FERRIES), FERRIES, words)
    assert told in told_really
    assert told_really.isprintable()


def test_the_sources_of_articles_are_read() -> None:
    """Those of drafts, too: their quotes are verified before they are curated."""
    assert sources(_seeds(STAFF)) == sources(_seeds(STAFF, status="draft")) == ["ferries.txt"]
    assert sources(_seeds(STAFF, source=None)) == []


def _damaged(folder: Path) -> Project:
    """Lay out a briefing whose lock has lost its end."""
    project = lay_out("pond", folder)
    project.quotes_lock.write_bytes(project.quotes_lock.read_bytes()[:-5])
    return project


def test_a_damaged_lock_is_written_anew(tmp_path: Path) -> None:
    """Where every quote was found again, nothing is lost with it."""
    project = _damaged(tmp_path)
    outcome = writing_back.verify(project, tmp_path / "texts", TODAY)
    assert (outcome.problems, outcome.entries) == ([], "1 quote")
    assert problems_of(project) == []


def test_a_damaged_lock_stays_while_a_text_is_missing(tmp_path: Path) -> None:
    """It may hold the only proof of those quotes."""
    project = _damaged(tmp_path)
    before = project.quotes_lock.read_bytes()
    outcome = writing_back.verify(project, tmp_path / "nowhere", TODAY)
    slugs = ["source-missing", "bad-lock"]
    assert ([problem.slug for problem in outcome.problems], outcome.entries) == (slugs, None)
    assert project.quotes_lock.read_bytes() == before
