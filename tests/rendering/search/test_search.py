"""What the search loads: small at first, safe, and nothing left out."""

import gzip
import json
import re

import pytest
from msgspec.structs import replace

from generator.model import Brief, Term
from generator.rendering.render import assets
from generator.rendering.search.alike import alike
from generator.rendering.search.index import FOLDER, FOLDING, search_files
from generator.rendering.search.words import words_of
from generator.template_files import OURS
from generator.text.words import fold
from tests.samples import TALKS, VARGA, sample_briefing
from tests.synthetic import synthetic_briefing

LOADED_WHEN_OPENED = ("assets/search.css", "assets/search.js")
ANSWER = {"words": 4, "texts": 6}
"""How many files an answer to three words takes; texts.js limits the second."""


@pytest.fixture(scope="module")
def large() -> dict[str, str]:
    """Return the files for 5,000 articles with 50,000 quotes."""
    return search_files(synthetic_briefing(5_000))


def data_of(script: str) -> object:
    """Return what a script hands over."""
    call = re.fullmatch(r"briefingSearch\((\"[a-z0-9-]+\"),(.*)\);\n", script)
    assert call
    return json.loads(call[2])


def compressed(text: str | bytes) -> int:
    """Return how many bytes go over the wire."""
    return len(gzip.compress(text if isinstance(text, bytes) else text.encode()))


def sizes(files: dict[str, str], kind: str) -> list[int]:
    """Return the sizes of one kind of file, the largest first."""
    found = (text for path, text in files.items() if path.startswith(f"{FOLDER}{kind}"))
    return sorted(map(compressed, found), reverse=True)


def records(files: dict[str, str]) -> list[list[str]]:
    """Return all records of the full text."""
    found = [data_of(text) for path, text in files.items() if path.startswith(f"{FOLDER}texts")]
    assert all(isinstance(data, dict) for data in found)
    return [one for data in found if isinstance(data, dict) for run in data.values() for one in run]


def test_every_record_can_be_found_and_leads_to_its_permalink() -> None:
    """Each kind of record is there, under the addresses of the site."""
    briefing = sample_briefing()
    found = {one[0] for one in records(search_files(briefing))}
    brief, pages = (
        {page for page in found if page.startswith(("index.html", "judgements/"))},
        {page for page in found if not page.startswith(("index.html", "judgements/"))},
    )
    judgements = {
        f"judgements/index.html#judgement-{one.number}" for one in briefing.brief.judgements
    }
    assert judgements <= brief
    quotes = {f"articles/{quote.article.id}/index.html#{quote.id}" for quote in briefing.quotes}
    assert quotes <= pages
    assert len(pages) == sum(
        len(each)
        for each in (
            briefing.positions,
            briefing.events,
            briefing.differences,
            briefing.articles,
            briefing.quotes,
        )
    )


def test_names_come_with_their_spellings_and_offices() -> None:
    """Aliases and roles are looked up before any text is loaded."""
    names = data_of(search_files(sample_briefing())[f"{FOLDER}names.js"])
    assert isinstance(names, dict)
    person = next(one for one in names["people"] if one[1] == VARGA.name)
    assert person[0] == f"people/{VARGA.id}/index.html"
    assert person[3] == list(VARGA.aliases)
    assert "foreign minister" in person[2]
    assert "Kingdom of Nørland" in person[4]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Løkke", {"lokke", "loekke"}),
        ("Þórðarson", {"thordarson"}),
        ("Åkesson", {"akesson", "aakesson"}),
        ("Müller-Strauß", {"muller", "mueller", "strauss", "mullerstrauss", "muellerstrauss"}),
        ("Greenland’s U.S. base", {"greenland", "us", "base"}),
        ("J.D. Vance, 13.5 %", {"jd", "vance", "13.5"}),
        (
            "1,000 or 2.000, 14.01.2026",
            {"1000", "2000", "2.000", "or", "14", "01", "2026"} | {"14.01.2026"},
        ),
        ("2.5bn 1.234.567,8 9’876’543", {"2.5bn", "1234567.8", "9876543"}),
        (".5bn of 0.5, No.5, 1..7", {"0.5bn", "of", "0.5", "no", "5", "1", "7"}),
        ("C++, C#, R & D, ٤٥٦", {"c++", "c#", "r", "d", "r&d", "456"}),
        ("F-35s, R&D", {"f", "35s", "f35s", "r&d"}),
        ("Ọlọ́run", {"olorun"}),
        ("पुल", {"पल"}),
        ("上海の橋", {"上", "海", "の", "橋"}),
        ("กรุง", {"ก", "ร", "ง"}),
        ("ﾄﾞｳ", {"ト", "ウ"}),
        ("والجسر مدينة", {"والجسر", "جسر", "مدينه"}),
        ("O’Brien, Ph.D.", {"o", "brien", "obrien", "phd"}),
        ("1 200 000 of 20 000", {"1", "200", "000", "1200000", "of", "20", "20000"}),
        ("1990's, 1980’s", {"1990", "1980"}),
        ("post–war", {"post", "war", "postwar"}),
        ("ΣΊΣΥΦΟΣ", {"σισυφοσ"}),
        ("9:30, 09.05", {"9", "30", "9.30", "9.05"}),
        ("12:30:45", {"12", "30", "45"}),
        ("An F 35", {"an", "f", "35", "f35"}),
        ("R and D", {"r", "and", "d", "r&d"}),
        ("40 km", {"40", "km", "40km"}),
        ("… – “”", set()),
    ],
)
def test_words_are_looked_up_without_accents_capitals_and_dots(text: str, words: set[str]) -> None:
    """A letter with two spellings gives both."""
    assert words_of(text) == words


def test_the_tables_for_javascript_fold_as_python_does() -> None:
    """Each letter of the table becomes what `words.fold` makes of it."""
    assert {letter: fold(letter) for letter in FOLDING} == FOLDING


def test_words_of_a_file_are_in_the_order_in_which_javascript_looks_for_them() -> None:
    """The first words of the files rise, and each file begins with its own."""
    files = search_files(synthetic_briefing(200))
    names = data_of(files[f"{FOLDER}names.js"])
    assert isinstance(names, dict)
    firsts = names["words"].split(" ")
    assert firsts == sorted(firsts)
    for number, first in enumerate(firsts):
        assert str(data_of(files[f"{FOLDER}words-{number}.js"])).startswith(f"{first} ")


def test_no_script_can_be_left_by_what_a_seed_says() -> None:
    """Markup and line separators of a hostile seed stay inside their string."""
    hostile = replace(TALKS, title="</script><img src=x>\u2028&", summary="<!--<script>")
    files = search_files(replace(sample_briefing(), articles=(hostile,)))
    assert not any(re.search("[<>&\u2028\u2029]", text) for text in files.values())
    assert [hostile.title] == [
        one[1] for one in records(files) if one[0].endswith("talks/index.html")
    ]


def test_a_briefing_without_anything_has_a_search_that_finds_nothing() -> None:
    """A new briefing builds."""
    without_names = replace(sample_briefing(), people=(), actors=(), questions=())
    empty = replace(without_names, articles=(), positions=(), events=(), differences=())
    nothing = Brief(
        bottom_line="", bottom_line_shown=None, judgements=(), unknown="", watch="", background=""
    )
    empty = replace(empty, brief=nothing)
    files = search_files(empty)
    assert list(files) == [f"{FOLDER}names.js"]


@pytest.mark.slow
def test_opening_the_search_is_light_at_5000_articles(large: dict[str, str]) -> None:
    """All that is loaded before the first answer to three words is within 150 KB."""
    files = assets(OURS)
    opening = sum(compressed(files[path]) for path in LOADED_WHEN_OPENED)
    names = compressed(large[f"{FOLDER}names.js"])
    answer = sum(sum(sizes(large, kind)[:most]) for kind, most in ANSWER.items())
    assert opening + names <= 80_000
    assert opening + names + answer <= 150_000


def test_a_new_article_leaves_the_older_texts_as_they_are() -> None:
    """Records are numbered from the oldest, so only the last files of texts change."""
    briefing = synthetic_briefing(60)
    last = briefing.articles[-1]
    before = search_files(replace(briefing, articles=briefing.articles[:-1]))
    after = search_files(briefing)
    changed = [path for path in before if "texts" in path and before[path] != after[path]]
    assert last.title in "".join(after.values())
    assert len(changed) <= 1


def test_the_index_is_the_same_however_many_records_it_is_told_of_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Batches count from their own first record, the index from the first of all."""
    briefing = synthetic_briefing(20)
    files = search_files(briefing)
    monkeypatch.setattr("generator.rendering.search.records.BATCH", 3)
    by_three = search_files(briefing)
    assert sorted(records(by_three)) == sorted(records(files))
    words = {path for path in files if path.startswith(f"{FOLDER}words")}
    assert words
    assert {path: by_three.get(path) for path in words} == {path: files[path] for path in words}


def test_words_of_like_meaning_find_each_other() -> None:
    """Those of the field, and the words that a house term stands instead of."""
    found = alike([Term(term="toll", instead_of=("levy", "robbery at sea"), why=None)])
    assert found["levy"].split() == ["tariff", "tariffs", "duty", "duties", "toll"]
    assert found["toll"] == "levy"
    assert "personnel" in found["troops"].split()
    assert "robbery" not in found
