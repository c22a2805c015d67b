"""Plan the pages of the site and their addresses, and the contents of dossiers."""
