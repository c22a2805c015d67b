"""Briefing -> the pages of its site, and what its dossiers hold."""
