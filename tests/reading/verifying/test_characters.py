"""The classes of characters: what counts as which mark, letter or nothing, row by row."""

import pytest

from generator.reading.verifying.matching import find
from generator.reading.verifying.passages import passages


def says(said: str, words: str) -> bool:
    """Tell whether somebody who said something said these words, too."""
    return find(passages(f"Title\n\n“{said}”\n"), words) is not None


SHAPES = {
    "Ĳ": "IJ", "ĳ": "ij", "ſ": "s", "Ǆ": "DŽ", "ǌ": "nj", "Ǳ": "DZ", "ǳ": "dz", "Ⅰ": "I", "ⅿ": "m",
    "ﬀ": "ff", "ﬗ": "մխ", "ﭐ": "ٱ", "ﷲ": "الله", "ﻼ": "لا", "０": "0", "ｚ": "z", "Ａ": "A",
    "ｦ": "ヲ", "ﾡ": "ᄀ", "𝐀": "A", "𝟿": "9", "µ": "μ", "ｶﾞ": "ガ", "ﾊﾟ": "パ",
}  # fmt: skip
"""Of each range the first and the last letter, where it is one."""


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_is_its_letters(shape: str) -> None:
    """In the middle of a word, and as the whole of one."""
    plain = SHAPES[shape]
    assert says(f"We say {shape} now", f"We say {plain} now")


@pytest.mark.parametrize(("sign", "letters"), [("﷼", "ریال"), ("²", "2"), ("™", "TM"), ("℃", "°C")])
def test_a_sign_is_not_its_letters(sign: str, letters: str) -> None:
    """Who writes another one writes something else."""
    assert not says(f"We say {sign} now", f"We say {letters} now")


MARKS = {
    ",": "，﹐︐、､،",
    ".": "。｡．﹒۔։",
    "!": "！︕﹗",
    "?": "？؟︖﹖",
    ";": "；؛︔﹔\u037e",
    ":": "：︓﹕",
    "%": "％٪",
    "&": "＆",
    "·": "\u0387",
    "-": "‐‑‒–—―−\u058a\u05be\u2043\u2e3a\u2e3b\ufe58\ufe63\uff0d",
    "'": "‘’‛`´\u2032\u02b9\u02bb\u02bc\uff07\u05f3",
}


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_of_another_script_is_its_counterpart(mark: str) -> None:
    """Whichever the source has, and the quote."""
    sentences = ["rock{}s"] if mark == "'" else ["We pay {} now", "Why, we do{} And you"]
    unlike = [
        (one, other)
        for known in MARKS[mark]
        for one, other in ((known, mark), (mark, known))
        for sentence in sentences
        if not says(sentence.format(one), sentence.format(other))
    ]
    assert unlike == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        *((f"We pay X now{mark}", f"We pay {mark} now{mark}") for mark in ",.!?;:%&·-'()[]$€"),
        ("We pay X now", "We pay now"),
        ("We pay now", "We XX pay now"),
        ("We pay Xnow", "We pay now"),
        ("We payX now", "We pay now"),
        ("We payX now", "We pay"),
        ("We 付X now", "We 付"),
        ("We 회X now", "We 회"),
        ("rXs", "r's"),
        ("5X000 ships", "5 000 ships"),
        ("X5 ships", "5 ships"),
        ("a fooX\nnow", "a foo now"),
    ],
)
def test_a_letter_is_no_mark(said: str, words: str) -> None:
    """Of any class: it neither separates, nor joins, nor may be left out."""
    assert not says(said, words)
    assert says(said, said)


UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a\u202e"
    "\u2060\u2064\u2066\u206f\u3164\ufe00\ufe0f\ufeff\uffa0\ufff9\ufffb\U0001d173"
    "\U0001d17a\U000e0000\U000e007f\U000e0100\U000e01ef\u200c\u200d"
)


@pytest.mark.parametrize("unseen", UNSEEN)
def test_what_cannot_be_seen_is_left_out(unseen: str) -> None:
    """Wherever it stands."""
    assert says(f"We will pa{unseen}y {unseen}now.", "We will pay now.")


@pytest.mark.parametrize("letter", "\u0600\u08ff\u0900\u109f\u1780\u18af\ua800")
def test_a_joiner_spells_in_some_scripts(letter: str) -> None:
    """A word with it is another word."""
    assert not says(f"a {letter}\u200c{letter} b", f"a {letter}{letter} b")
