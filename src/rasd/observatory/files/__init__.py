"""Published outages as files for other people's tools; each answers the question of the list."""
