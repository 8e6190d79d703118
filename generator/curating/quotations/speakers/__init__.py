"""Who speaks each quotation: candidates, what speaks for them, and the ranking."""
