"""Words for readers: the editor's prose, dates and counts, what differs between two wordings."""
