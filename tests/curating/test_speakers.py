"""Who speaks: names, pronouns, titles, institutions, and what is no quotation."""

import pytest

from generator.curating.quotations.find import FoundQuotation, find_quotations

FERRY = (
    "Harbour minister Ann Lee opened the ferry line on Monday.\n\n"
    "“The line will pay for itself,” Lee said.\n\n"
)

DINNER = "Danish Foreign Minister Ann Lee met President John Falk and Prime Minister Bo Lind. "

SPEAKERS = {
    "name after": ("“It is over,” said Ann Lee.", ["Ann Lee"]),
    "name before": ("Ann Lee said: “It is over.”", ["Ann Lee"]),
    "told": ("“It is over,” Ann Lee told Bo Lind on Monday.", ["Ann Lee"]),
    "according to": ("The line is “a heavy burden”, according to Bo Lind.", ["Bo Lind"]),
    "apposition": ("“It is over,” said Ann Lee, who leads the union of Bo Lind.", ["Ann Lee"]),
    "title before": ("“It is over,” Danish Foreign Minister Ann Lee said.", ["Ann Lee"]),
    "particles": (
        "“It is over,” said commission president Ursula von der Tann.",
        ["Ursula von der Tann"],
    ),
    "surname": (FERRY, ["Ann Lee"]),
    "pronoun": (FERRY + "“Nobody will be late,” she added.", ["Ann Lee", "Ann Lee"]),
    "gender": (
        "Ann Lee met Tom Berg on Monday.\n\n“I will stay,” he said. “So will I,” she said.",
        ["Tom Berg", "Ann Lee"],
    ),
    "title alone": (
        "President John Falk came to Norwood. “I am glad,” the president said.",
        ["John Falk"],
    ),
    "title with a country": (
        DINNER + "“It went well,” the Danish minister said. “Very well,” a minister said.",
        ["Ann Lee", "a minister"],
    ),
    "others' title": (
        "Senator Ann Lee came to Norwood. “I am glad,” the longtime governor said.",
        ["the longtime governor"],
    ),
    "people": ("“The bill is dead,” the senators said.", ["the senators"]),
    "institution": ("“Ships will stay,” the harbour ministry said.", ["the harbour ministry"]),
    "joint statement": (
        "“Both ports remain open,” said a joint statement of the two ministries.",
        ["a joint statement of the two ministries"],
    ),
    "anonymous": ("“I saw it,” one witness said.", ["one witness"]),
    "indefinite": ("Bo Lind left. Another said: “It is over for us.”", ["Another"]),
    "no list has it": ("“It is over for us,” the weary juggler said.", ["the weary juggler"]),
    "relative": ("Ann Lee, who called it “a very good plan”, left.", ["Ann Lee"]),
    "clause in brackets": ("Ann Lee (the mayor) said: “It is over.”", ["Ann Lee"]),
    "account": ("“It is over now,” tweeted @harbourlight on Monday.", ["harbourlight"]),
    "company": ("“It is over now,” said Lee & Lind.", ["Lee & Lind"]),
    "two alike": (
        "Ann Lee met Bo Lee.\n\nMs Lee smiled. “It is over,” Bo Lee said. “It is,” Ann Lee said.",
        ["Bo Lee", "Ann Lee"],
    ),
    "given name": ("Ann Lee is back.\n\n“It is over,” Ann said.", ["Ann Lee"]),
    "two in one sentence": (
        "Ann Lee called it “a very good plan”, while Bo Lind said it was “a very bad one”.",
        ["Ann Lee", "Bo Lind"],
    ),
    "split": ("“It is over,” Ann Lee said. “We go home now.”", ["Ann Lee", "Ann Lee"]),
    "next paragraph's": (
        "Ann Lee said the talks went well.\n\n“We go home now.”\n\nThen it rained.",
        ["Ann Lee"],
    ),
}


def _speakers(text: str) -> list[str | None]:
    return [one.speaker for one in find_quotations(text)]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS.values(), ids=SPEAKERS)
def test_speakers(text: str, expected: list[str]) -> None:
    """By full name where the text has it."""
    assert _speakers(text) == expected


OTHERS = {
    "title of a book": "The library bought “The Old Man and the Harbour” last week.",
    "scare quote": "The so-called “miracle” cost the town a fortune.",
    "programme": "It was shown on NBC's “Meet the Harbour” on Sunday.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_titles_and_scare_quotes_are_left_out(text: str) -> None:
    """They are words between marks that nobody said."""
    assert find_quotations(text) == []


def test_headlines_at_the_end_speak_for_nobody() -> None:
    """Related headlines follow an article without a break."""
    text = FERRY + (
        "Ferry war: Berg to declare a state of emergency over strikes\n"
        "Four signs the line is heading for trouble, according to an expert\n"
        "Fact-checked by our editorial board"
    )
    assert _speakers(text) == ["Ann Lee"]


def test_a_live_blog_keeps_its_entries_apart() -> None:
    """The newest entry stands first; each names its own speaker."""
    text = (
        "11:40 a.m.\n\nMayor Tom Berg says the bridge is safe.\n\n“I crossed it,” Berg said.\n\n"
        "___\n\n11:15 a.m.\n\nEngineer Ann Lee warns of cracks.\n\n“I would not,” Lee said."
    )
    assert _speakers(text) == ["Tom Berg", "Ann Lee"]


def test_the_mention_is_where_the_speaker_stands() -> None:
    """The pronoun, not the name that it means."""
    text = FERRY + "“Nobody will be late,” she added."
    found = find_quotations(text)[-1]
    assert found.speaker == "Ann Lee"
    assert text[found.speaker_start : found.speaker_end] == "she"


def test_a_plain_answer_is_surer_than_a_far_one() -> None:
    """Confidence is a promise about both, quotation and speaker."""
    plain = _only("“It is over,” said Ann Lee.")
    far = _only(
        "Ann Lee met Bo Lind. They spoke for hours.\n\nThen it rained.\n\n“We go home now.”"
    )
    assert plain.confidence > 0.9 > far.confidence


def test_nobody_near_is_nobody() -> None:
    """Without a mention there is no speaker, and no confidence."""
    found = _only("“We go home now, and we will not come back.”")
    assert (found.speaker, found.speaker_start, found.speaker_end) == (None, None, None)
    assert found.confidence == 0


def _only(text: str) -> FoundQuotation:
    (found,) = find_quotations(text)
    return found
