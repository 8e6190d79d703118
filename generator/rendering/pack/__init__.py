"""Briefing -> PDF: what stands in the print pack, as data; Typst sets it."""
