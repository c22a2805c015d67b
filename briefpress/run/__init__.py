"""How work runs: worker processes, progress, and a pause of garbage collection."""
