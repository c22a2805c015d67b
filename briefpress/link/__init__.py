"""Derive the briefing from the records: lineages, origins, rows, disputes, mentions. Pure functions."""
