"""Reporting clauses: `, he said`, `, sier Hansen`, where a quotation ends without a mark."""

import re

VERBS = (
    "said|says|added|adds|told|tells|wrote|writes|asked|asks|replied|warned|tweeted|explained|"
    "insisted|argued|continued|declared|noted|recalled|concluded|announced|stated|stressed|admitted|joked|"
    "sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|warnte|warnt|"
    "dit|déclare|déclaré|affirme|affirmé|ajoute|ajouté|estime|estimé|explique|expliqué|assure|assuré|"
    "lance|lancé|confie|confié|précise|précisé|raconte|souligne|"
    "dijo|dice|afirmó|afirma|declaró|añadió|agregó|señaló|explicó|aseguró|"
    "disse|dice|afferma|afirmou|declarou|zei|zegt|sagde|siger|sa|sier|fortalte|forteller|fortæller|"
    "sade|säger|berättar|sanoi|sanoo|kertoo|sagði|segir|lyder|tilføjer|tilføjede|forklarer|forklarede|"
    "mener|understreker|understreger|powiedział|powiedziała|mówi|dodał|dodała|"
    "сказал|сказала|говорит|заявил|заявила|добавил|добавила|отметил|отметила"
)
"""Verbs that report speech, in the languages whose papers print it with dashes or forget marks."""

_NAME = r"[A-ZÆØÅÄÖÉ][\w.'’-]*(?:\ [\w.'’-]+){0,4}"
_CLAUSE = re.compile(
    rf"""
    (?<=[^\s,?!…]) (?: , | (?<=[?!…]) ) [ ]
    (?: (?:he|she|they|it|I|we|{_NAME})\ (?:{VERBS})\b
      | (?: (?:a|ont|har|hat|ha|a-t|ont-t)[\ -](?:il\ |elle\ )? )? (?:{VERBS})\b
    )
    """,
    re.VERBOSE,
)


def reporting_clause(words: str) -> int | None:
    """Return where the first reporting clause begins, at its comma; None where there is none."""
    match = _CLAUSE.search(words)
    return match.start() + (words[match.start()] == ",") if match else None
