"""briefing.json, the document for other programs; its format changes only with `VERSION`."""
