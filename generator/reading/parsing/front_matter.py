"""Split a Markdown file into the mapping between its `---` lines and the body below."""

import re

from generator.problems import Problem, Where
from generator.reading.parsing.nodes import Fields, Text, shorten
from generator.reading.parsing.yaml import parse_yaml
from generator.reading.parsing.yaml_errors import named_space
from generator.text.words import count

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"\n---[ \t]*(?:\r?\n|\Z)")
"""Two patterns, since `.*?` between them would advance character by character."""
_FIELD = re.compile(r"[a-z_]+:(?:[ \t]|\r?\n)")
_RULE_BELOW = re.compile(r"(?:[^\n]*\n){1,3}?(?=---[ \t]*\r?\n[a-z_]+:[ \t\r\n])")
"""A few lines, blank or not, above the line that should be the first."""
_WORD = re.compile(r"\w")
_RULES = "-_=.+*~\u2010-\u2011\u2012\u2013\u2014\u2015\u2212\u2026"
"""Of one of these is a line that somebody takes for ---."""


def parse_front_matter(text: str, file: str) -> tuple[Fields | None, Text, list[Problem]]:
    """Split a Markdown file into the mapping between its `---` lines and the body below."""
    nothing = Text("", Where(file))
    opening = _OPENING.match(text)
    closing = opening and _CLOSING.search(text, opening.end() - 1)
    if not opening:
        return None, nothing, [Problem(Where(file), "no-front-matter", _no_fields(text))]
    if not closing:
        return None, nothing, [_not_closed(text, file)]
    second = _OPENING.match(text, opening.end())
    if second and _CLOSING.search(text, second.end() - 1):
        message = "a second line ---, expected the fields below the first"
        return None, nothing, [Problem(Where(file, 2), "no-front-matter", message)]
    if _FIELD.match(text, closing.end()) and _CLOSING.search(text, closing.end()):
        line = text.count("\n", 0, closing.start()) + 2
        message = "a line --- among the fields, expected it after the last of them"
        return None, nothing, [Problem(Where(file, line), "no-front-matter", message)]
    node, problems = parse_yaml(text[opening.end() : closing.start() + 1], file, first_line=2)
    summary = _body(text, closing.end(), file)
    if isinstance(node, Fields):
        return node, summary, problems
    if not problems:
        problems = [Problem(Where(file, 2), "wrong-shape", "expected fields: `name: value`")]
    return None, summary, problems


def _no_fields(text: str) -> str:
    """Say why a text has no front matter."""
    first = text.partition("\n")[0].rstrip()
    if first.lstrip() == "---" != first:
        return "blanks before the first ---, expected none"
    whole = text.partition("\n")[0]
    if first == "---" and whole.rstrip(" \t\r") != first:
        return f"{named_space(whole)} after the first ---, expected none"
    if first and not _WORD.search(first):
        return f'the first line is "{shorten(first)}", expected --- (three hyphens)'
    above = _RULE_BELOW.match(text)
    if above:
        return f"{count(above[0].count(chr(10)), 'line')} above the first ---, expected none"
    return "no front matter, expected a line --- first and a line --- after the fields"


def _not_closed(text: str, file: str) -> Problem:
    """Return what is wrong with a front matter that no line --- ends: a line like it may."""
    for number, line in enumerate(text.split("\n")[1:], 2):
        mark = line.strip()
        if mark and not _WORD.search(mark) and len(set(mark)) == 1 and mark[0] in _RULES:
            message = f'the line "{shorten(mark)}", expected --- (three hyphens)'
            if mark == "---":
                message = f"blanks around the line ---: {named_space(line)}, expected none"
            return Problem(Where(file, number), "no-front-matter", message)
    message = "the front matter does not end, expected a line --- after the fields"
    return Problem(Where(file), "no-front-matter", message)


def _body(text: str, start: int, file: str) -> Text:
    """Return the text after the front matter; its place is that of its first word."""
    body = text[start:]
    at = start + len(body) - len(body.lstrip())
    column = at - text.rfind("\n", 0, at)
    return Text(body.strip(), Where(file, text.count("\n", 0, at) + 1, column))
