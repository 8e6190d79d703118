"""Whom pronouns, titles and surnames mean."""
