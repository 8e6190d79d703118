"""Seeds -> Briefing: ids become the records that they name."""
