"""Drawings of outages: shapes alone in boxes without words, so that they fit any width."""
