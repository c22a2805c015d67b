"""What one build leaves for the next in ``.briefpress/``: parsed records and compiled templates. Safe to delete."""
