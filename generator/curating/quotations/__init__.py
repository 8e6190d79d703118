"""Direct quotations in a raw text, and who said them; `find.py` is the door."""
