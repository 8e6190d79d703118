"""The quote records of a draft: when, where and to whom words were said."""
