"""Numbers and amounts that articles tell differently, and those that one alone tells."""

from time import perf_counter

import pytest

from generator.curating.drafting.comparing.differences import suggestions
from generator.curating.drafting.comparing.numbers_judged import may_agree
from generator.curating.drafting.known import Known
from generator.curating.drafting.source_text.boilerplate import Boilerplate
from generator.curating.drafting.source_text.nearness import Nearness
from tests.curating.drafting.suggested import told


@pytest.mark.parametrize(
    ("here", "there", "day", "kind"),
    [
        ("14", "over a dozen", "2031-05-06", ""),
        ("40", "14", "2031-05-06", "update"),
        ("40", "14", "2031-05-09", "contradiction"),
        ("14", "14", "2031-05-06", None),
    ],
)
def test_numbers_of_one_thing(here: str, there: str, day: str, kind: str | None) -> None:
    """That may all be true, are later, or contradict each other."""
    found = told(f"Norway sends {here} soldiers.", (day, f"Norway will send {there} troops."))
    assert [one.type for one in found] == ([] if kind is None else [kind])


@pytest.mark.parametrize(
    ("there", "kinds"),
    [
        ("About 4,200 workers at the Vellano plant stayed out.", ["update"]),
        ("About 5,000 workers at the Vellano plant stayed out.", []),
        ("About 4,200 workers at the Corvo plant stayed out.", []),
        ("The 60 guards at the Vellano plant stayed in.", []),
    ],
)
def test_numbers_beside_one_name_are_of_one_thing(there: str, kinds: list[str]) -> None:
    """Where no country is named; numbers beside other names are not compared."""
    text = "Nearly 5,000 workers at the Vellano plant are on strike."
    assert [one.type for one in told(text, ("2031-05-06", there)) if one.there] == kinds


def test_only_articles_that_tell_otherwise_say_whether_a_number_is_later() -> None:
    """One of the same day that agrees makes no contradiction."""
    there = [("2031-05-06", "Norway sends 14 troops."), ("2031-05-08", "Norway sends 40 troops.")]
    assert [one.type for one in told("Norway sends 40 soldiers.", *there) if one.there] == [
        "update"
    ]


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("The ferry for the outer isles will cost $45 million, the mayor said.",
         "The council was told the new ferry would cost about $40 million.",
         ("ferry-cost-dollars", "45,000,000", "40,000,000", "contradiction")),
        ("The ferry for the outer isles will cost US$45m, the mayor said.",
         "The council was told the new ferry would cost more than 40 million dollars.",
         ("ferry-cost-dollars", "45,000,000", ">40,000,000", "")),
        ("Repairs to the harbour wall took three weeks, the harbour board said.",
         "The harbour wall was closed as repairs took five weeks in the end.",
         ("repairs-harbour-weeks", "3", "5", "contradiction")),
        ("Some 61.5 per cent of the islanders voted against the tunnel.",
         "In the end 58% of islanders voted against the tunnel, a record.",
         ("islanders-voted-percent", "61.5", "58", "contradiction")),
    ],
)  # fmt: skip
def test_amounts_that_are_told_of_what_seems_one_thing(
    here: str, there: str, expected: tuple[str, str, str, str]
) -> None:
    """In their unit, as numbers that can be held against each other."""
    (one,) = told(here, ("2031-05-07", there))
    assert (one.subject, one.here[0].value, one.there[0].value, one.type) == expected


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("The ferry will cost $45 million, the mayor told the council.",
         "The ferry will cost €40 million, the mayor told the council."),
        ("The ferry will cost $45 million, the mayor told the council.",
         "The mayor of the isles has an income of $45,000 and no debts."),
        ("In the poll Arden had 12 percent of the voters behind her.",
         "In the poll Borg had 14 percent of the voters behind him."),
        ("Turnout in the isles rose from 61 to 64 percent of the voters.",
         "Turnout in the isles fell to 60 percent of the voters, they said."),
        ("The poll of all the voters has a margin of error of 3 percent.",
         "The poll of all the voters has a margin of error of 4 percent."),
        ("The ferry to the isles sank two hours ago, the harbour said.",
         "The ferry to the isles sank three hours ago, the harbour said."),
        ("The ferry cost $45 million, the mayor said, and the quay $45m.",
         "The ferry cost $40 million, the mayor told the council then."),
    ],
)  # fmt: skip
def test_amounts_of_different_things_are_not_compared(here: str, there: str) -> None:
    """Of another unit, of another name, in other words, of one sentence or of any poll."""
    assert not told(here, ("2031-05-07", there))


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("13", ">12", True), ("12", ">12", False), ("12", ">=12", True), ("12", "<=12", True),
        ("12", "<12", False), ("11", "<12", True), (">12", "<5", False),
    ],
)  # fmt: skip
def test_numbers_that_may_both_be_true(one: str, other: str, agree: bool) -> None:  # noqa: FBT001
    """As bounds."""
    assert may_agree(one, other) is agree


def test_a_number_is_proposed_although_no_other_article_tells_it() -> None:
    """The next one may; one of something is none, and neither is what no report says."""
    text = "Karsa sends 13 soldiers and 410 cubic metres of sand.\nOne ship waits for two boats.\n"
    spans = (Boilerplate(text.index("One"), len(text), "a notice of the web page"),)
    told = suggestions(Nearness(text, []), "2031-05-07", (), Known(), spans)
    assert [(one.subject, one.label, one.here[0].value) for one in told] == [
        ("soldiers", "How many soldiers", "13"),
        ("cubic-metres", "How many cubic metres", "410"),
    ]


def test_several_numbers_of_one_thing_are_no_one_subject() -> None:
    """What stands before each says of what it is."""
    text = "Karsa set a limit of 500 tonnes.\nThe stock is 900 tonnes, down from 990 tonnes.\n"
    told = suggestions(Nearness(text, []), "2031-05-07", (), Known(), ())
    assert [one.subject for one in told] == ["limit-tonnes", "stock-tonnes", "tonnes"]


def test_a_text_of_amounts_alone_takes_no_longer_than_a_report_may() -> None:
    """Each amount is held against each of the other; more than a report has are passed over."""
    text = "".join(f"The ferry of the isles costs ${at} million now.\n" for at in range(3000))
    started = perf_counter()
    assert 0 < len(told(text, ("2031-05-06", text))) < 60
    assert perf_counter() - started < 5


def test_an_amount_is_proposed_although_no_other_article_tells_it() -> None:
    """Money and shares, four at most; how long something lasts is told of too much."""
    text = (
        "She told the council that the repairs would cost £2.4 million.\n"
        "The harbour was closed for six weeks, and 85% of all ships waited.\n"
    )
    told = suggestions(Nearness(text, []), "2031-05-07", (), Known())
    assert [(one.subject, one.here[0].value, one.why) for one in told] == [
        ("repairs-cost-pounds", "2,400,000", "a number"),
        ("ships-percent", "85", "a number"),
    ]
    many = "".join(
        f"The repairs of the pier would cost ${at}00 in the end.\n" for at in range(1, 9)
    )
    twice = "The repairs of the pier would cost $900 in the end.\n" * 2
    assert len(suggestions(Nearness(many, []), "2031-05-07", (), Known())) == 4
    assert len(suggestions(Nearness(twice, []), "2031-05-07", (), Known())) == 1
