"""What a draft remarks on its text: what it tells most, and what its form gives away."""
