"""What several kinds of page have in common -> blocks and lines."""
