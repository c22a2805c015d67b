"""What one build leaves for the next in ``.briefpress/``: records, templates, what views read, and what was asked."""
