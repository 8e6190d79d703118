"""Reporting clauses: `, he said`, `, sier Hansen`, where a quotation ends without a mark."""

import re

from generator.curating.quotations.vocabulary import listed

FOREIGN_VERBS = "|".join(sorted(listed("foreign_verbs")))
VERBS = "|".join(sorted(listed("foreign_verbs") | listed("english_verbs")))
"""Verbs that report speech, in the languages whose papers print it with dashes or forget marks."""

_NAME = r"[A-ZÆØÅÄÖÉ][\w.'’-]*(?:[ ][\w.'’-]+){0,4}"
_CLAUSE = re.compile(
    rf"""
    (?<=[^\s,?!…]) (?: , | (?<=[?!…]) ) [ ]
    (?: (?:he|she|they|it|I|we|{_NAME}) [ ] (?:{VERBS})\b
      | (?: (?:a|ont|har|hat|ha|a-t|ont-t)[ -](?:il[ ]|elle[ ])? )? (?:{VERBS})\b
    )
    """,
    re.VERBOSE,
)


def reporting_clause(words: str) -> int | None:
    """Return where the first reporting clause begins, at its comma; None where there is none."""
    match = _CLAUSE.search(words)
    return match.start() + (words[match.start()] == ",") if match else None
