"""Briefing, Page -> plain rows and data: what leaves the site as tables, points, references, feeds and appointments."""
