"""Cuts that leave out a negation are refused in every language whose negations we know."""

import pytest

from generator.reading.verifying.languages import Languages
from generator.reading.verifying.matching import find
from generator.reading.verifying.passages import passages

TEXTS = {
    "en": "The minister said to the people that it was for them and that they have been with us",
    "de": "Der Minister und die Leute sagten, dass es so ist und wir uns auf den Weg machen werden",
    "fr": "Le ministre et la présidente ont dit que nous sommes dans une ville pour les gens",
    "es": "El ministro y la presidenta dijo que los barcos están en el puerto para el país",
    "it": "Il ministro e la presidente hanno detto che gli uomini sono nella città più grande",
    "pt": "O ministro e a presidente disse que os barcos estão no porto e que nós vamos com eles",
    "nl": "De minister zei dat het een goed plan is en dat wij met de Unie praten voor het jaar",
    "da": "Ministeren sagde at vi er på vej og det er en fejl af dem som har været med til det",
    "no": "Ministeren sa at vi er på vei og det er en feil av dem som har vært med til det",
    "sv": "Ministern sade att vi är på väg och det är ett fel av dem som har varit med till det",
    "fi": "Ministeri sanoi että se on hyvä ja me olemme valmiita mutta hän on myös siitä",
    "fo": "Ráðharrin segði, at vit eru á veg og tað er fyri tey, sum hava verið við til tað",
    "sq": "Ministri tha se ne kemi ardhur në qytet për të dhe kjo është e mirë për ne",
    "ga": "Dúirt an tAire go bhfuil muid ag teacht agus tá sé go maith leis na daoine sa tír",
    "tl": "Sinabi ng ministro na kami ay darating sa lungsod para sa mga tao at ang mga ito",
    "et": "Minister ütles, et me oleme teel ja see on hea, aga nad on meie juures ka nüüd",
    "ca": "El ministre va dir que els vaixells són al port i que nosaltres hem de pagar per això",
    "sl": "Minister je dejal, da smo na poti in da je to dobro za nas, ki bomo tudi v mestu",
    "ru": "Министр сказал, что мы были на встрече с ним по этому вопросу, но он был за это",
    "uk": "Міністр сказав, що ми були на зустрічі з ним у цьому, але він був за це та все",
    "ar": "قال الوزير إن هذا هو الحل الذي نحن في حاجة إليه من أجل السلام على الأرض",
}
HIDDEN = [
    ("en", "This is anything but a victory.", "This is […] a victory."),
    ("en", "This is far from a victory.", "This is […] a victory."),
    ("en", "We hope to avoid a war.", "We hope to […] a war."),
    ("en", "We will stop paying it.", "We will […] paying it."),
    ("en", "No-one will pay it.", "[The people] will pay it."),
    ("en", "We will not ever pay the toll.", "pay the toll."),
    ("en", "We are no longer friends of theirs.", "friends of theirs."),
    ("en", "We are far from a victory now.", "[…] victory now."),
    ("en", "We will not give X to you.", "[…] to you."),
    ("en", "We will pay, not you.", "We will pay."),
    ("en", "We will pay at 5 p.m. not before.", "We will pay at 5 p.m."),
    ("de", "Wir zahlen am 3. nicht.", "Wir zahlen am 3."),
    ("en", "We will pay, no, we want to.", "We will pay,"),
    ("de", "Wir wollen nicht wirklich Krieg führen.", "Krieg führen."),
    ("de", "Wir werden nimmermehr zahlen.", "Wir werden […] zahlen."),
    ("de", "Das ist alles andere als ein Sieg.", "Das ist […] ein Sieg."),
    ("fr", "Il a besoin d’aucune aide.", "Il a besoin […] aide."),
    ("fr", "Je crois qu'aucun homme veut payer.", "Je crois […] homme veut payer."),
    ("fr", "Le péage est loin d’être juste.", "Le péage est […] juste."),
    ("es", "Nosotros jamas vamos a pagar.", "Nosotros […] vamos a pagar."),
    ("es", "Esto en absoluto es una victoria.", "Esto […] es una victoria."),
    ("it", "Vogliamo nessun’altra guerra qui.", "Vogliamo […] guerra qui."),
    ("it", "Noi nè oggi pagheremo.", "Noi […] oggi pagheremo."),
    ("pt", "Nós nao vamos pagar.", "Nós […] vamos pagar."),
    ("nl", "Dit is verre van een zege.", "Dit is […] een zege."),
    ("da", "Vi vil ingensinde betale told.", "Vi vil […] betale told."),
    ("no", "Vi vil ingenlunde betale toll.", "Vi vil […] betale toll."),
    ("sv", "Vi ska ingalunda betala tull.", "Vi ska […] betala tull."),
    ("fi", "Sanoin ettei tulli maksa.", "Sanoin […] tulli maksa."),
    ("fi", "Eihän tullia maksa kukaan.", "[…] tullia maksa kukaan."),
    ("fo", "Vit fara ikki at gjalda tollin.", "Vit fara […] at gjalda tollin."),
    ("sq", "Ne nuk do të paguajmë.", "Ne […] do të paguajmë."),
    ("ga", "Ní íocfaimid an dola sin.", "[…] íocfaimid an dola sin."),
    ("tl", "Kami ay hindi magbabayad nito.", "Kami ay […] magbabayad nito."),
    ("et", "Me ei maksa seda tolli.", "Me […] maksa seda tolli."),
    ("ca", "Nosaltres no pagarem el peatge.", "Nosaltres […] pagarem el peatge."),
    ("sl", "Mi ne bomo plačali cestnine.", "Mi […] bomo plačali cestnine."),
    ("ru", "Это неправильно для нас.", "Это […] для нас."),
    ("uk", "Це незаконно для нас.", "Це […] для нас."),
    ("ar", "قررنا ألا ندفع الرسوم.", "قررنا […] ندفع الرسوم."),
]
HONEST = [
    ("en", "Here the non-EU states will pay it.", "Here […] will pay it."),
    ("en", "We will, as I said on Monday, pay it.", "We will […] pay it."),
    ("en", "They said no. We really will pay.", "will pay."),
    ("en", "We will pay them no toll.", "We will pay"),
    ("en", "We will pay – not today.", "We will pay"),
    ("en", "We will pay. Nobody stops us.", "We will pay"),
    ("en", "We will pay. Nobody stops us.", "We will pay."),
    ("en", "Who will pay? Not you. We will!", "Who will pay?"),
    ("en", "We will pay. Never.", "We will pay"),
    ("en", "They will not come, but we will pay it.", "[…] will pay it."),
    ("en", "We will pay it, but they will not come.", "We will pay […]"),
    ("en", "We will – they say not – pay it.", "We will […] pay it."),
    (
        "en",
        "The [port] authority said today that all of the ships will now pay it.",
        "[They] will now pay it.",
    ),
    ("de", "Wir werden, wie gesagt, zahlen.", "Wir werden […] zahlen."),
    ("fo", "Vit fara í morgin at gjalda tollin.", "Vit fara […] at gjalda tollin."),
    ("sl", "Mi bomo jutri plačali cestnino.", "Mi bomo […] plačali cestnino."),
    ("ca", "Nosaltres demà pagarem el peatge.", "Nosaltres […] pagarem el peatge."),
    ("ru", "Мы будем на этой неделе платить.", "Мы будем […] платить."),
    ("uk", "Ми будемо цієї неділі платити.", "Ми будемо […] платити."),
    ("fi", "Me maksamme tullin joten saamme veden.", "Me maksamme […] saamme veden."),
    ("fr", "Je crois qu'un homme veut payer.", "Je crois […] veut payer."),
]


@pytest.mark.parametrize(("code", "said", "words"), HIDDEN)
def test_a_cut_that_hides_a_negation_is_refused(code: str, said: str, words: str) -> None:
    """What is quoted would be the contrary of what was said."""
    assert find(passages(f"{TEXTS[code]}. “{said}”"), words) is None


@pytest.mark.parametrize(("code", "said", "words"), HONEST)
def test_a_cut_that_hides_none_is_found(code: str, said: str, words: str) -> None:
    """Words that look like negations are not taken for them."""
    assert find(passages(f"{TEXTS[code]}. “{said}”"), words)


BEGUN_OR_ENDED = [
    ("en", "Not once have we paid the toll.", "have we paid the toll."),
    ("en", "But under no circumstances will we pay.", "will we pay."),
    ("en", "None of us wants a war.", "wants a war."),
    ("en", "We will pay under no circumstances.", "We will pay"),
    ("en", "We want a war never again.", "We want a war"),
    ("en", "We grew by minus 5 percent.", "5 percent."),
    ("en", "It was –5 degrees.", "5 degrees."),
    ("en", "It was 2 ½ percent.", "½ percent."),
    ("en", "It was 2 1/2 percent.", "1/2 percent."),
    ("en", "We will pay the toll (not).", "We will pay the toll"),
    ("en", "We hold U.S.-led talks.", "led talks."),
    ("de", "Auf gar keinen Fall zahlen wir.", "zahlen wir."),
    ("de", "Wir zahlen auf gar keinen Fall.", "Wir zahlen"),
    ("de", "Wir zahlen den Zoll heute nicht.", "Wir zahlen den Zoll"),
    ("de", "Nie wieder Krieg.", "Krieg."),
    ("fr", "En aucun cas nous paierons.", "nous paierons."),
    ("es", "De ninguna manera vamos a pagar.", "vamos a pagar."),
    ("it", "In nessun modo pagheremo il canale.", "pagheremo il canale."),
    ("pt", "De modo nenhum vamos pagar.", "vamos pagar."),
    ("nl", "Geen enkele boot betaalt tol.", "boot betaalt tol."),
    ("da", "Vi betaler slet ikke.", "Vi betaler"),
    ("ru", "Ни в коем случае мы будем платить.", "мы будем платить."),
]
"""What denies words begins their clause, or ends it, a few words away."""


@pytest.mark.parametrize(("code", "said", "words"), BEGUN_OR_ENDED)
def test_a_negation_that_begins_or_ends_a_clause_counts(code: str, said: str, words: str) -> None:
    """`Under no circumstances will we pay` is not `will we pay`."""
    assert find(passages(f"{TEXTS[code]}. “{said}”"), words) is None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("No, we will pay.", "we will pay."),
        ("Stopping that war is our aim.", "is our aim."),
        ("Their war will soon stop.", "Their war"),
        ("No ship that lies in the port will pay.", "will pay."),
        ("We pay today, but not tomorrow.", "We pay today"),
        ("We pay whether they like that or not.", "We pay"),
        ("It was plus 5 degrees.", "5 degrees."),
        ("They have 2 1990 boats.", "1990 boats."),
    ],
)
def test_one_of_another_clause_or_far_away_does_not(said: str, words: str) -> None:
    """Nor does a sign that makes no number negative."""
    assert find(passages(f"{TEXTS['en']}. “{said}”"), words)


FORBIDDEN = [
    ("en", "It is out of the question to pay.", "It is […] to pay."),
    ("en", "We declined to pay the toll.", "We […] to pay the toll."),
    ("de", "Wir lehnen es ab zu zahlen.", "Wir […] zu zahlen."),
    ("de", "Es ist verboten zu zahlen.", "Es ist […] zu zahlen."),
    ("fr", "Il est hors de question de payer.", "Il est […] de payer."),
    ("fr", "Il est interdit de payer.", "Il est […] de payer."),
    ("es", "Está prohibido pagar.", "Está […] pagar."),
    ("it", "È vietato pagare il canale.", "È […] pagare il canale."),
    ("pt", "É proibido pagar isso.", "É […] pagar isso."),
    ("nl", "Het is verboden tol te betalen.", "Het is […] tol te betalen."),
    ("da", "Det er forbudt at betale told.", "Det er […] at betale told."),
    ("no", "Det er forbudt å betale toll.", "Det er […] å betale toll."),
    ("sv", "Det är uteslutet att betala tull.", "Det är […] att betala tull."),
    ("ru", "Нам запретили платить сбор.", "Нам […] платить сбор."),
    ("uk", "Нам заборонили платити збір.", "Нам […] платити збір."),
]


@pytest.mark.parametrize(("code", "said", "words"), FORBIDDEN)
def test_what_is_forbidden_or_refused_is_denied(code: str, said: str, words: str) -> None:
    """A cut may not make a permission of it."""
    assert find(passages(f"{TEXTS[code]}. “{said}”"), words) is None


FOREIGN = [
    ("Nós não vamos pagar", "Nós […] vamos pagar"),
    ("Noi non pagheremo mai", "Noi […] pagheremo mai"),
    ("Nous ne paierons pas", "Nous […] paierons pas"),
    ("Nous paierons jamais la taxe", "Nous paierons […] la taxe"),
    ("Nosotros jamás pagaremos", "Nosotros […] pagaremos"),
    ("Wir werden keinerlei Zoll zahlen", "Wir werden […] Zoll zahlen"),
    ("Wir zahlen nicht", "Wir zahlen"),
    ("Wij betalen niet", "Wij betalen"),
    ("Vi vil aldrig betale", "Vi vil […] betale"),
    ("Vi vill inte betala", "Vi vill […] betala"),
    ("Me emme maksa", "Me […] maksa"),
    ("My nebudeme platit", "My […] platit"),
    ("Mi nem fizetünk", "Mi […] fizetünk"),
    ("Við munum ekki greiða", "Við munum […] greiða"),
]


@pytest.mark.parametrize(("said", "words"), FOREIGN)
def test_a_short_quotation_counts_in_its_own_language(said: str, words: str) -> None:
    """Where a text in English leaves a few words as they were said."""
    where = passages(f"{TEXTS['en']}. “{said}”, and that was all.")
    assert find(where, words) is None
    assert find(where, said)


@pytest.mark.parametrize("said", ["We die on this hill", "No man is in it", "Sea ice"])
def test_a_short_quotation_is_english_where_it_may_be(said: str) -> None:
    """Words that are small words elsewhere do not make it foreign."""
    passage = passages(f"{TEXTS['en']}. “{said}”").all[-1]
    words = [one.key for one in passage.tokens if one.is_word]
    english = Languages(TEXTS["en"].split())
    assert english.with_those_of(words).codes == {"en"}


@pytest.mark.parametrize(
    "words", ["Wir werden […] zahlen", "[…] zahlen und die Leute", "Wir werden den Zoll […]"]
)
def test_what_somebody_says_in_another_language_denies_in_it(words: str) -> None:
    """A cut within it is judged by its own words, whatever the article is in."""
    said = "Wir werden den Zoll der Stadt nicht zahlen und die Leute wissen es."
    for language in (TEXTS["en"] * 2, TEXTS["de"]):
        assert find(passages(f"{language}. “{said}”"), words) is None
        assert find(passages(f"{language}. “{said.replace('nicht ', '')}”"), words)


BESIDE = {
    "en": (
        "not",
        "always be been being ever just longer more necessarily quite really truly yet",
    ),
    "de": ("nicht", "auch einmal länger mehr so unbedingt wirklich"),
    "fr": ("pas", "encore plus vraiment même"),
    "es": ("no", "más ya realmente todavía aún"),
    "it": ("non", "ancora più"),
    "pt": ("não", "mais realmente"),
    "nl": ("niet", "echt langer meer"),
    "da": ("ikke", "længere mere rigtigt endnu nogensinde"),
    "no": ("ikke", "lenger mer"),
    "sv": ("inte", "längre mer någonsin ännu"),
    "fi": ("emme", "enää edes vielä todellakaan"),
    "ru": ("не", "больше уже ещё вовсе"),
    "uk": ("не", "більше вже ще"),
}
"""Words that may stand between a negation and what it denies."""


@pytest.mark.parametrize("code", BESIDE)
def test_a_negation_may_stand_before_a_word_beside_it(code: str) -> None:
    """`not really wanted here` is not `wanted here`."""
    no, words = BESIDE[code]
    found = [
        word
        for word in words.split()
        if find(passages(f"{TEXTS[code]}. “Xa {no} {word} xe xi xo.”"), "xe xi xo.")
    ]
    assert found == []
    assert find(passages(f"{TEXTS[code]}. “Xa {no} xu xe xi xo.”"), "xe xi xo.")


@pytest.mark.parametrize(
    ("said", "is_honest"),
    [
        ("No really xe xi xo.", False),
        ("Xa no just really xe xi xo.", False),
        ("Xa no just really yet xe xi xo.", True),
        ("Xa no xu really xe xi xo.", True),
    ],
)
def test_two_words_and_no_more_may_stand_between(said: str, is_honest: bool) -> None:  # noqa: FBT001
    """Wherever the quotation begins; a word between them that denies nothing parts them."""
    assert bool(find(passages(f"{TEXTS['en']}. “{said}”"), "xe xi xo.")) is is_honest


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The [port] ships will now pay it.", "[They] will now pay it."),
        ("They will pay the [port] toll.", "They will pay [all]"),
    ],
)
def test_an_insertion_stands_for_no_insertion_of_the_source(said: str, words: str) -> None:
    """Nobody could tell the two apart."""
    assert find(passages(f"{TEXTS['en']}. “{said}”"), words) is None
