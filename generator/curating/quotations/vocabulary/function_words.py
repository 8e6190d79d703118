"""Words that are no part of a name, however they are written."""

from typing import Final

MALE: Final = frozenset("he his him himself".split())
FEMALE: Final = frozenset("she her hers herself".split())
PLURAL: Final = frozenset("they their them themselves".split())
NEUTRAL: Final = frozenset("it its itself".split())
FIRST: Final = frozenset("i we me my".split())
RELATIVE: Final = frozenset("who which that whose".split())
PRONOUNS: Final = MALE | FEMALE | PLURAL | NEUTRAL | FIRST | RELATIVE
CALENDAR: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep
    oct nov dec easter christmas""".split()
)
FUNCTION: Final = frozenset(
    """a about above according across after again against all almost along already also although always am
    among amid an and another any anyone are around as ask at away back be because been before behind being below beneath
    beside besides between beyond both but by can cannot could de despite did do does don't don’t down during
    each earlier either else elsewhere enough even ever every everyone everything except few finally first
    following for from further furthermore given had has have having hence here how however if in indeed inside
    instead into is it's it’s its just last lately later least less let like likewise many maybe meanwhile
    might more moreover most much must my near nearly neither never nevertheless next no nobody none nonetheless nor not nothing now
    of off often on once one only onto or other others otherwise our out outside over overall own per perhaps
    please previously quite rather really recently related same second seemingly several shall should similarly since so some
    somebody someone something sometimes soon still such than thanks the then there there's there’s thereafter these
    this those though through throughout thus to today together tomorrow tonight too toward towards two three
    under unfortunately unless unlike until up upon us very via was we well were what what's what’s whatever when whenever where
    whereas wherever whether while why will with within without would yes yesterday yet you your
    asked speaking said told added responding writing talking referring calling appearing citing noting
    pressed clearly sadly obviously ultimately naturally apparently specifically additionally
    consequently good great new old no yes ok okay oh well read watch click see also share update updated
    photo image video editor's note correction breaking exclusive in addition part despite""".split()
)
"""At the start of a sentence these have a capital and are no names."""
PREPOSITIONS: Final = frozenset(
    """of to with from by about for against in on at into over under between among than like toward towards
    through during without within behind before after near as via versus vs including upon""".split()
)
CONJUNCTIONS: Final = frozenset("and but or while as when because that although though if after before".split())
PARTICLES: Final = frozenset(
    "de da do dos das del della di du des la le van von der den ter ten zu zum bin bint ibn al el abu ben af av y e".split()
)
"""Lower-case parts of names."""
TITLES: Final = frozenset(
    """mr mrs ms miss dr sen sens rep reps gov govs pres president vice prime minister chancellor secretary
    senator representative governor mayor congressman congresswoman judge justice chief general gen col lt sgt capt
    captain colonel admiral adm professor prof rev reverend pastor father sister brother pope king queen
    prince princess lord lady sir dame sheriff officer detective attorney ambassador amb former ex-president
    first sheikh ayatollah imam rabbi bishop archbishop cardinal speaker herr frau hr fru statsminister
    statsministeren udenrigsminister udenrigsministeren monsieur madame m mme señor señora signor signora
    doctor foreign defence defense interior finance district u.s us uk eu democratic republican""".split()
)
ABBREVIATIONS: Final = frozenset(
    """mr mrs ms dr sen sens rep reps gov govs gen col lt sgt capt adm prof rev hon st jr sr vs inc corp co ltd llc
    no jan feb mar apr jun jul aug sept sep oct nov dec ariz calif colo conn del fla ga ill ind kan ky
    la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo d.c u.s u.k u.n e.g i.e
    a.m p.m ph.d m.d est dept univ messrs mt ft""".split()
)
"""After these a full stop ends no sentence."""
