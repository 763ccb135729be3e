"""Places of Iraq in three languages, H3 cells and the drawn map; all without a database."""
