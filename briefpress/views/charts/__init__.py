"""linked data -> charts and maps: plain shapes whose places in a drawing are computed, and the same data for a table."""
