"""Nouns that name who or what speaks without a name, and the words around them."""

from typing import Final

PERSONS: Final = frozenset(
    """president vice-president prime minister premier chancellor senator congressman congresswoman
    congressmember representative lawmaker legislator governor mayor councilman councilwoman councilor councillor
    secretary undersecretary ambassador envoy diplomat commissioner chairman chairwoman chairperson chair co-chair
    head leader speaker whip spokesman spokeswoman spokesperson aide adviser advisor strategist consultant operative
    pollster manager director deputy executive ceo founder co-founder cofounder owner official officer chief sheriff
    detective agent general admiral colonel captain lieutenant sergeant commander soldier veteran pilot marine guard
    judge justice attorney lawyer prosecutor solicitor counsel defendant plaintiff suspect victim witness survivor
    shooter gunman killer professor scholar historian scientist researcher economist analyst expert author writer
    novelist poet columnist commentator pundit journalist reporter correspondent editor anchor host co-host moderator
    interviewer broadcaster blogger publisher producer filmmaker actor actress comedian comic singer rapper musician
    artist designer star celebrity model athlete player coach boxer wrestler golfer candidate contender front-runner
    frontrunner nominee rival opponent challenger incumbent hopeful voter supporter backer donor fundraiser volunteer
    activist advocate organizer organiser protester protestor demonstrator delegate elector politician statesman
    republican democrat conservative liberal progressive socialist libertarian independent man woman boy girl
    teenager teen student teacher principal pupil graduate child kid son daughter father mother dad mom parent brother sister
    husband wife widow uncle aunt cousin grandfather grandmother friend neighbor neighbour colleague boss employee
    worker farmer rancher doctor physician surgeon neurosurgeon nurse psychologist psychiatrist therapist priest
    pastor preacher reverend bishop archbishop cardinal pope rabbi imam cleric evangelist minister king queen prince
    princess duke businessman businesswoman entrepreneur mogul magnate tycoon billionaire millionaire investor banker
    developer trader broker landlord resident tenant citizen immigrant migrant refugee native person guy lady
    gentleman fellow user commenter reader viewer listener attendee participant observer critic skeptic insider source
    informant whistleblower narrator voice-over voice caller passenger driver bystander customer client patron patient
    treasurer clerk auditor inspector superintendent trustee dean provost lecturer fellow president-elect
    ex-president first-lady secretary-general vice chairman nominee lobbyist staffer intern assistant
    specialist technician engineer programmer architect builder contractor mechanic firefighter paramedic policeman
    policewoman cop trooper ranger warden inmate prisoner hostage militant terrorist jihadist extremist fighter rebel
    another others many some two three both one brass co-author coauthor translator biographer
    superdelegate precinct-captain caucusgoer caucus-goer partner spouse fiancé girlfriend boyfriend ex-wife nephew niece
    hawk dove heir heiress loyalist surrogate booster ally veteran""".split()
)
GROUPS: Final = frozenset(
    """campaign committee commission council board panel ministry department agency bureau office administration
    government cabinet parliament congress senate house court tribunal jury party caucus coalition alliance union
    association federation foundation institute institution organization organisation group network company firm
    corporation bank university college school hospital church police military army navy force fbi cia pac
    team delegation embassy mission newspaper paper magazine outlet website site blog channel station program
    programme show studio publisher crowd audience public people couple pair trio community family majority minority
    opposition establishment left right media press staff leadership regime authority nation country state city
    town kingdom republic union society club league senators lawmakers officials authorities
    pollsters critics supporters kremlin pentagon white-house editorial-board camp wing think-tank tank nonprofit charity
    watchdog service center centre administration""".split()
)
DOCUMENTS: Final = frozenset(
    """statement report letter email e-mail memo memorandum release tweet post posting message article story column editorial
    op-ed essay book memoir piece headline caption ad advertisement commercial spot video clip text transcript
    document paper filing lawsuit suit complaint petition brief motion ruling opinion decision order indictment
    affidavit testimony resolution bill law act amendment constitution treaty agreement platform plan proposal
    poll survey study analysis review summary note notice announcement invitation sign placard banner poster
    flyer pamphlet leaflet slogan motto chant song lyrics speech remarks address interview comment comments press-release
    website page description entry profile account biography bio blurb subtitle title label email
    question answer passage section sentence paragraph verse line quote dossier website script
    declaration communique communiqué advisory alert update warning guidelines rules policy""".split()
)
HEADS: Final = PERSONS | GROUPS | DOCUMENTS
MODIFIERS: Final = frozenset(
    """former then then- ex- vice deputy assistant acting interim incoming outgoing current late senior junior top
    chief head lead national state local federal foreign prime defence defense interior finance health justice
    economic political communications press campaign field policy legal military security intelligence
    presidential congressional gubernatorial senatorial republican democratic conservative liberal progressive
    independent evangelical retired longtime long-time veteran prominent leading influential powerful
    billionaire fellow longshot likely presumptive potential one-time onetime two-time three-time
    first-term second-term outspoken controversial famed famous legendary young old new real estate reality
    television tv radio news talk talk-show night cable sports business tech hedge fund media editorial
    managing executive general associate regional international senate house city county district police
    attorney law rights civil human gun immigration climate environmental labor labour union trade
    high school university college public private social managing personal family spiritual
    self-described self-styled self-proclaimed billionaire high-profile little-known well-known undecided
    second third first fourth same other young elderly unnamed anonymous unidentified white black hispanic
    digital finance super pac party majority minority ruling opposition government white-haired
    deputy-prime secretary of""".split()
)
"""Lower-case words that stand between a title and a name, or before a noun of these lists."""
DETERMINERS: Final = frozenset(
    "the a an this that these those one another his her its their our my your some several many "
    "most two three four five six both each every no other such".split()
)


def singular(word: str) -> str:
    """Return the singular of a regular plural; other words stay."""
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004  ("ties" is none)
        return f"{word[:-3]}y"
    if word.endswith(("men",)):
        return f"{word[:-3]}man"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def noun_kind(word: str) -> str | None:
    """Return what a noun speaks of: "person", "group", "document", or None."""
    for candidate in (word, singular(word)):
        if candidate in PERSONS:
            return "person"
        if candidate in GROUPS:
            return "group"
        if candidate in DOCUMENTS:
            return "document"
    return None
