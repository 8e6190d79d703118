"""The draft as its file has it: records, stubs, suggestions, and the notes around them."""
