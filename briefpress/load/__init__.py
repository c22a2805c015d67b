"""Load the content folder: parse each file into a record, and report every problem with its line."""
