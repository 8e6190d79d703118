"""Tests: what an editor writes, what a reader sees, what must never happen."""
