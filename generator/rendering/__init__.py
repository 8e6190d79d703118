"""Briefing to {path: text}: which pages exist, what they hold, how seed text is made inert."""
