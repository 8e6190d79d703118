"""Pictures: the timeline's strip, the base map and its labels."""
