"""Which claims are due with a text: those on whose subject a second article tells something."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

from benchmarks.typed_fields import (
    Count,
    claims_elsewhere,
    compare_records,
    flat,
    front_matter,
    listed,
)
from generator.project import Project

SHIPPED = Path(__file__).parents[1] / "seeds"


def count_claims(
    count: Count,
    project: Project,
    article: str,
    suggested: list[dict[str, object]],
    blocks: dict[str, str],
) -> None:
    """Count the claims that become due with a text, in it and in the earlier ones.

    A claim on which other articles tell something, too, is due with the second of them: before
    that nobody can know that there is anything to compare.

    Args:
        count: What is added to.
        project: The briefing with the earlier articles.
        article: The id of the shipped article.
        suggested: The claims that the draft proposes for itself.
        blocks: Of the draft's note, by the file they are for.
    """
    earlier = sorted(path.stem for path in project.articles.glob("*.md"))
    there = [one for one in earlier if (SHIPPED / "articles" / f"{one}.md").is_file()]
    before = {name: _claims_of(name) for name in there}
    own = _claims_of(article)
    told = {one["subject"] for claims in before.values() for one in claims}
    due = [one for one in own if one["subject"] in told or one["subject"] not in _shared()]
    compare_records(count, "claims", due, suggested, "words")
    subjects = {one["subject"] for one in own}
    for name, claims in before.items():
        others = [one for rest, ones in before.items() if rest != name for one in ones]
        known = {one["subject"] for one in others}
        now = [one for one in claims if one["subject"] in subjects - known]
        due_before = [one for one in now if one["subject"] in _shared()]
        proposed = claims_elsewhere(blocks.get(f"articles/{name}.md", ""))
        compare_records(count, "claims", due_before, proposed, "words")


def _claims_of(article: str) -> list[dict[str, object]]:
    fields, _ = front_matter((SHIPPED / "articles" / f"{article}.md").read_text("utf-8"))
    return listed(fields, "claims")


@cache
def _shared() -> frozenset[str]:
    """Return the subjects on which several shipped articles have claims."""
    names = [path.stem for path in (SHIPPED / "articles").glob("*.md")]
    found = Counter(
        subject for name in names for subject in {flat(one["subject"]) for one in _claims_of(name)}
    )
    return frozenset(subject for subject, number in found.items() if number > 1)


def leave_out_what_is_not_due(project: Project) -> None:
    """Write the shipped articles that are there with the claims that are due by now."""
    there = list(project.articles.glob("*.md"))
    told = Counter(
        subject
        for path in there
        for subject in {flat(one["subject"]) for one in _claims_of(path.stem)}
    )
    for path in there:
        text = (SHIPPED / "articles" / path.name).read_text("utf-8")
        for subject in _shared():
            if told[subject] == 1:
                text = re.sub(
                    rf"^  - {{id: [^ ]+, subject: {subject},.*\n", "", text, flags=re.MULTILINE
                )
        path.write_text(
            re.sub(r"^claims:\n---", "claims: []\n---", text, flags=re.MULTILINE), "utf-8"
        )
