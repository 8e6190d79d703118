"""What a line above a report states of it, and what it does not."""

import pytest

from generator.curating.drafting.header.header_line import Header, header, outlet_behind
from generator.curating.drafting.header.metadata import metadata
from generator.curating.drafting.source_text.lines import lines
from generator.curating.raw.raw_text import RawText
from tests.curating.drafting.test_draft import TEXT, draft

STATED = {
    "By Jane Doe | Reuters": Header(byline="Jane Doe", publisher="Reuters"),
    "By Anna Lind in Karsa · 4 May 2031 · The Ferry Post": Header(
        byline="Anna Lind in Karsa", published="4 May 2031", publisher="The Ferry Post"
    ),
    "By Jane Doe, Ferry Post, 12 May 2031": Header(
        byline="Jane Doe", publisher="Ferry Post", published="12 May 2031"
    ),
    "By Jane Doe (Ferry Post), 12 May 2031, 10:40": Header(
        byline="Jane Doe", publisher="Ferry Post", published="12 May 2031"
    ),
    "By Jane Doe for the Ferry Post — May 12, 2031": Header(
        byline="Jane Doe", publisher="Ferry Post", published="May 12, 2031"
    ),
    "Jane de Doe, Ferry Post, 12 May 2031": Header(
        byline="Jane de Doe", publisher="Ferry Post", published="12 May 2031"
    ),
    "Ferry Post. By Jane Doe. 12.05.2031": Header(
        byline="Jane Doe", publisher="Ferry Post", published="2031-05-12"
    ),
    "By Jane Doe, Ferry Post": Header(byline="Jane Doe", publisher="Ferry Post"),
    "By Jane Doe, AP, 12 May 2031": Header(byline="Jane Doe, AP", published="12 May 2031"),
    "By Jane Doe and Tom Berg, 12 May 2031": Header(
        byline="Jane Doe and Tom Berg", published="12 May 2031"
    ),
    "By Jane Doe, Karsa, 12 May 2031": Header(byline="Jane Doe, Karsa", published="12 May 2031"),
    "Author: Jane Doe": Header(byline="Jane Doe"),
    "Source: Reuters": Header(publisher="Reuters"),
    "Source : Le Monde": Header(publisher="Le Monde"),
    "Quelle: Süddeutsche Zeitung, 15. Mai 2031": Header(
        publisher="Süddeutsche Zeitung", published="15. Mai 2031"
    ),
    "Published in: Karsa Daily, 3 May 2031": Header(
        publisher="Karsa Daily", published="3 May 2031"
    ),
    "The Guardian – 15 January 2031": Header(publisher="The Guardian", published="15 January 2031"),
    "dpa, 15. Januar 2031": Header(publisher="dpa", published="15. Januar 2031"),
    "Le Monde, le 15 janvier 2031": Header(publisher="Le Monde", published="15 janvier 2031"),
    "Le Figaro | Publié le 15 mars 2031 à 10h30": Header(
        publisher="Le Figaro", published="15 mars 2031"
    ),
    "Published: 15 May 2031 | Updated 16 May 2031": Header(published="15 May 2031"),
    "Published on Jan. 15, 2031 at 10:30 a.m.": Header(published="Jan. 15, 2031"),
    "Veröffentlicht am 15.01.2031, 10:15 Uhr": Header(published="2031-01-15"),
    "1/15/2031": Header(published="2031-01-15"),
    "Thursday, January 15, 2031": Header(published="January 15, 2031"),
    "Reuters": Header(publisher="Reuters"),
    "Source: https://ferry.example/1": Header(url="https://ferry.example/1"),
    "By Jane Doe | Washington": Header(byline="Jane Doe"),
    "Nuuk – 14. Januar 2031": Header(published="14. Januar 2031"),
    "The Hague, 14 January 2031": Header(published="14 January 2031"),
    "BREAKING NEWS | 15 January 2031": Header(published="15 January 2031"),
    "By JANE DOE, AP": Header(byline="JANE DOE, AP"),
    "May 4, 2031 6:42 PM GMT+1 Updated 3 hours ago": Header(published="May 4, 2031"),
    "11:18, 4 MAY 2031 UPDATED 12:40, 5 MAY 2031": Header(published="4 MAY 2031"),
    "4 May 2031 (last updated 5 May 2031)": Header(published="4 May 2031"),
    "Anna Lind, Harbour Affairs Correspondent": Header(
        byline="Anna Lind, Harbour Affairs Correspondent"
    ),
    "Jan van der Berg, reporter in Karsa": Header(byline="Jan van der Berg, reporter in Karsa"),
}


@pytest.mark.parametrize(("line", "expected"), STATED.items(), ids=STATED)
def test_a_header_line_states_this(line: str, expected: Header) -> None:
    """A place is no publisher, nor is a name behind a comma, which an agency sells to many."""
    assert header(lines(line)[0]) == expected


@pytest.mark.parametrize(
    "line",
    [
        "World News",
        "Hard Times",
        "Related Press",
        "Source: people close to the talks",
        "Trump: Greenland is ours",
        "The boats of 15 January 2031 wait",
        "More than a dozen boats, 15 January 2031",
        "01/02/2031",
        "The Guardian, seen on 15 January 2031",
        "Updated 16 January 2031",
        "Reuters reported so on 15 January 2031.",
        "Source: One Two Three Four Five Six Seven",
        "Fired and furious, says former editor",
        "4 May 2031 updated the rules of 5 May 2031",
    ],
)
def test_no_other_line_states_anything(line: str) -> None:
    """Headlines, sections, dates that may be two days, and sentences."""
    assert header(lines(line)[0]) is None


def test_a_publisher_behind_a_headline_is_none_of_it() -> None:
    """Only where its words say that it is one."""
    assert outlet_behind("Talks end | The Ferry Post") == ("Talks end", "The Ferry Post")
    assert outlet_behind("Talks end - Reuters") == ("Talks end", "Reuters")
    assert outlet_behind("Talks end - at last") == ("Talks end - at last", None)


@pytest.mark.parametrize(
    ("rows", "publisher"),
    [
        ("By Ida Berg\nThe Harbour Gazette\n4 May 2031", "The Harbour Gazette"),
        ("By Ida Berg\nThe Harbour Gazette", "The Harbour Gazette"),
        ("By Ida Berg\nThe Old Harbour", None),
        ("The Harbour Gazette", None),
    ],
)
def test_a_publisher_has_a_line_of_its_own(rows: str, publisher: str | None) -> None:
    """Beside a byline or a date, and where its words say that it is one."""
    body = "The boats came in at noon, and nobody asked where they had been.\n" * 7
    assert metadata(f"Boats come in again\n{rows}\n\n{body}").publisher == publisher


def test_what_stands_first_holds_and_the_end_may_name_it() -> None:
    """A line at the end counts where it says `Source:` and names a publisher."""
    body = "The boats came in at noon, and nobody asked where they had been.\n" * 7
    assert metadata(f"Boats come in again\n\n{body}Quelle: dpa\n").publisher == "dpa"
    assert metadata(f"Source: Reuters\n\n{body}Quelle: dpa\n").publisher == "Reuters"
    assert metadata(f"{body}Source: own figures\n").publisher is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("BODO, Norway, 3 May 2031 (Wire) - The boats came in.", "3 May 2031"),
        ("BODO, 3 May (Wire) - The boats came in.", None),
        ("The boats of BODO, 3 May 2031 - came in.", None),
    ],
)
def test_a_dateline_states_the_day(line: str, day: str | None) -> None:
    """With its year; without one it does not say which."""
    found = metadata(f"Boats come in again\n\n{line}\n").published
    assert (day in (found or "")) if day else found is None


def test_the_draft_says_where_it_read_the_publisher() -> None:
    """And the day, in whatever language the line is."""
    text = f"Holt: no tolls\n\nBy Jane Doe | Reuters\nVeröffentlicht am 3. März 2031\n\n{TEXT}"
    made = draft(text, raw=RawText(text=text)).text
    assert 'publisher: "Reuters"  # line 3: “By Jane Doe | Reuters”\n' in made
    assert "byline: Jane Doe (as printed)\n" in made
    assert "names no publisher" not in made
