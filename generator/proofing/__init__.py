"""The quotations of any manuscript, held against a folder of source texts."""
