"""Is it blocked now? Only what was measured within the last day is "now"."""
