"""Folding and matching of words, which verifying, checking and searching share."""
