"""Letters that were UTF-8 and were decoded otherwise before they came here: `Ã¸` for `ø`, `�`."""

import re
from collections.abc import Iterator

_WRONG = re.compile(
    "ï»¿|Ã[\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bfƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]|Â[\u00a0-\u00aa\u00ac-\u00ba\u00bc-\u00bf]"
    "|â€[\u0080-\u00bf˜™œ“”¢¦€]|â‚¬|�"
)
"""Two or three letters in a row of which no language has words."""
_BEGINS = re.compile("[ÃÂâï�]")


def wrong_letters(text: str) -> Iterator[re.Match[str]]:
    """Yield the places of letters that were decoded wrongly, or lost."""
    return _WRONG.finditer(text) if _BEGINS.search(text) else iter(())
