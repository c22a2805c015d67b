"""Plan the contents of printed dossiers: which events, in which volumes."""
