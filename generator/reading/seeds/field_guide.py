"""What each field of the seeds says, with an example: the source of the schemas and of the page.

A test holds that it has every field that `records.py` declares, and that the examples are read
without a problem.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.reading.seeds import records


class Entry(NamedTuple):
    """What a field is for, in a sentence, and a value of it as it is written in the file."""

    says: str
    example: str


GUIDE: Mapping[type[Any], Mapping[str, Entry]] = {
    records.BriefingSeed: {
        "title": Entry("The title of the briefing.", "The canal tolls, May 2031"),
        "feed_id": Entry(
            "Names it for good in feeds; keep it when the title changes.", "canal-tolls-2031"
        ),
        "subject": Entry("What it is about, in one sentence.", "Who pays to pass the canal."),
        "language": Entry("The language of the summaries, as a code of ISO 639.", "en"),
        "site_url": Entry("Where the site will be.", "https://canal.example/"),
        "as_of": Entry("The last day up to which you have read.", "2031-05-06"),
        "coverage": Entry(
            "The days that the articles speak of; several spans if there are gaps.", ""
        ),
        "publisher": Entry("Who makes the briefing.", ""),
        "confidence": Entry("Your words for how far a judgement can be trusted.", ""),
        "likelihood": Entry("Your words for how likely something is.", ""),
        "terms": Entry("Words of your own for loaded ones.", ""),
        "questions": Entry("What is at stake; each is a column of the positions table.", ""),
        "limits": Entry("The longest quote, cell and summary, in words.", ""),
        "licence": Entry("The licence of your summaries; not stated without it.", "CC BY 4.0"),
        "data_licence": Entry("The licence of the exported data.", "CC0 1.0"),
        "map": Entry("The map on which positions are shown; none without it.", ""),
    },
    records.CoverageSeed: {
        "from": Entry("The first day.", "2031-05-02"),
        "to": Entry("The last day.", "2031-05-06"),
        "note": Entry(
            "What the reader should know of these days.", "Two articles; the 4th is missing."
        ),
    },
    records.PublisherSeed: {
        "name": Entry("Who makes the briefing.", "The canal desk"),
        "contact": Entry("Where corrections go; `unknown` where nowhere.", "desk@canal.example"),
    },
    records.ConfidenceWord: {
        "word": Entry("The word, as judgements begin with it.", "High confidence"),
        "definition": Entry(
            "What it means.", "Several articles that do not copy each other agree."
        ),
        "needs": Entry("How much a judgement must cite for it; `check` counts.", ""),
    },
    records.NeedsSeed: {
        "articles": Entry("Independent articles; copies of one text count once.", "2"),
        "publishers": Entry("Publishers.", "2"),
        "quotes": Entry("Utterances; variants of one statement count once.", "2"),
        "articles_per_speaker": Entry("Articles that carry the words of each actor quoted.", "2"),
    },
    records.LikelihoodWord: {
        "word": Entry("The word, as the brief uses it.", "likely"),
        "definition": Entry("What it means.", "In more than half of such cases."),
        "from": Entry("Where its range begins, in per cent; nothing for 0.", "55"),
        "to": Entry("Where its range ends, in per cent; nothing for 100.", "80"),
    },
    records.Term: {
        "term": Entry("The word that you use.", "toll"),
        "instead_of": Entry("The words that it replaces; `check` finds them.", "[levy, extortion]"),
        "why": Entry("Why.", "The treaty's own word."),
    },
    records.QuestionSeed: {
        "id": Entry("Its id.", "tolls"),
        "text": Entry("The question in full.", "Should ships pay tolls?"),
        "short": Entry("A heading of a few words for the table.", "Tolls"),
        "ordered": Entry("Whether the stances are a scale, from one end to the other.", "true"),
        "stances": Entry("The possible answers, in order.", ""),
    },
    records.StanceSeed: {
        "id": Entry("Its id.", "refuses"),
        "label": Entry("The answer in a word or two.", "Refuses"),
        "definition": Entry("When an actor has this stance.", "Will pay no toll."),
    },
    records.Limits: {
        "quote": Entry("The longest quote, in words.", "80"),
        "cell": Entry("The longest position, in words.", "25"),
        "summary": Entry("The longest summary, in words.", "180"),
    },
    records.MapSeed: {
        "region": Entry("The name of a base map, such as arctic or world.", "world"),
    },
    records.ActorSeed: {
        "id": Entry("Its id.", "varga"),
        "name": Entry("Its name, as pages print it.", "Republic of Varga"),
        "kind": Entry("What it is.", "country"),
        "group": Entry("The group of rows in which the table has it.", "Parties"),
        "iso": Entry("Its code (ISO 3166), for the map; `unknown` where there is none.", "DK"),
        "part_of": Entry("The id of the actor that it belongs to.", "union"),
        "aliases": Entry("Other names, which the search finds.", "[Varga, the Republic]"),
        "demonyms": Entry("What its people and things are called.", "[Vargan]"),
    },
    records.PersonSeed: {
        "id": Entry("The id.", "ana-kovac"),
        "name": Entry("The full name.", "Ana Kovač"),
        "aliases": Entry("Other spellings, as the articles have them.", "[Anna Kovac]"),
        "roles": Entry("What the person is or was.", ""),
    },
    records.RoleSeed: {
        "title": Entry("The office.", "foreign minister"),
        "actor": Entry("The id of the actor for which it speaks; none for an analyst.", "varga"),
        "from": Entry("Since when, where it is known.", "2030-01"),
        "to": Entry("Until when, where it has ended.", "unknown"),
    },
    records.ArticleSeed: {
        "title": Entry("The headline, as it stands there.", "Ministers meet on the canal"),
        "title_is_ours": Entry("The source has no title, and this one is yours.", "true"),
        "publisher": Entry("Who published it, where the text says so; else `unknown`.", "unknown"),
        "byline": Entry("Who wrote it, where the text says so; else `unknown`.", "unknown"),
        "published": Entry("The day of publication, as far as it is known.", "2031-05-02"),
        "published_basis": Entry("How you know the day.", "The text names the day."),
        "published_inferred": Entry("The source states no day, and this one is inferred.", "true"),
        "retrieved": Entry("The day on which you got the text.", "2031-05-03"),
        "url": Entry("Its own address.", "https://news.example/canal"),
        "archived": Entry(
            "The address of a copy in a web archive, which lasts.",
            "https://archive.example/2031/canal",
        ),
        "source": Entry("The file name of the source text, in `seeds/texts/`.", "canal.txt"),
        "reliability": Entry(
            "What the text gets wrong or does oddly; never its motives.",
            "Names no source for the number of ships.",
        ),
        "added": Entry("The day on which it came into the briefing.", "2031-05-03"),
        "status": Entry("A draft is not published.", "curated"),
        "quotes": Entry("Verbatim words of speakers.", ""),
        "claims": Entry("What the article asserts and another one may tell differently.", ""),
    },
    records.QuoteSeed: {
        "id": Entry("Its id, the end of its permalink.", "varga-no-tolls"),
        "speaker": Entry("One or more ids of people or actors.", "ana-kovac"),
        "text": Entry(
            "The words, letter for letter, without the marks around them.", "We will pay no tolls"
        ),
        "kind": Entry("A whole sentence, or a part of one.", "sentence"),
        "said": Entry("The day on which it was said.", "2031-05-02"),
        "to": Entry("To whom.", "reporters"),
        "statement": Entry(
            "The same word on quotes of several articles makes them variants of one utterance.",
            "no-tolls",
        ),
        "translated_from": Entry("The language in which it was said, as a code.", "de"),
        "note": Entry("What the reader should know of it.", "The second half is the reporter's."),
        "unmarked": Entry(
            "Why the words stand outside quotation marks in the source text, where they do.",
            "The paper prints speech after a dash.",
        ),
    },
    records.ClaimSeed: {
        "id": Entry("Its id.", "canal-ships-1"),
        "subject": Entry("What is asserted, the same word in every article.", "ships"),
        "value": Entry("A number, `>12`, `10..20`, a date, or text.", '">12"'),
        "words": Entry("The words of the article that say so; they are verified.", "a dozen ships"),
        "speaker": Entry("Whose assertion it is, where the article attributes it.", "ana-kovac"),
    },
    records.SubjectSeed: {
        "id": Entry("The subject of the claims that differ.", "ships"),
        "label": Entry("What pages call it.", "How many ships waited"),
        "type": Entry("What kind of difference it is.", "contradiction"),
        "assessment": Entry(
            "What you make of it, with citations.", "The later count is the port's own."
        ),
    },
    records.EventSeed: {
        "id": Entry("Its id.", "canal-closed"),
        "date": Entry("The day, as far as it is known.", "2031-05-02"),
        "status": Entry("Whether it happened.", "happened"),
        "text": Entry("What happened, in a sentence.", "The canal is closed to freight."),
        "actors": Entry("The ids of those who act in it; who does it comes first.", "[varga]"),
        "articles": Entry("The ids of the articles that report it.", "[ministers-meet]"),
    },
    records.PositionSeed: {
        "actor": Entry("The id of the actor.", "varga"),
        "question": Entry("The id of the question.", "tolls"),
        "stance": Entry("The id of one of its stances.", "refuses"),
        "position": Entry(
            "The position in one sentence.", "Will pay no toll before the treaty is renewed."
        ),
        "basis": Entry("How it is known.", "own words"),
        "since": Entry("Since when; the rows of one cell are its history.", "2031-05"),
        "last_stated": Entry("When it was last said or shown.", "2031-05-02"),
        "evidence": Entry("Ids of quotes and articles, with spaces between.", "varga-no-tolls"),
        "amount": Entry(
            "How many or how much, where the evidence gives it: `13`, `>12` or `10..20`.", "13"
        ),
        "unit": Entry("What the amount counts; needed with it.", "ships"),
    },
    records.CorrectionSeed: {
        "id": Entry("Its id.", "ships-corrected"),
        "date": Entry("The day of the correction.", "2031-05-06"),
        "where": Entry("What was corrected.", "Article ministers-meet, summary"),
        "was": Entry("What stood there.", "twelve ships"),
        "now": Entry("What stands there now.", "more than twelve ships"),
        "weight": Entry("Major where a reader may have acted on it.", "minor"),
    },
}
"""For each record the fields of its file; what holds other records has no example of its own."""

JUDGEMENT_GUIDE: Mapping[str, Entry] = {
    "Alternatives": Entry(
        "What else would explain the evidence.", "Alternatives: Varga may want a lower toll."
    ),
    "Assumes": Entry("What you take for granted.", "Assumes: The minister speaks for Varga."),
    "Would change it": Entry("What to look for.", "Would change it: A price list of its own."),
    "Resolve by": Entry(
        "When it can be told whether it held; `check` reminds you.", "Resolve by: 2031-06-01"
    ),
    "Outcome": Entry(
        "How it fared, once you know.", "Outcome: It held; no toll was paid. [@holt-built]"
    ),
}
"""What may stand below a judgement in `brief.md`, by label."""
