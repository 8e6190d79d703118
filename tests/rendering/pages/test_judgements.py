"""The judgements in full: what they carry, how they fared, and in every other way out."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.days import Day
from generator.history.compare import compare
from generator.history.freeze import freeze
from generator.model import Brief, Briefing, Judgement, Likely
from generator.rendering import addresses
from generator.rendering.changes import counts
from generator.rendering.changes.describe import sections
from generator.rendering.citing import cable
from generator.rendering.pack import document
from generator.rendering.pack.model import Judgements
from generator.rendering.paging import Places
from generator.rendering.render import render
from generator.rendering.search.records import groups
from generator.rendering.words import judged
from generator.snapshot import FrozenJudgement
from generator.template_files import OURS
from tests.samples import ABOUT, BRIEF, sample_briefing
from tests.support import edited, lay_out, linked

FLAG = "  although it has not said so. [@sudmark-flag]\n"
FIELDS = (
    "  - Alternatives: It may ask for *half*. [@canal-talks]\n"
    "  - Assumes: The flag means something.\n"
    "  - Would change it: A price list.\n"
    "  - Resolve by: 2031-05-03\n"
)
OUTCOME = "  - Outcome: It held. [@canal-talks]\n"


def canal(folder: Path, fields: str) -> Briefing:
    """Return the canal briefing with fields below its second judgement."""
    project = lay_out("canal", folder)
    return linked(edited(project, "seeds/brief.md", FLAG, FLAG + fields))


def page(briefing: Briefing, path: str) -> str:
    """Return a page's source with the plain signs that are encoded in it."""
    content = render(briefing, OURS)[path]
    assert isinstance(content, bytes)
    text = content.decode()
    for code, sign in (("&#46;", "."), ("&#59;", ";"), ("&#44;", ","), ("&#58;", ":")):
        text = text.replace(code, sign)
    return text


def test_a_judgement_has_all_its_fields_in_full_and_folded_at_home(tmp_path: Path) -> None:
    """A day that has passed without an outcome is flagged on both."""
    briefing = canal(tmp_path, FIELDS)
    full, home = page(briefing, "judgements/index.md"), page(briefing, "index.md")
    for text in (full, home):
        assert '<dt>Alternatives</dt><dd dir="auto">It may ask for <em>half</em>.' in text
        assert '<dt>Assumes</dt><dd dir="auto">The flag means something.</dd>' in text
        assert "<dt>Resolve by</dt><dd>3 May 2031 <span" in text
        assert "overdue, outcome not in our articles" in text
    assert "<summary>Alternatives, assumes, would change it, resolve by <span" in home
    assert 'href="judgements/index.html#judgement-2">This judgement in full' in home
    assert "How our judgements fared" not in full


def test_without_fields_the_page_shows_judgements_and_evidence(tmp_path: Path) -> None:
    """And nothing that would be empty."""
    text = page(linked(lay_out("canal", tmp_path)), "judgements/index.md")
    assert text.count("<li id=") == 2
    assert text.count('class="beside"') == 2
    assert "told" not in text
    assert "How likely" not in text
    assert 'In these words since <a href="../editions/2/index.html"' in text


def test_without_judgements_the_page_says_so(tmp_path: Path) -> None:
    """The menu leads somewhere."""
    briefing = replace(linked(lay_out("canal", tmp_path)), snapshot=None)
    brief = replace(briefing.brief, judgements=())
    text = page(replace(briefing, brief=brief, editions=()), "judgements/index.md")
    assert "No judgement yet." in text


def test_what_is_resolved_is_told_in_a_section_of_its_own(tmp_path: Path) -> None:
    """With its outcome; it is not overdue."""
    text = page(canal(tmp_path, FIELDS + OUTCOME), "judgements/index.md")
    fared = text.partition("How our judgements fared</h2>")[2]
    assert 'href="../judgements/index.html#judgement-2"' in fared
    assert "Low confidence · to be resolved by 3 May 2031" in fared
    assert "<bdi>It held.<sup" in fared
    assert "overdue" not in text


def test_earlier_judgements_that_were_resolved_stay(tmp_path: Path) -> None:
    """Each once, from the last edition that has it."""
    briefing = replace(linked(lay_out("canal", tmp_path)), snapshot=None)
    gone = FrozenJudgement(confidence="Low confidence", text="It rains.", outcome="It did not.")
    empty = replace(gone, text="[@canal-talks]")
    editions = tuple(
        replace(one, snapshot=replace(one.snapshot, judgements=(gone, empty)))
        for one in briefing.editions
    )
    text = page(replace(briefing, editions=editions), "judgements/index.md")
    assert text.count("It did not.") == 2
    assert '<a href="../editions/2/index.html" dir="auto">It rains.</a>' in text
    assert "Low confidence · edition 2" in text
    assert "editions/1/" not in text.partition("fared</h2>")[2]
    stood = page(replace(briefing, editions=editions), "editions/1/index.md")
    assert '<dt>Outcome</dt><dd dir="auto">It did not.</dd>' in stood


def test_a_cable_the_data_the_search_and_the_pack_have_the_fields(tmp_path: Path) -> None:
    """Each in its own form."""
    briefing = canal(tmp_path, FIELDS)
    second = briefing.brief.judgements[1]
    text = cable.judgement(second, briefing.about)
    assert "\nAlternatives: It may ask for half.\nAssumes: The flag means something.\n" in text
    assert "\nResolve by: 3 May 2031; overdue, outcome not in our articles\n" in text
    files = render(briefing, OURS)
    data = files["data/briefing.json"]
    assert isinstance(data, bytes)
    assert b'"resolve_by": "2031-05-03", "outcome": null' in data
    records = groups("brief", (), briefing, Places.of(briefing))
    headings = [one.heading for group in records for one in group["b"]]
    assert "Key judgement: would change it" in headings
    part, *_ = document.sheet(document.sheets(briefing)["judgements"], briefing).parts
    assert isinstance(part, Judgements)
    assert [one.label for one in part.items[1].told] == [
        "Alternatives",
        "Assumes",
        "Would change it",
        "Resolve by",
    ]
    assert cable.judgement(BRIEF.judgements[0], ABOUT).count("\n") == 5


@pytest.mark.parametrize(
    ("fields", "counted", "kind", "before", "after"),
    [
        ({"outcome": "It held"}, "1 judgement resolved", "resolved", None, "Outcome: It held."),
        (
            {"assumptions": "Rain.", "resolve_by": Day(2031, 6)},
            "1 judgement annotated",
            "annotated",
            None,
            "Assumes: Rain. Resolve by: June 2031.",
        ),
        (
            {"text": "Nørland will not pay now.", "outcome": "No."},
            "1 judgement reworded",
            "reworded",
            "High confidence: Nørland will not pay.",
            "High confidence: Nørland will not pay now.",
        ),
    ],
)
def test_what_changed_tells_words_from_what_is_said_of_them(
    fields: dict[str, object], counted: str, kind: str, before: str | None, after: str
) -> None:
    """A judgement that only carries more is not reworded."""
    old = sample_briefing()
    first, *others = old.brief.judgements
    new = with_judgements(old, replace(first, **fields), *others)
    changes = compare(freeze(old), freeze(new))
    assert counts.sentence(changes) == counted
    lines = [line for part in sections(changes, new) for line in part.lines]
    assert [(one.kind, one.before, one.after) for one in lines] == [(kind, before, after)]


def test_a_judgement_is_paired_with_its_own_words_first() -> None:
    """A new one that is alike does not take its place."""
    old = sample_briefing()
    first, *others = old.brief.judgements
    alike = replace(first, text="Nørland will not pay now.")
    new = with_judgements(old, alike, replace(first, outcome="It held."), *others)
    changes = compare(freeze(old), freeze(new)).judgements
    assert [(one.id, one.kind) for one in changes] == [("1", "new"), ("2", "changed")]


def with_judgements(briefing: Briefing, *found: Judgement) -> Briefing:
    """Return a briefing with other judgements."""
    brief: Brief = replace(briefing.brief, judgements=found)
    return replace(briefing, brief=brief, snapshot=None)


def test_many_judgements_have_pages_by_their_numbers(tmp_path: Path) -> None:
    """What fared is told on the first; a permalink leads to the page that has it."""
    briefing = linked(lay_out("canal", tmp_path))
    first = replace(briefing.brief.judgements[0], outcome="It held.")
    many = with_judgements(briefing, *(replace(first, number=at) for at in range(1, 22)))
    hub, second = page(many, "judgements/index.md"), page(many, "judgements/2/index.md")
    assert (hub.count("<li id="), second.count("<li id=")) == (20, 1)
    assert '<a href="../judgements/2/index.html">2</a>' in hub
    assert 'id="judgement-21"' in second
    assert "How our judgements fared" in hub
    assert "How our judgements fared" not in second
    assert addresses.judgement(many.brief.judgements[20]) == "judgements/2/index.html#judgement-21"


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (None, None, "Often."),
        (55, 80, "Often. 55 to 80 per cent."),
        (95, None, "Often. At least 95 per cent."),
        (95, 100, "Often. At least 95 per cent."),
        (None, 5, "Often. At most 5 per cent."),
    ],
)
def test_a_likelihood_word_has_its_range(start: int | None, end: int | None, told: str) -> None:
    """In per cent, beside the definition."""
    word = Likely(word="likely", definition="Often.", start=start, end=end)
    assert judged.meaning(word) == told


def test_only_likelihood_words_in_use_are_printed() -> None:
    """Longer words are words of their own; what is quoted is another's."""
    briefing = sample_briefing()
    words = [Likely(word=word, definition="…") for word in ("likely", "unlikely", "Even chance")]
    about = replace(briefing.about, likelihood=tuple(words))
    brief = replace(
        briefing.brief,
        judgements=(),
        bottom_line="It is highly unlikely, he calls it “likely”.",
        watch="- An even chance of rain.",
    )
    used = judged.likelihood_used(replace(briefing, about=about, brief=brief))
    assert [one.word for one in used] == ["Even chance"]
