"""Which file decides which field of the seeds: what rules said before stands on it."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.reading.read import read
from generator.reading.seeds.digests import digests
from generator.reading.seeds.records import Seeds
from tests.support import lay_out

ARTICLES = ("seeds/articles/pond-vote.md",)
READ_FROM = {
    "seeds/briefing.yml": {"briefing"},
    "seeds/brief.md": {"brief"},
    "seeds/actors.yml": {"actors"},
    "seeds/people.yml": {"people"},
    "seeds/subjects.yml": {"subjects"},
    "seeds/events.yml": {"events"},
    "seeds/positions.csv": {"positions"},
    "seeds/corrections.yml": {"corrections"},
    "seeds/quotes.lock": {"lock"},
    ARTICLES[0]: {"articles", "unjudged", "proposed"},
}
FILES = dict.fromkeys(READ_FROM, b"as it was")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    """Return those of the pond."""
    return read(lay_out("pond", tmp_path_factory.mktemp("pond")))[0]


@pytest.mark.parametrize("path", READ_FROM)
def test_a_field_is_another_where_its_file_is(path: str, seeds: Seeds) -> None:
    """And no other field."""
    before = digests(seeds, FILES, ARTICLES)
    after = digests(seeds, {**FILES, path: b"edited"}, ARTICLES)
    assert {name for name in before if before[name] != after[name]} == READ_FROM[path]


@pytest.mark.parametrize("path", READ_FROM)
def test_of_a_file_that_was_not_read_nothing_is_known(path: str, seeds: Seeds) -> None:
    """What is known of the others is known."""
    known = digests(seeds, {name: FILES[name] for name in FILES if name != path}, ARTICLES)
    assert digests(seeds, FILES, ARTICLES).keys() - known.keys() == READ_FROM[path]


def test_the_names_of_articles_count(seeds: Seeds, tmp_path: Path) -> None:
    """An article that was renamed, with the same words, is another one."""
    renamed = "seeds/articles/pond-vote-2.md"
    files = {**FILES, renamed: FILES[ARTICLES[0]]}
    assert (
        digests(seeds, files, ARTICLES)["articles"] != digests(seeds, files, [renamed])["articles"]
    )
    inbox = read(lay_out("pond", tmp_path, {"seeds/inbox/new.txt": "New."}))[0]
    before, after = (digests(one, FILES, ARTICLES) for one in (seeds, inbox))
    assert {name for name in before if before[name] != after[name]} == {"inbox"}


def test_what_no_file_decides_has_a_digest_of_its_own(seeds: Seeds) -> None:
    """Of each field by its value: two fields with the same value have the same."""
    before = digests(seeds, FILES, ARTICLES)
    for field, changed in (
        ("with_drafts", {"with_drafts": not seeds.with_drafts}),
        ("unread", {"unread": frozenset({"seeds/people.yml"})}),
        ("texts", {"text_digests": {"a.txt": b"A."}}),
        ("regions", {"regions": ("arctic",)}),
        ("letters", {"letters": frozenset("ab")}),
    ):
        after = digests(replace(seeds, **changed), FILES, ARTICLES)
        assert {name for name in before if before[name] != after[name]} == {field}
