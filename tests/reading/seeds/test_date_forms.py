"""Dates in other forms: a message says which day was meant, where anybody can tell."""

import pytest

from generator.reading.seeds.date_forms import meant


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2031/05/01", "2031-05-01"),
        ("2031.5.1", "2031-05-01"),
        ("2031–05–01", "2031-05-01"),
        ("'2031-05-01", "2031-05-01"),
        ("2031-05-01 00:00:00", "2031-05-01"),
        ("2031-05-01T09:30", "2031-05-01"),
        ("01.05.2031", "2031-05-01"),
        ("1. 5. 2031", "2031-05-01"),
        ("13/5/2031", "2031-05-13"),
        ("5/13/2031", "2031-05-13"),
        ("5/5/2031", "2031-05-05"),
        ("1 May 2031", "2031-05-01"),
        ("1st\u00a0May 2031", "2031-05-01"),
        ("May 2nd, 2031", "2031-05-02"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("1-May-2031", "2031-05-01"),
        ("20310501", "2031-05-01"),
        ("14. januar 2031", "2031-01-14"),
        ("1er août 2031", "2031-08-01"),
        ("3 de março de 2031", "2031-03-03"),
        ("3. März 2031", "2031-03-03"),
        ("3 de mayo de 2031", "2031-05-03"),
        ("3 maggio 2031", "2031-05-03"),
        ("3 maart 2031", "2031-03-03"),
        ("3. marts 2031", "2031-03-03"),
        ("3. desember 2031", "2031-12-03"),
        ("3 augusti 2031", "2031-08-03"),
        ("3. toukokuuta 2031", "2031-05-03"),
        ("3 maja 2031", "2031-05-03"),
        ("3 мая 2031", "2031-05-03"),
        ("3 травня 2031", "2031-05-03"),
        ("3. května 2031", "2031-05-03"),
        ("3 Μαΐου 2031", "2031-05-03"),
        ("3. maí 2031", "2031-05-03"),
        ("2031年5月3日", "2031-05-03"),
        ("2031년 5월 3일", "2031-05-03"),
        ("Thursday, 1 May 2031", "2031-05-01"),
        ("Do., 1. Mai 2031", "2031-05-01"),
        ("le 3 mai 2031", "2031-05-03"),
        ("May 2031", "2031-05"),
        ("Mai 2031", "2031-05"),
        ("mayo de 2031", "2031-05"),
        ("май 2031", "2031-05"),
        ("2031-5", "2031-05"),
        ("2031/05", "2031-05"),
        ("05/2031", "2031-05"),
        ("2031年5月", "2031-05"),
        ("Unknown", "unknown"),
        ("20000", "1954-10-03, which a spreadsheet stores as that number"),
        ("79999,5", "2119-01-10, which a spreadsheet stores as that number"),
        ("48000", "2031-06-01, which a spreadsheet stores as that number"),
        ("48000.5", "2031-06-01, which a spreadsheet stores as that number"),
    ],
)
def test_the_day_that_was_meant_is_told(text: str, day: str) -> None:
    """Whatever the order of day, month and year, if only one is possible."""
    assert meant(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "5/1/2031",
        "May-31",
        "31.2.2031",
        "1 Foo 2031",
        "19999",
        "80000",
        "99999",
        "2031-13",
        "2031-00",
        "Spring 2031",
        "2031-W18",
        "1–3 May 2031",
        "soon",
        "٢٠٣١-٠٥-٠١",
        "",
    ],
)
def test_what_may_be_two_days_is_none(text: str) -> None:
    """Nor is what is no day at all."""
    assert meant(text) is None
