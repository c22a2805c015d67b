"""content/ -> pages in a browser while they are written: rendered on request, loaded again when they change."""
