"""The live preview: rebuilds when the editor saves, and reloads the open pages."""
