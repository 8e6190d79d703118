"""What the commands do besides building: add, record, print, compare, write back."""
