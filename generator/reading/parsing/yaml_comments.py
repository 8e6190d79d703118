"""Comments of YAML that cut off a value: what follows a blank and `#` is read by nobody."""

import re
from typing import cast

import yaml

Lines = list[str]

_COMMENT = re.compile(r"\s+#|(?<=:)\s*#")
_HASH_LINE = re.compile(r" +(?P<at>#)(?![\s#]|[a-z_]+:|\Z)")
"""A line that begins with a number or a hashtag, and not with a remark or a field."""
_FIELD_OR_ITEM = re.compile(r" *(?:- +)*(?P<at>[a-z_]+: +|- +)\Z")
"""What stands before a value on its line."""
_OPEN_BEFORE_COMMENT = re.compile(r"\s*(?:- +)?[a-z_]+: +[\[{](?:[^\"'\]}#]*,)?\s+(?P<at>#).*[\]}]")
"""A list or mapping whose next item begins with `#`: its end is part of the comment."""
_BARE = re.compile(r"[a-z0-9_.-]*")
"""A date, an id, a number, true or false: a complete value, not the beginning of a sentence."""


def cut_off(event: yaml.ScalarEvent, lines: Lines) -> tuple[int, int, str] | None:
    """Return the place and problem of a comment that cuts off a value; None where there is none.

    A blank and `#` begin a comment. After a date, an id or a number an editor means a comment;
    after a sentence the `#` is probably a part of the text, which would be lost.
    """
    end = cast("yaml.Mark", event.end_mark)  # events of a parser have marks
    row = lines[end.line] if end.line < len(lines) else ""
    comment = _COMMENT.match(row, end.column)
    if comment is None:
        return None if event.style else _line_cut_off(event, lines)
    at = comment.end() - 1
    is_remark = row[at + 1 : at + 2] in ("", " ", "#")
    is_whole = bool(event.style) or _BARE.fullmatch(event.value)
    return None if is_remark and is_whole else (end.line, comment.start(), _cut(row[at:]))


def _line_cut_off(event: yaml.ScalarEvent, lines: Lines) -> tuple[int, int, str] | None:
    """Return the same where the next line would go on with the value, but begins with a `#`."""
    start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)
    row = "".join(lines[end.line + 1 : end.line + 2])
    match = _HASH_LINE.match(row)
    lead = _FIELD_OR_ITEM.match("".join(lines[start.line : start.line + 1])[: start.column])
    if match is None or lead is None or match.start("at") <= lead.start("at"):
        return None
    return end.line + 1, match.start("at"), _cut(row[match.start("at") :])


def _cut(rest: str) -> str:
    """Return what is said of words that are lost in a comment."""
    return (
        f'the value ends before "{rest[:20].strip()} …" (what follows a blank and # is a comment); '
        "put quotation marks around the text"
    )


def hidden_end(lines: Lines) -> tuple[int, int, str] | None:
    """Return the place and problem of a comment that hides where a list or mapping ends.

    Args:
        lines: Up to the one at which the parser gave up.
    """
    for number in range(len(lines) - 1, -1, -1):
        if match := _OPEN_BEFORE_COMMENT.match(lines[number]):
            at = match.start("at")
            return number, at, _cut(lines[number][at:])
    return None
