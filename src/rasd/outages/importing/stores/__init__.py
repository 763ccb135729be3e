"""Writing rows, each once: what is there already and unchanged stays untouched."""
