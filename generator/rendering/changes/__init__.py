"""What changed between two snapshots: described, counted, edition by edition."""
