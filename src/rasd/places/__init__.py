"""Governorates, districts and towns of Iraq in three languages, H3 cells and the drawn map; no database."""
