"""The records of a printed document as a Word file."""
