"""Jinja: the environment that encodes what is printed, its errors, its compiled templates."""
