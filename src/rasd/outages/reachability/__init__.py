"""Is it blocked now? What measurements last said of each service on each network."""
