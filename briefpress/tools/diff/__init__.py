"""Compare two briefings. The result is data without wording; `review` describes it."""
