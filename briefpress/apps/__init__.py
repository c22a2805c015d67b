"""What people run: the command line, the preview server, the Markdown export, the MkDocs plugin."""
