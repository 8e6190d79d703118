"""Where quotations begin and end, whatever marks a paper uses."""

import pytest

from generator.curating.quotations.find import find_quotations
from generator.curating.quotations.marks.spans import quoted

SPANS = {
    "curly": ("“We are ready,” she said.", ["We are ready,"]),
    "straight": ('"We are ready," she said.', ["We are ready,"]),
    "mixed": (
        '“We are ready," she said. "So are they,” he said.',
        ["We are ready,", "So are they,"],
    ),
    "German": ("Sie sagte: „Wir sind bereit.“", ["Wir sind bereit."]),
    "inward guillemets": ("Sie sagte: »Wir sind bereit.«", ["Wir sind bereit."]),
    "French, spaced": ("« Nous sommes prêts », dit-elle.", ["Nous sommes prêts"]),
    "Swedish": ("Hon sade: ”Vi är redo.”", ["Vi är redo."]),
    "Japanese": ("市長は「準備はできている」と述べた。", ["準備はできている"]),
    "typewriter": ("``We are ready,'' she said.", ["We are ready,"]),
    "British": ("She said: ‘We won’t go.’", ["We won’t go."]),
    "British, few words": ("‘We listened,’ said Jane Wood.", ["We listened,"]),
    "genitive within": ("‘It is the allies’ plan,’ she said.", ["It is the allies’ plan,"]),
    "elision": ("It was the '90s and rock 'n' roll.", []),
    "inch marks": ('A 12" pipe and a 6\' fence. "It fits," she said.', ["It fits,"]),
    "nested": ("“He told me ‘never’ twice,” she said.", ["He told me ‘never’ twice,"]),
    "nested alike": ('"The "old" plan is dead," she said.', ['The "old" plan is dead,']),
    "doubled": ("““We are ready,” she said.", ["We are ready,"]),
    "an attribute": ('<a href="page">here</a> "We go," she said.', ["We go,"]),
    "unclosed, clause": ("“We are ready, she said. “We go.”", ["We are ready,", "We go."]),
    "unclosed, to the end": (
        "She said: “We are ready to go.\n\nThen she left.",
        ["We are ready to go."],
    ),
    "no space before": ('He declined to go."We stay," she said.', ["We stay,"]),
    "closing alone": ("We are ready,” she said.", []),
    "empty": ("“” and “ ” and more.", []),
}


@pytest.mark.parametrize(("text", "expected"), SPANS.values(), ids=SPANS)
def test_words_between_marks(text: str, expected: list[str]) -> None:
    """Without the marks, whatever they are used for."""
    assert [text[one.start : one.end] for one in quoted(text)] == expected


def test_paragraphs_of_one_quotation_are_joined() -> None:
    """The mark is reopened in each, and closed in the last."""
    text = "“We go.\n\n“We go far.\n\n“We stay,” said Ann Lee.\n\n“No,” said Bo Lind."
    first, second = find_quotations(text)
    words = [text[start:end] for start, end in first.stretches]
    assert words == ["We go.", "We go far.", "We stay,"]
    assert first.text == "We go.\n\n“We go far.\n\n“We stay,"
    assert (first.speaker, second.speaker) == ("Ann Lee", "Bo Lind")


def test_wrapped_lines_are_one_paragraph() -> None:
    """Old wires and mails break lines at a width."""
    text = (
        "The mayor of the town of Norwood said on Monday that the plan was “a step\n"
        "that nobody in the town had wished for, and that no one can now undo in\n"
        "any way that I know of”."
    )
    assert [one.text.split()[-2:] for one in find_quotations(text)] == [["know", "of"]]


DASHES = {
    "Finnish, a pronoun first": (
        "– Nyt me korjaamme sen, hän jatkaa.",
        "Nyt me korjaamme sen",
        None,
    ),
    "Russian, replied": ("— Это неправда, — возразила Анна Белова.", "Это неправда", "Анна Белова"),
    "French, asked": ("— Et vous ? demanda Claire Dumas.", "Et vous ?", "Claire Dumas"),
    "Norwegian": ("– Vi er klare, sier statsminister Ola Dahl.", "Vi er klare", "Ola Dahl"),
    "Finnish": (
        "- Olemme valmiita, sanoo ministeri Antti Virta.",
        "Olemme valmiita",
        "Antti Virta",
    ),
    "French": ("— Nous sommes prêts, a déclaré Jean Morel.", "Nous sommes prêts", "Jean Morel"),
    "Spanish": ("–Estamos listos –dijo Ana Vidal.", "Estamos listos", "Ana Vidal"),
    "Russian": ("— Мы готовы, — сказал Иван Петров.", "Мы готовы", "Иван Петров"),
    "English": ("— We are ready, said Ann Lee.", "We are ready", "Ann Lee"),
}


@pytest.mark.parametrize(("text", "words", "speaker"), DASHES.values(), ids=DASHES)
def test_speech_after_a_dash(text: str, words: str, speaker: str | None) -> None:
    """A reporting clause tells it from a list."""
    assert [(one.text, one.speaker) for one in find_quotations(text)] == [(words, speaker)]


def test_speech_after_a_dash_goes_on_after_another() -> None:
    """What stands between is the reporter's."""
    text = "– Vi er klare, sier Ola Dahl. Han smiler. – Det blir bra."
    assert [one.text for one in find_quotations(text)] == ["Vi er klare", "Det blir bra."]


def test_an_account_without_a_name_is_nobody() -> None:
    """A sign alone is no name."""
    assert find_quotations("that @The “'") == []


def test_each_line_of_speech_has_its_own_dash() -> None:
    """Lines of equal width are one paragraph, but not where the next begins with a dash."""
    text = (
        "« Nous allons construire le pont », a déclaré Jean Martin.\n"
        "— Je ne le crois vraiment pas du tout, dit Anne Dubois.\n"
    )
    assert [one.speaker for one in find_quotations(text)] == ["Jean Martin", "Anne Dubois"]


@pytest.mark.parametrize(
    "text", ["- Milk\n- Bread, said Ann\n", "NUUK – The talks went on, long into the night."]
)
def test_lists_and_datelines_are_no_speech(text: str) -> None:
    """A hyphen begins items in English; a dateline has no clause."""
    assert find_quotations(text) == []


BRITISH = (
    "Cllr Mia Holt said: ‘Nobody closes a library.’\n"
    "‘We’re not heartless,’ she added. ‘We’re honest.’\n"
    "Dr Leo Moor called the plan ‘a sham’ and urged the council ‘to think again’.\n"
)


def test_single_marks_that_are_a_text_s_own_are_as_good_as_double_ones() -> None:
    """Fragments too; beside double ones they still mark what is only so called."""
    assert [(one.text, one.speaker) for one in find_quotations(BRITISH)] == [
        ("Nobody closes a library.", "Mia Holt"),
        ("We’re not heartless,", "Mia Holt"),
        ("We’re honest.", "Mia Holt"),
        ("a sham", "Leo Moor"),
        ("to think again", "Leo Moor"),
    ]
    straight = BRITISH.replace("‘", "'").replace("’", "'")
    assert len(find_quotations(straight)) == 5
    mixed = "“It is late,” Leo Moor said of the ‘green’ ferry and the ‘blue’ one."
    assert [one.text for one in find_quotations(mixed)] == ["It is late,"]


def test_double_marks_within_single_ones_are_the_speaker_s() -> None:
    """One pair of them does not make the single marks of a whole text scare quotes."""
    within = BRITISH + "‘When he said “You must be joking”, we left,’ said Ann Lee.\n"
    for text in (within, within.translate(str.maketrans("‘’“”", "''\"\""))):
        found = find_quotations(text)
        assert len(found) == 6
        assert (found[-1].text[:12], found[-1].speaker) == ("When he said", "Ann Lee")


FOREIGN = {
    "German": ("Anna Schmidt sagte: „Wir sind bereit.“", "Anna Schmidt"),
    "Swedish": ("Minister Bo Lind sade: ”Vi är redo.”", "Bo Lind"),
    "French": ("« Nous sommes tous prêts », a déclaré Jean Morel.", "Jean Morel"),
    "Arabic": ("قال الوزير: «نحن هنا».", None),
    "Chinese": ("「我们准备好了」，他说。", None),
}


@pytest.mark.parametrize(("text", "speaker"), FOREIGN.values(), ids=FOREIGN)
def test_other_languages_are_found(text: str, speaker: str | None) -> None:
    """Their speakers as far as a name stands beside a verb that we know."""
    assert [one.speaker for one in find_quotations(text)] == [speaker]


def test_a_lone_word_between_marks_of_another_language_is_none() -> None:
    """It is rather a title or a scare quote."""
    assert find_quotations("Das „Wunder“ blieb aus, und alle gingen heim.") == []


def test_few_japanese_words_are_said_but_not_named() -> None:
    """The particle after them tells; the capitals that would tell the speaker do not exist."""
    found = find_quotations("田中市長は「変えない」と述べた。新しい「みなと」という橋もある。")
    assert [(one.text, one.speaker) for one in found] == [("変えない", None)]
