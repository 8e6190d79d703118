"""In which clauses a quotation stands, and who their subjects are."""

import pytest

from generator.curating.quotations.marks.spans import quoted
from generator.curating.quotations.speech.quote_view import QuoteView
from generator.curating.quotations.syntax.analysis import analysis
from generator.curating.quotations.syntax.elements import document

CLAUSES = {
    "one": ("Ann Lee called it “a mess.”", ["Ann Lee"]),
    "a complement between": ("Ann Lee of the port called it “a mess.”", ["Ann Lee"]),
    "an apposition between": ("Ann Lee, a teacher, called it “a mess.”", ["Ann Lee"]),
    "within another": (
        "Ann Lee said that Tom Falk had called it “a mess.”",
        ["Ann Lee", "Tom Falk"],
    ),
    "within another, without that": (
        "Ann Lee said Tom Falk had called it “a mess.”",
        ["Ann Lee", "Tom Falk"],
    ),
    "relative": ("Ann Lee met Tom Falk, who called it “a mess.”", ["Ann Lee", "who"]),
    "whose relative is the object": (
        "Tom Falk left a port that Ann Lee called “a mess.”",
        ["Tom Falk", "Ann Lee"],
    ),
    "after one that has ended": (
        "While Tom Falk waited, Ann Lee called it “a mess.”",
        ["Ann Lee"],
    ),
    "beside another": ("Tom Falk left, and Ann Lee called it “a mess.”", ["Ann Lee"]),
    "after a semicolon": ("Tom Falk left; Ann Lee called it “a mess.”", ["Ann Lee"]),
    "two verbs": ("Ann Lee met Tom Falk and called it “a mess.”", ["Ann Lee"]),
    "two subjects": ("Ann Lee and Tom Falk called it “a mess.”", ["Ann Lee", "Tom Falk"]),
    "back to the outer one": (
        "Ann Lee left, saying that Tom Falk had lied and calling it “a mess.”",
        ["Ann Lee"],
    ),
    "with a participle": (
        "Ann Lee left, with Tom Falk calling it “a mess.”",
        ["Ann Lee", "Tom Falk"],
    ),
    "after a dateline": ("NORWOOD — Ann Lee called it “a mess.”", ["Ann Lee"]),
    "a verb of no list": ("Ann Lee prefers “a mess.”", ["Ann Lee"]),
    "none": ("According to Ann Lee, “a mess.”", []),
}


@pytest.mark.parametrize(("text", "subjects"), CLAUSES.values(), ids=CLAUSES)
def test_subjects_of_open_clauses(text: str, subjects: list[str]) -> None:
    """The outermost first."""
    whole = analysis(document(text, quoted(text)))
    clauses = QuoteView(whole, 0, None).clauses.open
    found = [whole.mentions[number] for one in clauses for number in one.subjects]
    assert [text[one.start : one.end] for one in found] == subjects
