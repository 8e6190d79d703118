"""Numbers with a stop that ends no sentence: `12. Mai`, `3. desember`."""

import re

_MONTH = re.compile(
    r"\.?\s(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember|januar|februar|mars|marts|april|mai|maj|juni|juli|august|september|oktober"
    r"|november|desember|december|maí|ágúst|toukokuuta|kesäkuuta)\b"
)


def is_month(text: str, place: int) -> bool:
    """Tell whether a month stands behind a number with its stop, in languages that write it so.

    Args:
        text: The text.
        place: Where the number ends, or its stop.
    """
    return _MONTH.match(text, place) is not None
