"""Torture: the real commands, killed and refused by the machine at each of their file operations.

`python -m tests.torture` (`make torture`) runs a thousand faults, `tests/torture/test_torture.py`
a few of them.
"""
