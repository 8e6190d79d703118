"""The speakers that the note of a draft proposes, who are in `people.yml` or `actors.yml` later."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.reading.parsing.nodes import Fields, Items, Node
from generator.reading.parsing.yaml import parse_yaml
from generator.reading.seeds.reader import read_record
from generator.reading.seeds.records import ActorSeed, PersonSeed
from generator.text.markup import NOTE_BEGINS, NOTE_ENDS

if TYPE_CHECKING:
    from generator.problems import Problem

Speaker = PersonSeed | ActorSeed
_BLOCK = re.compile(
    r"^For (?P<file>people|actors)\.yml:\n\n(?P<rows>.*?)(?=\n\n|\n?\Z)", re.MULTILINE | re.DOTALL
)


def proposed_speakers(text: str, name: str) -> tuple[Speaker, ...]:
    """Return the people and actors of a draft's note, each with its place; none that is damaged.

    Args:
        text: The file of the article.
        name: The name of the file.
    """
    begin = text.find(f"\n{NOTE_BEGINS}") + 1
    end = text.find(NOTE_ENDS, begin)
    return tuple(_speakers(text[:end], name, begin)) if begin and end > 0 else ()


def _speakers(text: str, name: str, begin: int) -> Iterator[Speaker]:
    for block in _BLOCK.finditer(text, begin):
        lines_before = text.count("\n", 0, block.start("rows"))
        node, damages = parse_yaml("\n" * lines_before + block["rows"], name)
        if damages or not isinstance(node, Items):
            continue
        for fields in node.values:
            made = _speaker(fields, is_person=block["file"] == "people")
            if made is not None:
                yield made


def _speaker(fields: Node, *, is_person: bool) -> Speaker | None:
    """Return a record, None where something is wrong with it."""
    problems: list[Problem] = []
    if not isinstance(fields, Fields):
        return None
    made: Speaker | None = (
        read_record(PersonSeed, fields, problems)
        if is_person
        else read_record(ActorSeed, fields, problems)
    )
    return None if problems else made
