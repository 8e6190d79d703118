"""Invented speeches in eight languages and five scripts, and the articles that print them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """What is said about an invented canal in one language; each list may go with each other."""

    language: str
    marks: tuple[str, str]
    openings: Sequence[str]
    clauses: Sequence[str]
    """Each with its negation in braces."""
    numbers: Sequence[str]
    objects: Sequence[str]
    """Each ends in a compound of two words with an en dash, and a word."""
    tails: Sequence[str]
    report: str
    """A sentence of the reporter."""
    attribution: str
    """What follows a quotation, with a place for the speaker."""
    speakers: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One sentence of a speech, taken apart."""

    language: str
    opening: str
    clause: str
    number: str
    object: str
    tail: str

    def with_negation(self, instead: str | None = None) -> str:
        """Return the sentence; `instead` stands for each negation, None keeps it."""
        parts = self.clause.replace("{", "}").split("}")
        parts[1::2] = [part if instead is None else instead for part in parts[1::2]]
        clause = " ".join("".join(parts).split())
        return f"{self.opening} {clause} {self.number} {self.object}, {self.tail}."

    @property
    def sentence(self) -> str:
        """What was said."""
        return self.with_negation()

    @property
    def first_half(self) -> str:
        """The words before its comma."""
        return self.sentence.removesuffix(f", {self.tail}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """An article with two quotations, and the sentences that stand in them."""

    text: str
    first: Spoken
    second: Spoken
    speech: Speech


SPEECHES = (
    Speech(
        language="en",
        marks=("“", "”"),
        openings=("On this canal", "Before the winter", "With our neighbours", "After that vote"),
        clauses=("we will {not} pay", "we have {never} paid", "we {cannot} offer more than"),
        numbers=("1,250", "45", "3.5"),
        objects=("crowns for the post–war locks", "tons of the non–metal cargo"),
        tails=(
            "and the fishermen’s office – all of it – knows the final figures",
            "since the ferry staff told us ‘wait and see’ … and waited",
        ),
        report="The harbour master of Karsa had left the room before anybody asked about ships",
        attribution="said {} on the quay that evening",
        speakers=("Ada Quist", "Ben Okoro"),
    ),
    Speech(
        language="de",
        marks=("„", "“"),
        openings=("Auf diesem Kanal", "Vor dem Winter", "Mit den Nachbarn", "Nach dieser Wahl"),
        clauses=("zahlen wir {nicht} mehr als", "haben wir {nie} verlangt", "gibt es {keine}"),
        numbers=("1.250", "45", "3,5"),
        objects=("Kronen für die Vorkriegs–Schleusen hier", "Tonnen auf der Nord–Süd Strecke"),
        tails=(
            "und das Hafenamt – das ganze Amt – kennt die Pflichten genau",
            "weil die Fischer uns ‚Geduld bitte‘ zuriefen … und schwiegen",
        ),
        report="Der Hafenmeister von Karsa verließ den Saal, bevor jemand nach Schiffen fragte",
        attribution="sagte {} am Abend auf dem Kai",
        speakers=("Ilse Varga", "Jan Brandt"),
    ),
    Speech(
        language="fr",
        marks=("« ", " »"),
        openings=("Sur ce canal", "Avant l’hiver", "Avec nos voisins", "Depuis ce vote"),
        clauses=(
            "nous {ne} paierons {pas} les",
            "nous {n’}avons {jamais} demandé",
            "il est promis à tous {sans} délai",
        ),
        numbers=("1 250", "45", "3,5"),
        objects=("couronnes des écluses franco–belges anciennes", "tonnes de la ligne nord–sud"),
        tails=(
            "et l’office du port – tout l’office – affirme le contraire",
            "car les pêcheurs nous ont dit “patience” … et sont partis",
        ),
        report="Le maître du port de Karsa a quitté la salle avant les questions des journalistes",
        attribution="a déclaré {} le soir sur le quai",
        speakers=("Anne Morel", "Luc Ferrand"),
    ),
    Speech(
        language="da",
        marks=("»", "«"),
        openings=("På denne kanal", "Før vinteren", "Med vores naboer", "Efter det valg"),
        clauses=("vil vi {ikke} betale", "har vi {aldrig} betalt", "kan vi {ikke} love"),
        numbers=("1.250", "45", "3,5"),
        objects=("kroner for de dansk–svenske sluser", "tons på nord–syd ruten"),
        tails=(
            "og hele havnens kontor – fra først til sidst – kender tallene",
            "fordi fiskerne sagde “vent bare” … og ventede",
        ),
        report="Havnefogeden i Karsa var gået, før nogen nåede at spørge om skibene",
        attribution="sagde {} om aftenen på kajen",
        speakers=("Mette Lund", "Søren Dahl"),
    ),
    Speech(
        language="ru",
        marks=("«", "»"),
        openings=("На этом канале", "До самой зимы", "С нашими соседями", "После того голосования"),
        clauses=("мы {не} заплатим", "мы {никогда} платили", "мы {не} обещали даже"),
        numbers=("1250", "45", "3,5"),
        objects=("крон за шлюзы русско–финской войны", "тонн на линии север–юг сегодня"),
        tails=(
            "и вся контора порта – от первого до последнего – знает эти цифры",
            "потому что рыбаки сказали нам „ждите“ … и ждали",
        ),
        report="Начальник порта Карса вышел из зала прежде чем кто-то спросил о кораблях",
        attribution="сказала {} вечером на причале",
        speakers=("Анна Рейль", "Олег Вардин"),
    ),
    Speech(
        language="el",
        marks=("«", "»"),
        openings=("Σε αυτή τη διώρυγα", "Πριν τον χειμώνα", "Με τους γείτονες", "Μετά την ψήφο"),
        clauses=("εμείς {δεν} θα πληρώσουμε", "εμείς {ποτέ} πληρώσαμε", "εμείς {δεν} δίνουμε"),
        numbers=("1.250", "45", "3,5"),
        objects=("κορώνες για τον ελληνο–ιταλικό δρόμο", "τόνους στη γραμμή βορρά–νότου σήμερα"),
        tails=(
            "και όλο το λιμεναρχείο – όλοι μαζί – ξέρει τους αριθμούς",
            "αφού οι ψαράδες μας είπαν “περιμένετε” … και περίμεναν",
        ),
        report="Ο λιμενάρχης της Κάρσας έφυγε από την αίθουσα πριν ρωτήσει κανείς για τα πλοία",
        attribution="είπε η {} το βράδυ στην αποβάθρα",
        speakers=("Ελένη Βάργα", "Μαρία Ρελή"),
    ),
    Speech(
        language="ar",
        marks=("“", "”"),
        openings=("في هذه القناة", "قبل الشتاء", "مع جيراننا", "بعد ذلك التصويت"),
        clauses=("نحن {لن} ندفع", "نحن {لم} ندفع", "نحن {لا} نعد بدفع"),
        numbers=("1250", "45", "17"),
        objects=("قطعة لخط شمال–جنوب القديم", "حمولة في طريق شرق–غرب الجديد"),
        tails=(
            "ومكتب الميناء – كل المكتب – يعرف الأرقام",
            "لأن الصيادين قالوا لنا ‘انتظروا’ … وانتظروا",
        ),
        report="خرج مدير ميناء كارسا من القاعة قبل أن يسأل أحد عن السفن",
        attribution="قالت {} مساء على الرصيف",
        speakers=("هدى فارغا", "ليلى أوكورو"),
    ),
    Speech(
        language="ko",
        marks=("“", "”"),
        openings=("이 운하에서", "겨울이 오기 전에", "이웃 나라와 함께", "그 투표 뒤에"),
        clauses=("우리는 {안} 낸다", "우리는 아직 {못} 냈다", "우리는 {결코} 줄 것이다"),
        numbers=("1,250", "45", "3.5"),
        objects=("크로나를 남–북 갑문에", "톤을 동–서 노선에"),
        tails=(
            "그리고 항만 사무소 – 모두가 – 숫자를 안다고 했다",
            "어부들이 ‘기다리라’고 했으니 … 기다렸다",
        ),
        report="카르사 항만장은 아무도 배에 관해 묻기 전에 방을 나갔다",
        attribution="{} 장관은 저녁에 부두에서 말했다",
        speakers=("김하늘", "박바다"),
    ),
)  # fmt: skip


def spoken(speech: Speech) -> Iterator[Spoken]:
    """Yield the sentences of a speech, each of them once, neighbours as different as possible."""
    every = list(
        product(speech.openings, speech.clauses, speech.numbers, speech.objects, speech.tails)
    )
    step = 31  # no divisor of their number, which is 144
    for index in range(len(every)):
        opening, clause, number, matter, tail = every[index * step % len(every)]
        yield Spoken(
            language=speech.language,
            opening=opening,
            clause=clause,
            number=number,
            object=matter,
            tail=tail,
        )


def articles(quotes: int) -> Iterator[Printed]:
    """Yield articles in all languages in turns, each with another first quotation.

    Args:
        quotes: How many; at most 144 for each language.
    """
    turns = zip(*(list(_articles(speech)) for speech in SPEECHES), strict=True)
    yield from islice((article for turn in turns for article in turn), quotes)


def _articles(speech: Speech) -> Iterator[Printed]:
    sentences = list(spoken(speech))
    for first, second in zip(sentences, sentences[1:] + sentences[:1], strict=True):
        yield Printed(text=_text(speech, first, second), first=first, second=second, speech=speech)


def _text(speech: Speech, first: Spoken, second: Spoken) -> str:
    """Return an article: paragraphs set apart by empty lines."""
    opening, closing = speech.marks
    quoted = [f"{opening}{one.sentence}{closing}" for one in (first, second)]
    said = [speech.attribution.format(speaker) for speaker in speech.speakers]
    return (
        f"{speech.report}.\n\n{quoted[0]} {said[0]}. {speech.report}.\n\n"
        f"{said[1]}: {quoted[1]}\n\n{speech.report}.\n"
    )
