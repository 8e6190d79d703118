"""The events that a text tells, and those of the briefing that it reports, too."""
