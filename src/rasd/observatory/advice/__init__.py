"""Advice for the next cut, in our own words and three languages, with the day of its review."""
