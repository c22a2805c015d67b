"""Briefing -> briefing.json: the one document that others build on; changes only with `VERSION`."""
