"""What a text states of itself above the report: title, author, publisher, day."""
