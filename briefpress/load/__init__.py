"""content/ -> Records: YAML is parsed, each file becomes a record, and every fault has a line."""
