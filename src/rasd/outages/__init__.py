"""Outages and blocks: what measurements say of them, and what people report."""
