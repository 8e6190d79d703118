"""How texts come from scrapers, PDFs and word processors, in the scripts that papers print."""

import pytest

from generator.reading.verifying.matching import find
from generator.reading.verifying.near_miss import advice
from generator.reading.verifying.passages import passages
from generator.reading.verifying.wrong_decodings import fault_of

WRAPPED = """The harbour board of Karsa met on Thursday to hear what the two
ministers had agreed. Few people came, and most of them left early.

“Nobody on this board has seen the price list,” said its chair, Ada
Quist, “and until we see it we set no toll. If they send it today,
I will read it tonight. We open the locks at nine, as we always do.
Ships that come later wait until the morning, whoever owns them.” She
then closed the meeting.

"The board has no right to wait," a spokesman of the ministry wrote.
"It has the letter of 2 May. It has the decree of Mr.
Rejl. What else does it need?"
"""

FOUND = [
    # wrapped and divided lines
    (WRAPPED, "and until we see it we set no toll."),
    (WRAPPED, "If they send it today, I will read it tonight."),
    (WRAPPED, "It has the letter of 2 May. It has the decree of Mr. Rejl. What else does it need?"),
    ("Sie sagte: „Die Schleu-\nsen schließen um neun.“", "Die Schleusen schließen um neun."),
    ("She said: “The inter-\nnational canal is closed.”", "The international canal is closed."),
    ("“Die Donau-\r\ndampf-\r\n  schiffe fahren”", "Die Donaudampfschiffe fahren"),
    ("“The anti-\nwar party won”", "The anti-war party won"),
    ("“Die Schleu¬\nsen schließen”", "Die Schleusen schließen"),
    ("She said: “The dred\u00ad\ngers sail.”", "The dredgers sail."),
    ("“The locks\u2028close at nine.”", "The locks close at nine."),
    ("记者说：“我们\n付钱。”", "我们付钱"),
    ("Ann wrote:\n> She said: “We\n> will close\n> the locks.”", "We will close the locks."),
    ("> “We will not\n> pay. And they\n> know.”\n", "We will not pay. And they know."),
    ("She said: “The canal\n\fis closed.”", "The canal is closed."),
    ("Powiedział: „Płynie biało-\n-czerwony statek.”", "Płynie biało-czerwony statek."),
    # letters and what cannot be seen
    ("She said: “Eﬀorts to ﬁx the oﬃce ﬂoor.”", "Efforts to fix the office floor."),
    ("「ＮＡＴＯは１３人」", "NATOは13人"),
    ("She said: “The locks close at nine\u200e.”", "The locks close at nine."),
    ("Then: “\u2067Nobody\u2069 sails.”", "Nobody sails."),
    ("She said: “The lo\u200dcks clo\u200cse at nine.”", "The locks close at nine."),
    ("“الـــسلام” قال", "السلام"),
    ("She: “We pay ￡5／ton ＆ ５％.”", "We pay £5/ton & 5%."),
    ("She: “We pay 1⁄2 of it.”", "We pay 1/2 of it."),
    # marks
    ("Il dit : << Nous payons. >> Oui.", "Nous payons."),
    ('She: “We call it "our ditch" today.” So. “Yes.”', "We call it ‘our ditch’ today."),
    ('She: “We call it "our ditch"”. So. “Yes.”', "We call it ‘our ditch’"),
    ('“"Our ditch" it is,” she said. “Yes.”', "Our ditch’ it is,"),
    (",,'Unser Graben' ist es“, sagte sie.", "Unser Graben’ ist es"),
    ("She: ‘Rock ’n’ roll is ours.’ So.", "Rock ’n’ roll is ours."),
    ("She said: ˝We pay now.˝ He left.", "We pay now."),
    ("She said: ˮWe pay now.ˮ He left.", "We pay now."),
    ("部长说：“我们付钱。。。”", "我们付钱……"),
    ("She said: “The ʻohana pays.”", "The ‘ohana pays."),
    ("She said: “The ‘ohana of Oʻahu pays.”", "The ʻohana of O'ahu pays."),
    ("She said: “They call it ‘our ditch’ today.”", "They call it “our ditch” today."),
    ("He said: ‘She calls it “our ditch” too.’", "She calls it ‘our ditch’ too."),
    ('Powiedział: ,,Most stoi" i wyszedł.', "Most stoi"),
    ("She said: ″The locks close.″", "The locks close."),
    ("大臣は〝払わない〟と言った。", "払わない"),
    ("大臣は｢払わない｣と言った。", "払わない"),
    ("記者は‘通行料’という言葉を使った。", "通行料"),
    ("記者は「通行料は‘高い’と言う」と書いた", "通行料は「高い」と言う"),
    ("장관은 ‘요금은 내지 않는다’고 밝혔다.", "요금은 내지 않는다"),
    ("장관은 '요금은 내지 않는다'고 밝혔다.", "요금은 내지 않는다"),
    ("장관은 『요금』이라고 했다.", "요금"),
    ("قال: “لن ندفع الرسوم؛” ثم خرج", "لن ندفع الرسوم"),
    ("قال: «هل ندفع؟» ثم خرج", "هل ندفع؟"),
    ("قال: «ندفع الآن،» ثم خرج", "ندفع الآن."),
    ('הוא אמר: "צה"ל ישלם" והלך', 'צה"ל ישלם'),
    ("“हम पैसा देंगे।” उन्होंने कहा", "हम पैसा देंगे."),
    ("Він сказав: “пʼять мостів”", "п'ять мостів"),
    # a dash between clauses, without spaces
    ("She: “The rock—war or peace—is ours.”", "war or peace"),
    ("She: “Germany—which never pays—stays.”", "which never pays"),
    ("She: “We pay—\nand we stay.”", "and we stay."),
    ("She: “We pay--and we stay.”", "We pay"),
    # entities
    ("She: “We&#8217;ll pay the ferry&nbsp;toll &amp; more.”", "We’ll pay the ferry toll & more."),
    ("&laquo;Wir zahlen&raquo;, sagte sie", "Wir zahlen"),
    ("She: “We&zwnj;ll sur&zwj;render.”", "Well surrender."),
    # rarer marks and shapes
    ("She: `We pay the toll.' Then she left.", "We pay the toll."),
    ("She: ´We don´t pay.´ Then she left.", "We don't pay."),
    ("She: ⹂We pay.” Then she left.", "We pay."),
    ("She: ❮We pay.❯ 🙶We stay.🙷", "We stay."),
    ("She: “We pay Ⅳ of the fiſh at 5 µm.”", "We pay IV of the fish at 5 μm."),
    ("Ona: „Naǉepša Ǉubav.”", "Naljepša LJubav."),
    ("She: “𝐖𝐞 𝐩𝐚𝐲 it.”", "We pay it."),
    ("She: “Weㅤ pay the to󠀁ll.”", "We pay the toll."),
    ("She: “We pay…. Soon.”", "We pay.... Soon."),
    # lines
    ("She: “OUR WA-\nTER IS OURS.”", "OUR WATER IS OURS."),
    ("Նա. «Մենք չենք վճա֊\nրի հիմա»", "Մենք չենք վճարի հիմա"),
    ("Title\nby B\n\nHe spoke.\n“We pay.\nThey go.”\n\nIt rained.\nHe left.", "We pay. They go."),
    (
        "He said to the crowd: “We will\npay. We did.\nAnd we go on.”\n\nThen he left the quay.",
        "We did. And we go on.",
    ),
]  # fmt: skip

PREFIXES = (
    "all anti co counter cross ex extra far half high inter long low mid multi near neo non over "
    "pan post pre pro pseudo quasi re self semi short sub super trans ultra un under well"
)
REFUSED = [
    # half of what is joined
    ("She said: “A post–Cold War plan.”", "Cold War plan"),
    ("She said: “for non–EU states”", "EU states"),
    ("She said: “an ex–prime minister.”", "prime minister"),
    ("“the US—China talks”", "China talks"),
    ("“a post—Cold War plan”", "Cold War plan"),
    *((f"“one {prefix}—Cold War plan”", "Cold War plan") for prefix in PREFIXES.split()),
    ("“an anti—war party”", "war party"),
    ("“the US−China talks”", "China talks"),
    ("“the US-\nChina talks”", "China talks"),
    ("“an un\u00adlikely plan”", "likely plan"),
    ("“an im\u00ad\npossible plan”", "possible plan"),
    ("“זה אי־אפשר לנו”", "אפשר לנו"),
    ("“1\u202f200 people”", "200 people"),
    ("“€ 5 million”", "5 million"),
    # another sign, though it looks alike
    ("“costs 5 m² here”", "costs 5 m2 here"),
    ("“costs ½ a crown”", "costs 1/2 a crown"),
    ("“an LGBT+ party”", "an LGBT"),
    ("“written in C++ here”", "written in C"),
    # a negation that is not quoted with its words
    ("She: “We will pay – not.”", "We will pay"),
    ("She: “We will pay the toll, never!”", "We will pay the toll"),
    ("Ze zei: “Wij zullen niet betalen en geen cent geven.”", "Wij zullen […] betalen"),
    ("Ze zei: “Wij zullen niet betalen en geen cent geven.”", "en […] cent geven."),
    ("Она сказала: «Мы не будем платить сбор.»", "Мы […] будем платить сбор."),
    ("Вона: «Ми ніколи не будемо платити.»", "Ми […] будемо платити."),
    ("„Wir werden das nicht bezahlen.“", "Wir werden das […] bezahlen."),
    ("« Nous ne paierons pas. »", "Nous […] paierons"),
    ("« Nous ne paierons pas. »", "Nous ne paierons […]"),
    ("«No pagaremos el peaje.»", "[…] pagaremos el peaje"),
    ("«Non pagheremo il pedaggio»", "[…] pagheremo il pedaggio"),
    ("“Nós não vamos pagar.”", "Nós […] vamos pagar"),
    ("»Vi vil ikke betale told.«", "Vi vil […] betale told"),
    ("«Vi skal aldri betale toll»", "Vi skal […] betale toll"),
    ("”Vi ska inte betala tull.”", "Vi ska […] betala tull"),
    ("”Me emme maksa tullia.”", "Me […] maksa tullia"),
    ("„Við munum ekki borga toll.“", "Við munum […] borga toll"),
    ("„My nigdy zapłacimy cło.”", "My […] zapłacimy cło"),
    ("„My nebudeme platit clo.“", "My […] platit clo"),
    ("«Εμείς δεν θα πληρώσουμε»", "Εμείς […] θα πληρώσουμε"),
    ("“Biz asla para veririz.”", "Biz […] para veririz"),
    ("“Bunu ödemeyeceğiz dedi bakan.”", "Bunu […] dedi bakan"),
    ("“نحن لن ندفع الرسوم”", "نحن […] ندفع الرسوم"),
    ("“אנחנו לא נשלם אגרה”", "אנחנו […] נשלם"),
    ("«ما هرگز پول می‌دهیم»", "ما […] پول می‌دهیم"),
    ("“우리는 요금을 안 낸다”", "우리는 요금을 […] 낸다"),
    ("“我们不会支付通行费”", "我们[…]支付通行费"),
    ("「私は払わないと言った」", "私は[…]と言った"),
    ("“We will no longer pay.”", "We will […] pay."),
    ("“We are unable to pay now.”", "We are […] to pay now"),
    ("“We will not pay.”", "We will [pay]"),
    ("“We do not pay a toll.”", "[They] pay a toll"),
    ("“Не заплатим ни кроны за этот канал.”", "Заплатим ни кроны за этот канал."),
    ("„Das zahlen wir nicht, und die Stadt weiß das.“", "Das zahlen wir"),
    # paragraphs
    ("“We close.\nNobody spoke,” she said.", "Nobody spoke"),
    ("Title\n\n“We close.\nNobody spoke,” she said.\n", "Nobody spoke"),
    ("„Wir gehen, sagte er.\n„Wir bleiben“, sagte sie.", "sagte er"),
]

NAMED = [
    (
        "She said: “We **will not** pay [the toll](https://x.example/t), *ever*.”",
        "We will not pay the toll, ever.",
        "the source text is Markdown (**), expected plain text",
    ),
    (
        "She said: “We pay<sup>1</sup> now.”",
        "We pay now.",
        "the source text holds HTML (<sup>), expected plain text",
    ),
    (
        "Subject: =?utf-8?Q?=E2=80=9CWe_won=E2=80=99t_pay.=E2=80=9D?=",
        "We won’t pay.",
        "the source text is encoded as in the head of a mail (=?utf-8?Q?=E2=80=9CW…)",
    ),
    (
        "{\\ldblquote We won\\rquote t pay.\\rdblquote}",
        "We won’t pay.",
        "the source text is RTF or TeX ({), expected plain text",
    ),
    (
        "\0".join('She said: "We never pay."'),
        "We never pay.",
        "the source text has a zero byte beside each letter, expected plain text",
    ),
    (
        "She said:\n> “We\n> never pay.”\nSo.",
        "We never pay.",
        "the source text is Markdown (> ), expected plain text",
    ),
    (
        "“The canal\n\n– 12 –\n\nis closed.”",
        "The canal is closed.",
        "the source text has a page number between its lines (– 12 –), expected plain text",
    ),
    (
        "“The inter-\n\nPage 12 of 30\n\nnational canal is closed.”",
        "The international canal is closed.",
        "the source text has a page number between its lines (Page 12 of 30), expected plain text",
    ),
    (
        "She said: <b>“We<br>never pay.”</b>",
        "We never pay.",
        "the source text holds HTML (<b>), expected plain text",
    ),
    (
        "She said: “We’ll&amp;nbsp;pay.”",
        "We’ll pay.",
        "the source text holds HTML (&amp;), expected plain text",
    ),
    (
        "She said: â€œWe wonâ€™t pay.â€ He left.",
        "We won’t pay.",
        "decoded wrongly (â€œ stands for “), expected it saved anew as UTF-8",
    ),
    (
        "РњС‹ СЃРєР°Р·Р°Р»Рё: В«РїР»Р°С‚РёРјВ»",
        "платим",
        "decoded wrongly (РњС‹ stands for Мы), expected it saved anew as UTF-8",
    ),
    (
        "‚ÄúWe won‚Äôt pay.‚Äù",
        "We won’t pay.",
        "decoded wrongly (‚Äú stands for “), expected it saved anew as UTF-8",
    ),
    (
        "She: =E2=80=9CWe=E2=80=99ll pay.=E2=80=9D",
        "We’ll pay.",
        "the source text is quoted-printable (=E2=80=9C), expected plain text",
    ),
    (
        r"She: \u201cWe\u2019ll \"pay\".\u201d",
        "We’ll “pay”.",
        r"the source text has escapes of JSON (\u201c), expected plain text",
    ),
    (
        r"She: “We will pay\nnothing.”",
        "We will pay nothing.",
        r"the source text has escapes of JSON (\n), expected plain text",
    ),
    (
        "She: &amp;quot;We pay.&amp;quot; Then she left.",
        "We pay.",
        "the source text holds HTML (&amp;), expected plain text",
    ),
    ("“We [will](https://x.example/a_(b)) pay.”", "We will pay.", "is Markdown ([will]("),
    ("“We ![map](m.png)will pay ==now==.”", "We will pay now.", "is Markdown (![map](m.png))"),
    ("“We [[Toll (tax)|will]] pay.[^1]”", "We will pay.", "is Markdown ([[Toll (tax)|will]])"),
    ("She: <q>We pay.</q>", "We pay.", "holds HTML (<q>), expected plain text"),
    ("She: “We <b>**never**</b> pay.”", "We never pay.", "is Markdown (**), expected plain text"),
    ("She: <q>We <i>never</i> pay.</q>", "We never pay.", "holds HTML (<q>), expected plain text"),
    (r"Elle: “Nous c\'e9dons.”", "Nous cédons.", r"the source text is RTF or TeX (\'e9)"),
    (r"Elle: “Nous c\xc3\xa9dons.”", "Nous cédons.", r"escapes of JSON (\xc3\xa9)"),
    ("“We <b class='abcdefgh'>pay</b>.”", "We pay.", "holds HTML (<b class='abcdefgh'>)"),
    ("“We <b class='abcdefghi'>pay</b>.”", "We pay.", "holds HTML (<b class='abcdefghi'…)"),
    ("“We [b]never[/b] pay.”", "We never pay.", "holds the markup of forums ([b])"),
    (r"She: \'93We \b pay\b0.\'94", "We pay.", r"the source text is RTF or TeX (\'93)"),
    (r"She: \xe2\x80\x9cWe pay.\x94", "We pay.", r"escapes of JSON (\xe2\x80\x9c)"),
    ("She: %E2%80%9CWe pay.%E2%80%9D", "We pay.", "is percent-encoded (%E2%80%9C)"),
    ("“We payÂ the toll, voilÃ .”", "We pay the toll, voilà.", "decoded wrongly (Â  stands for  )"),
    ("Ìû: «ïëàòèì ïîøëèíó»", "платим пошлину", "decoded wrongly (Ì stands for М)"),
    ("She: ìWe pay.î", "We pay.", "decoded wrongly (ì stands for “)"),
    ("She: �We don�t pay � now.�", "We don’t pay – now.", "marks or letters are lost, shown as �"),
    ("She: ?We don?t pay.? Yes.", "We don’t pay.", 'are lost, shown as "?"'),
    ("She: 鈥淲e don鈥檛 pay.鈥� Yes.", "We don’t pay.", "decoded wrongly (鈥 stands for a mark"),
    ("She: вЂњWe pay вЂ�allвЂ™.вЂќ", "We pay ‘all’.", "decoded wrongly (вЂњ stands for “)"),
    ("She: “We=FFpay.”", "We pay", 'the source has "We=FFpay.", the quote "We pay"'),
    ("“a post–Cold War plan”", "Cold War", 'they are part of "post–Cold War", expected it whole'),
    ("“We will not pay.”", "We will […] pay.", "a negation is left out in a cut"),
    *(
        ("“We will today pay.”", f"We will {cut} pay.", "write […] for what is left out")
        for cut in ("(…)", "(...)", "…", "...", ". . .", "[..]", "<…>", "{...}")
    ),
    ("“We will not pay.”", "We will (…) pay.", 'the source has "We will not pay'),
    ("“We do not pay a toll.”", "pay a toll", "right before or after, expected it there"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_a_true_quote_is_found_however_its_text_was_made(text: str, words: str) -> None:
    """The span is one of the untouched text: it begins and ends with what was quoted."""
    span = find(passages(text), words)
    assert span, advice(passages(text), text, words)
    found = text[slice(*span)]
    assert found[:1].isalnum() or found.startswith(("\u2067", "&"))
    assert words[:1] in found[:2] or found[:1] in "ﬀＮ𝐖"


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_what_was_not_said_is_refused(text: str, words: str) -> None:
    """Half a compound, a lost negation, a reporter's words."""
    assert find(passages(text), words) is None


@pytest.mark.parametrize(("text", "words", "told"), NAMED)
def test_the_cause_is_named(text: str, words: str, told: str) -> None:
    """An editor who reads it knows what to mend: the quote, or the text."""
    where = passages(text)
    assert find(where, words) is None
    assert told in advice(where, text, words)


@pytest.mark.parametrize(
    ("start", "end"), [("&quot;", "&quot;"), ("\u200e“", "”\u200f"), ("“", "”")]
)
def test_a_span_leads_to_the_untouched_text(start: str, end: str) -> None:
    """Entities and invisible characters before and within it are counted."""
    inside = "We&nbsp;pay the o\u00adﬃce &amp; more"
    text = f"A &amp; B\u200b: {start}{inside}{end} she said."
    span = find(passages(text), "We pay the office & more")
    assert span
    assert text[slice(*span)] == inside


@pytest.mark.parametrize(
    "text",
    [
        "Ні, ми не будемо платити її",
        "Работа идёт, всё тёплое, Гёте, цель",
        "„Spaß“ CAFÉ” «À» É… naïve à» déjà»… SÅ…",
        "Θα πληρώσουμε Ίσως",
        "قال: «لن ندفع» ثم",
        "大臣は「払う」",
        "Łódź ę’ ş” ț’",
    ],
)
def test_no_good_text_seems_wrongly_decoded(text: str) -> None:
    """Some of its letters could be bytes of UTF-8."""
    assert fault_of(text) == ""
