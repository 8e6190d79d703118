"""Seeds to Briefing: parse with places, check, verify quotes, link."""
