"""The days that a text names, and the day of its publication."""

from datetime import date

import pytest

from generator.curating.drafting.days.dates import DayNamed, dated_elsewhere, days_named, resolved
from generator.curating.drafting.days.publication import publication, stated_by_editor
from generator.curating.drafting.known import KnownArticle

WEDNESDAY = date(2031, 5, 7)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on 2031-05-02", date(2031, 5, 2)),
        ("on May 2, 2031", date(2031, 5, 2)),
        ("on 2 May 2031", date(2031, 5, 2)),
        ("Friday, 2nd May 2031", date(2031, 5, 2)),
        ("on Jan. 14", date(2031, 1, 14)),
        ("on 30 December", date(2030, 12, 30)),
        ("on Tuesday", date(2031, 5, 6)),
        ("on Wednesday", date(2031, 5, 7)),
        ("They will meet on Friday", date(2031, 5, 9)),
        ("They plan to meet on Friday", date(2031, 5, 9)),
        ("It will not be last Friday", date(2031, 5, 2)),
        ("Karsa must leave the site by Monday", date(2031, 5, 12)),
        ("The talks will go on later on Wednesday", date(2031, 5, 7)),
        ("She had until Monday", date(2031, 5, 12)),
        ("They expect another storm on Friday", date(2031, 5, 9)),
        ("A vote is planned for Friday", date(2031, 5, 9)),
        ("They expect rain, she said on Friday", date(2031, 5, 2)),
        ("On Saturday he is due to visit", date(2031, 5, 10)),
        ("On Saturday he visited", date(2031, 5, 3)),
        ("It will send soldiers, a spokesman said on Tuesday", date(2031, 5, 6)),
        ("Karsa will wait. It rained on Tuesday", date(2031, 5, 6)),
        ("He plans to meet the secretary general of the alliance, Mark Holm, in Karsa on Monday",
         date(2031, 5, 12)),
        ("It would begin to fill on 2 March", date(2032, 3, 2)),
        ("It began to fill on 2 March", date(2031, 3, 2)),
        ("on Sunday week", date(2031, 5, 18)),
        ("What will he do on Monday week?", date(2031, 5, 19)),
        ("a week on Friday", date(2031, 5, 16)),
        ("on Sunday, week after week", date(2031, 5, 4)),
        ("on 6 March last year", date(2030, 3, 6)),
        ("on March 6 of last year", date(2030, 3, 6)),
        ("on 2 June this year", date(2031, 6, 2)),
        ("yesterday", date(2031, 5, 6)),
        ("today", date(2031, 5, 7)),
    ],
)  # fmt: skip
def test_a_day_is_told_from_that_of_publication(text: str, day: date) -> None:
    """A weekday is the last one, or the next where the words look ahead."""
    (named,) = days_named(text)
    assert resolved(named, WEDNESDAY) == day


@pytest.mark.parametrize(
    "text", ["on May 40, 2031", "on 2031-02-30", "on 31 February", "we may go", "monday blues"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    """Nor is the verb may."""
    assert days_named(text) == []


def test_other_languages_have_their_names() -> None:
    """By their own calendar; an unknown language has the English ones."""
    (one, other) = days_named("am Montag, gestern", "de")
    assert (one.weekday, other.offset) == (0, -1)
    assert [named.words for named in days_named("on Monday", "xx-nowhere")] == ["Monday"]


def test_a_leap_day_without_a_year_is_the_nearest() -> None:
    """Three years around have none: the day itself stands for it."""
    named = DayNamed(0, 0, "29 February", month_and_day=(2, 29))
    assert resolved(named, date(2032, 3, 1)) == date(2032, 2, 29)
    assert resolved(named, date(2034, 3, 1)) == date(2034, 3, 1)


@pytest.mark.parametrize(
    ("text", "stated", "alike", "published", "basis"),
    [
        ("", "2031-05-02", [], "2031-05-02", "The source states Friday 2 May 2031."),
        ("On May 7, 2031, it rained.", None, [], "2031-05-07", "Not after it"),
        ("On May 5, 2031, it rained.", None, [], "2031-05", "Not after Wednesday 7 May 2031"),
        ("On May 5, 2031. On Wednesday it rained.", None, [], "2031-05-07", "of that weekday"),
        ("It rained in April 2031, on Apr. 20, 2031.", None, [], "2031", "not before Sunday 20"),
        ("On 31 December 2029 it rained.", None, [], "unknown", "not before Monday 31 December"),
        ("It rained on Tuesday.", None, [], "unknown", "No date in the text."),
        ("It rained on 9 June.", None, [], "unknown", "names “9 June” without a year."),
        ("It rained.", "2031-06-01", [], "unknown", "Sunday 1 June 2031, after the day on which"),
        ("It rained.", "2031-13-45", [], "unknown", "No date in the text."),
        ("It rained.", None, ["2031-05-06"], "2031-05", "it prints words that article other"),
        ("It rained.", None, ["2031"], "unknown", "No date in the text."),
        ("On 30 April 2031", "no day", [], "2031", "not before Wednesday 30 April"),
    ],
)
def test_the_day_of_publication_is_bounded_with_a_reason(
    text: str, stated: str | None, alike: list[str], published: str, basis: str
) -> None:
    """By what the file states, what the text names, other articles, and the day it came in."""
    others = [KnownArticle(id="other", published=day) for day in alike]
    found = publication(days_named(text), stated, WEDNESDAY, others)
    assert found.published == published
    assert basis in found.basis
    assert (found.day is None) == (published.count("-") < 2)


def test_the_editor_may_state_it() -> None:
    """Then it is known."""
    found = stated_by_editor(WEDNESDAY)
    assert found is not None
    assert (found.published, found.near) == ("2031-05-07", WEDNESDAY)
    assert stated_by_editor(None) is None


def test_an_old_year_is_not_guessed() -> None:
    """Across two years there is nothing in common."""
    found = publication(days_named("On 20 December 2030"), None, date(2031, 1, 5), [])
    assert found.published == "unknown"


def test_a_weekday_has_the_date_that_the_text_prints_elsewhere() -> None:
    """Of the last week that it dates; none of a file picture, none that is ahead."""
    text = (
        "They met on Wednesday and will meet on Wednesday. It rained on Friday and on Monday.\n"
        "A picture of Wednesday, Jan. 14, 2026, and Friday, Jan. 2, 2026.\n"
        "FILE - A picture of Monday, Jan. 12, 2026."
    )
    found = dated_elsewhere(days_named(text), text)
    meant = [
        (one.words, one.day, one.is_dated_elsewhere) for one in found if one.weekday is not None
    ]
    assert meant == [
        ("Wednesday", date(2026, 1, 14), True),
        ("Wednesday", None, False),
        ("Friday", None, False),
        ("Monday", None, False),
    ]
