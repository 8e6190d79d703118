"""The way into MkDocs: pages built as it builds them, and only those that changed."""
