"""linked data -> charts and maps: plain shapes, their places in a drawing computed, and the same data for a table."""
