"""Raw articles and manuscripts as text, whatever they came as."""
