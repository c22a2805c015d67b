"""Renderers: one module per format, from a view to bytes. They know nothing of records."""
