"""What rules say where one thing is wrong in a large briefing: the whole line, and no other."""

from pathlib import Path

import pytest

from generator.reading.checks.check import catalogue
from tests.support import edited, lay_out, told

ACTORS, PEOPLE, EVENTS = "seeds/actors.yml", "seeds/people.yml", "seeds/events.yml"
ARTICLE, BRIEF, BRIEFING = "seeds/articles/canal-talks.md", "seeds/brief.md", "seeds/briefing.yml"
CONFIG, CORRECTIONS, SUBJECTS = "mkdocs.yml", "seeds/corrections.yml", "seeds/subjects.yml"
POND = "seeds/articles/pond-vote.md"
TIMELINE = "  - Timeline: timeline/index.md"
SPEAKS = "    speaker: ilse-varga"
FIRST = "- id: dredger-count\n  label: A\n  type: contradiction\n  assessment: B. [@canal-talks]\n"
EARLIER = "- {id: corr-day, date: 2031-05-04, where: A, was: B, now: C, weight: minor}\n"


MESSAGES = {
    "16:1: error: unknown setting “zzz”, expected one of MkDocs (config-unfit)": (
        CONFIG, "plugins: []", "zzz: 1",
    ),
    "6:10: error: “INHERIT” is “other.yml”, expected “build/mkdocs.yml” (config-code)": (
        CONFIG, "site_dir", "INHERIT: other.yml\nsite_dir",
    ),
    "13:15: error: “theme.custom_dir” is “theme”, and templates run as code; expected"
    " “build/theme” (config-code)": (
        CONFIG, "custom_dir: build/theme", "custom_dir: theme",
    ),
    "29:5: error: no page “Timeline: timeline/index.md”: a no-break space (U+00A0) after the"
    " colon, expected a space (unknown-page)": (
        CONFIG, TIMELINE, "  - Timeline:\u00a0timeline/index.md",
    ),
    "29:15: error: no page “tímeline”, expected one of the site (unknown-page)": (
        CONFIG, TIMELINE, "  - Timeline: tímeline",
    ),
    "29:15: error: no page “timeline/”, expected one of the site (unknown-page)": (
        CONFIG, TIMELINE, "  - Timeline: timeline/",
    ),
    "29:5: error: no page “Timeline”, expected a title, a colon and a page (what follows a blank"
    " and # is a comment) (unknown-page)": (
        CONFIG, TIMELINE, "  - Timeline #1: timeline/index.md",
    ),
    "3:10: warning: “&nbsp;” is shown as it stands, expected the character itself"
    " (unread-markup)": (
        BRIEF, "The talks of 1 May ended", "The talks&nbsp;of 1 May ended",
    ),
    "10:17: error: “in spring” is not a date, expected 2026-03-01, 2026-03 or 2026"
    " (resolve-by-not-a-date)": (
        BRIEF, "it has not said so. [@sudmark-flag]",
        "it has not said so. [@dredgers-sail]\n  - Resolve by: in spring",
    ),
    "7:3: error: “Sure” is no confidence word, expected **High confidence:** or"
    " **Low confidence:** (judgement-without-confidence)": (
        BRIEF, "**High confidence:**", "**Sure:**",
    ),
    "5:7: error: “dredger-count” is taken at seeds/subjects.yml:1, expected an id unique among"
    " subjects (duplicate-id)": (
        SUBJECTS, "- id", f"{FIRST}- id",
    ),
    "2:7: error: “corr-day” is taken at seeds/corrections.yml:1, expected an id unique among"
    " corrections (duplicate-id)": (
        CORRECTIONS, "- id", f"{EARLIER}- id",
    ),
    "1:1: error: no “language”, expected one (missing-field)": (
        BRIEFING, "language: en\n", "",
    ),
    "15:22: error: unknown language “norse”, expected a code like en or pt-BR"
    " (unknown-language)": (
        ARTICLE, SPEAKS, f"    translated_from: norse\n{SPEAKS}",
    ),
    "8:9: warning: “N\u00f8rl\u0430nd” looks like “Nørland” (actors.yml:2), expected one of them"
    " (name-lookalike)": (
        ACTORS, "name: Sudmark\n", "name: N\u00f8rl\u0430nd\n",
    ),
    "11:13: warning: “\u043ef” has Cyrillic and Latin letters, expected those of one script"
    " (name-lookalike)": (
        ACTORS, "[Republic of Sudmark]", "[Republic \u043ef Sudmark]",
    ),
    "9:13: warning: “Ben \u041ekoro” looks like “Ben Okoro” (people.yml:8), expected one of them"
    " (name-lookalike)": (
        PEOPLE, "aliases: []", "aliases: [Ben \u041ekoro]",
    ),
}  # fmt: skip
"""What is told, with curly marks for straight ones: the file, what stood in it, what stands now."""


@pytest.mark.parametrize("message", MESSAGES)
def test_a_rule_says_what_is_wrong(message: str, tmp_path: Path) -> None:
    """With its place, what was found, and what was expected."""
    path, old, new = MESSAGES[message]
    expected = f"{path}:{message}".replace("“", '"').replace("”", '"')
    assert told(edited(lay_out("canal", tmp_path), path, old, new)) == [expected]


@pytest.mark.parametrize("name", ["texts/a.txt", "/a.txt", "texts\\\\a.txt", ".a.txt", "..", "a/"])
def test_the_name_of_a_source_text_is_no_path(name: str, tmp_path: Path) -> None:
    """Nor hidden."""
    project = edited(lay_out("pond", tmp_path), POND, "source: pond-vote.txt", f'source: "{name}"')
    shown = name.replace("\\\\", "\\")
    (found,) = (line for line in told(project) if "bad-source-name" in line)
    assert found == (
        f'{POND}:6:9: error: "{shown}" is a path or hidden, expected the name of a file'
        " (bad-source-name)"
    )


ROW = (
    "- {{id: e-{}, date: 2031-05-01, status: happened, text: A, actors: [nobody],"
    " articles: [pond-vote]}}\n"
)
TWENTY = "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21"


@pytest.mark.parametrize(
    ("events", "also"),
    [
        (1, "seeds/positions.csv:2"),
        (2, "line 2, seeds/positions.csv:2"),
        (3, "lines 2, 3, seeds/positions.csv:2"),
        (21, f"lines {TWENTY}, seeds/positions.csv:2"),
        (23, f"lines {TWENTY}, and 2 more, seeds/positions.csv:2"),
    ],
)
def test_an_id_that_is_unknown_in_many_places_is_told_once(
    events: int, also: str, tmp_path: Path
) -> None:
    """With the lines of the same file, and one of each other file."""
    project = edited(lay_out("pond", tmp_path), "seeds/positions.csv", "council,", "nobody,")
    (project.root / EVENTS).write_text("".join(map(ROW.format, range(events))), "utf-8")
    (found,) = (line for line in told(project) if "unknown-actor" in line)
    assert found == (
        f'{EVENTS}:1:67: error: unknown actor "nobody", expected the id of an actor in actors.yml'
        f" (also {also}) (unknown-actor)"
    )


DRAFT = """---
title: The march
publisher: The Village Bell
byline: unknown
published: 2031-05-03
source: pond-vote.txt
status: draft
quotes:
  - {id: q-1, speaker: per-sand, text: We march., kind: sentence, said: unknown}
  - {id: q-2, speaker: the-court, text: We wait., kind: sentence, said: unknown}
---

Anglers march.

<!-- For the editor.

For people.yml:

- {id: per-sand, name: Per Sand, roles: [{title: angler}]}

For actors.yml:

- {id: the-court, name: The Court, kind: organisation, group: Parties}
-->
"""


def test_a_speaker_in_the_note_of_a_draft_is_told_with_its_place(tmp_path: Path) -> None:
    """And with the file in which the block belongs."""
    project = lay_out("pond", tmp_path, {"seeds/articles/march.md": DRAFT})
    stands = "stands only in the note of a draft"
    assert [line for line in told(project) if "(unknown-speaker)" in line] == [
        f'seeds/articles/march.md:{line}:24: warning: speaker "{name}" {stands} (line {place}),'
        f" expected that block in {file} (unknown-speaker)"
        for line, name, place, file in (
            (9, "per-sand", 19, "people.yml"),
            (10, "the-court", 23, "actors.yml"),
        )
    ]


def test_rules_of_verify_are_explained_as_others() -> None:
    """By the slugs that it prints."""
    expected = {"quote-not-found", "words-not-found"}
    expected |= {"source-missing", "source-name", "source-unreadable"}
    assert expected <= set(catalogue())
