"""How work runs: several processes, progress, and garbage collection."""
