"""How each language says no, and the small words by which it is told, word by word."""

import pytest

from generator.reading.verifying.language_tables import LANGUAGES
from generator.reading.verifying.languages import Languages

NEGATING = {
    "en": "no not never neither nor none nobody nothing nowhere cannot without hardly barely seldom"
    " unless unable don't won't wouldn't refused fails denied dont avoided stopped prevents lacks"
    " rejects",
    "de": "nicht nichts kein keine keinem nie niemals niemand weder ohne kaum unmöglich nix"
    " keineswegs weigert verweigerte",
    "fr": "ne n'est pas jamais rien aucune nulle ni non sans guère impossible refuse",
    "es": "no nunca jamás nada nadie ninguno ningún ni sin tampoco apenas rechaza niega",
    "it": "non no mai niente nulla nessuno né senza neppure neanche nemmeno mica affatto rifiutano",
    "pt": "não nunca jamais nada ninguém nenhuma nem sem tampouco impossível recusa",
    "nl": "niet niets geen nooit niemand nergens noch zonder nauwelijks onmogelijk evenmin weigert",
    "da": "ikke ej ingen intet aldrig hverken uden næppe umuligt nægter ingenting",
    "no": "ikke ikkje ei ingen aldri verken uten utan neppe umulig nekter",
    "sv": "inte ej icke ingen inget inga aldrig varken utan knappast omöjligt vägrar",
    "fi": "en et ei emme ette eivät etten jollei eikä älä älkää koskaan kukaan mitään ilman tuskin",
    "is": "ekki aldrei enginn ekkert engan eigi hvorki né án varla",
    "pl": "nie nigdy nikt nikogo nic żadnych ani bez nigdzie wcale ledwo odmawia niemożliwe",
    "cs": "nebudeme nikdy nikdo nikoho nic žádný ani bez nikde není sotva",
    "sk": "nebudeme nie nikdy nikto nikoho nič žiadny ani bez nikde sotva",
    "hr": "ne nije nisam nismo nećemo nemamo nikada nitko ništa nigdje ni niti bez jedva",
    "hu": "nem ne sem nincs sincsenek soha senki semmit sehol nélkül alig lehetetlen",
    "fo": "ikki aldri eingin einga einki uttan hvørki",
    "sq": "nuk s'ka mos asnjë askush kurrë asgjë pa pamundur refuzon",
    "ga": "ní níl níor nach nár ná gan diúltaíonn",
    "tl": "hindi di wala walang huwag ayaw imposible",
    "et": "ei pole mitte kunagi keegi midagi ilma ärge võimatu keeldus",
    "ca": "no mai cap res ningú sense ni tampoc impossible rebutja nega",
    "sl": "ne ni nismo nimamo nočejo nikoli nihče nič nikjer nobene brez niti komaj nemogoče",
    "ro": "nu n-am nici nimic nimeni fără niciodată deloc imposibil",
    "tr": "değil yok hayır asla hiçbir olmaz imkânsız parasız gitmeyeceğiz ödemiyoruz",
    "ru": "не ни нет никогда никто никого ничего нигде нельзя без едва невозможно отказался",
    "uk": "не ні ніколи ніхто нікого нічого ніде немає неможливо без ледве жодного відмовився",
    "be": "не ня ні ніколі ніхто нічога нідзе няма нельга без",
    "bg": "не няма нито никога никой нищо никъде без едва невъзможно",
    "sr": "не није нисам нисмо нећемо немамо никада нико ништа ни нити без једва",
    "el": "δε δεν μην όχι ποτέ κανένας καμία τίποτα χωρίς ούτε πουθενά",
    "ar": "لا لم لن ليس لست غير بدون دون بلا كلا عدم مستحيل ولن فلا",
    "fa": "نه هیچ بدون هرگز غیر عدم نمی‌دهیم نخواهیم نکردند نیست نبود ناممکن",
    "he": "לא אין אינו בלי ללא אל לעולם שום אף טרם ולא שאין",
    "zh": "不會 没有 沒有 無法 无 非 未來 别 勿",
    "ja": "ない しなかった なく なければ ません せず 不可能 無理",
    "ko": "안 못 아니다 아닌 없다 않는다 하지않는다 말고 결코 절대 전혀",
    "lt": "ne nemokėsime nė niekada niekas nei jokio",
    "lv": "nemaksāsim nav nekad neviens nekas bez",
    "id": "tidak bukan belum jangan tanpa mustahil menolak",
    "vi": "không chẳng chưa đừng cấm",
    "hi": "नहीं मत न बिना असंभव",
}
"""Of each language in our tables, in forms that stand in news."""

HARMLESS = {
    "en": "note knot notice another donor",
    "de": "nichte keim genie ohnehin",
    "fr": "neuf passage nonante",
    "es": "nota nubes sincero",
    "pl": "niedziela niemcy niektórzy",
    "cs": "nebo neděle nejlepší nemocnice",
    "sk": "nech nedeľa najlepší",
    "ru": "неделя несколько некоторые немецкий необходимо",
    "uk": "неділя необхідно незалежність",
    "tr": "olmak emek memur",
}
"""Words that begin or end as a negation does, and are none."""

SMALL = {
    "en": "the and of with they would",
    "de": "der die und wir werden sie",
    "fr": "le les des nous dans sont",
    "es": "el los las está nuestro",
    "it": "il gli della hanno abbiamo",
    "pt": "o os as do uma nós",
    "nl": "de het een zijn wij",
    "da": "og det af jeg blev hun",
    "no": "og det av jeg ble eg",
    "sv": "och det är av jag",
    "fi": "ja on että me ovat",
    "is": "og að við það sem",
    "pl": "i w jest się przez",
    "cs": "a v se je že jsme",
    "sk": "a v sa sme ktorý",
    "hr": "i u smo ćemo rekao",
    "hu": "a az és hogy van",
    "fo": "og at vit tað hevur segði",
    "sq": "dhe të për është kemi tha",
    "ga": "agus tá bhí dúirt sna muid",
    "tl": "ang ng sa mga noong sinabi",
    "et": "ja on me oleme ütles meie",
    "ca": "els amb per és nosaltres nostre",
    "sl": "in je smo bomo tudi dejal",
    "ro": "și în de să pentru",
    "tr": "ve bir bu için bizim",
    "ru": "и в мы они это",
    "uk": "і в ми вони це",
    "be": "і у мы яны гэта",
    "bg": "и в да се ние",
    "sr": "и у смо које ћемо",
    "ar": "في من على إلى التي",
    "fa": "در از به که این",
    "lt": "ir kad yra mes mūsų",
    "lv": "ir ka mēs bija mūsu",
    "id": "yang dan untuk kami bahwa",
    "vi": "và của những chúng người",
}
"""The first of those by which a language is told, and some more."""
STRANGE = {"Latin": "qqx", "Cyrillic": "щщщ", "Arabic": "ظظظ"}
BESIDE = 7
"""Words that nobody knows, beside a small word: with one more the language would not be known."""
BY_CODE = {language.code: language for language in LANGUAGES}


def rows(table: dict[str, str]) -> list[tuple[str, str]]:
    """Return a table as pairs of a language and one of its words."""
    return [(code, word) for code, words in table.items() for word in words.split()]


def test_each_language_has_its_rows() -> None:
    """A language that is added brings its words."""
    assert list(NEGATING) == list(BY_CODE)
    assert list(SMALL) == [one.code for one in LANGUAGES if one.function_words]


@pytest.mark.parametrize("code", NEGATING)
def test_negations_are_heard(code: str) -> None:
    """Each by itself, in a language that is known."""
    unheard = [
        word for word in NEGATING[code].split() if not BY_CODE[code].negation.fullmatch(word)
    ]
    assert unheard == []


@pytest.mark.parametrize("code", HARMLESS)
def test_what_only_looks_like_a_negation_is_none(code: str) -> None:
    """A faithful cut is not refused for it."""
    heard = [word for word in HARMLESS[code].split() if BY_CODE[code].negation.fullmatch(word)]
    assert heard == []


def test_one_small_word_in_eight_tells_a_language() -> None:
    """Others may be meant as well where they have the same word."""
    untold = [
        (code, word)
        for code, word in rows(SMALL)
        if code not in Languages([word, *[STRANGE[BY_CODE[code].script]] * BESIDE]).codes
    ]
    assert untold == []
    for language in ("en", "ru"):
        word = SMALL[language].split()[-1]
        strange = [STRANGE[BY_CODE[language].script]]
        assert not Languages([word, *strange * (BESIDE + 1)]).are_known_for([word])


@pytest.mark.parametrize("code", [code for code in NEGATING if code not in SMALL])
def test_a_language_alone_in_its_script_is_known_by_it(code: str) -> None:
    """Whatever its words are, and however many."""
    words = NEGATING[code].split() * 4
    assert Languages(words).are_known_for(words)
    assert code in Languages(words).codes
