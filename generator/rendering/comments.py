"""What readers' browsers load goes without the comments that are for us."""

import re
from collections.abc import Iterator

_STYLE = re.compile(r"^[ \t]*/\*.*?\*/\n|[ \t]*/\*.*?\*/", re.DOTALL | re.MULTILINE)


def without_comments(text: str, suffix: str) -> str:
    """Return a script or a style sheet without comments that stand on lines of their own.

    Args:
        text: The file; a style sheet has no `/*` but those of comments.
        suffix: `.js` or `.css`.
    """
    return _STYLE.sub("", text) if suffix == ".css" else "".join(_code(text))


def _code(script: str) -> Iterator[str]:
    """Yield the lines of a script that are more than a comment; texts in backticks stay whole."""
    in_comment = in_text = False
    for line in script.splitlines(keepends=True):
        bare = line.strip()
        if in_comment:
            in_comment = not bare.endswith("*/")
        elif not in_text and bare.startswith("/*") and "*/" not in bare:
            in_comment = True
        elif in_text or not _is_comment(bare):
            in_text ^= line.count("`") % 2 == 1
            yield line


def _is_comment(line: str) -> bool:
    return line.startswith("//") or (line.startswith("/*") and line.endswith("*/"))
