"""Describe how the briefing changes between two states of the content, as Markdown or JSON."""
