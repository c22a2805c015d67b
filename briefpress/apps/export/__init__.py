"""A finished site -> Markdown pages that Zensical, MkDocs or ProperDocs build by themselves, without a plugin."""
