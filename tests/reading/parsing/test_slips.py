"""Slips of the pen: one error for each, at the fault, with its remedy."""

import re
from pathlib import Path

import pytest

from tests.support import edited, lay_out, told

ARTICLE, PEOPLE = "seeds/articles/canal-talks.md", "seeds/people.yml"
BRIEF = "seeds/brief.md"
TITLE = "title: Canal talks"
TEXT = 'text: "We will not pay a toll on our own water."'
CITED = "[@canal-talks; @dredgers-sail]"
NO_BREAK = "\u00a0"
MARKS = "put quotation marks around"
JOINED = f'expected "{CITED}", separated by ;'
COLUMN = "this line is indented otherwise than those above it; put all fields of a record in one"

Slip = tuple[str, str, str, str, str]
SLIPS: list[Slip] = [
    # marks at the beginning of a value
    *(
        (ARTICLE, TITLE, f"title: {mark}Canal talks", "2:8", f"a text that begins with {mark[0]}")
        for mark in ("*", "**", "@", "%", "`", "|", ">")
    ),
    (ARTICLE, TITLE, "title: & Canal", "2:8", "a text that begins with &"),
    (ARTICLE, TITLE, "title: !Kanäle", "2:8", "a text that begins with !"),
    (ARTICLE, TITLE, "title: !a!b Canal", "2:8", "a text that begins with !"),
    (ARTICLE, TITLE, "title: !!", "2:8", "a text that begins with !"),
    (ARTICLE, TITLE, "title: ? Canal", "2:8", "a text that begins with ?"),
    (ARTICLE, TITLE, "title: - Canal", "2:8", "a text that begins with -"),
    (ARTICLE, TITLE, "title: [Canal] talks", "2:8", "a text that begins with ["),
    (ARTICLE, TITLE, "title: {Canal} talks", "2:8", "a text that begins with {"),
    (ARTICLE, TITLE, "title: !Canal talks", "2:8", "a tag (!name); " + MARKS),
    (ARTICLE, 'value: ">2"', "value: >2", "35:54", "a text that begins with >"),
    (ARTICLE, "published: 2031-05-02", "published: -", "5:12", "a text that begins with -"),
    # marks and braces that do not match
    (ARTICLE, TEXT, TEXT.replace('."', ".”"), "16:11", "a quotation mark that is never closed: "),
    (ARTICLE, TEXT, f"{TEXT},", "16:53", "a comma after a quotation mark"),
    (ARTICLE, '">2", words', '">2" words', "35:59", 'no comma before "words"'),
    (ARTICLE, "{id: talks-day-1", "id: talks-day-1", "36:5", "a } without its {"),
    # the first record of a list without its -
    (ARTICLE, "  - id: varga", "    id: varga", "14:5", "a record without its -"),
    (ARTICLE, "  - id: varga", "  id: varga", "14:3", "a record without its -"),
    # comments of other languages
    (ARTICLE, "publisher: The", "// a note\npublisher: The", "3:1", "a comment in the way of"),
    (ARTICLE, "publisher: The", "<!-- a -->\npublisher: The", "3:1", "a comment in the way of"),
    # comments in a list
    (PEOPLE, "[Ilse Varga, Warga]", "[Ilse Varga, #1 Warga]", "3:25", "the value ends before"),
    (PEOPLE, "[Ilse Varga, Warga]", "[ #1 Varga, Warga]", "3:14", "the value ends before"),
    (PEOPLE, "[Ilse Varga, Warga]", '["Ilse" Varga]', "3:20", "text after a closing"),
    (PEOPLE, "Karsa, actor: karsa}", "Karsa, actor: karsa", "11:7", "a { that is never closed"),
    # colons
    (ARTICLE, TITLE, "title: Karsa: Canal", "2:13", "a second colon on the line; " + MARKS),
    (ARTICLE, TITLE, "title: ‘Karsa’: Canal", "2:15", "a curly mark (U+2018) begins the text"),
    (ARTICLE, TEXT, "text: “We: a toll”", "16:14", "a curly mark (U+201C) begins the text"),
    (ARTICLE, "words: more", "words: or: more", "35:69", "a second colon in a value; " + MARKS),
    (ARTICLE, "talks-hours, value", "talks-hours value", "35:51", "a second colon in a value"),
    (ARTICLE, "byline: A", "byline A", "4:1", "a line without colon, expected"),
    (ARTICLE, "byline: A", "byline:A", "4:7", "a colon that touches its text; put a space"),
    (ARTICLE, "byline: A", "byline：A", "4:7", "“：” (U+FF1A) after the name of a field"),
    (ARTICLE, "quotes:\n", "quotes\n", "13:1", "a line without colon"),
    # quotation marks
    (ARTICLE, TITLE, 'title: "Canal" talks', "2:16", "text after a closing quotation mark"),
    (ARTICLE, TEXT, 'text: "We will not pay.”', "16:11", "a quotation mark that is never closed"),
    (ARTICLE, TEXT, r'text: "We \pay"', "16:15", "a \\ that begins no escape; double it"),
    (ARTICLE, TEXT, r'text: "C:\Users"', "16:14", "a \\ that begins no escape; double it"),
    # pasted spaces and bullets
    (ARTICLE, "    speaker: ilse", "\tspeaker: ilse", "15:1", "a tab; indent with spaces"),
    (ARTICLE, "byline: A", f"byline:{NO_BREAK}A", "4:8", "a no-break space (U+00A0) after"),
    (ARTICLE, "byline: A", f"byline{NO_BREAK}: A", "4:7", "a no-break space (U+00A0) before the"),
    (ARTICLE, "byline: A", "byline:\u202fA", "4:8", "a narrow no-break space (U+202F) after"),
    (ARTICLE, "byline: A", "byline:\u3000A", "4:8", "a space (U+3000) after the colon"),
    (ARTICLE, "  - id: okoro", f"  -{NO_BREAK}id: okoro", "21:4", "a no-break space (U+00A0)"),
    *(
        (ARTICLE, "  - id: okoro", f"  {mark} id: okoro", "21:3", f"“{mark}” (U+")
        for mark in "–—•·*"
    ),
    (ARTICLE, "  - id: okoro", "  -id: okoro", "21:3", "a - that touches its text; put a space"),
    (ARTICLE, "  - id: varga", "  -id: varga", "14:3", "a - that touches its text; put a space"),
    # indents
    (ARTICLE, "  - id: okoro", "   - id: okoro", "21:4", "this line is indented otherwise"),
    (ARTICLE, "  - id: okoro", " - id: okoro", "21:2", "a - among fields; put it below"),
    (ARTICLE, "  - id: okoro", "    id: okoro", "21:5", '"id" stands here twice, expected once'),
    (ARTICLE, "    kind: fragment", "     kind: fragment", "30:6", COLUMN),
    (ARTICLE, "    kind: fragment", "   kind: fragment", "30:4", COLUMN),
    (ARTICLE, "    kind: fragment", "kind: fragment", "30:1", COLUMN),
    (ARTICLE, "---\ntitle", "---\n title", "2:2", "the first line stands further in"),
    (ARTICLE, "---\ntitle", "---\n- title", "2:1", "a - before the first field, expected none"),
    (PEOPLE, "- id: ilse", "  - id: ilse", "1:3", "this line is indented otherwise"),
    (PEOPLE, "- id: ilse", "id: ilse", "1:1", "a record without its -"),
    (PEOPLE, "  name: Ben", "name: Ben", "8:1", COLUMN),
    (PEOPLE, "- id: ben", "1. id: ben", "7:1", "“1.” where a record begins, expected -"),
    # commas and brackets
    (ARTICLE, "words: more than two hours", "words: hours, such as a recall.", "35:74",
     '"such as a recall." stands after a comma'),
    (PEOPLE, "title: Harbour Master of", "title: Harbour Master, of", "11:31",
     '"of Karsa" stands after a comma'),
    (ARTICLE, "words: more than", "words: more […] than", "35:72", "a [ within a text; put quot"),
    (PEOPLE, "Varga, Warga]", "Varga, Warga", "3:12", "a [ that is never closed"),
    (ARTICLE, "more than two hours}", "more than two hours", "35:5", "a { that is never closed"),
    # what stands above the fields
    (ARTICLE, "---\ntitle", "\n\n---\ntitle", "1:1", "2 lines above the first ---"),
    (ARTICLE, "---\ntitle", "```yaml\n---\ntitle", "1:1", "1 line above the first ---"),
    # comments
    (ARTICLE, TITLE, "title: Canal #1", "2:13", 'the value ends before "#1 end'),
    (ARTICLE, TITLE, "title: #1 Canal", "2:7", 'the value ends before "#1 Canal'),
    (ARTICLE, "words: nine", "words: nine #1", "37:72", 'the value ends before "#1 dredgers'),
    (PEOPLE, "Varga, Warga]", "Varga, Warga #2]", "3:30", 'the value ends before "#2]'),
    # front matter
    (ARTICLE, "---\ntitle", "title", "1:1", "no front matter, expected a line --- first"),
    (ARTICLE, "---\ntitle", "---\n---\ntitle", "2:1", "a second line ---, expected the fields"),
    (ARTICLE, "---\ntitle", "----\ntitle", "1:1", 'the first line is "----", expected ---'),
    (ARTICLE, "---\ntitle", "—\ntitle", "1:1", 'the first line is "—", expected ---'),
    (ARTICLE, "---\ntitle", " ---\ntitle", "1:1", "blanks before the first ---, expected none"),
    (ARTICLE, "okoro}\n---", "okoro}", "1:1", "the front matter does not end, expected"),
    (ARTICLE, "claims:", "---\nclaims:", "34:1", "a line --- among the fields, expected it after"),
    # citations
    *(
        (BRIEF, CITED, f"[@canal-talks{between}@dredgers-sail]", "3:149", JOINED)
        for between in (", ", " ", " and ", " / ", "/", " & ")
    ),
    (BRIEF, CITED, "[@canal-talks, dredgers-sail]", "3:149", JOINED),
    (BRIEF, CITED, "(@canal-talks)", "3:149", 'expected "[@canal-talks]"'),
    # headings and confidence words
    *(
        (BRIEF, "## Bottom line", line, "1:1", f'no section begins with "{line}"')
        for line in ("# Bottom line", "### Bottom line", "##Bottom line", "**Bottom line**")
    ),
    (BRIEF, "## Bottom line", "Bottom line\n-----------", "1:1", "no section begins with"),
    (BRIEF, "## What to watch", "**What to watch**", "15:1", "no section begins with"),
    (BRIEF, "## Bottom line", f"{NO_BREAK}## Bottom line", "1:2", 'blanks before "## Bottom line"'),
    *(
        (BRIEF, "**High confidence:**", word, "7:3", '"High confidence" is not marked as the conf')
        for word in ("**High confidence**:", "**High confidence :**", "*High confidence:*",
                     "High confidence:", "**High confidence.**", "***High confidence:***")
    ),
    # choices
    (ARTICLE, "    kind: fragment\n", "", "27:5", 'no "kind", expected sentence or fragment'),
    ("seeds/briefing.yml", "    ordered: false\n", "", "40:5", 'no "ordered", expected true or'),
    # people
    (PEOPLE, "- id: ilse-varga", "- id: ilse-warga", "15:14",
     'unknown speaker "ilse-varga"; did you mean "ilse-warga"? (also seeds/articles/dredgers-sail'),
]  # fmt: skip
"""File, what is replaced, by what, the place of the one error, how its message reads."""


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip[1]} → {slip[2]}")
def test_a_slip_is_one_error_with_its_remedy(slip: Slip, tmp_path: Path) -> None:
    """Where the slip is, not where the parser stumbled."""
    path, old, new, place, message = slip
    (problem,) = told(edited(lay_out("canal", tmp_path), path, old, new))
    where, _, words = problem.partition(": error: ")
    assert where.endswith(f":{place}"), problem
    assert re.search(rf"(?<!\w){re.escape(message)}", words), problem


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (ARTICLE, TITLE, "title: C# talks"),
        (ARTICLE, f"{TITLE} end without a deal", 'title: "Canal #1: the end"'),
        (ARTICLE, TITLE, "title: Talks at 12:30"),
        (ARTICLE, TITLE, "title: https://x.example/a"),
        (ARTICLE, TITLE, "title: “Canal” talks"),
        (ARTICLE, "published: 2031-05-02", "published: 2031-05-02 # from the page"),
        (ARTICLE, "byline: A", "byline:\tA"),
        (ARTICLE, "kind: sentence\n", "kind: sentence\t\n"),
        (ARTICLE, "---\ntitle", "---  \ntitle"),
        (ARTICLE, TEXT, 'text: "We will not pay a toll\n      on our own water."'),
        (ARTICLE, "reliability: unknown", "reliability: >-\n  We are #1 here\n  and there"),
        (BRIEF, CITED, "[@canal-talks; dredgers-sail]"),
        (BRIEF, CITED, "[@canal-talks][@dredgers-sail]"),
        (BRIEF, CITED, f"[@canal-talks;{NO_BREAK}@dredgers-sail]"),
        ("seeds/positions.csv", "own words,unknown", f"own{NO_BREAK}words,unknown"),
    ],
)
def test_what_is_harmless_is_met_with_silence(
    path: str, old: str, new: str, tmp_path: Path
) -> None:
    """It is read as it was meant."""
    assert told(edited(lay_out("canal", tmp_path), path, old, new)) == []
