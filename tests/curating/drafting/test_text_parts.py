"""What a text is made of: boilerplate, title, circumstances, quantities, roles, signs."""

import pytest

from generator.curating.drafting.comparing.quantities import quantities
from generator.curating.drafting.header.metadata import metadata
from generator.curating.drafting.known import KnownArticle
from generator.curating.drafting.names.lands import land_named, land_within
from generator.curating.drafting.names.role_behind import role_after
from generator.curating.drafting.names.roles import office, role_before, title_of_office
from generator.curating.drafting.quotes.circumstances import to_whom
from generator.curating.drafting.remarks.likeness import likenesses
from generator.curating.drafting.remarks.mangled import mangled
from generator.curating.drafting.source_text.boilerplate import boilerplate
from generator.curating.drafting.source_text.lines import line_at, lines, sentences
from generator.curating.drafting.source_text.safe_text import slug
from generator.curating.drafting.source_text.sentence_kind import kind_of, stands_alone
from generator.curating.drafting.written.yaml_text import in_list, scalar

BODY = "The boats came in at noon, and nobody asked where they had been.\n"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("A boat comes in. (Kari Moe/North Sea Photo)", "a picture caption"),
        ("To view this video please enable JavaScript", "a notice of the web page"),
        ("Ole Vik in Bodo contributed to this report.", "a credit"),
        ("This report was fact-checked by our desk.", "a notice of verification"),
        ("By Anna Lind, North Sea Wire", "a byline"),
        ("(Reporting by Kari Moe; Editing by Ole Vik)", "a credit"),
        ("Additional reporting by Ole Vik", "a credit"),
        ("Comments (37)", "a notice of the web page"),
        ("Read the full ruling here (PDF, 1.4 MB)", "a notice of the web page"),
        ("Were YOU there? Email tips@crier.example", "a notice of the web page"),
        ("Last updated: 17.58 GMT, 21 January 2031", "when it was changed"),
        ("(Adds quotes of the harbour master, paragraph 9)", "a note of the agency"),
        ("($1 = 8.4120 Sorland crowns)", "a note of the agency"),
        ("((kari.moe@wire.example; +00 555 0142))", "a note of the agency"),
        ("— With assistance by Ole Vik", "a credit"),
        ("To contact the reporters on this story: Kari Moe in Bodo", "a credit"),
        ("PHOTOGRAPHS Teo Almeida", "a credit"),
        ("EMBARGOED UNTIL 00:01 FRIDAY 12 MAY", "the head of a press release"),
    ],
)
def test_a_line_that_is_no_report_is_marked(line: str, kind: str) -> None:
    """Where it stands."""
    text = f"{line}\n\n{BODY}"
    (found,) = boilerplate(text)
    assert (text[found.start : found.end], found.kind) == (line, kind)


def test_a_notice_of_verification_goes_on_to_the_end() -> None:
    """Its lines are one notice."""
    text = f"{BODY * 3}Editorial Context\n\nVerified by Board\n\nMethodology\n\nSofia Lind\n"
    (found,) = boilerplate(text)
    assert text[found.start : found.end].endswith("Sofia Lind")


def test_what_stands_below_a_press_release_is_no_report() -> None:
    """From its end on, or from the notes to editors, to the last line."""
    below = "Notes to editors\n1. The trust has 1,200 boats.\nOur vision is “a boat for all”.\n"
    for ends in ("ENDS\n", "- Ends -\n", "###\n", ""):
        found = boilerplate(f"{BODY * 3}{ends}{below}")
        assert {one.kind for one in found} == {"what stands below a press release"}
        assert found[0].start == len(BODY * 3)
        assert len(found) == len(f"{ends}{below}".splitlines())


def test_the_last_lines_of_an_agency_are_no_headlines() -> None:
    """However many they are."""
    last = (
        "($1 = 8.4120 crowns)\n(Reporting by Kari Moe in Bodo)\n((kari@wire.example of the desk))\n"
    )
    kinds = [one.kind for one in boilerplate(f"{BODY}{last}")]
    assert kinds == ["a note of the agency", "a credit", "a note of the agency"]


@pytest.mark.parametrize("heading", ["Related", "Most viewed", "More from this series"])
def test_what_a_page_lists_under_its_heading_is_no_report(heading: str) -> None:
    """Up to the next sentence, a question among the headlines included."""
    listed = [heading, "“We wait”: a night at the quay", "What is a ferry?"]
    text = f"{BODY}{chr(10).join(listed)}\n{BODY}"
    assert [text[one.start : one.end] for one in boilerplate(text)] == listed
    kinds = ["a heading above other stories"] + ["a headline of another story"] * 2
    assert [one.kind for one in boilerplate(text)] == kinds
    assert boilerplate(f"{BODY}Related work goes on at the quay.\n{BODY}") == []


@pytest.mark.parametrize(
    "line", ["Read also: Ferry firm buys two ships", "Lesen Sie auch: Neue Fähren", "À lire aussi"]
)
def test_a_line_that_leads_to_another_story_is_no_report(line: str) -> None:
    """Wherever it stands; words that only begin like one are the report."""
    (found,) = boilerplate(f"{BODY}{line}\n{BODY}")
    assert found.kind == "a headline of another story"
    assert boilerplate(f"{BODY}See also how the quay was built in 1954.\n{BODY}") == []


def test_words_that_are_printed_again_are_no_second_quotation() -> None:
    """On a line of their own; those that stand nowhere else are the report."""
    line = "“The boats come in at noon”"
    text = f"{BODY}\n{line}\n\n“The boats come in at noon,” she said.\n"
    (found,) = boilerplate(text)
    assert text[found.start : found.end] == line
    assert boilerplate(f"{BODY}\n{line}\n\n{BODY}") == []


def test_two_lines_at_the_end_are_no_row_of_headlines() -> None:
    """Three are."""
    assert boilerplate(f"{BODY}One short line of words\nAnother short line of words\n") == []
    row = "One short line of words\n" * 3
    assert len(boilerplate(f"{BODY}{row}")) == 3


@pytest.mark.parametrize(
    ("text", "title", "byline"),
    [
        (f"Boats come in again\n\n{BODY}", "Boats come in again", None),
        (f"# Boats come in\n\n{BODY}", "Boats come in", None),
        (f"NEWS\n\nBoats come in again\n\nBy J.D. LIND, AP\n\n{BODY}", "Boats come in again",
         "J.D. Lind, AP"),
        (f"Boats come in\n\n4 May 2031\nAnna Lind\nNorth reporter, Sea News\nShare\nSave\n\n{BODY}",
         "Boats come in", "Anna Lind, North reporter, Sea News"),
        (f"Boats come in\n\nBy sea reporter Anna Lind\n\n{BODY}", "Boats come in",
         "sea reporter Anna Lind"),
        (f"Boats come in\n\nSKETCH\n\nAnna Lind\n\n{BODY}", "Boats come in", "Anna Lind"),
        (f"Boats come in\n\nPort Elsen\n\n{BODY}", "Boats come in", None),
        (f"Boats come in\n\nWORDS Anna Lind\n\n{BODY}", "Boats come in", "Anna Lind"),
        (f"The Saturday interview\n\n‘A boat is not a house’\n\nInterview by Anna Lind\n\n{BODY}",
         "‘A boat is not a house’", "Anna Lind"),
        (BODY, None, None),
        (f"{BODY}A heading in the text\n{BODY}", None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_title_and_byline_are_taken_where_they_stand(
    text: str, title: str | None, byline: str | None
) -> None:
    """Never guessed."""
    found = metadata(text)
    assert (found.title, found.byline) == (title, byline)


@pytest.mark.parametrize(
    ("sentence", "whom"),
    [
        ("Lund told reporters in Karsa.", "reporters"),
        ("Lund told the Northern News news agency.", "Northern News"),
        ("Lund told the broadcaster Havnar.", "Havnar"),
        ("“No,” Lund told the Courier.", "Courier"),
        ("“No,” Lund told the U.N.", "U.N."),
        ("Lund wrote in a post on X.", "on X"),
        ("In a Facebook post Lund was blunt.", "on Facebook"),
        ("Lund said at a press conference in Karsa.", "at a press conference in Karsa"),
        ("Lund said in a joint presser.", "at a joint press conference"),
        ("Lund said in an emailed statement to the Wire.", "Wire"),
        ("Lund was speaking to journalists.", "journalists"),
        ("Lund told the meeting so.", "the meeting"),
        ("Lund told staff so.", "staff"),
        ("In a letter to employees Lund was blunt.", "employees"),
        ("Lund said so.", None),
    ],
)
def test_to_whom_words_were_said(sentence: str, whom: str | None) -> None:
    """As far as the sentence says."""
    assert to_whom(sentence) == whom


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway sends 14 inspectors.", [("Norway", "inspectors", "14")]),
        ("Norway sends over a dozen reconnaissance troops.", [("Norway", "soldiers", ">12")]),
        ("At least 20 boats came.", [("", "ships", ">=20")]),
        ("Up to 57,000 residents of Greenland left.", [("", "residents", "<=57000")]),
        ("Some two Danish officers came.", [("Denmark", "soldiers", "2")]),
        ("Fewer than three ships came.", [("", "ships", "<3")]),
        ("It was 2031 as troops came.", []),
        ("It took two years.", []),
        ("The two agree.", []),
        ("More than 20 lawmakers came.", [("", "lawmakers", ">20")]),
        ("No more than 900 boats came.", [("", "ships", "<=900")]),
        ("No fewer than 900 boats came.", [("", "ships", ">=900")]),
        ("Six hundred and forty families left.", []),
        ("A crown is a lot ($1 = 0.8560 euros).", []),
        ("The mine employs 640 people.", [("", "people", "640")]),
        ("Two line 4 trams collided.", []),
        ("He was in the room 40 lawmakers left.", [("", "lawmakers", "40")]),
        ("Call 0555 0199 or press offices.", []),
    ],
)
def test_quantities_are_told_of_a_land(text: str, told: list[tuple[str, str, str]]) -> None:
    """That which the sentence names first."""
    assert [(one.land, one.thing, one.value) for one in quantities(text)] == told


def test_roles_stand_before_or_behind_a_name() -> None:
    """With what goes with them."""
    text = "the former Danish Foreign Minister Ada Holm"
    assert role_before(text, text.index("Ada")) == "former Danish Foreign Minister"
    text = "He met U.S. President Ada Holm"
    assert role_before(text, text.index("Ada")) == "U.S. President"
    text = "The Oceans Minister Ada Holm"
    assert role_before(text, text.index("Ada")) == "Oceans Minister"
    text = "Yesterday Ada Holm"
    assert role_before(text, text.index("Ada")) is None
    text = "secretary of state for the Ada Holm"
    assert role_before(text, text.index("Ada")) == "secretary of state"
    assert role_after("Holm, an analyst in Bodo, said", 4) == "analyst in Bodo"
    assert role_after("Holm, a lover of boats, said", 4) is None
    assert role_after("Holm said", 4) is None


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("Danish Foreign Minister", "Foreign Minister of Denmark"),
        ("South Korean defense minister", "Defence Minister of South Korea"),
        ("Danish International Minister", "Foreign Minister of Denmark"),
        ("mayor", "mayor"),
        ("Danish", "Danish"),
        ("US President", "President of the United States"),
    ],
)
def test_an_office_is_that_of_its_country(role: str, title: str) -> None:
    """As people.yml has it."""
    assert title_of_office(role) == title


def test_an_office_without_its_country() -> None:
    """Is compared with others."""
    assert office("Foreign Minister of Denmark") == "foreign minister"
    assert office("Danish Defence Minister") == "defense minister"


def test_lands_are_known_by_name_alias_and_demonym() -> None:
    """A pronoun is none."""
    names = ("the US", "U.S.", "American", "Danish", "Denmark’s", "United Kingdom")
    assert [land.iso for name in names if (land := land_named(name))] == [
        "US", "US", "US", "DK", "DK", "GB",
    ]  # fmt: skip
    assert land_named("us") is None
    assert land_within("nobody at all") is None
    greenland = land_within("in Greenland, they say")
    assert greenland is not None
    assert (greenland.kind, greenland.in_words) == ("territory", "Greenland")


def test_signs_of_paraphrase_are_several() -> None:
    """One may be chance."""
    assert mangled("The Related Press said.") == []
    found = mangled("The Related Press said.\nThe International Minister {that a} nodded.")
    assert [(one.words, one.line) for one in found] == [
        ("Related Press", 1), ("International Minister", 2), ("{that a}", 2),
    ]  # fmt: skip


def test_an_article_is_alike_by_its_words() -> None:
    """Without them it is not told."""
    others = [KnownArticle(id="same", text=BODY), KnownArticle(id="other", text="No."),
              KnownArticle(id="gone")]  # fmt: skip
    (one,) = likenesses(BODY, [], others)
    assert (one.article, one.share) == ("same", 1.0)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("We will not pay.", "sentence"),
        ("we didn’t change it", "sentence"),
        ("it’s a step in the right direction.", "sentence"),
        ("something will work out", "sentence"),
        ("to find a way that is good", "fragment"),
        ("should be leading the way", "fragment"),
        ("end of it", "fragment"),
        ("IF WE DON’T, THEY WILL", "sentence"),
        ("serves both to send a signal and should be read so", "fragment"),
        ("لن ندفع الرسوم.", "sentence"),
        ("الرسوم", "fragment"),
        ("a price that our towns will pay", "fragment"),
        ("a price that our towns will pay is too high", "sentence"),
        ("nothing to do with the lake", "fragment"),
    ],
)
def test_words_are_a_sentence_or_a_fragment(words: str, kind: str) -> None:
    """By their form."""
    assert kind_of(words) == kind


def test_sentences_end_where_they_end() -> None:
    """Not at the dots of abbreviations."""
    text = "Mr. Holm of the U.S. came. He left"
    (line,) = lines(text)
    assert [text[start:end] for start, end in sentences(line)] == [
        "Mr. Holm of the U.S. came.", "He left",
    ]  # fmt: skip
    assert line_at([], 3) is None


def test_an_id_is_cut_at_a_word() -> None:
    """And within one that is too long."""
    assert slug("Løkke’s talks, again", 12) == "lokkes-talks"
    assert slug("Donaudampfschifffahrt", 5) == "donau"
    assert slug("…") == ""


def test_values_are_quoted_where_yaml_needs_it() -> None:
    """Elsewhere they are plain."""
    assert [scalar(one) for one in ("plain words", "yes", "a: b", "12", "# x")] == [
        "plain words", '"yes"', '"a: b"', '"12"', '"# x"',
    ]  # fmt: skip
    assert in_list("a, b") == '"a, b"'


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("“We came with a timetable,” she said.", "We came with a timetable", True),
        ("It rained. “Both sides left umbrellas inside,” he said.",
         "Both sides left umbrellas inside", True),
        ("She asked for “A timetable of the river”.", "A timetable of the river", False),
        ("He said: “Decisions on the river belong to us.”", "Decisions on the river belong to us",
         True),
        ("“Not now,” she said.", "Not now", False),
        ("“IF NOT WE, THEN THEY WILL,” he wrote.", "IF NOT WE, THEN THEY WILL", False),
    ],
)  # fmt: skip
def test_words_that_stand_alone_are_a_sentence(text: str, words: str, *, expected: bool) -> None:
    """As the article prints them, whatever their verb."""
    start = text.index(words)
    assert stands_alone(text, start, start + len(words)) is expected
