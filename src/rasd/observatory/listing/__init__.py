"""Outages as a list: the question, the records that answer it, how they read."""
