"""Checking a release without any connection."""
