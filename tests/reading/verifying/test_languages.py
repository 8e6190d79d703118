"""Which language a text is in, and how it says no."""

import pytest

from generator.reading.verifying.language_tables import LANGUAGES
from generator.reading.verifying.languages import Languages, script

TEXTS = {
    "en": "The ministers met in the harbour and they will not pay for the locks that we have",
    "de": "Die Minister haben sich im Hafen getroffen und werden die Schleusen nicht bezahlen",
    "fr": "Les ministres se sont vus dans le port et ils ne paieront pas pour les écluses",
    "es": "Los ministros se vieron en el puerto y no van a pagar las esclusas que tenemos",
    "it": "I ministri si sono visti nel porto e non pagheranno le chiuse che abbiamo",
    "pt": "Os ministros encontraram-se no porto e não vão pagar as comportas que são nossas",
    "nl": "De ministers hebben elkaar in de haven gezien en zullen de sluizen niet betalen",
    "sv": "Ministrarna har träffats i hamnen och de vill inte betala för slussarna som vi har",
    "fi": "Ministerit ovat tavanneet satamassa ja he eivät maksa sulkuja, jotka ovat meidän",
    "pl": "Ministrowie spotkali się w porcie i nie zapłacą za śluzy, które są nasze",
    "tr": "Bakanlar limanda bir araya geldi ve bu kapılar için bizim kadar para vermez dedi",
    "ru": "Министры встретились в порту и не будут платить за шлюзы, как они сказали",
    "fa": "وزیران در بندر با هم دیدار کردند و برای این کانال پول نمی‌دهند که از آن ما است",
    "ar": "التقى الوزراء في الميناء و قال الوزير إن المال لن يدفع من أجل هذه القناة التي لنا",
}
SWAHILI = "Mawaziri walikutana bandarini jana jioni lakini hawatalipa ushuru wowote wa mfereji"


@pytest.mark.parametrize("code", TEXTS)
def test_a_language_is_told_by_its_small_words(code: str) -> None:
    """Its own negations count."""
    words = TEXTS[code].split()
    assert Languages(words).are_known_for(words)
    assert Languages(words).negations_in(words)


def test_a_language_that_we_do_not_know_is_told_apart() -> None:
    """Its negations may be hidden by a cut."""
    words = SWAHILI.split()
    assert not Languages(words).are_known_for(words)
    assert not Languages(["ไม่", "จ่าย"]).are_known_for(["ไม่"])
    assert not Languages(["the", "ไม่"]).are_known_for(["the", "ไม่"])


def test_a_word_counts_in_the_language_of_its_text() -> None:
    """In Portuguese `no` is a preposition, in German `men` is nothing."""
    portuguese, english = (Languages(TEXTS[code].split()) for code in ("pt", "en"))
    assert portuguese.negations_in(["no", "não"]) == ["não"]
    assert english.negations_in(["no", "não", "Don't", "longer"]) == ["no", "Don't"]


def test_every_language_says_no() -> None:
    """A pattern that matches nothing would let every cut through."""
    said = (
        *("not", "nicht", "pas", "no", "non", "não", "niet", "ikke", "inte", "ei", "ekki", "nie"),
        *("ikki", "nuk", "níl", "hindi", "nismo"),
        *("nebudeme", "nije", "nem", "nu", "değil", "не", "није", "δεν", "لن", "نمی‌دهیم", "לא"),
        *("不", "ない", "않는다", "nav", "tidak", "không", "नहीं"),
    )
    unheard = [
        language.code
        for language in LANGUAGES
        if not any(language.negation.fullmatch(word) for word in said)
    ]
    assert unheard == []


def test_of_five_words_nobody_can_tell_the_language() -> None:
    """Any of the script may be meant, with all their negations."""
    of_script = {one.code for one in LANGUAGES if one.script == "Latin"}
    assert Languages(["werden"] * 5).codes == of_script
    assert Languages(["werden"] * 6).codes == {"de"}


def test_a_passage_may_be_in_a_language_of_its_own() -> None:
    """Long ones are told by a share of their words, short ones where they have none of ours."""
    english = Languages(TEXTS["en"].split())
    assert english.with_those_of(["werden"] * 6).codes == {"en", "de"}
    assert english.with_those_of(["werden", *"abcd"]).codes == {"en"}
    assert english.with_those_of(["werden", *"bcd"]).codes == {"en", "de"}
    assert english.with_those_of(["werden", "the", "b"]).codes == {"en"}


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("(word", "Latin"),
        ("слово", "Cyrillic"),
        ("λέξη", "Greek"),
        ("كلمة", "Arabic"),
        ("מילה", "Hebrew"),
        ("詞", "Han"),
        ("ことば", "Kana"),
        ("コトバ", "Kana"),
        ("단어", "Hangul"),
        ("คำ", "THAI"),
        ("1999", ""),
        ("", ""),
    ],
)
def test_a_script_is_known_by_the_first_letter(word: str, name: str) -> None:
    """Of others the name in Unicode is enough to tell them apart."""
    assert script(word) == name


def test_a_negation_may_have_two_words_or_three() -> None:
    """One after the other."""
    english, german = (Languages(TEXTS[code].split()) for code in ("en", "de"))
    assert english.negations_in(["it", "is", "far", "from", "over"]) == ["far from"]
    assert german.negations_in(["ist", "alles", "andere", "als"]) == ["alles andere als"]
    assert english.negations_in(["far", "as", "from", "here"]) == []


def test_a_word_that_begins_in_han_may_be_japanese() -> None:
    """It has its negation at the end."""
    assert Languages(["足りない"]).negations_in(["足りない", "足りる"]) == ["足りない"]


def test_points_of_vowels_hide_no_negation() -> None:
    """Hebrew and Arabic texts for learners have them."""
    assert Languages(["לֹא"]).negations_in(["לֹא"]) == ["לֹא"]
    assert Languages(["لَنْ"]).negations_in(["لَنْ"]) == ["لَنْ"]
