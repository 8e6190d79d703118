"""How many of the shipped rows of positions.csv that rest on own words a draft proposes."""

import csv

from benchmarks.due import SHIPPED
from benchmarks.held_against import Compared
from benchmarks.typed_fields import Records, by_likeness, flat, listed

OF_OWN_WORDS = tuple(
    row
    for row in csv.DictReader((SHIPPED / "positions.csv").read_text("utf-8").splitlines())
    if row["basis"] == "own words"
)
"""The shipped rows on own words."""


def count_rows(found: Records, one: Compared) -> None:
    """Count the proposed rows of a draft: with the question that editors chose, another, or none.

    A proposed row is a shipped one where actor and a quote of the evidence are the same.
    """
    pairs = by_likeness(listed(one.final, "quotes"), listed(one.draft, "quotes"), "text")
    shipped_of = {flat(made["id"]): flat(final["id"]) for final, made in pairs if made}
    for actor, question, *_, evidence in csv.reader(
        one.blocks.get("positions.csv", "").split("\n")
    ):
        quotes = {shipped_of.get(name, "") for name in evidence.split()}
        same = [
            row
            for row in OF_OWN_WORDS
            if row["actor"] == actor and quotes & set(row["evidence"].split())
        ]
        found.rows += 1
        found.rows_open += not question
        found.rows_right += any(row["question"] == question for row in same)
        found.rows_known |= {f"{row['actor']} {row['question']} {row['since']}" for row in same}
