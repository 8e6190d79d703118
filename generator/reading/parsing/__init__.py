"""Parse YAML and CSV into nodes that keep their place in the file."""
