"""Outages in the shapes that others work with."""
