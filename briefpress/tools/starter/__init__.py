"""The files of a new briefing: a small one of an invented town, and what its contributors need around it."""
