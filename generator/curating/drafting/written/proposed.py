"""What other drafts propose already, so that one stub is copied once."""

import re
from collections.abc import Iterator, Sequence

from generator.curating.drafting.known import Known, KnownEvent

_EVENT = re.compile(
    r"^- id: (?P<id>[a-z0-9-]+)\n  date: (?P<date>\S+)\n  status: .*\n"
    r"  text:(?P<text>.*?)(?:# line [0-9]+: (?P<words>.*))?\n"
    r"(?:  actors: .*\n  articles: \[(?P<articles>.*)\]\n?)?",
    re.MULTILINE,
)
_SUBJECT = re.compile(r"^- id: ([a-z0-9-]+)\n  label: .*\n  type: ", re.MULTILINE)


def events_proposed(note: str, file: str) -> Iterator[KnownEvent]:
    """Yield the events that the note of a draft proposes.

    Args:
        note: The note.
        file: The name of the draft's file.
    """
    for match in _EVENT.finditer(note):
        words = f"{match['text']} {match['words'] or ''}".strip()
        yield KnownEvent(
            id=match["id"],
            date=match["date"],
            words=words,
            articles=tuple((match["articles"] or "").split(", ")) if match["articles"] else (),
            proposed_in=file,
        )


def subjects_proposed(note: str) -> list[str]:
    """Return the subjects of claims that the note of a draft proposes."""
    return _SUBJECT.findall(note)


def speakers_proposed(names: Sequence[str], known: Known) -> Iterator[str]:
    """Yield, for each other draft, which of some people and actors it proposes."""
    by_file: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        if name in known.proposed_in:
            by_file.setdefault(known.proposed_in[name], []).append(name)
    for file, own in by_file.items():
        yield f"The note of {file} proposes already: {', '.join(own)}."


def subjects_there(subjects: Sequence[str], known: Known) -> Iterator[str]:
    """Yield a comment for each of some subjects that another draft proposes."""
    for one in subjects:
        if one in known.proposed_subjects:
            yield f"# {one}, which {known.proposed_subjects[one]} proposes"
