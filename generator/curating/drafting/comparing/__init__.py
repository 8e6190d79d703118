"""What a text tells differently than other articles: numbers, amounts, names, offices."""
