"""What `briefing add` leaves in an article for its editor to judge."""

import re
from collections.abc import Iterator

from generator.problems import Where
from generator.reading.parsing.nodes import Text
from generator.text.markup import NOTE_BEGINS, NOTE_ENDS, UNSURE

NOTE = "the note for the editor"
_SPEAKER = re.compile(rf"\s*speaker: [^#\"]*(?P<marker>{UNSURE})")


def without_note(text: str, name: str) -> tuple[str, tuple[Text, ...]]:
    """Return an article without its note, and what is not judged yet, each with its place.

    Args:
        text: The file of the article.
        name: The name of the file.
    """
    begin = text.find(f"\n{NOTE_BEGINS}") + 1
    if not begin:
        return text, tuple(_unsure(text, name))
    end = text.find(NOTE_ENDS, begin)
    kept = text[:begin] + ("" if end < 0 else text[end + len(NOTE_ENDS) :])
    note = Text(NOTE, Where(name, text.count("\n", 0, begin) + 1))
    return kept, (*_unsure(text[:begin], name), note)


def _unsure(text: str, name: str) -> Iterator[Text]:
    for number, line in enumerate(text.split("\n"), 1):
        if match := _SPEAKER.match(line):
            where = Where(name, number, match.start("marker") + 1)
            yield Text(line[match.end() :].strip(), where)
