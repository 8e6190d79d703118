"""A raw article becomes a draft: what follows from its text is written, the rest is asked."""
