"""What a reader copies: cards, text for a cable, BibTeX."""
