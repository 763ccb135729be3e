"""From longitude and latitude to a small, stable drawing: projection, simplification, paths, rings."""
