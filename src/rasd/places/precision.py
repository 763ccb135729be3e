"""How exactly a published cell may say where: coarse on purpose."""

RESOLUTIONS = {5: 253, 6: 36, 7: 5}
"""Allowed H3 resolutions and their mean area in km² (h3geo.org, table of cell statistics).

5 is the usual one; 6 for a town where the event was already public; 7 only where the exact place
is public knowledge (a ministry, a square). Nothing finer is ever published.
"""
