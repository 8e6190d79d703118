"""Turn the seeds into a Briefing: parse with places, check, verify quotes, link."""
