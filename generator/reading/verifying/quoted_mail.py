"""The lines of a mail that another one quotes: each begins with `>`, which is none of its words."""

import re
from collections.abc import Iterator
from itertools import groupby

MARK = "[ ]?(?:>[ ]?)+"
"""What stands before such a line, as a pattern."""

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|[\r\n]|\Z)")
_MARK = re.compile(MARK)


def quoted_lines(text: str) -> frozenset[int]:
    """Return where the lines of quoted mails begin.

    These are two lines or more, set apart by empty lines or by a colon before them: `> 5` in the
    middle of a paragraph is a number.
    """
    return frozenset(_quoted(text)) if ">" in text else frozenset()


def _quoted(text: str) -> Iterator[int]:
    lines = [(match.start(), match[1]) for match in _LINE.finditer(text)]
    above = ""
    runs = [(is_marked, list(run)) for is_marked, run in groupby(lines, _is_marked)]
    for index, (is_marked, run) in enumerate(runs):
        below = runs[index + 1][1][0][1] if index + 1 < len(runs) else ""
        is_apart = (not above.strip() or above.rstrip().endswith(":")) and not below.strip()
        if is_marked and is_apart and len(run) > 1:
            yield from (start for start, _ in run)
        above = run[-1][1]


def _is_marked(line: tuple[int, str]) -> bool:
    return _MARK.match(line[1]) is not None
