"""The history of a briefing: snapshots, and the changes between two of them."""
