"""From degrees to a small, stable drawing: projection, simplification, paths, rings."""
