"""Briefing, Briefing -> Changes: what is not said as it was; pure, and without a word of English."""
