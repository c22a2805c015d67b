"""Records, Evidence -> Briefing: everything that follows from the records and stands in none of them."""
