"""Pages -> their bytes: a view of plain data for each, then HTML, JSON, PDF or another format of it."""
