"""Each rule about two days, or about what there is one or more of, on both sides of its border."""

from pathlib import Path

import pytest

from tests.support import edited, lay_out, told

ACTORS, PEOPLE, EVENTS = "seeds/actors.yml", "seeds/people.yml", "seeds/events.yml"
ARTICLE, BRIEF, BRIEFING = "seeds/articles/pond-vote.md", "seeds/brief.md", "seeds/briefing.yml"
PLANNED = "2031-05-20\n  status: planned"
HAPPENED, SAID, PUBLISHED = "date: 2031-05-01", "said: 2031-05-01", "published: 2031-05-02"
SPAN, STAYS, WHOLE = "to: 2031-05-04", "The ban stays. [@lund-1]", "[@pond-vote]"
COUNTED, NEEDS = "“1” articles", ", definition: The words are quoted."


@pytest.mark.parametrize(
    ("slug", "place", "silent", "wrong"),
    [
        ("planned-in-the-past", (EVENTS, PLANNED), "2031-05-04\n  status: planned",
         "2031-05-03\n  status: planned"),
        ("overdue-in-the-future", (EVENTS, PLANNED), "2031-05-04\n  status: overdue",
         "2031-05-05\n  status: overdue"),
        ("overdue-in-the-future", (EVENTS, PLANNED), "2031-05\n  status: overdue",
         "2031-06\n  status: overdue"),
        ("event-after-article", (EVENTS, HAPPENED), "date: 2031-05-02", "date: 2031-05-03"),
        ("event-after-article", (EVENTS, HAPPENED), "date: 2031-05", "date: 2031-06"),
        ("quote-after-article", (ARTICLE, SAID), "said: 2031-05-02", "said: 2031-05-03"),
        ("after-as-of", (ARTICLE, PUBLISHED), "published: 2031-05-04", "published: 2031-05-05"),
        ("after-as-of", (BRIEFING, SPAN), "to: 2031-05-04", "to: 2031-05-05"),
        ("date-order", (BRIEFING, SPAN), "to: 2031-05-01", "to: 2031-04-30"),
        ("added-before-published", (ARTICLE, PUBLISHED), f"{PUBLISHED}\nadded: 2031-05-02",
         f"{PUBLISHED}\nadded: 2031-05-01"),
        ("entered-after-as-of", (ARTICLE, PUBLISHED), f"{PUBLISHED}\nadded: 2031-05-04",
         f"{PUBLISHED}\nadded: 2031-05-05"),
        ("judgement-unresolved", (BRIEF, STAYS), f"{STAYS}\n  - Resolve by: 2031-05-04",
         f"{STAYS}\n  - Resolve by: 2031-05-03"),
        ("judgement-unresolved", (BRIEF, STAYS),
         f"{STAYS}\n  - Resolve by: 2031-05-03\n  - Outcome: It held.",
         f"{STAYS}\n  - Resolve by: 2031-05-03"),
    ],
)  # fmt: skip
def test_each_rule_begins_at_its_border(
    slug: str, place: tuple[str, str], silent: str, wrong: str, tmp_path: Path
) -> None:
    """The last that is right, and the first that is wrong."""
    for name, written, is_told in (("silent", silent, False), ("wrong", wrong, True)):
        project = edited(lay_out("pond", tmp_path / name), *place, written)
        assert any(f"({slug})" in line for line in told(project)) is is_told, told(project)
