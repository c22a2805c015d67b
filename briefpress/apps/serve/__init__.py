"""content/ -> pages in a browser while they are written: painted when asked for, loaded again when they change."""
