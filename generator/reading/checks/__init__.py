"""The rules of the seeds: one small generator each, grouped by what they look at.

A rule yields (place, message) for each breach; its name is its slug, its docstring the entry that
`briefing check --explain` prints, with an example that breaks it and one that keeps it.
"""
