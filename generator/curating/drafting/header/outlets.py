"""Names of newspapers, agencies and broadcasters, as far as their words say that they are."""

from generator.curating.drafting.source_text.word_sets import word_set
from generator.text.words import fold

_ALONE = word_set(
    """
    reuters bloomberg politico axios euronews tass xinhua ansa efe ritzau ntb belga lusa kyodo
    interfax afp dpa upi apa sda bbc cnn npr pbs cnbc nbc msnbc dw ard zdf orf srf rfi nrk svt yle
    tagesschau heise taz spiegel zeit welt faz stern focus nzz libération liberation mediapart
    mediapart franceinfo berlingske politiken sermitsiaq aftenposten forbes newsweek economist
    guardian independent telegraph
    """
)
"""Names of one word; an article may stand before them."""
_SEVERAL = frozenset(
    {
        "ap", "ap news", "abc news", "associated press", "agence france-presse", "al jazeera",
        "bbc news", "cbs news", "deutsche welle", "deutsche presse-agentur", "der standard",
        "die presse", "die zeit", "die welt", "der spiegel", "der stern", "der tagesspiegel",
        "fox news", "france 24", "le monde", "le figaro", "le parisien", "le soir", "le temps",
        "la croix", "les échos", "les echos", "l'express", "l’express", "la stampa",
        "la repubblica", "corriere della sera", "el país", "el pais", "el mundo", "la vanguardia",
        "sky news", "nbc news", "ouest-france", "the hill", "the economist", "the atlantic",
        "jyllands-posten", "dagens nyheter", "svenska dagbladet", "the times",
    }
)  # fmt: skip
_AGENCIES = word_set(
    """
    ap reuters afp dpa upi apa sda ansa efe ritzau ntb belga lusa kyodo interfax tass xinhua
    """
) | {"ap news", "associated press", "agence france-presse", "deutsche presse-agentur"}
"""They sell what they write to many."""
_KINDS = word_set(
    """
    times post herald tribune gazette journal guardian telegraph observer independent chronicle
    courier mail mirror wire weekly zeitung nachrichten rundschau tagblatt tageblatt kurier
    anzeiger morgenpost tagesspiegel dagblad tidende posten radio television tv
    broadcasting magazine
    """
)
"""How the names of several words end."""
_ENDINGS = ("zeitung", "tageblatt", "tagblatt", "rundschau", "nachrichten", "anzeiger")
_ARTICLES = word_set("the der die das le la les el")
_SECTIONS = word_set("news world politics breaking top latest daily local business europe")
_MOST_WORDS = 5
_APART = frozenset(",;:()")
"""No name has these: two stand beside each other."""
_SMALL = _ARTICLES | word_set("of and und")
_FOLDED = frozenset(fold(one.replace("’", "'")) for one in _SEVERAL)
_ALONE_FOLDED = frozenset(map(fold, _ALONE))


def is_outlet(name: str, *, alone: bool = False) -> bool:
    """Tell whether a name is a publisher's by its words alone; many a publisher's is not.

    Args:
        name: The name.
        alone: Whether nothing stands beside it that says what it is: only known ones count.
    """
    if _APART & set(name):
        return False
    words = fold(name.replace("’", "'")).split()
    named = " ".join(words)
    bare = words[1:] if words[:1] and words[0] in _ARTICLES else words
    if not bare or len(words) > _MOST_WORDS or not (name[:1].isupper() or named in _ALONE):
        return False
    if named in _FOLDED or (len(bare) == 1 and bare[0] in _ALONE_FOLDED):
        return True
    if alone:
        return False
    is_kind = bare[-1] in _KINDS or bare[-1].endswith(_ENDINGS)
    is_long = len(words) > 1 or bare[-1].endswith(_ENDINGS)
    is_name = all(word[:1].isupper() for word in name.split() if fold(word) not in _SMALL)
    return is_kind and is_long and is_name and not set(bare) <= _SECTIONS


def is_agency(name: str) -> bool:
    """Tell whether a publisher is an agency: behind an author's name it says who wrote."""
    folded = fold(name).removeprefix("the ")
    return folded in _AGENCIES or folded.endswith(" wire")
