"""Charts and maps as plain shapes with computed positions, and the same data for tables."""
