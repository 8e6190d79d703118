"""The meeting sheet of the site and that of `briefing pdf`: the same pair, the same content."""

from typing import Any

import pytest
from playwright.sync_api import Page

from generator.model import Briefing
from generator.rendering.pack.choice import chosen
from generator.rendering.pack.meeting_model import Meeting, MeetingAnswer, MeetingDocument
from generator.rendering.pack.typeset import Press, typeset
from generator.template_files import OURS
from tests.browser.printing import READY
from tests.printed import FONTS, squash, texts

PAIRS = (
    ("denmark", "united-states"),
    ("france", "germany"),
    ("greenland", "nato"),
    ("european-parliament-leaders", "us-congress"),
    ("senate-bill-sponsors", "russia"),
    ("sweden", "united-kingdom"),
    ("china", "russia"),
)
SHOWN = """() => {
  const words = (one, selector) => one.querySelector(selector)?.textContent ?? "";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const texts = (selector) => all(selector).map((one) => one.textContent);
  const sections = all(".meeting .issue");
  const seen = new Set();
  const quoted = (answer) => {
    const quote = words(answer, "[data-quote]");
    const key = answer.dataset.actor + quote;
    const again = seen.has(key);
    seen.add(key);
    return again || answer.hidden ? "" : quote;
  };
  return {
    names: texts("[data-names] span:not(.unseen)"),
    sum: words(document, "[data-sum]"),
    issues: sections.filter((one) => !one.hidden).map((section) => [
      words(section, "h3"),
      words(section, ".verdict"),
      ...[...section.querySelectorAll(".answer")].map((answer) => [
        ...[".is", ".sentence", ".silence"].map((part) => words(answer, part)),
        quoted(answer),
      ]),
    ]),
    articles: texts("[data-article]:not([hidden])"),
  };
}"""
"""What the sheet says, the quotes that it had no room for among it."""


def said(made: Meeting) -> dict[str, Any]:
    """Return the same of the sheet on paper."""
    return {
        "names": list(made.names),
        "sum": made.summed_up,
        "issues": [
            [f"{one.title} {one.text}", one.verdict]
            + [answer(held, silent=one.is_question) for held in one.answers]
            for one in made.issues
        ],
        "articles": [f"{one.number} {one.text}" for one in made.sources],
    }


def answer(one: MeetingAnswer, *, silent: bool) -> list[str]:
    """Return stance, sentence with its evidence, silence, and the quote with whose it is."""
    held, quote = one.position, one.quote
    numbers = " ".join(cite.number for cite in held.cites) if held else ""
    return [
        held.stance.label if held else "",
        f"{held.text} {held.line} {numbers}" if held else "",
        "" if held or not silent else "– not in our articles",
        f"{quote.words} {quote.told}; {quote.number.number}" if quote else "",
    ]


def squashed(value: Any) -> Any:  # noqa: ANN401  (as JSON is)
    """Return texts without white space, at whatever depth."""
    if isinstance(value, dict):
        return {name: squashed(one) for name, one in value.items()}
    return squash(value) if isinstance(value, str) else [squashed(one) for one in value]


@pytest.mark.slow
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_paper_says_what_the_page_says(
    page: Page, served: str, shipped: Briefing, pair: tuple[str, str]
) -> None:
    """Quotes, stances, verdicts, what sums up, the articles; and all of it is printed."""
    page.goto(f"{served}/print/meeting/index.html?a={pair[0]}&b={pair[1]}")
    page.evaluate(READY)
    made = chosen(shipped, pair, "print/meeting")
    assert isinstance(made, MeetingDocument)
    assert squashed(said(made.meeting)) == squashed(page.evaluate(SHOWN))
    (printed,) = texts(typeset(made, Press(OURS, FONTS), 0))
    told = [made.meeting.summed_up]
    for issue in made.meeting.issues:
        quotes = [one.quote.words for one in issue.answers if one.quote]
        told += [issue.title, issue.verdict, *quotes]
    assert [one for one in told if squash(one) not in printed] == []
