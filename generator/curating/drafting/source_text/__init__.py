"""The raw text as it stands: its lines and sentences, and what of it is not the report."""
