"""How fast, how linear, how light: `make bench` measures synthetic seeds for BENCHMARKS.md."""
