"""What the numbers open: every citation and every place to copy from has its card."""

import json
import re
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tests.samples import sample_briefing
from tests.support import cards_of

SAMPLE = sample_briefing()
SCRIPT = re.compile(r'briefingCards\("([^"]+)",(.*)\);\n')


def cards(text: str) -> dict[str, dict[str, Any]]:
    """Return what a script hands over."""
    match = SCRIPT.fullmatch(text)
    assert match
    found: dict[str, dict[str, Any]] = json.loads(match[2])
    return found


def test_a_script_for_each_article_and_each_actor_with_positions() -> None:
    """And one for the judgements."""
    files = cards_of(SAMPLE)
    assert sorted(files) == [
        *(f"assets/cards/actors/{one}.js" for one in ("canal-commission", "norland", "sudmark")),
        *(
            f"assets/cards/articles/{one}.js"
            for one in ("canal-talks", "dredgers-sail", "undated-note")
        ),
        "assets/cards/brief.js",
    ]


def test_the_card_of_a_quote() -> None:
    """The words in marks, speaker, day, to whom, article, proof, and the way to it."""
    card = cards(cards_of(SAMPLE)["assets/cards/articles/canal-talks.js"])["varga-1"]
    assert card["name"] == "Quote 1.1"
    assert card["lines"] == [
        ["words", "“We will pay no tolls, not one crown.”"],
        ["by", "Ilse Várga, foreign minister"],
        ["facts", "2 May 2031 · to reporters in Karsa"],
        ["facts", "Article 1: Canal talks end without a deal · The Ferry Post · 2 May 2031"],
        [
            "proof",
            (
                "Text matches article 1 (checked 4 May 2031); not checked against the speaker."
                " Also in article 2."
            ),
        ],
    ]
    assert card["links"] == [
        ["Read in article 1", "articles/canal-talks/index.html#varga-1"],
        [
            "In the source",
            (
                "https://ferry-post.example/canal-talks?page=1#top:~:text="
                "We%20will%20pay%20no%20tolls%2C%20not%20one%20crown."
            ),
        ],
    ]


def test_the_card_of_a_fragment_in_a_doubtful_text() -> None:
    """It says what it is, and leads to what we note about the text."""
    files = cards_of(SAMPLE)
    cut = cards(files["assets/cards/articles/dredgers-sail.js"])["varga-2"]
    assert cut["lines"][0] == ["words", "“… not a single crown …”"]
    assert cut["lines"][2] == ["facts", "Fragment · 2 May 2031 · translated from Danish"]
    alone = cards(files["assets/cards/articles/undated-note.js"])["rejl-1"]
    assert alone["links"][1] == [
        "What we note about its text",
        "articles/undated-note/index.html#source",
    ]


def test_the_card_of_an_article() -> None:
    """Its title, what is known of it, and the beginning of its summary without marks."""
    files = cards_of(SAMPLE)
    card = cards(files["assets/cards/articles/canal-talks.js"])[""]
    assert card["lines"] == [
        ["title", "Canal talks end without a deal"],
        ["facts", "The Ferry Post · 2 May 2031 · 2 quotes"],
        ["text", "The ministers met in Karsa and agreed on nothing. Tolls stay open."],
    ]
    note = cards(files["assets/cards/articles/undated-note.js"])[""]
    assert note["lines"][1] == ["facts", "Publisher not stated · day not known · 1 quote"]
    assert note["lines"][3] == ["proof", "Its text: Undated; no publisher is named."]


def test_every_number_and_every_place_to_copy_has_its_card(site: Path) -> None:
    """On every page of the shipped briefing."""
    missing = []
    for page in site.rglob("*.html"):
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        wanted = [str(node.attributes["data-copy"]) for node in tree.css("[data-copy]")]
        for node in tree.css("a.cite"):
            path, _, name = str(node.attributes["href"]).partition("#")
            target = (page.parent / path).resolve().relative_to(site.resolve())
            wanted.append(f"{target.parent.as_posix()}#{name}")
        missing += [one for one in wanted if not _has(site, one)]
    assert missing == []


def _has(site: Path, place: str) -> bool:
    file, _, name = place.partition("#")
    return name in cards((site / f"assets/cards/{file}.js").read_text(encoding="utf-8"))
