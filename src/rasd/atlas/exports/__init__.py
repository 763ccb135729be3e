"""Published records as files for other people's tools: CSV, GeoJSON, Atom."""
