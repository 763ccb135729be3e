"""Map and timeline as values that templates print: server-rendered SVG, no script."""
