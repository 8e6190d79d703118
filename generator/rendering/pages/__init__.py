"""Which pages exist and the finished values that their templates are given."""
