"""From published bodies to the rows that pages ask for."""

from rasd.atlas.index.entries import expected_rows, forget_body, index_entry

__all__ = ["expected_rows", "forget_body", "index_entry"]
