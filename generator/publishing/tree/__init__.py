"""The folder of the site: written beside the old one, and put in its place in one step."""
