"""Data for other programs: tables, points, references, feeds and calendars."""
