"""The map's one script: our own words and code, joined to one file for each language.

The page is complete without it. It draws the same map and timeline again from one cube of counts,
so that time and kinds can be moved through without asking the server.
"""
