"""two states of the content -> what changes in what the briefing says, in words: Markdown and JSON."""
