"""Streaming files into rows; a row that cannot be used yields the reason."""
