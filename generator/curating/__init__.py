"""Tools that help the editor to make seeds."""
