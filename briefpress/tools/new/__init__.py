"""What an editor says -> a new record's file: its id, its text in canonical form, and what is wrong with it."""
