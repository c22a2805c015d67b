"""The applications: command line, preview server, Markdown export, MkDocs plugin."""
