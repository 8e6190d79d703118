"""A pronoun beside the words may be anybody's, in each language whose pronouns are known."""

import pytest
from msgspec.structs import replace

from generator.days import Day
from generator.reading.parsing.nodes import Text
from generator.reading.read import read
from generator.reading.seeds.records import LockEntry, Seeds
from generator.reading.verifying.language_tables import LANGUAGES
from generator.reading.verifying.lock import text_hash, words_hash
from generator.reading.verifying.speakers import speakers_not_near
from tests.support import lay_out

PRONOUNS = {
    "en": "he she they it who",
    "de": "er sie es",
    "fr": "il elle ils elles",
    "es": "él ella ellos ellas",
    "it": "lui lei egli loro",
    "pt": "ele ela eles elas",
    "nl": "hij zij ze",
    "da": "han hun",
    "no": "han hun ho",
    "sv": "han hon hen",
    "fi": "hän he",
    "is": "hann hún þeir þær",
    "pl": "on ona oni one",
    "cs": "on ona oni",
    "sk": "on ona oni",
    "hr": "on ona oni",
    "hu": "ő ők",
    "fo": "hann hon tey teir",
    "sq": "ai ajo ata ato",
    "ga": "sé sí siad",
    "tl": "siya sila niya",
    "et": "ta nad tema nemad",
    "ca": "ell ella ells elles",
    "sl": "on ona oni one",
    "ro": "el ea ei ele",
    "tr": "o onlar",
    "ru": "он она они",
    "uk": "він вона вони",
    "be": "ён яна яны",
    "bg": "той тя те",
    "sr": "он она они",
    "el": "αυτός αυτή αυτοί",
    "ar": "هو هي هم",
    "fa": "او وی آنها ایشان",
    "he": "הוא היא הם הן",
    "zh": "他 她 他们",
    "ja": "彼 彼女 氏",
    "ko": "그는 그녀 그가",
    "lt": "jis ji jie jos",
    "lv": "viņš viņa viņi",
    "id": "dia ia mereka",
    "vi": "ông bà họ",
    "hi": "वह वे उन्होंने उसने",
}
SMALL_WORDS = {
    "en": "the and of with was would",
    "de": "der die und wir werden auf",
    "fr": "le les des nous dans sont",
    "es": "el los las está nuestro con",
    "it": "il gli della hanno abbiamo di",
    "pt": "o os as do uma nós",
    "nl": "de het een zijn wij van",
    "da": "og det af jeg blev er",
    "no": "og det av jeg ble er",
    "sv": "och det är av jag att",
    "fi": "ja on että me ovat oli",
    "is": "og að við sem á til",
    "pl": "i w jest się przez nie",
    "cs": "a v se je že jsme",
    "sk": "a v sa sme ktorý je",
    "hr": "i u smo ćemo rekao je",
    "hu": "a az és hogy van nem",
    "fo": "og vit tað hevur segði okkara",
    "sq": "dhe të për është kemi tha",
    "ga": "agus tá bhí dúirt sna muid",
    "tl": "ang ng sa mga noong sinabi",
    "et": "ja oleme ütles meie oli kuid",
    "ca": "els amb nosaltres nostre molt aquest",
    "sl": "in smo bomo tudi dejal naše",
    "ro": "și în de să pentru la",
    "tr": "ve bir bu için bizim ile",
    "ru": "и в мы это не на",
    "uk": "і в ми це не на",
    "be": "і у мы гэта не на",
    "bg": "и в да се ние на",
    "sr": "и у смо које ћемо је",
    "ar": "في من على إلى التي الذي",
    "fa": "در از به که این را",
    "lt": "ir kad yra mes tai mūsų",
    "lv": "ir ka mēs bija mūsu arī",
    "id": "yang dan untuk kami bahwa akan",
    "vi": "và của những chúng người đã",
}
"""By which the language of a text is told; others are alone in their scripts."""
NAMES = {
    "Latin": ("Mia Lund", "xaxa"),
    "Cyrillic": ("Мия Лунд", "жужу"),
    "Greek": ("Μία Λουντ", "ξαξα"),
    "Arabic": ("ميا لوند", "ظظظ"),
    "Hebrew": ("מיה לונד", "צצצ"),
    "Han": ("米亚", "水水"),
    "Kana": ("ミア", "みず"),
    "Hangul": ("미아", "물물"),
    "DEVANAGARI": ("मिया", "पानी"),
}
"""A name, and a word that is neither name nor pronoun, in each script."""
WRITTEN = {one.code: one.script for one in LANGUAGES}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    """Return a briefing with one article, which has one quote of one person."""
    found = read(lay_out("pond", tmp_path_factory.mktemp("pond")))[0]
    article = found.articles[0]
    return replace(found, articles=(replace(article, quotes=article.quotes[:1]),))


def is_doubted(seeds: Seeds, code: str, beside: str) -> bool:
    """Return whether it is doubted who spoke, where a text has this beside the words."""
    article, name = seeds.articles[0], NAMES[WRITTEN[code]][0]
    before, words = f"{SMALL_WORDS.get(code, beside)}. “", "Qaqa qiqi"
    text = f"{before}{words}” {beside}. {SMALL_WORDS.get(code, beside)}."
    span = len(before), len(before) + len(words)
    entry = LockEntry(
        text_hash=text_hash(text),
        start=span[0],
        end=span[1],
        words_hash=words_hash(words),
        checked=Day(2031, 5, 4),
    )
    called = replace(seeds.people[0], name=Text(name, seeds.people[0].where))
    assert article.source
    told = speakers_not_near(
        replace(seeds, people=(called,)),
        {str(article.quotes[0].id): entry},
        {str(article.source): text},
    )
    return bool(list(told))


def test_every_language_has_its_rows() -> None:
    """A language that is added brings its pronouns."""
    assert list(PRONOUNS) == list(WRITTEN)


@pytest.mark.parametrize("code", PRONOUNS)
def test_a_pronoun_may_be_the_speaker(code: str, seeds: Seeds) -> None:
    """Another word may not."""
    assert [one for one in PRONOUNS[code].split() if is_doubted(seeds, code, one)] == []
    assert is_doubted(seeds, code, NAMES[WRITTEN[code]][1])
