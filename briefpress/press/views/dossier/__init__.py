"""Briefing, Page -> DossierView: the same records as a book, its citations numbered from the first page to the last."""
