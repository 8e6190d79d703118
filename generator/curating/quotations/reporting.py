"""Reporting clauses: `, he said`, `, sier Hansen`, where a quotation ends without a mark."""

import re

VERBS = (
    "said|says|added|adds|told|tells|wrote|writes|asked|asks|replied|warned|tweeted|explained|insisted|"
    "argued|continued|declared|noted|recalled|concluded|announced|stated|stressed|admitted|joked|"
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

_CLAUSE = re.compile(
    r"(?<=[^\s,?!…])(?:,|(?<=[?!…]))\ "
    rf"(?:(?:he|she|they|it|I|we|[A-ZÆØÅÄÖÉ][\w.'’-]*(?:\ [\w.'’-]+){{0,4}})\ (?:{VERBS})\b"
    rf"|(?:(?:a|ont|har|hat|ha|a-t|ont-t)[\ -](?:il\ |elle\ )?)?(?:{VERBS})\b"
    r"(?:-(?:il|elle|ils|elles|on))?\ (?:[\w.'’-]+\ ){0,4}?(?:he|she|han|hun|hon|er|sie|[A-ZÆØÅÄÖÉ]\w*|il|elle)?)"
)


def reporting_clause(words: str) -> int | None:
    """Return where the first reporting clause begins, at its comma; None where there is none."""
    match = _CLAUSE.search(words)
    return match.start() + (words[match.start()] == ",") if match else None
