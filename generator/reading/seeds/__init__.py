"""The seed files: how each is read, and the records that come of it."""
