"""A text that was read in a wrong encoding is told as such, whichever it was."""

import pytest

from generator.reading.verifying.matching import find
from generator.reading.verifying.near_miss import advice
from generator.reading.verifying.passages import passages

SAYS = "She said: “We don’t pay – not for a café.” That was all."
WORDS = "We don’t pay – not for a café."
UTF_8_READ_AS = (
    *("cp1252", "latin-1", "mac_roman", "cp1251", "cp1250", "cp850", "cp437", "cp1253", "cp1254"),
    *("cp1257", "iso8859-15", "iso8859-2", "cp866", "koi8-r", "gb18030", "cp932"),
)
MISTAKEN = [
    ("cp1251", "latin-1", "Он сказал: «Мы не платим пошлину». Это всё.", "Мы не платим пошлину"),
    ("cp1251", "cp1252", "Он сказал: «Мы не платим пошлину». Это всё.", "Мы не платим пошлину"),
    ("koi8-r", "cp1251", 'Он сказал: "Мы не платим пошлину". Это всё.', "Мы не платим пошлину"),
    ("cp1253", "cp1252", "Είπε: «Δεν θα πληρώσουμε διόδια». Αυτό.", "Δεν θα πληρώσουμε διόδια"),
    ("cp1252", "mac_roman", SAYS, WORDS),
    ("mac_roman", "cp1252", SAYS, WORDS),
    ("cp1252", "cp850", SAYS, WORDS),
    ("cp850", "cp1252", "Sie: «Wir zahlen für Schäden und Straßen». Ja.", "Wir zahlen für Schäden"),
    ("cp1252", "cp1250", "Il: «Nous payons à côté où l’on veut». Là.", "Nous payons à côté"),
    ("cp1250", "cp1252", "On: „Zapłacimy cło później, każdy”. Tak.", "Zapłacimy cło później"),
    (
        "cp1254",
        "cp1252",
        "Dedi: “Geçiş ücretini ödeyeceğiz şimdi”. Bu.",
        "Geçiş ücretini ödeyeceğiz",
    ),
    ("cp1252", "cp437", "Sie: «Wir zahlen für Schäden und mehr». Ja.", "Wir zahlen für Schäden"),
    (
        "iso8859-2",
        "cp1252",
        'On: "Zapłacimy cło, gęś i źródło". Tak.',
        "Zapłacimy cło, gęś i źródło",
    ),
    ("cp1256", "cp1252", "قال: “لن ندفع الرسوم”. هذا.", "لن ندفع الرسوم"),
    ("cp1255", "cp1252", "אמר: “לא נשלם את האגרה”. כך.", "לא נשלם את האגרה"),
    ("gb18030", "latin-1", "部长说：“我们不付钱。”", "我们不付钱。"),
    ("cp932", "latin-1", "大臣は“町は払わない。”と言った。", "町は払わない。"),
    ("big5", "latin-1", "部長說：「我們不付錢。」", "我們不付錢。"),
    ("cp949", "latin-1", "장관은 “우리는 내지 않는다”고 했다.", "우리는 내지 않는다"),
]
"""What a text is in, and what it was read in; the text and words of it."""


def read_as(octets: bytes, encoding: str) -> str:
    """Return what a lenient program shows of bytes: those that mean nothing stay as they are."""
    text, rest = "", octets
    while rest:
        try:
            return text + rest.decode(encoding)
        except UnicodeDecodeError as error:
            bad = rest[error.start : error.start + 1]
            text += rest[: error.start].decode(encoding) + bad.decode("latin-1")
            rest = rest[error.start + 1 :]
    return text


def told(garbled: str, words: str) -> str:
    """Return what an editor is told of words that such a text does not have."""
    where = passages(garbled)
    assert find(where, words) is None
    return advice(where, garbled, words)


@pytest.mark.parametrize("encoding", UTF_8_READ_AS)
def test_utf_8_in_another_encoding_is_told(encoding: str) -> None:
    """As browsers, editors and mail programs show it by mistake."""
    assert "decoded wrongly" in told(read_as(SAYS.encode(), encoding), WORDS)


@pytest.mark.parametrize(("is_in", "was_read_in", "text", "words"), MISTAKEN)
def test_one_encoding_for_another_is_told(
    is_in: str, was_read_in: str, text: str, words: str
) -> None:
    """Of two that have one byte for each character."""
    assert "decoded wrongly" in told(read_as(text.encode(is_in), was_read_in), words)


@pytest.mark.parametrize(
    ("garbled", "words", "lead"),
    [
        ('She: "We聽pay for us." Yes.', "We pay for us.", "聽"),
        ('She: "A cafﾃｩ for us." Yes.', "A café for us.", "ﾃ"),
        ('She: "We don锟斤拷t pay for us." Yes.', "We don’t pay for us.", "锟"),
        ("She: 鈥淲e pay for us.鈥\ufffd Yes.", "We pay for us.", "鈥"),
        ("She: 窶弩e pay for us.窶\ufffd Yes.", "We pay for us.", "窶"),
    ],
)
def test_marks_and_accents_read_as_chinese_or_japanese_are_told(
    garbled: str, words: str, lead: str
) -> None:
    """By what they begin with."""
    assert f"({lead} stands for a mark or an accent)" in told(garbled, words)


@pytest.mark.parametrize(
    ("garbled", "words"),
    [
        ("Il dit : “Ã‰tat neutre.” Oui.", "État neutre."),
        ("She: “â‚¬5 for a boat.” Yes.", "€5 for a boat."),
        ("She: “ðŸ˜€ we pay.” Yes.", "😀 we pay."),
        ("She: “We payâ€”nowâ€¦” Yes.", "We pay—now…"),
    ],
)
def test_a_mark_that_is_right_beside_one_that_is_wrong_hides_nothing(
    garbled: str, words: str
) -> None:
    """As where an editor has put the outer marks right by hand."""
    assert "decoded wrongly" in told(garbled, words)


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        ("She: �We pay.� Yes.", "We pay."),
        ("She: “We don�t pay.”", "We don’t pay."),
        ("She: “We pay � now.”", "We pay – now."),
        ("She: ?We pay.? Yes.", "We pay."),
        ("She: “We don?t pay.”", "We don’t pay."),
        ("She: “We pay ? now.”", "We pay – now."),
    ],
)
def test_marks_that_are_lost_are_told(lost: str, words: str) -> None:
    """By what stands around them."""
    assert "marks or letters are lost" in told(lost, words)
