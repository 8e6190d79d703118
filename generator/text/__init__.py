"""What is known of any text: its words, its scripts, its markup, its web addresses."""
