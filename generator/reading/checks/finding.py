"""What a rule yields."""

from generator.problems import Where

Finding = tuple[Where, str]
"""A place and what is wrong there, with what was expected."""
