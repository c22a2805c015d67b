"""Dossiers: the records as a book, with citations numbered from the first page to the last."""
