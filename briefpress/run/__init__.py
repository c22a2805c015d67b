"""Run work in several processes, report progress, and pause garbage collection."""
