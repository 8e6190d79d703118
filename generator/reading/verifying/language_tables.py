"""The languages whose negations are known: how each says no, and the small words that tell it.

The tables tell a cut that hides a negation from an honest one. They hold function words, which are
frequent and short, and negations as patterns of whole words in lower case.
"""

from generator.reading.verifying.further_languages import FURTHER
from generator.reading.verifying.language import Language

LANGUAGES = (
    Language(
        "en", "Latin",
        r"no|not|non|never|neither|nor|none|nobody|nothing|nowhere|cannot|without|hardly|barely"
        r"|scarcely|rarely|seldom|unless|unable|impossible|unlikely|\S+n't|refus\w*|fail(?:s|ed)?"
        r"|den(?:y|ies|ied)|(?:do|does|did|is|are|was|were|wo|ca|could|would|should|has|have|had"
        r"|must|ai)nt|lest|no-?one|nought|refrain\w*|avoid\w*|stop\w*|ceas\w+|prevent\w*|lack\w*"
        r"|reject\w*|declin\w*|forb[ai]d\w*|prohibit\w*|unwilling|untrue|anything but|far from"
        r"|short of|free (?:of|from)|rul(?:e|es|ed|ing) out|out of the question",
        "the and of to that is for with it was this we they are be have will from would our you "
        "his their which but by an as at he she on said not has were been what who if can i",
    ),
    Language(
        "de", "Latin",
        r"nicht|nichts|kein\w*|nie|niemals|niemand\w*|nirgend\w*|weder|ohne|kaum|unmöglich"
        r"|außerstande|ned|nich|net|nix|keinesfalls|keineswegs|mitnichten|nimmer\w*|schwerlich"
        r"|(?:ver)?weiger\w*|ablehn\w*|abgelehnt|lehn(?:e|en|t|te|ten)|bestreite\w*|leugne\w*"
        r"|verbiet\w*|verbot\w*|ausgeschlossen|alles andere als"
        r"|weit (?:davon )?entfernt|fern davon",
        "der die das und ist nicht wir ein eine zu den dem mit auf für sich des werden wird auch "
        "sie er ich von im sind dass aber uns haben hat wenn bei nach über sagte um",
    ),
    Language(
        "fr", "Latin",
        r"ne|n'\S+|pas|jamais|rien|aucun\w*|nul(?:le)?|ni|non|sans|guère|nullement"
        r"|impossible|refus\w*|interdi\w*|rejet\w*|hors de question"
        r"|loin (?:de|du|des|d'\S+)|tout sauf",
        "le la les des du et est nous une dans pour que qui pas ne sur au aux avec sont vous ils "
        "elle il ce cette mais ont notre nos leur dit être sera c'est je par plus",
    ),
    Language(
        "es", "Latin",
        r"no|nunca|jam[áa]s|nada|nadie|ning[uú]n\w*|ni|sin|tampoco|apenas|imposible|en absoluto"
        r"|rechaz\w*|nieg\w*|nega(?:r|mos|ron|ba\w*)|prohib\w*|prohíb\w*|lejos de|todo menos",
        "el los las que y en una con por para es nosotros está del al se su como más pero dijo "
        "esta este son vamos nuestro nuestra no lo la un ha han muy sobre cuando yo",
    ),
    Language(
        "it", "Latin",
        r"non|no|mai|niente|nient|nulla|nessun\w*|n[éè]|senza|neppure|neanche|nemmeno|mica|affatto"
        r"|impossibile|rifiut\w*|neg(?:a|hi\w*|ano|are|ato|ò)|viet\w*|respin\w*"
        r"|fuori discussione|lungi da\w*|tutt'altro che",
        "il gli che è di della del dei delle per una con sono non nel nella alla al più ha hanno "
        "abbiamo ma come questo questa noi loro anche si lo la ci detto sul sulla da se io",
    ),
    Language(
        "pt", "Latin",
        r"n[ãa]o|nunca|jamais|nada|ningu[ée]m|nenhum\w*|nem|sem|tampouco|imposs[íi]vel|recus\w*"
        r"|neg(?:a|am|amos|ar|ou)|rejeit\w*|pro[ií]b\w*|fora de questão|longe de|tudo menos",
        "o os as que é do da dos das em uma um para com não por mais nós nosso nossa ele ela "
        "foi são está ao à pelo pela mas se no na nos nas disse isso também eu vamos",
    ),
    Language(
        "nl", "Latin",
        r"niet|niets|geen|geenszins|nooit|niemand\w*|nergens|noch|zonder|nauwelijks|nimmer"
        r"|onmogelijk|evenmin|amper|allerminst|weiger\w*|ontken\w*|verbied\w*|verbod\w*"
        r"|uitgesloten|verre van|allesbehalve",
        "de het een en van is wij we zullen niet dat met voor op te zijn er aan ook als maar "
        "ze zij hij ik naar bij om onze ons worden wordt heeft hebben geen zei dit die wat",
    ),
    Language(
        "da", "Latin",
        r"ikke|ej|ingen|intet|aldrig|hverken|uden|næppe|umuligt?|nægt\w*|afvis\w*|forby\w*|forbud\w*|udelukke\w*|ingenting|ingensteds"
        r"|ingensinde|ingenlunde|knapt|langt fra|alt andet end",
        "og det er at vi en til på ikke af for med som har den de et der jeg vil kan skal men "
        "vores os fra var blev han hun sagde siger også når hvad efter bliver",
    ),
    Language(
        "no", "Latin",
        r"ikke|ikkje|ei|ingen|intet|inkje|aldri|verken|uten|utan|neppe|umulig|ingenting"
        r"|ingensteds|ingenlunde|knapt|nekt\w+|avvis\w*|forby\w*|forbud\w*|utelukke\w*"
        r"|langt fra|alt annet enn",
        "og det er å vi en til på ikke av for med som har den de et jeg vil kan skal men vår "
        "oss fra var ble han hun sa sier også når hva etter blir eg ikkje dei ein om",
    ),
    Language(
        "sv", "Latin",
        r"inte|ej|icke|ingen|inget|inga|ingenting|aldrig|varken|utan|knappast|omöjligt?"
        r"|ingenstans|ingalunda|knappt|vägra\w*|avvisa\w*|förneka\w*|förbju\w*|uteslut\w*"
        r"|långt ifrån|allt annat än",
        "och det är att vi en till på inte av för med som har den de ett jag vill kan ska men "
        "vår våra oss från var blev han hon sade sa säger också när vad efter om",
    ),
    Language(
        "fi", "Latin",
        r"(?:ett|joll|ell|jott|vaikk|mutt|kosk|ku|si|tok)?(?:en|et|ei|emme|ette|eivät)"
        r"(?:k[äö])?(?:pä|hän)?|älä\w*|älkää\w*|älköön|älkäämme"
        r"|koskaan|kukaan|ketään|mikään|mitään|missään|ilman|tuskin|mahdoton\w*",
        "ja on ei että se me ovat oli olemme mutta kun hän he minä joka jotka tai myös kuin "
        "ole tämä tämän sen sanoi meidän emme meillä sitä nyt vain niin siitä jos",
    ),
    Language(
        "is", "Latin",
        r"ekki|aldrei|enginn|engin|ekkert|engan|enga|engu[mn]?|engri|engra|eigi|hvorki|né|án"
        r"|varla|hvergi|ómögulegt",
        "og að er við það sem ekki á til um með fyrir en hann hún þeir þær var eru við ég þú "
        "af úr frá hefur hafa munum sagði okkar þetta þessi vera eins líka",
    ),
    Language(
        "pl", "Latin",
        r"nie|nigdy|nikt|nikogo|nikomu|nikim|nic|niczego|niczemu|niczym|żad\w+|ani|bez|nigdzie"
        r"|wcale|bynajmniej|ledwo|ledwie|odm(?:aw|ów)\w+|odrzuc\w+|zaprzecz\w+|zabr[ao]n\w+|niemożliw\w*|niepodobna|nie(?!dziel|mc|miec|wiel|któr|raz|gdy)\w{5,}",
        "i w na z do jest że się nie to o jak po za co od czy ale dla przez są był była będzie "
        "my nasz nasze powiedział powiedziała oraz tym tego który która które ich jego już",
    ),
    Language(
        "cs", "Latin",
        r"ne(?!bo$|boť$|ž$|j\w|jen$|děl\w|mocnic|ho$|mu$)\w*|nikdy|nikdo|nikoho|nikomu|nikým|nic"
        r"|ničeho|ničemu|ničím|žádn\w+|ani|bez|nikde|nikam|není|sotva",
        "a v na se je že to z do o s si my jsme jsou by byl byla bude budeme pro jako ale i po "
        "který která které náš naše řekl řekla od nebo za tak když už jeho jejich má",
    ),
    Language(
        "sk", "Latin",
        r"ne(?!ch$|j\w|de[lľ]|mocnic|ho$|mu$)\w*|nie|nikdy|nikto|nikoho|nikomu|nikým|nič\w*|žiad\w+"
        r"|ani|bez|nikde|nikam|sotva",
        "a v na sa je že to z do o s si sme sú by bol bola bude budeme pre ako ale i po ktorý "
        "ktorá ktoré náš naše povedal povedala od alebo za tak keď už jeho ich má",
    ),
    Language(
        "hr", "Latin",
        r"ne|nije\w*|nisam|nisi|nismo|niste|nisu|neć\w+|nem(?!ač|ac|ir)\w+|nikad\w*|nitko|niko|nikog\w*|ništa"
        r"|nigd[aj]e|nijed\w+|ni|niti|bez|jedva|nemoguć\w*",
        "i u na je da se su za od s mi smo što koji koja koje ćemo će bi nije kako ali ili "
        "naš naše rekao rekla kazao sa to ovo biti bio bila iz po kao te samo",
    ),
    Language(
        "hu", "Latin",
        r"nem|ne|sem|se|nincs\w*|sincs\w*|soha|sosem|senki\w*|semmi\w*|sehol|nélkül\w*|alig"
        r"|lehetetlen|aligha",
        "a az és hogy nem is egy van meg mi ez azt de mert volt lesz kell már csak mint vagy "
        "fog fogunk mondta ezt ha még sem minden aki ami amely után szerint",
    ),
    Language(
        "fo", "Latin",
        r"ikki|aldri|eingin|einga\w*|eingir|einki|uttan|hvørki|ongin|ongar?|ongum|onki|óført"
        r"|noktaði|nokta\w*",
        "og at vit er í á tað ein til av ikki fyri við sum hevur hava tey tit eg vil kann skal men "
        "okkara frá var bleiv hann hon segði sigur eisini tá hvat eftir verður fara sum um teir",
    ),
    Language(
        "sq", "Latin",
        r"nuk|s'\w+|mos|jo|asnjë\w*|askush\w*|askujt|kurrë|kurrkund|asgjë|as|pa|pamundur|refuz\w*",
        "dhe të e në që për me një se është nga si do ne kemi jemi ai ajo ata por ka tha nuk kjo "
        "ky tek janë i duke ishte edhe kur këtë tij saj",
    ),
    Language(
        "ga", "Latin",
        r"ní|níl\w*|níor\w*|nach|nár\w*|ná|gan|cha|diúlt\w*|dodhéanta",
        "agus an na go ar is a ag le sé sí tá bhí dúirt do don sin seo ach mar sna faoi ó beidh "
        "againn muid siad ní dóibh chun leis de atá mbeidh inniu",
    ),
    Language(
        "tl", "Latin",
        r"hindi|di|wala\w*|walang|huwag|ayaw|imposible|tumanggi\w*|tinanggihan",
        "ang ng sa mga na ay at ko kami namin tayo natin siya niya sila nila ito iyan hindi para "
        "si ni kay po rin din pero kung noong sinabi ating aming",
    ),
    Language(
        "et", "Latin",
        r"ei|ega|pole|polnud|mitte|kunagi|keegi|kellegi|miski|midagi|ilma|ärge|ärgu|võimatu"
        r"|keeldu\w*",
        "ja on ei et see me oli oleme aga kui ta nad mina mis kes või ka nüüd nii siis meie oma "
        "ütles need seda selle pole kuid nende olid veel",
    ),
    Language(
        "ca", "Latin",
        r"no|mai|cap|res|ningú|sense|ni|tampoc|gens|impossible|rebutj\w*|nega\w*|lluny de",
        "els les que i amb una per és del al més però ha hem som nosaltres va dir aquest aquesta "
        "seva seu nostre nostra també quan com on molt dels als han ser estan li",
    ),
    Language(
        "sl", "Latin",
        r"ne|ni|nis(?:em|i|mo|te|o)|nima\w*|noč(?:e|em|eš|emo|ete|ejo)|nikoli|nihče|nikogar|nikomur|nič|nikjer|noben\w*"
        r"|brez|niti|komaj|nemogoče|zavrn\w*",
        "in je na da se v za so s z smo ki kot ali tudi bo bomo bi pa iz po pri od mi ta to ne "
        "naš naše dejal dejala so bil bila biti ter še ker",
    ),
    Language(
        "ro", "Latin",
        r"nu|n-.*|n|nici\w*|nimic|nimeni|nimănui|niciun\w*|fără|niciodată|deloc|imposibil",
        "și în de la a nu este că să cu pe o un din mai sunt pentru care noi vom am fi ce dar "
        "nostru noastră spus după prin acest această lor lui ale al ca sau",
    ),
    Language(
        "tr", "Latin",
        r"değil\w*|yok\w*|hayır|asla|hiç\w*|olmaz|imkânsız|imkansız|\w{2,}s[ıiuü]z"
        r"|\w+m[ae](?:y|z|d|m|s|l|n)\w*|\w+m[ıiuü]yor\w*",
        "ve bir bu için ile de da ne çok daha olarak gibi biz bizim ama değil olan kadar her "
        "dedi söyledi var o ki şu mi mı en sonra onun ya veya göre",
    ),
    Language(
        "ru", "Cyrillic",
        r"не|ни|нет|никогда|никто|никого|никому|никем|ничто|ничего|ничему|ничем|никак\w*|нигде"
        r"|никуда|нельзя|без|едва|отнюдь|вряд|невозможно|нету|нечего|незачем"
        r"|не(?!дел|сколь|котор|мец|фт|б[оае]|вест|давн|обход|медл|посред|завис|смотр|много|рв|кто|что"
        r"|кий|которо|птун|йтр|кий|дра|жн|рж|пал|фрит|гр|кролог)\w{4,}|отказ\w*|отверг\w*|отриц\w*"
        r"|запре[тщ]\w*|далеко от",
        "и в не на что мы он она с по это как к из у за от но для его они был была будет был "
        "будем все так же наш наша сказал сказала или я вы при если о их бы только",
    ),
    Language(
        "uk", "Cyrillic",
        r"не|ні|ніколи|ніхто|нікого|нікому|ніким|ніщо|нічого|нічому|нічим|ніяк\w*|ніде|нікуди"
        r"|нема|немає|немож\w*|неможливо|без|ледве|годі|жод\w+|аніж|ані|навряд"
        r"|не(?!діл|мецьк|обхід|залеж|щод|вдовз|рв|б[оа]|зважа|хай|фт|вели|що|давн|гай|гр|жн)\w{4,}"
        r"|відмов\w*|заперечу\w*|заборон\w*|далеко від",
        "і в не на що ми він вона з по це як до із у за від але для його вони був була буде "
        "будемо все так же наш наша сказав сказала або я ви при якщо про їх та й є",
    ),
    Language(
        "be", "Cyrillic",
        r"не|ня|ні|ніколі|ніхто|нікога|нікому|нішто|нічога|нічому|ніяк\w*|нідзе|нікуды|няма|нельга"
        r"|без|бяз|ледзь|аніякі?\w*|ніводн\w+",
        "і у не на што мы ён яна з па гэта як да за ад але для яго яны быў была будзе будзем "
        "усё так жа наш наша сказаў сказала або я вы пры калі пра іх ды ў ёсць",
    ),
    Language(
        "bg", "Cyrillic",
        r"не|няма\w*|нямат\w*|нито|никога|никой|никого|никому|нищо|никак\w*|никъде|без|едва"
        r"|невъзможно|недей\w*|ни",
        "и в не на че да се ние той тя с по това как към от у за но ще неговите те беше бил "
        "са е всичко така нашата нашите каза или аз вие при ако си са със което",
    ),
    Language(
        "sr", "Cyrillic",
        r"не|није\w*|нисам|ниси|нисмо|нисте|нису|нећ\w+|нем(?!ач|ц|ир)\w+|никад\w*|нико|никог\w*|ништа|нигд[еј]е"
        r"|ниједн?\w*|ни|нити|без|једва|немогућ\w*",
        "и у на је да се су за од с ми смо што који која које ћемо ће би није како али или "
        "наш наше рекао рекла казао са то ово бити био била из по као те само",
    ),
    Language(
        "el", "Greek",
        r"δε|δεν|μη|μην|όχι|ποτέ|κανέν\w*|κανείς|κανένας|καμι[άα]\w*|καμία\w*|τίποτ\w*|χωρίς|δίχως"
        r"|ούτε|μήτε|ουδ\w+|πουθενά|αδύνατο\w*|άνευ|μηδ\w+|ου|ουκ|ουχί|μόλις",
        "",
    ),
    Language(
        "ar", "Arabic",
        r"[وفأ]{0,2}(?:لا|ألا|ألّا|لئلا|لم|لن|ليس\w*|لست\w*|لسنا|ما|غير\w*|بدون|دون|بلا|كلا|عدم|أبدا\w*|مستحيل|مش|لات)",
        "في من على أن إلى التي الذي هذا هذه ما لا لم لن مع عن نحن كان قال قالت بين بعد قبل كل "
        "إن أو هو هي ذلك تلك لقد قد أنه كما ثم حتى سوف حول عند",
    ),
    Language(
        "fa", "Arabic",
        r"نه|هیچ\w*|بدون|بی|هرگز|غیر\w*|عدم|مگر|ن(?:می|خواه|کن|کرد|دا|ده|یست|بود|باید|شود|شد|توان"
        r"|گ|رو|رفت|پرداز|پرداخت|خ|ی|پذیر|ماند)[\w\u200c]*|ناممکن|محال",
        "در از به که این را با است آن برای ما می و یک هم تا بر خود شد کرد گفت بود هستند "
        "خواهیم خواهد نیست نمی‌ اما اگر یا هر ها های شده کند باید ایران",
    ),
    Language(
        "he", "Hebrew",
        r"[ושהכלבמ]{0,2}(?:לא|אין|אינ\w+|בלי|ללא|אל|לעולם|מעולם|שום|אף|אי|בלתי|טרם|אסור\w*|סירב\w*|מסרב\w*|חסר|בל|איננ\w+)",
        "",
    ),
    Language("zh", "Han", r"\S*(?:[不没沒無无未勿莫否毋]|非(?!常)|(?<![特分区])[别別])\S*", ""),
    Language(
        "ja", "Kana",
        r"\S*(?:ない|なかっ|なく|なけ|ませ[んぬ]|[ずぬ不無未否]|非(?!常))\S*",
        "",
    ),
    Language(
        "ko", "Hangul",
        r"안|못|아니\w*|아닌\w*|없\w*|않\w*|\S+(?:지않|지못|없|않)\w*|말고|말자|마라|마십시오|못\w+"
        r"|결코|절대|전혀|불가능\w*",
        "",
    ),
    *FURTHER,
)  # fmt: skip
"""Every language whose negations we know."""
