"""Commands that show how outages are found: anyone can try them on data that we never saw."""
