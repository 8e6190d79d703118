"""The days that a text names, and the day of its publication."""
