"""what an editor says -> a new record's file: its id, its text in the one form, and what is wrong with it."""
