"""Which words between marks are speech, and whose clause leads to them."""
