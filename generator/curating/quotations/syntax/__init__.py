"""What a text mentions, and how its sentences are built."""
