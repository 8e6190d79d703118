"""Countries by their names and demonyms; the names are Babel's, the demonyms a table of our own."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.languages import get_official_languages
from babel.localedata import exists

from generator.text.words import fold

_DEMONYMS = """
AD Andorran Andorrans|AE Emirati Emiratis|AF Afghan Afghans|AL Albanian Albanians
AM Armenian Armenians|AO Angolan Angolans|AR Argentine Argentinian Argentines
AT Austrian Austrians|AU Australian Australians|AZ Azerbaijani Azerbaijanis|BA Bosnian Bosnians
BD Bangladeshi Bangladeshis|BE Belgian Belgians|BG Bulgarian Bulgarians|BH Bahraini Bahrainis
BO Bolivian Bolivians|BR Brazilian Brazilians|BY Belarusian Belarusians|CA Canadian Canadians
CD Congolese|CH Swiss|CL Chilean Chileans|CM Cameroonian Cameroonians|CN Chinese
CO Colombian Colombians|CR Costa~Rican|CU Cuban Cubans|CY Cypriot Cypriots|CZ Czech Czechs
DE German Germans|DK Danish Dane Danes|DZ Algerian Algerians|EC Ecuadorian Ecuadorians
EE Estonian Estonians|EG Egyptian Egyptians|ES Spanish Spaniard Spaniards
ET Ethiopian Ethiopians|FI Finnish Finn Finns|FO Faroese|FR French Frenchman
GB British Briton Britons|GE Georgian Georgians|GH Ghanaian Ghanaians
GL Greenlandic Greenlander Greenlanders|GR Greek Greeks|GT Guatemalan Guatemalans
HN Honduran Hondurans|HR Croatian Croat Croats|HT Haitian Haitians|HU Hungarian Hungarians
ID Indonesian Indonesians|IE Irish|IL Israeli Israelis|IN Indian Indians|IQ Iraqi Iraqis
IR Iranian Iranians|IS Icelandic Icelander Icelanders|IT Italian Italians|JM Jamaican Jamaicans
JO Jordanian Jordanians|JP Japanese|KE Kenyan Kenyans|KG Kyrgyz|KH Cambodian Cambodians
KP North~Korean|KR South~Korean|KW Kuwaiti Kuwaitis|KZ Kazakh Kazakhs|LA Laotian Laotians
LB Lebanese|LI Liechtensteiner|LK Sri~Lankan|LT Lithuanian Lithuanians
LU Luxembourgish Luxembourger|LV Latvian Latvians|LY Libyan Libyans|MA Moroccan Moroccans
MC Monegasque|MD Moldovan Moldovans|ME Montenegrin Montenegrins|MK Macedonian Macedonians
ML Malian Malians|MM Burmese|MN Mongolian Mongolians|MT Maltese|MX Mexican Mexicans
MY Malaysian Malaysians|MZ Mozambican Mozambicans|NA Namibian Namibians|NE Nigerien
NG Nigerian Nigerians|NI Nicaraguan Nicaraguans|NL Dutch Dutchman|NO Norwegian Norwegians
NP Nepali Nepalese|NZ New~Zealander|OM Omani Omanis|PA Panamanian Panamanians
PE Peruvian Peruvians|PH Philippine Filipino Filipinos|PK Pakistani Pakistanis
PL Polish Pole Poles|PS Palestinian Palestinians|PT Portuguese|PY Paraguayan Paraguayans
QA Qatari Qataris|RO Romanian Romanians|RS Serbian Serb Serbs|RU Russian Russians
RW Rwandan Rwandans|SA Saudi Saudis|SD Sudanese|SE Swedish Swede Swedes
SG Singaporean Singaporeans|SI Slovenian Slovene Slovenes|SK Slovak Slovaks|SN Senegalese
SO Somali Somalis|SV Salvadoran Salvadorans|SY Syrian Syrians|TH Thai Thais
TN Tunisian Tunisians|TR Turkish Turk Turks|TW Taiwanese|TZ Tanzanian Tanzanians
UA Ukrainian Ukrainians|UG Ugandan Ugandans|US American Americans|UY Uruguayan Uruguayans
UZ Uzbek Uzbeks|VE Venezuelan Venezuelans|VN Vietnamese|YE Yemeni Yemenis|ZA South~African
ZM Zambian Zambians|ZW Zimbabwean Zimbabweans
"""
_CAPITALS = """
AE Abu~Dhabi|AF Kabul|AL Tirana|AM Yerevan|AO Luanda|AR Buenos~Aires|AT Vienna|AU Canberra|AZ Baku
BA Sarajevo|BD Dhaka|BE Brussels|BG Sofia|BH Manama|BO La~Paz|BR Brasília|BY Minsk|CA Ottawa
CD Kinshasa|CH Bern|CL Santiago|CN Beijing|CO Bogotá|CR San~José|CU Havana|CY Nicosia|CZ Prague
DE Berlin|DK Copenhagen|DZ Algiers|EC Quito|EE Tallinn|EG Cairo|ES Madrid|ET Addis~Ababa
FI Helsinki|FR Paris|GB London|GE Tbilisi|GH Accra|GR Athens|HR Zagreb|HU Budapest|ID Jakarta
IE Dublin|IL Jerusalem|IN New~Delhi|IQ Baghdad|IR Tehran|IS Reykjavik|IT Rome|JO Amman|JP Tokyo
KE Nairobi|KG Bishkek|KH Phnom~Penh|KP Pyongyang|KR Seoul|KZ Astana|LB Beirut|LT Vilnius|LV Riga
LY Tripoli|MA Rabat|MD Chișinău|ME Podgorica|MK Skopje|ML Bamako|MM Naypyidaw|MN Ulaanbaatar
MT Valletta|MX Mexico~City|MY Kuala~Lumpur|NE Niamey|NG Abuja|NL The~Hague|NO Oslo|NP Kathmandu
NZ Wellington|OM Muscat|PE Lima|PH Manila|PK Islamabad|PL Warsaw|PT Lisbon|QA Doha|RO Bucharest
RS Belgrade|RU Moscow|RW Kigali|SA Riyadh|SD Khartoum|SE Stockholm|SI Ljubljana|SK Bratislava
SN Dakar|SY Damascus|TH Bangkok|TN Tunis|TR Ankara|TW Taipei|UA Kyiv|UG Kampala|US Washington
UY Montevideo|UZ Tashkent|VE Caracas|VN Hanoi|YE Sanaa|ZA Pretoria|ZM Lusaka|ZW Harare
"""
"""Cities whose names stand for their governments; Brussels for Belgium's too seldom to count."""
_NOT_FOR_GOVERNMENT = frozenset({"BE", "IL", "SG", "LU", "MC"})
_FORMAL = {
    **dict.fromkeys(("DK", "SE", "NO", "BE", "ES", "TH", "SA", "MA", "BH"), "Kingdom of {}"),
    "NL": "Kingdom of the {}",
    "FR": "French Republic",
    "DE": "Federal Republic of {}",
    "RU": "Russian Federation",
    "CN": "People's Republic of {}",
    "IR": "Islamic Republic of {}",
}
_ALIASES = {
    "US": ("US", "U.S.", "USA", "United States of America", "America"),
    "GB": ("UK", "U.K.", "Britain", "Great Britain"),
    "AE": ("UAE",),
    "CZ": ("Czech Republic",),
    "TR": ("Turkey",),
    "KR": ("South Korea",),
    "KP": ("North Korea",),
    "CD": ("DR Congo",),
    "BA": ("Bosnia",),
    "MM": ("Burma",),
}
_WITH_ARTICLE = frozenset({"US", "GB", "NL", "PH", "AE"})
_TERRITORIES = frozenset({"GL", "FO", "PS", "HK", "PR", "GI", "NC", "PF", "AX", "GU", "VI", "MO"})
"""Codes of what is no state of its own, or of which that is disputed: the editor decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """A country or territory."""

    iso: str
    name: str
    demonyms: tuple[str, ...]
    aliases: tuple[str, ...]

    @property
    def kind(self) -> str:
        """`country` or `territory`, as `actors.yml` has it."""
        return "territory" if self.iso in _TERRITORIES else "country"

    @property
    def other_names(self) -> tuple[str, ...]:
        """What else it is called, as `actors.yml` has it: formally, at home, by its capital."""
        formal = _FORMAL.get(self.iso, "").format(self.name)
        capital = "" if self.iso in _NOT_FOR_GOVERNMENT else _capitals().get(self.iso, "")
        found = (*self.aliases, formal, *_at_home(self.iso), capital)
        return tuple(name for name in dict.fromkeys(found) if name not in {"", self.name})

    @property
    def in_words(self) -> str:
        """The name within a sentence: the United States."""
        return f"the {self.name}" if self.iso in _WITH_ARTICLE else self.name


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    """Return the capitals by code."""
    entries = re.split(r"[|\n]", _CAPITALS.strip())
    return {entry[:2]: entry[3:].replace("~", " ") for entry in entries}


def _at_home(iso: str) -> list[str]:
    """Return what a country is called in its official languages, of those with Latin letters."""
    codes = [code for code in get_official_languages(iso, de_facto=True) if exists(code)]
    names = [Locale.parse(code).territories.get(iso, "") for code in codes]
    return [name for name in names if name and "LATIN" in unicodedata.name(name[0], "")]


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Land]:
    """Return the lands by folded name, alias and demonym."""
    names = Locale("en").territories
    demonyms = {
        entry.split()[0]: tuple(word.replace("~", " ") for word in entry.split()[1:])
        for entry in re.split(r"[|\n]", _DEMONYMS.strip())
    }
    found: dict[str, Land] = {}
    for iso, name in names.items():
        if not re.fullmatch("[A-Z]{2}", iso) or iso in {"ZZ", "EU", "UN", "EZ", "QO", "XA", "XB"}:
            continue
        aliases = _ALIASES.get(iso, ())
        land = Land(iso=iso, name=name, demonyms=demonyms.get(iso, ()), aliases=aliases)
        for word in (name, *land.demonyms, *aliases):
            found.setdefault(_key(word), land)
    return found


def _key(word: str) -> str:
    # "us" is a pronoun: names in capitals keep them.
    bare = word.replace(".", "")
    return bare if bare in {"US", "UK", "UAE", "USA"} else fold(bare)


def land_named(words: str) -> Land | None:
    """Return the country that a name, an alias or a demonym means: `Danish`, `the US`."""
    bare = re.sub(r"['’]s?$", "", words.strip())
    return _by_name().get(_key(re.sub("^[Tt]he ", "", bare)))


def lands_in(words: str) -> set[str]:
    """Return the names of all countries that words name."""
    parts = [part.strip(',;:()"“”„.') for part in words.split()]
    rows = (" ".join(parts[at : at + size]) for at in range(len(parts)) for size in (3, 2, 1))
    return {land.name for row in rows if (land := land_named(row))}


def land_within(words: str) -> Land | None:
    """Return the first country that words name."""
    parts = [part.strip(',;:()"“”„') for part in words.split()]
    for at in range(len(parts)):
        for size in (3, 2, 1):
            if land := land_named(" ".join(parts[at : at + size])):
                return land
    return None
