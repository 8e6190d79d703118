"""Numbers and signs that look like Markdown, from seeds to pages, feeds and paper."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.cli import run
from generator.text.markup import collapse_spaces
from tests.printed import needs_programs, squash, texts
from tests.support import CASES, lay_out

SIGNS = CASES / "good" / "signs"
ARTICLES = ("numbers", "signs", "words")
BOTTOM_LINE = "14. Mai. The talks of 1 May ended without a deal."
JUDGEMENTS = (
    "14. Mai: Nørland refuses any toll.",
    "2031. That is the year in which the <minister> left.",
    "Sudmark will ask for a toll in 2031. That is on 5. Mai at the latest.",
)
OTHERS = (
    "14. Mai or 15. Mai: which is the day?",
    "Who said <inaudible>.",
    "- 3 degrees were measured.",
    "2031. That was the year of the canal.",
    "> 12 boats sailed.",
)
"""What the other sections of the brief say, block by block."""
LIST = """---
title: Two locks
publisher: unknown
byline: unknown
published: 2031-05-04
status: curated
---

They are:

5. The fifth lock
6. The sixth lock

- Others
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of the briefing, with an edition and an article that has lists."""
    folder = tmp_path_factory.mktemp("signs")
    lay_out("signs", folder, {"seeds/articles/locks.md": LIST})
    project = ["--project", str(folder)]
    assert run(["edition", "The first", *project]) == 0
    assert run(["build", *project]) == 0
    return folder / "site"


def page(site: Path, path: str) -> LexborHTMLParser:
    """Return a page of the site."""
    return LexborHTMLParser((site / path).read_bytes())


def description(page: LexborHTMLParser) -> str:
    """Return what a page says of itself to search engines and chats."""
    (first, second) = (
        node.attributes["content"] or ""
        for node in page.css("meta[name=description], meta[property='og:description']")
    )
    assert first == second
    return first


def paragraphs(name: str) -> list[str]:
    """Return the paragraphs of an article as they were typed, white space folded."""
    source = (SIGNS / f"seeds/articles/{name}.md").read_text("utf-8")
    return [
        collapse_spaces(part)
        for part in source.split("---\n", 2)[2].split("\n\n")
        if collapse_spaces(part)
    ]


def below(heading: LexborNode | None) -> Iterator[LexborNode]:
    """Yield what follows a heading until a section begins."""
    node = heading.next if heading else None
    while node is not None and node.tag not in {"section", "h2", "script"}:
        if node.tag != "-text":
            yield node
        node = node.next


@pytest.mark.parametrize("name", ARTICLES)
def test_a_summary_is_read_as_it_was_typed(site: Path, name: str) -> None:
    """On its page, each paragraph, sign for sign."""
    found = below(page(site, f"articles/{name}/index.html").css_first("#summary"))
    assert [(node.tag, collapse_spaces(node.text())) for node in found] == [
        ("p", words) for words in paragraphs(name)
    ]


@pytest.mark.parametrize("name", ARTICLES)
def test_a_description_begins_with_what_was_typed(site: Path, name: str) -> None:
    """Where a link to it is shown, and in the data for search engines."""
    parsed = page(site, f"articles/{name}/index.html")
    assert description(parsed).startswith(paragraphs(name)[0])
    (data,) = parsed.css("script[type='application/ld+json']")
    assert json.loads(data.text())["abstract"].startswith(paragraphs(name)[0])


def test_the_brief_is_read_as_it_was_typed(site: Path) -> None:
    """Dates at the beginning of the bottom line, of judgements and of items."""
    home = page(site, "index.html")
    for node in home.css("sup.cites"):
        node.decompose()
    assert [collapse_spaces(node.text()) for node in home.css(".lead")] == [BOTTOM_LINE]
    assert description(home) == BOTTOM_LINE
    judged = [collapse_spaces(node.text()) for node in home.css(".judgements .judged")]
    assert judged == list(JUDGEMENTS)
    blocks = home.css(".part__text > :is(p, ul, ol)")
    found = [
        collapse_spaces(node.text()) for block in blocks for node in (block.css("li") or [block])
    ]
    assert tuple(found) == OTHERS
    assert [collapse_spaces(node.text()) for node in home.css(".open-points li")] == list(
        OTHERS[:2]
    )


def test_the_feeds_have_the_dates(site: Path) -> None:
    """An edition is told with its bottom line."""
    for name in ("feed.xml", "feed.json"):
        assert BOTTOM_LINE in (site / name).read_text("utf-8"), name


def test_a_list_keeps_its_numbers(site: Path) -> None:
    """It begins where it was typed to begin, on the page and in what is said of it."""
    parsed = page(site, "articles/locks/index.html")
    (ordered,) = parsed.css("#content ol")
    assert ordered.attributes["start"] == "5"
    assert [node.text() for node in ordered.css("li")] == ["The fifth lock", "The sixth lock"]
    assert [node.text() for node in parsed.css("#summary ~ ul li")] == ["Others"]
    assert description(parsed) == "They are: 5. The fifth lock 6. The sixth lock Others"


@needs_programs
def test_paper_says_the_same(site: Path) -> None:
    """The print pack has every paragraph, date and number."""
    whole = "".join(texts((site / "briefing.pdf").read_bytes()))
    typed = [words for name in ARTICLES for words in paragraphs(name)]
    for words in (BOTTOM_LINE, *JUDGEMENTS, *OTHERS, *typed):
        assert squash(words) in whole, words
    assert "5.Thefifthlock6.Thesixthlock" in whole
