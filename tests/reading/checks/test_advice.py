"""Advice: what is plausible and wrong is told, and what only looks so is not."""

from pathlib import Path

import pytest

from generator.cli import run
from generator.days import Day
from generator.tasks.writing_back import verify
from tests.support import CASES, edited, lay_out, problems_of

ACTORS, BRIEF = "seeds/actors.yml", "seeds/brief.md"
BRIEFING, POSITIONS = "seeds/briefing.yml", "seeds/positions.csv"
VARGA = "2031-05-01,2031-05-01,varga-tolls-1 varga-tolls-2"
KARSA = "own words,unknown,unknown,okoro-locks"
NORLAND = "name: Nørland\n  kind: country"
HIGH, LOW = "definition: Both articles agree.", "- **Low confidence:** Sudmark"
BOTH = "both articles carry the words of its foreign minister"
MOVED = 'norland,tolls,full,"Pays, the radio says.",reported,2031-05-03,2031-05-03,dredgers-sail'


@pytest.mark.parametrize(
    ("path", "old", "new", "slugs"),
    [
        # country codes
        (ACTORS, NORLAND, "name: New Zealand\n  kind: country\n  iso: NZ", []),
        (ACTORS, NORLAND, "name: Wellington\n  kind: country\n  iso: NO", []),
        (ACTORS, NORLAND, "name: Great Britain\n  kind: country\n  iso: GB", []),
        (ACTORS, NORLAND, "name: Kingdom of Norway\n  kind: country\n  iso: 'NO'", []),
        (ACTORS, NORLAND, "name: The Netherlands\n  kind: country\n  iso: NL", []),
        (ACTORS, NORLAND, "name: Burma\n  kind: country\n  iso: MM", []),
        (ACTORS, NORLAND, "name: Czech Republic\n  kind: country\n  iso: CZ", []),
        (ACTORS, NORLAND, "name: Bosnia and Herzegovina\n  kind: country\n  iso: BA", []),
        (ACTORS, NORLAND, "name: Republic of China\n  kind: country\n  iso: TW", []),
        (ACTORS, NORLAND, "name: Türkiye\n  kind: country\n  iso: TN", ["iso-of-another-land"]),
        (ACTORS, NORLAND, "name: The Netherlands\n  kind: country\n  iso: NO",
         ["iso-of-another-land"]),
        (ACTORS, NORLAND, "name: St. Lucia\n  kind: country\n  iso: LU", ["iso-of-another-land"]),
        (ACTORS, NORLAND, "name: Ivory Coast\n  kind: country\n  iso: IC", ["unknown-iso"]),
        (ACTORS, NORLAND, "name: Government of Norway\n  kind: faction\n  iso: SE",
         ["iso-of-another-land"]),
        (ACTORS, NORLAND, "name: Democratic Republic of the Congo\n  kind: country\n  iso: CG",
         ["iso-of-another-land"]),
        (ACTORS, NORLAND, "name: Republic of Korea\n  kind: country\n  iso: KR", []),
        (ACTORS, NORLAND, "name: South Korea\n  kind: country\n  iso: KP", ["iso-of-another-land"]),
        (ACTORS, NORLAND, "name: Scotland\n  kind: territory\n  iso: GB", []),
        (ACTORS, NORLAND, "name: Georgia\n  kind: country\n  iso: GE", []),
        # days of positions
        (POSITIONS, VARGA, "2031-05,2031-05,varga-tolls-1 varga-tolls-2", []),
        (POSITIONS, VARGA, "unknown,2031-05-01,varga-tolls-1 canal-talks", []),
        (POSITIONS, VARGA, "2031-05-01,2031-05-01,varga-tolls-1 dredgers-sail", []),
        (POSITIONS, VARGA, "2031-05-01,unknown,varga-tolls-1", []),
        (POSITIONS, KARSA, "own words,unknown,2031-05-02,okoro-locks canal-talks", []),
        (POSITIONS, KARSA, "own words,unknown,2031-05,okoro-locks canal-talks", []),
        (POSITIONS, KARSA, "own words,2031-05-01,unknown,okoro-locks", ["since-not-shown"]),
        (POSITIONS, KARSA, "own words,unknown,2031-05-01,okoro-locks canal-talks",
         ["last-stated-not-shown"]),
        (POSITIONS, VARGA, "2031-05-01,2031-05-01,varga-tolls-1 varga-tools", ["unknown-evidence"]),
        # what a spreadsheet makes of a fraction
        *((POSITIONS, "Wants a say.", cell, ["no-sentence"])
          for cell in ("3-May", "03. Mai", "3-May-31", "May-31", "janv.-31")),
        *((POSITIONS, "Wants a say.", cell, [])
          for cell in ("A 3-May deal.", "3. Mai or never", "Pays 31", "F-35")),
        # what a confidence word needs
        (BRIEFING, HIGH, f"{HIGH}\n    needs: {{articles: 2, publishers: 2}}", []),
        (BRIEFING, HIGH, f"{HIGH}\n    needs: {{articles_per_speaker: 2}}", []),
        (BRIEFING, HIGH, f"{HIGH}\n    needs: {{quotes: 1}}", []),
        (BRIEFING, HIGH, f"{HIGH}\n    needs: {{articles: 3}}", ["confidence-not-met"]),
        (BRIEFING, HIGH, f"{HIGH}\n    needs: {{publishers: 3}}", ["confidence-not-met"]),
        (BRIEFING, HIGH, f"{HIGH}\n    needs: {{article: 2}}", ["unknown-field"]),
        (BRIEFING, HIGH, f"{HIGH}\n    needs: {{articles: two}}", ["wrong-value"]),
        # confidence and likelihood
        (BRIEF, "Nørland refuses any toll;", "Nørland refuses. A toll is likely, for", []),
        (BRIEF, "Nørland refuses any toll;", "Nørland calls a toll “likely”;", []),
        (BRIEF, "Nørland refuses any toll;", "A toll is unlikely;", ["undefined-likelihood"]),
        (BRIEF, "Nørland refuses any toll;", "A toll is Likely;", ["confidence-with-likelihood"]),
        (BRIEF, "Nørland refuses any toll;", "Mr. Rejl calls a toll likely;",
         ["confidence-with-likelihood"]),
        (BRIEF, "The talks of 1 May", "We have high confidence that talks are likely. The talks of",
         ["confidence-with-likelihood"]),
        (BRIEF, "The canal was dug in 1911", "It is likely that the canal was dug in 1911", []),
        # a stale brief
        (BRIEF, LOW, "- **Low confidence:** Nørland says so. [@varga-tolls-1]\n" + LOW, []),
        (BRIEF, BOTH, "two articles carry the words", []),
        (BRIEF, BOTH, "2 articles carry the words", []),
        (BRIEF, BOTH, "all two articles carry the words", []),
        (BRIEF, BOTH, "all of our 3 articles carry the words", ["stale-count"]),
        (BRIEF, BOTH, "of our twelve articles some carry the words", ["stale-count"]),
        (BRIEF, "The talks of 1 May", "All articles say that the talks of 1 May", []),
    ],
)  # fmt: skip
def test_advice_is_exact(path: str, old: str, new: str, slugs: list[str], tmp_path: Path) -> None:
    """Each rule on both sides of its border."""
    project = edited(lay_out("canal", tmp_path), path, old, new)
    assert [problem.slug for problem in problems_of(project)] == slugs


@pytest.mark.parametrize(
    ("judgement", "lines"),
    [
        ("The minister left angry. [@varga-tolls-1]", [7, 8]),
        ("The minister left angry. [@varga-tolls-1; @dredgers-sail]", [7]),
        ("The minister left angry. [@okoro-locks]", [7]),
        ("Nørland’s line is passage for nothing. [@canal-talks]", [7, 8]),
        ("Sudmark offers passage for nothing. [@canal-talks]", [7]),
    ],
)
def test_a_judgement_is_stale_where_it_stays_behind(
    judgement: str, lines: list[int], tmp_path: Path
) -> None:
    """It cites the earlier position, or names its actor and stance, and nothing as new."""
    project = edited(lay_out("canal", tmp_path), POSITIONS, VARGA, f"{VARGA}\n{MOVED}")
    line = f"- **Low confidence:** {judgement}"
    edited(project, BRIEF, LOW, f"{line}\n{LOW}")
    for cited in ("is missing. [@canal-talks; @dredgers-sail]", "is missing."):
        edited(project, BRIEF, cited, "is missing.")
        found = problems_of(project)
        assert [one.where.line for one in found if one.slug == "stale-text"] == lines


def test_names_are_known_in_the_language_of_the_briefing(tmp_path: Path) -> None:
    """In English as well; a language that is none is told elsewhere."""
    project = edited(lay_out("canal", tmp_path), ACTORS, NORLAND, "name: Neuseeland\n  iso: SE\n"
                     "  kind: country")  # fmt: skip
    assert problems_of(project) == []
    edited(project, BRIEFING, "language: en", "language: de")
    edited(project, "mkdocs.yml", "language: en", "language: de")
    assert [problem.slug for problem in problems_of(project)] == ["iso-of-another-land"]
    edited(project, BRIEFING, "language: de", "language: none-such")
    assert "iso-of-another-land" not in [problem.slug for problem in problems_of(project)]


def test_copies_are_no_independent_articles(tmp_path: Path) -> None:
    """An article of the same address, text or title is the same report."""
    project = lay_out("canal", tmp_path)
    edited(project, BRIEFING, HIGH, f"{HIGH}\n    needs: {{articles: 2}}")
    article = "seeds/articles/dredgers-sail.md"
    edited(
        project, article, "title: Dredgers sail for Karsa", "title: Canal talks end without a deal"
    )
    assert [problem.slug for problem in problems_of(project)] == ["confidence-not-met"]
    edited(project, article, "publisher:", "title_is_ours: true\npublisher:")
    assert problems_of(project) == []


def test_three_variants_are_more_than_two_articles(tmp_path: Path) -> None:
    """A judgement that counts the articles of a statement is behind when another carries it."""
    project = lay_out("canal", tmp_path)
    third = (CASES / "good/canal/seeds/articles/dredgers-sail.md").read_text("utf-8")
    third = third.replace("varga-tolls-2", "varga-tolls-3").partition("  - id: rejl")[0]
    (project.seeds / "articles/third.md").write_text(f"{third}---\n\nOn the talks.\n", "utf-8")
    verify(project, project.root / "texts", Day(2031, 5, 4))
    edited(project, BRIEF, BOTH, "two articles carry the words")
    told = [str(problem) for problem in problems_of(project)]
    why = 'judgement 1 says "two articles", but what it cites stands in 3'
    assert told == [f"seeds/brief.md:7:3: warning: {why}, expected that number (stale-count)"]


@pytest.mark.slow
def test_the_impact_of_a_build_names_what_is_stale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The editor hears it when the position moves."""
    project = lay_out("canal", tmp_path)
    arguments = ["build", "--project", str(project.root)]
    assert run(arguments) == 0
    edited(project, POSITIONS, VARGA, f"{VARGA}\n{MOVED}")
    assert run(arguments) == 0
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("since the last build: ")
    assert last.endswith(
        'judgement 1 cites only what is older than the position of "norland" on "tolls" '
        "(positions.csv:4)"
    )


AGAIN = "expected unknown, or its first day"


@pytest.mark.parametrize(
    ("source", "words", "told"),
    [
        ("“Nobody fishes here again.”", "Nobody fishes here again.", '"lund-1" says “again”'),
        ("“Never again shall it be.”", "Never again shall it be.", ""),
        ("It rained again. She said: “Nobody fishes here.” Repeatedly.", "Nobody fishes here.", ""),
        (
            "“Nobody fishes here,” she said once more. It rained.",
            "Nobody fishes here.",
            'the article says “once more” beside "lund-1"',
        ),
        ("“Nobody fishes here.” Again it rained.", "Nobody fishes here.", ""),
        (
            "It rained.\nShe reiterated: “Nobody fishes here.” It rained.",
            "Nobody fishes here.",
            'the article says “reiterated” beside "lund-1"',
        ),
    ],
)
def test_a_stance_of_long_ago(tmp_path: Path, source: str, words: str, told: str) -> None:
    """The quote, or its sentence in the source text where that is there, says “again”."""
    project = lay_out("pond", tmp_path / "pond")
    edited(project, "seeds/articles/pond-vote.md", '"Nobody fishes here."', f'"{words}"')
    project.texts.mkdir(exist_ok=True)
    text = project.texts / "pond-vote.txt"
    text.write_text(source, "utf-8")
    verify(project, project.texts, Day(2031, 5, 3))
    message = f"since 2031-05-01, but {told}, {AGAIN}"
    found = [one.message for one in problems_of(project) if one.slug == "since-not-shown"]
    assert found == ([message] if told else [])
    text.write_text(f"Another. {source}", "utf-8")  # a text that was not verified tells nothing
    found = [one.message for one in problems_of(project) if one.slug == "since-not-shown"]
    assert found == ([message] if "says “again”" in told else [])


def test_each_number_in_words_is_read(tmp_path: Path) -> None:
    """Of twenty counts all are wrong but that of two."""
    teens = "thir four fif six seven eigh nine"
    words = [
        *("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *(f"{begins}teen" for begins in teens.split(" ")),
        *("twenty", "99"),
    ]
    counts = ", ".join(f"of our {word} articles" for word in ("two", *words))
    project = edited(lay_out("canal", tmp_path), BRIEF, BOTH, counts)
    told = [problem.message for problem in problems_of(project)]
    assert sorted(text.split('"')[1] for text in told) == sorted(
        f"of our {word} articles" for word in words
    )
