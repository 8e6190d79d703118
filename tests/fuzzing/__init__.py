"""Fuzzing: every parser with what nobody would write. `make fuzz` runs it, `make test` a sample."""
