"""Briefing -> the files of the site's search."""
