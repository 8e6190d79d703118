"""What a briefing was: snapshots of it, and what changed from one to the next."""
