"""Verdicts of `web_connectivity`: rules by layer, the first that fires decides."""
