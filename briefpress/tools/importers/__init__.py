"""Saved pages and feeds -> source records and the texts of the archive; asks nothing of the network."""
