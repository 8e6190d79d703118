"""Link the seeds into a Briefing: ids become references to records."""
