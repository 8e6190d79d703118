"""Briefing -> JSON with its schema, CSV and feeds."""
