"""What briefings are made of: problems, prose, and the kinds of record. Nothing here reads a file."""
