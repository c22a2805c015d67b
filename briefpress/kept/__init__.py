"""What one build leaves for the next in ``.briefpress/``: parsed records, compiled templates, what it was made from."""
