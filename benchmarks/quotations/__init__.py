"""The finder of quotations: trained, and measured on articles that its training never saw."""
