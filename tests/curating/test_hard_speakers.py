"""Speakers that a reader finds at once and a program does not."""

import pytest

from generator.curating.quotations.find import find_quotations

GO = "“It is over for us all,”"

HARD = {
    "gender told by a pronoun": (
        f"Zorbin said the plan was sound and that he would sign it.\n\n{GO} he said.",
        "Zorbin",
    ),
    "a name that only describes": (
        f"Former Berg speechwriter Tom Falk left on Jan. 5.\n\n{GO} he said.",
        "Tom Falk",
    ),
    "whom the words name": (
        "Tom Falk met Carl Berg in May.\n\n“Berg is a friend of mine,” he said.",
        "Tom Falk",
    ),
    "several": (f"The senators met the lawmakers of Norwood.\n\n{GO} they said.", "The senators"),
    "institution": (
        f"The harbour ministry put out a report.\n\n{GO} it said.",
        "The harbour ministry",
    ),
    "nobody": (f"{GO} he said.", None),
    "within an apposition": (
        "Ann Lee, a “very loyal and very old” friend of the mayor, said it was over.",
        "Ann Lee",
    ),
    "complement before a stop": (
        f"{GO} a spokesman for the port, on Monday, said.",
        "a spokesman",
    ),
    "a Polish given name that is a month": (
        "„Nie ma zgody na podwyżki” – powiedział burmistrz Jan Nowak.",
        "Jan Nowak",
    ),
    "a preposition of Dutch is no name": (
        'Dat zei wethouder Kees Bakker. Volgens hem is er "geen weg meer terug".',
        "Kees Bakker",
    ),
    "a month that is a name": (f"{GO} columnist Ai Jun wrote.", "Ai Jun"),
    "suffix": (f"{GO} said Rep. Tom Lee Jr.", "Tom Lee Jr."),
    "committee": (f"{GO} said the Harbour Committee.", "Harbour Committee"),
    "two plurals": (f"{GO} the policemen and the companies said.", "the policemen"),
    "a surname that is a word": (f"Al From spoke in May.\n\n{GO} From said.", "Al From"),
    "told, not telling": (
        "Ann Lee left, telling Norwood that the harbour was “an old and dirty place.”",
        "Ann Lee",
    ),
    "two who are only told of": (
        "Ann Lee said that Tom Falk and Carl Berg had called it “an old and dirty place.”",
        "Ann Lee",
    ),
    "after a clause that has ended": (
        "As the crowd began to sing, Ann Lee rose and declared, “We will not pay for it.”",
        "Ann Lee",
    ),
    "whom somebody describes": (
        "Tom Falk, whom Ann Lee described as “a good and honest man,” left.",
        "Ann Lee",
    ),
    "no name but a verb": (
        "Led by the mayor, Ann Lee declared that it was “a good and honest plan.”",
        "Ann Lee",
    ),
    "signed": ("“We will not pay for it.”\n\n- Ann Lee", "Ann Lee"),
    "policies": (f"{GO} the policies said.", "the policies"),
    "title named later": (f"{GO} the president said. President John Falk smiled.", "John Falk"),
    "title of nobody": (f"{GO} the president said.", "the president"),
    "too many unknown words": (
        f"{GO} the very old and rather tired and sad little grey juggler said.",
        None,
    ),
    "genitive": (
        "Ann Lee's remarks on Monday, that it was “over for us all”, shook the town.",
        "Ann Lee",
    ),
    "too far": (f"Ann Lee came.\n\nIt rained.\n\nThen it snowed.\n\n{GO}", None),
    "place and person": (
        f"Norland said it would stay. Mia Zorb said she would not. {GO} she said.",
        "Mia Zorb",
    ),
    "verb that is a noun": (f"{GO} Ann Lee reports.", "Ann Lee"),
    "dashes": ("Ann Lee — the mayor — said: “It is over for us all.”", "Ann Lee"),
    "his": ("Tom Falk is back. In his words, “I know we all lost it,” he failed.", "Tom Falk"),
    "told within": (
        f"Ann Lee said Tom Falk had told police in an interview: {GO[:-2]}.”",
        "Tom Falk",
    ),
    "told by one alone": (
        f"Ann Lee said that she knew the law, and added: {GO[:-2]}.”",
        "Ann Lee",
    ),
    "the ministry of a place": (
        f"The Norland fisheries ministry will send a mediator. {GO} it said.",
        "The Norland fisheries ministry",
    ),
    "participle": (
        "In a speech on Monday, Ann Lee attacked Tom Falk, calling him “a danger to us all”.",
        "Ann Lee",
    ),
    "passive": ("The plan was called “a danger to us all” by Ann Lee.", "Ann Lee"),
    "semicolon": ("Ann Lee was late; “a danger to us all”, said Tom Falk.", "Tom Falk"),
    "digits": ("Ann Lee said: “2015, 2016, 2017.”", "Ann Lee"),
    "agency": (f"{GO} the FBI said.", "FBI"),
    "an age behind a name": (
        f"Tom Falk left.\n\nOskari Zorb, 61, was on the upper deck.\n\n{GO} he said.",
        "Oskari Zorb",
    ),
    "a noun beside a name": (
        f"Ann Lee left.\n\nThe mayor of the town, Kirrin Zorb, came later.\n\n{GO} she said.",
        "Kirrin Zorb",
    ),
    "whose mother it is": (
        f"Ann Lee left, she said.\n\nHer mother, Ida Berg, a nurse, did too. {GO} she said.",
        "Ida Berg",
    ),
    "whose coach it is": (
        f"Ann Lee is late. Her coach, the diver Tom Falk, is not.\n\n{GO} she said.",
        "Ann Lee",
    ),
    "a firm is no person": (
        f"Zorbin NV fell. Zorbin’s founder, Odo Quent, was glad. {GO} he said.",
        "Odo Quent",
    ),
    "only compared": (
        f"Tom Falk stood there like a man who has lost his dog.\n\n{GO} he said.",
        "Tom Falk",
    ),
    "a trade before the name": (f"Tilemaker Ruth Dannatt said: {GO}", "Ruth Dannatt"),
    "surname before the name": (
        f"Falk was first. {GO} Falk said. It was Mayor Tom Falk's last day.",
        "Tom Falk",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), HARD.values(), ids=HARD)
def test_hard_speakers(text: str, speaker: str | None) -> None:
    """One quotation each."""
    assert [one.speaker for one in find_quotations(text)] == [speaker]


def test_a_quotation_without_a_speaker_does_not_hinder_the_next() -> None:
    """The chain of speakers goes on without it."""
    apart = "Then it rained.\n\nIt was late, and dark."
    text = f"“We go home now, and we will not come back.”\n\n{apart}\n\n{GO} Ann Lee said."
    assert [one.speaker for one in find_quotations(text)] == [None, "Ann Lee"]


@pytest.mark.parametrize("verb", ["marked", "stencilled", "engraved"])
def test_what_is_written_on_a_thing_is_no_quotation(verb: str) -> None:
    """Nobody says it, whoever tells of it."""
    assert find_quotations(f"Ann Lee said the floor had been {verb} “UNSAFE” in red paint.") == []


DOUBTFUL = {
    "several": f"{GO} Ann Lee and Tom Falk said.",
    "a country": f"{GO} Denmark said.",
    "double marks within double ones": "“It is over “for us all” by now,” Ann Lee said.",
    "marks of two kinds": (
        '"The harbour was sold in May.\n\n“It is over for us all,” Ann Lee said.'
    ),
}


@pytest.mark.parametrize("text", DOUBTFUL.values(), ids=DOUBTFUL)
def test_what_an_editor_should_look_at(text: str) -> None:
    """The speaker is plain, and yet it is never called sure."""
    (one,) = find_quotations(text)
    (plain,) = find_quotations(f"{GO} Ann Lee said.")
    assert one.confidence < 0.9 <= plain.confidence
