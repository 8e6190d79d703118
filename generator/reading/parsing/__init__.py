"""YAML and CSV as nodes that know their place."""
