"""What an editor types to make the shipped article of a draft, part by part."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.due import (
    SHIPPED,
    article,
    claims_due,
    events_due,
    speakers_due,
    statements_due,
)
from benchmarks.held_against import (
    Compared,
    claims_taken,
    events_taken,
    reported_already,
    seems_reported,
    show_the_same,
)
from benchmarks.typed_fields import (
    Count,
    by_likeness,
    claims_elsewhere,
    compare_records,
    flat,
    front_matter,
    listed,
    names_in,
    records,
    statements_elsewhere,
    suggested_claims,
    unused,
)


@dataclass(frozen=True, slots=True)
class Order:
    """A text, the name of its shipped article, the day on which it was added."""

    path: Path
    name: str
    added: str


def count_all(count: Count, order: Order, one: Compared, there: list[str], *, known: bool) -> None:
    """Count what is typed for an article, and what becomes due with it elsewhere.

    Args:
        count: What is added to.
        order: The text.
        one: Its draft, and what became of it.
        there: The articles that are there already.
        known: Whether people and actors were there from the beginning.
    """
    _article(count, order, one)
    _quotes(count, order, one, there)
    _claims(count, order, one, there)
    if not known:
        _speakers(count, order, one, there)
    _events(count, order, one, there)
    count.decisions += one.text.count("# unsure:") + one.text.count("\n#   # ")
    count.decisions += sum(
        len(block.splitlines())
        for file, block in one.blocks.items()
        if file.startswith("articles/")
    )


def _article(count: Count, order: Order, one: Compared) -> None:
    """Count the fields of the article itself, and its summary."""
    is_day_right = one.draft["published"] == one.final["published"]
    for name, value in one.final.items():
        if name not in {"quotes", "claims", "status"}:
            given = one.draft.get(name)
            kept = name == "published_basis" and is_day_right
            count.add(
                "metadata", name, None if given is None else flat(given), flat(value), kept=kept
            )
    path = SHIPPED / "articles" / f"{order.name}.md"
    count.add("summary", "", None, front_matter(path.read_text("utf-8"))[1].strip())


def _quotes(count: Count, order: Order, one: Compared, there: list[str]) -> None:
    """Count the quotes, and the statements that become due in earlier articles."""
    due = statements_due([*there, order.name])
    final = [
        {name: value for name, value in quote.items() if name != "statement" or quote["id"] in due}
        for quote in listed(one.final, "quotes")
    ]
    made = listed(one.draft, "quotes")
    pairs = by_likeness(final, made, "text")
    compare_records(count, "quotes", pairs)
    count.decisions += len(unused(pairs, made))
    count.decisions += sum(len(proposal.keys() - quote.keys()) for quote, proposal in pairs)
    before = statements_due(there)
    for name in there:
        proposed = statements_elsewhere(one.blocks.get(f"articles/{name}.md", ""))
        for quote in listed(article(name), "quotes"):
            key = flat(quote["id"])
            if key in due and key not in before:
                given = proposed.get(key)
                count.add("quotes", "statement", given, due[key], kept=given is not None)


def _claims(count: Count, order: Order, one: Compared, there: list[str]) -> None:
    """Count the claims that become due, in this article and in earlier ones."""
    before = claims_due(there)
    subjects = {flat(claim["subject"]) for _, claim in before}
    due = [pair for pair in claims_due([*there, order.name]) if pair not in before]
    for name in (*there, order.name):
        suggested = claims_elsewhere(one.blocks.get(f"articles/{name}.md", ""))
        source = (order.path.parent / flat(article(name)["source"])).read_text("utf-8")
        if name == order.name:
            suggested = suggested_claims(one.text)
        final = [claim for article_, claim in due if article_ == name]
        pairs = claims_taken(final, suggested, source)
        compare_records(count, "claims", pairs, partial(_is_kept, subjects, source))


def _is_kept(subjects: set[str], source: str, name: str, given: str, final: str) -> bool:
    """Tell whether a field of a suggested claim does: the same place; a subject that is new."""
    if name == "words":
        return show_the_same(given, final, source)
    return name == "subject" and (given == final or final not in subjects)


def _speakers(count: Count, order: Order, one: Compared, there: list[str]) -> None:
    """Count the people and actors that the article brings."""
    before, now = speakers_due(there), speakers_due([*there, order.name])
    for at, name in enumerate(("people.yml", "actors.yml")):
        made = records(one.blocks.get(name, ""))
        final = [record for record in now[at] if record not in before[at]]
        compare_records(count, name, by_likeness(final, made, "name"))
        count.decisions += len(made)


def _events(count: Count, order: Order, one: Compared, there: list[str]) -> None:
    """Count the events that the article brings, and those that it reports, too."""
    block = one.blocks.get("events.yml", "")
    before = {flat(event["id"]): event for event in events_due(there)}
    now = [
        event
        for event in events_due([*there, order.name])
        if order.name in names_in(event["articles"])
    ]
    made = records(block)
    new = [event for event in now if flat(event["id"]) not in before]
    compare_records(count, "events", events_taken(new, made, block, order.name))
    count.decisions += len(made) + len(seems_reported(block))
    for event in now:
        if flat(event["id"]) in before:
            proposed = reported_already(block, flat(event["id"]))
            given = None if proposed is None else f", {order.name}"
            count.add("events", "articles", given, f", {order.name}")
