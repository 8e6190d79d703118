"""What is asked of the briefing is noted, once for each, and answered by a digest."""

import pytest
from msgspec.structs import replace

from generator.model import About, Brief, Briefing
from generator.rendering.asked import Answers, Asking, Digests
from generator.rendering.changes.status import EditionStatus, edition_status
from tests.samples import sample_briefing

SAMPLE = sample_briefing()
RECORDS = {"briefing": SAMPLE, "status": edition_status(SAMPLE)}
DIVIDED = (About, Brief)


@pytest.fixture
def asking() -> Asking:
    """Return who notes."""
    return Asking()


@pytest.fixture
def answers(asking: Asking) -> Answers:
    """Return what can be asked of the sample."""
    return Answers(RECORDS, DIVIDED, asking)


def test_a_field_a_key_and_all_keys(asking: Asking, answers: Answers) -> None:
    """Each is another question; of the records within the briefing each field is one."""
    briefing = answers.noted("briefing", Briefing)
    with asking.noted() as found:
        assert len(briefing.articles) == 3
        assert briefing.quotes_in.get("canal-talks")
        assert ("norland", "tolls") in briefing.cells
        assert list(briefing.cited_by)
        assert len(briefing.evidence)
        assert briefing.about.language == "en"
        with pytest.raises(KeyError):
            briefing.statement_of["nobody"]
    assert found == {
        ("briefing.articles", "whole"),
        ("briefing.quotes_in", "at", "canal-talks"),
        ("briefing.cells", "at", "norland", "tolls"),
        ("briefing.cited_by", "keys"),
        ("briefing.evidence", "keys"),
        ("briefing.about.language", "whole"),
        ("briefing.statement_of", "at", "nobody"),
    }


def test_methods_ask_for_themselves(asking: Asking, answers: Answers) -> None:
    """And properties."""
    status = answers.noted("status", EditionStatus)
    with asking.noted() as found:
        status.mark(SAMPLE.articles[0])
        assert status.latest is None
    assert found == {("status.marks", "at", "Article", "canal-talks"), ("status.steps", "whole")}


def test_whoever_takes_what_was_made_has_asked_for_it(asking: Asking, answers: Answers) -> None:
    """Also where another one has made it; nobody has asked what is asked in between."""
    briefing = answers.noted("briefing", Briefing)
    answers.define("titles", lambda: {one.id: one.title for one in briefing.articles})
    known: dict[str, tuple[int, frozenset[tuple[str, ...]]]] = {}
    for _ in range(2):
        with asking.noted() as outer, asking.noted() as inner:
            assert asking.once(known, "people", lambda: len(briefing.people)) > 1
            assert answers.mapping("titles")["canal-talks"].startswith("Canal")
        assert inner == outer == {("briefing.people", "whole"), ("titles", "at", "canal-talks")}
    with asking.noted() as outer:
        assert briefing.people
        with asking.unheard():
            assert briefing.actors
    assert outer == {("briefing.people", "whole")}


def test_answers() -> None:
    """They are the same exactly while what is answered is."""
    article = SAMPLE.articles[0]
    other = replace(article, title="Another")
    changed = replace(SAMPLE, articles=(other, *SAMPLE.articles[1:]))
    before, after = (Answers({"briefing": one}, DIVIDED) for one in (SAMPLE, changed))
    same = (
        ("briefing.people", "whole"),
        ("briefing.quotes_in", "at", "canal-talks"),
        ("briefing.cells", "keys"),
        ("briefing.cells", "at", "norland", "tolls"),
        ("briefing.about.language", "whole"),
    )
    for asked in same:
        assert before.digest(asked) == after.digest(asked) != b""
    assert before.digest(("briefing.articles", "whole")) != after.digest(
        ("briefing.articles", "whole")
    )


@pytest.mark.parametrize(
    "asked",
    [
        ("briefing.nothing", "whole"),
        ("nobody.articles", "whole"),
        ("briefing.articles", "at", "canal-talks"),
        ("briefing.articles", "keys"),
        ("briefing.quotes_in", "at", "nobody"),
    ],
)
def test_what_has_no_answer(answers: Answers, asked: tuple[str, ...]) -> None:
    """As where the question is that of another version."""
    assert answers.digest(asked) == b""


def test_digests_tell_records_and_lists_apart() -> None:
    """An actor is no person, one is not a list of one; what is no value has no digest."""
    digests = Digests()
    article = SAMPLE.articles[0]
    values = ("a", ("a",), (("a",),), None, 1, "1", article, (article,), article.title)
    assert len({digests.of(value) for value in values}) == len(values)
    assert digests.of(replace(article)) == digests.of(article)
    with pytest.raises(TypeError):
        digests.of(object())
