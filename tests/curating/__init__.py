"""What helps the editor to make seeds."""
