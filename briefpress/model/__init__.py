"""Problems, prose and the kinds of records. No module here reads a file."""
