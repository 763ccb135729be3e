"""Public pages of outages and blocks, from the public store alone."""
