"""Names and offices as texts write them: of lands, bodies and people."""
