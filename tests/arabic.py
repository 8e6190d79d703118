"""The canal briefing with a quote in Arabic that has a Latin word in brackets."""

from pathlib import Path

from generator.days import Day
from generator.project import Project
from generator.tasks.writing_back import verify
from tests.support import edited, lay_out

ENGLISH = "The locks close at nine, deal or no deal."
FIRST, LATIN, LAST = "الجسر", "AUKUS", "مفتوح"
ARABIC = f"{FIRST} ({LATIN}) {LAST}."


def arabic_canal(folder: Path) -> Project:
    """Lay out the briefing, its quotes verified."""
    project = lay_out("canal", folder)
    edited(project, "seeds/articles/canal-talks.md", ENGLISH, ARABIC)
    edited(project, "texts/canal-talks.txt", ENGLISH.replace("nine, deal", "nine,\ndeal"), ARABIC)
    assert verify(project, folder / "texts", Day(2031, 5, 4)).entries is not None
    return project
