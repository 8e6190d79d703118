"""What the data says of the briefing as a whole: the object `briefing` of the JSON."""

from operator import attrgetter

from generator.rendering.data.fields import (
    DAY,
    Field,
    date,
    nested,
    number,
    record_of,
    references,
    schema_of,
    several,
    text,
    texts,
    web,
)

_WORD = (text("word", "The word."), text("definition", "What this briefing means by it."))
_PER_CENT = {"type": ["integer", "null"], "minimum": 0, "maximum": 100}
_LIKELY = (
    *_WORD,
    Field(
        "from",
        {
            **_PER_CENT,
            "description": "Where its range begins, in per cent; null: not stated, or 0.",
        },
        lambda word, _: word.start,
    ),
    Field(
        "to",
        {
            **_PER_CENT,
            "description": "Where its range ends, in per cent; null: not stated, or 100.",
        },
        lambda word, _: word.end,
    ),
)
JUDGEMENT = (
    number("number", "Its place, from 1."),
    text("confidence", "Its confidence word."),
    text("text", "The judgement in Markdown, without the confidence word."),
    references("cites", "an article or a quote", "What it rests on."),
    text("alternatives", "What else would explain the evidence, in Markdown.").or_null(),
    text("assumptions", "What it takes for granted, in Markdown.").or_null(),
    text("would_change_it", "What to look for: what would change it, in Markdown.").or_null(),
    date("resolve_by", "When it can be told whether it held.").or_null(),
    text("outcome", "How it fared, in Markdown; null before that is known.").or_null(),
)
"""The fields of a key judgement."""
_BRIEF = (
    text("bottom_line", "What matters most.").or_null(),
    several("judgements", "The key judgements in order.", JUDGEMENT, each="A key judgement."),
    text("unknown", "What we do not know.").or_null(),
    text("watch", "What to watch.").or_null(),
    text("background", "Background.").or_null(),
)
_PUBLISHER = (
    text("name", "The name.", attrgetter("publisher")),
    text("contact", "Where corrections go.").or_null(),
)
_SPAN = (
    date("from", "Its first day.", attrgetter("start")),
    date("to", "Its last day.", attrgetter("end")),
    text("note", "What it covers, and what not.").or_null(),
)
_TERM = (
    text("term", "The word this briefing uses."),
    texts("instead_of", "A word.", "The words it leaves to those it quotes."),
    text("why", "The reason.").or_null(),
)
FIELDS: tuple[Field, ...] = (
    text("title", "Its title."),
    text("subject", "What it is about."),
    text("language", "The language it is written in, such as `en` or `pt-BR`."),
    web("site_url", "Where the site is published; null before it is.").or_null(),
    nested(
        "publisher",
        "Who makes the briefing.",
        _PUBLISHER,
        lambda about: about if about.publisher else None,
    ).or_null(),
    text("licence", "The licence of the summaries; null where it is not stated.").or_null(),
    text("data_licence", "The licence of this data; null where it is not stated.").or_null(),
    date("as_of", "The last day covered.", pattern=DAY),
    several(
        "coverage",
        "The days the articles speak of; between two spans there is a gap.",
        _SPAN,
        each="A span of days.",
    ),
    number(
        "edition",
        "The number of the latest edition; null before the first.",
        lambda about: about.edition and about.edition.number,
    ).or_null(),
    several(
        "confidence",
        "How well the articles support a judgement.",
        _WORD,
        each="A confidence word.",
    ),
    several("likelihood", "How likely something is.", _LIKELY, each="A likelihood word."),
    several("terms", "House terms for loaded words.", _TERM, each="A house term."),
    Field(
        "brief",
        schema_of(
            "The editor's text: Markdown with citations such as `[@id]`; null where there is none.",
            _BRIEF,
        ),
        lambda _, briefing: record_of(_BRIEF, briefing.brief, briefing),
    ),
)
"""The fields of the record `about` of the model, and the editor's text."""
