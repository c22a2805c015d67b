"""Briefing, Page -> View: one file a template; a view is plain data that holds all its page shows."""
