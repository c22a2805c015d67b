"""Briefing, Dossier -> what of the briefing is printed together: which events, in which volumes."""
