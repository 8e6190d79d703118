"""Mutation testing: which small faults in the program would no test notice?

`python -m tests.mutation` (`make mutate`) tries a sample of them, `tests/mutation/test_mutation.py`
a few.
"""
