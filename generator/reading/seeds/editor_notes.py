"""What `briefing add` leaves in an article for its editor to judge."""

from generator.markup import NOTE_BEGINS, NOTE_ENDS, UNSURE
from generator.problems import Where


def without_note(text: str, name: str) -> tuple[str, tuple[Where, ...]]:
    """Return an article without its note, and the places of what is not judged yet.

    Args:
        text: The file of the article.
        name: The name of the file.
    """
    begin = text.find(NOTE_BEGINS)
    kept = text
    if begin >= 0:
        end = text.find(NOTE_ENDS, begin)
        kept = text[:begin] + ("" if end < 0 else text[end + len(NOTE_ENDS) :])
    front = text[: begin if begin >= 0 else len(text)]
    left = [
        Where(name, number, line.index(UNSURE) + 1)
        for number, line in enumerate(front.split("\n"), 1)
        if UNSURE in line
    ]
    if begin >= 0:
        left.append(Where(name, text.count("\n", 0, begin) + 1, 1))
    return kept, tuple(left)
