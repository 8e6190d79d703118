"""What changed, as a mail: plain text, or HTML that mail programs know."""
