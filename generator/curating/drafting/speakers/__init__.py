"""Who speaks in a text: those whom the briefing knows, and those whom the text brings."""
